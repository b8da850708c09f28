import type { Grade, Meaning, WordList } from "./word-list.js";

/** A listed word or phrase in a text. */
export interface WordHit {
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly grade: Grade;
}

interface Entry {
  readonly meaning: Meaning;
  readonly grade: Grade;
}

/** Finds listed phrases: each text is read once, and the longest phrase at a place wins. */
export type WordMatcher = (text: string) => WordHit[];

/** A matcher of blank-separated words. A hyphen in the text also reads as a blank, where the phrase with it is not listed. */
export function wordMatcher(list: WordList): WordMatcher {
  const phrases = new Map<string, Entry>();
  // How many words the longest phrase has that begins with a word.
  const longest = new Map<string, number>();
  eachPhrase(list, (phrase, entry) => {
    for (const key of variants(phrase.split(" "))) {
      if (!phrases.has(key) || entry.grade === "pass") phrases.set(key, entry);
      const words = key.split(" ");
      const [first = ""] = words;
      longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    }
  });
  return (text) => matchTokens(text, phrases, longest);
}

// Enough for the words listed; a character that is missing here only loses its hits.
const TRADITIONAL = "適适當当處处顯显時时間间簡简潔洁優优雅雅靈灵活活擴扩展展維维護护強强體体驗验盡尽量量應应該该議议許许討讨論论確确認认穩稳無无縫缝覺觉觀观楽乐現现進进齊齐後后續续擇择夠够類类標标準准規规範范業业務务實实際际動动態态個个幾几數数據据開开關关響响載载";
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(Array.from(TRADITIONAL).flatMap((character, index, all): [string, string][] => (index % 2 === 0 ? [[character, all[index + 1] ?? character]] : [])));

function simplified(text: string): string {
  return text.replace(/[\u4E00-\u9FFF]/g, (character) => SIMPLIFIED.get(character) ?? character);
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}'’.]*|[^\s\p{L}\p{N}]/gu;

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function tokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const written = match[0].replace(/[.'’]+$/, "");
    const word = written === "" ? match[0] : written;
    return { word: word.normalize("NFKC").toLowerCase().replace("’", "'"), start: match.index, end: match.index + word.length };
  });
}

function matchTokens(text: string, phrases: ReadonlyMap<string, Entry>, longest: ReadonlyMap<string, number>): WordHit[] {
  const hits: WordHit[] = [];
  const all = tokens(text);
  for (let index = 0; index < all.length; ) {
    const found = longestAt(all, index, phrases, longest);
    if (found === null) {
      index += 1;
      continue;
    }
    const start = all[index]?.start ?? 0;
    const end = all[found.last]?.end ?? start;
    hits.push({ text: text.slice(start, end), start, end, ...found.entry });
    index = found.last + 1;
  }
  return hits;
}

function longestAt(all: readonly Token[], index: number, phrases: ReadonlyMap<string, Entry>, longest: ReadonlyMap<string, number>): { entry: Entry; last: number } | null {
  const first = all[index]?.word ?? "";
  const most = longest.get(first) ?? 0;
  let found: { entry: Entry; last: number } | null = null;
  let key = "";
  let words = 0;
  for (let last = index; last < all.length && words < most; last += 1) {
    const token = all[last];
    if (token === undefined) break;
    // `user-friendly`: a hyphen between two letters joins words and is none itself.
    if (token.word === "-" && last > index && all[last - 1]?.end === token.start) continue;
    words += 1;
    key = words === 1 ? token.word : `${key} ${token.word}`;
    const entry = phrases.get(key);
    if (entry !== undefined) found = { entry, last };
  }
  return found;
}

/** A matcher of phrases in a script without blanks. */
export function characterMatcher(list: WordList): WordMatcher {
  const phrases = new Map<string, Entry>();
  const longest = new Map<string, number>();
  eachPhrase(list, (phrase, entry) => {
    if (!phrases.has(phrase) || entry.grade === "pass") phrases.set(phrase, entry);
    const first = phrase.slice(0, 1);
    longest.set(first, Math.max(longest.get(first) ?? 0, phrase.length));
  });
  return (written) => {
    const text = simplified(written);
    const hits: WordHit[] = [];
    for (let index = 0; index < text.length; ) {
      let length = longest.get(text.charAt(index)) ?? 0;
      while (length > 0 && !phrases.has(text.slice(index, index + length))) length -= 1;
      const entry = phrases.get(text.slice(index, index + length));
      if (length === 0 || entry === undefined) {
        index += 1;
        continue;
      }
      hits.push({ text: written.slice(index, index + length), start: index, end: index + length, ...entry });
      index += length;
    }
    return hits;
  };
}

function eachPhrase(list: WordList, take: (phrase: string, entry: Entry) => void): void {
  for (const [meaning, grades] of Object.entries(list) as [Meaning, Readonly<Partial<Record<Grade, string>>>][]) {
    for (const [grade, phrases] of Object.entries(grades) as [Grade, string][]) {
      for (const phrase of phrases.split(/[|\n]/)) if (phrase !== "") take(phrase, { meaning, grade });
    }
  }
}

/** `return/returns normally` → two phrases; a hyphen is a blank in each. */
function variants(words: readonly string[]): string[] {
  return words.reduce<string[]>((all, word) => {
    const choices = word.replaceAll("-", " ").split("/");
    return all.flatMap((before) => choices.map((choice) => (before === "" ? choice : `${before} ${choice}`)));
  }, [""]);
}
