import { type Token, tokensOf } from "./tokens.js";
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
  let phrases: Phrases | null = null;
  return (text) => matchTokens(text, (phrases ??= new Phrases(list)));
}

/** Phrases by their first word. Most words of a list stand in no document: the phrases of one are spelt out when it is met. */
class Phrases {
  private readonly listed = new Map<string, { phrase: string; entry: Entry }[]>();
  private readonly spelt = new Map<string, ReadonlyMap<string, Entry>>();
  /** How many words the longest phrase has that begins with a word; only of those that were met. */
  private readonly longest = new Map<string, number>();

  constructor(list: WordList) {
    eachPhrase(list, (phrase, entry) => {
      const end = phrase.indexOf(" ");
      for (const first of firstWords(end === -1 ? phrase : phrase.slice(0, end))) {
        const listed = this.listed.get(first);
        if (listed === undefined) this.listed.set(first, [{ phrase, entry }]);
        else listed.push({ phrase, entry });
      }
    });
  }

  opensWith(word: string): boolean {
    return this.listed.has(word);
  }

  /** The phrases that begin with a word, and how many words the longest of them has. */
  of(word: string): { entries: ReadonlyMap<string, Entry>; most: number } {
    const entries = this.spelt.get(word) ?? this.spell(word);
    return { entries, most: this.longest.get(word) ?? 0 };
  }

  private spell(word: string): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    let most = 0;
    for (const { phrase, entry } of this.listed.get(word) ?? []) {
      for (const key of variants(phrase.split(" "))) {
        const words = key.split(" ");
        if (words[0] !== word) continue;
        if (!entries.has(key) || entry.grade === "pass") entries.set(key, entry);
        most = Math.max(most, words.length);
      }
    }
    this.spelt.set(word, entries);
    this.longest.set(word, most);
    return entries;
  }
}

/** `return/returns` → both; of `user-friendly` the first half. */
function firstWords(written: string): readonly string[] {
  if (!written.includes("/") && !written.includes("-")) return [written];
  return written.split("/").map((word) => word.slice(0, Math.max(word.indexOf("-"), 0) || word.length));
}

// Enough for the words listed; a character that is missing here only loses its hits.
const TRADITIONAL = "適适當当處处顯显時时間间簡简潔洁優优雅雅靈灵活活擴扩展展維维護护強强體体驗验盡尽量量應应該该議议許许討讨論论確确認认穩稳無无縫缝覺觉觀观楽乐現现進进齊齐後后續续擇择夠够類类標标準准規规範范業业務务實实際际動动態态個个幾几數数據据開开關关響响載载";
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(Array.from(TRADITIONAL).flatMap((character, index, all): [string, string][] => (index % 2 === 0 ? [[character, all[index + 1] ?? character]] : [])));

const IS_TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`);

function simplified(text: string): string {
  return IS_TRADITIONAL.test(text) ? text.replace(/[\u4E00-\u9FFF]/g, (character) => SIMPLIFIED.get(character) ?? character) : text;
}

function matchTokens(text: string, phrases: Phrases): WordHit[] {
  const hits: WordHit[] = [];
  const all = tokensOf(text);
  for (let index = 0; index < all.length; ) {
    const found = longestAt(all, index, phrases);
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

function longestAt(all: readonly Token[], index: number, phrases: Phrases): { entry: Entry; last: number } | null {
  const first = all[index]?.word ?? "";
  if (!phrases.opensWith(first)) return null;
  const { entries, most } = phrases.of(first);
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
    const entry = entries.get(key);
    if (entry !== undefined) found = { entry, last };
  }
  return found;
}

/** A matcher of phrases in a script without blanks. */
export function characterMatcher(list: WordList): WordMatcher {
  let phrases: CharacterPhrases | null = null;
  return (text) => matchCharacters(text, (phrases ??= characterPhrases(list)));
}

interface CharacterPhrases {
  readonly entries: ReadonlyMap<string, Entry>;
  /** How many characters the longest phrase has that begins with one. */
  readonly longest: ReadonlyMap<string, number>;
}

function characterPhrases(list: WordList): CharacterPhrases {
  const entries = new Map<string, Entry>();
  const longest = new Map<string, number>();
  eachPhrase(list, (phrase, entry) => {
    if (!entries.has(phrase) || entry.grade === "pass") entries.set(phrase, entry);
    const first = phrase.slice(0, 1);
    longest.set(first, Math.max(longest.get(first) ?? 0, phrase.length));
  });
  return { entries, longest };
}

function matchCharacters(written: string, { entries, longest }: CharacterPhrases): WordHit[] {
  const text = simplified(written);
  const hits: WordHit[] = [];
  for (let index = 0; index < text.length; ) {
    let length = longest.get(text.charAt(index)) ?? 0;
    while (length > 0 && !entries.has(text.slice(index, index + length))) length -= 1;
    const entry = entries.get(text.slice(index, index + length));
    if (length === 0 || entry === undefined) {
      index += 1;
      continue;
    }
    hits.push({ text: written.slice(index, index + length), start: index, end: index + length, ...entry });
    index += length;
  }
  return hits;
}

function eachPhrase(list: WordList, take: (phrase: string, entry: Entry) => void): void {
  for (const [meaning, grades] of Object.entries(list) as [Meaning, Readonly<Partial<Record<Grade, string>>>][]) {
    for (const [grade, phrases] of Object.entries(grades) as [Grade, string][]) {
      const entry = { meaning, grade };
      for (const phrase of phrases.split(/[|\n]/)) if (phrase !== "") take(phrase, entry);
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
