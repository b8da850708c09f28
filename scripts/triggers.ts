import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { ENDLESS, STEM_LENGTHS } from "../src/rules/gated.js";

/** What triggers are read from: runs of ASCII letters, runs of Chinese characters, single signs. */
const TRIGGER_RUNS = /[A-Za-z]+|[\u4E00-\u9FFF]+|[^\sA-Za-z\d\u4E00-\u9FFF]/g;

// In what a pattern can match, spelt out: any text, and a place where a run of ASCII letters ends.
const ANY = "\uE000";
const BREAK = "\uE001";
const MOST_SPELLINGS = 20_000;

/** Triggers of which every match of a pattern holds a `first` and, at the same place or later, a `last`; often it is the same word. */
export interface Triggers {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** How far from the start of the one the other may start, in UTF-16 code units: less than this. */
  readonly span: number;
}

/**
 * The triggers of a pattern (src/rules/gated.ts says what a text holds). Throws a RangeError when a match can do without: such
 * a pattern is better off without a gate.
 */
export function triggersOf(pattern: RegExp): Triggers {
  const first = new Set<string>();
  const last = new Set<string>();
  for (const spelling of spellingsOfPattern(pattern)) {
    const triggers = triggersIn(ANY + spelling + ANY);
    const [leading] = triggers;
    const trailing = triggers.at(-1);
    if (leading === undefined || trailing === undefined) throw new RangeError(`no trigger in ${JSON.stringify(spelling)} of ${pattern.source}`);
    first.add(leading.trigger);
    last.add(trailing.trigger);
  }
  return { first: [...first].sort(), last: [...last].sort(), span: spanOf(pattern) };
}

function spanOf({ source, ignoreCase, unicode }: RegExp): number {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  const spans = alternatives.map(({ elements }) => {
    // Blanks and marks before the first trigger.
    const start = elements.findIndex((element) => spellingsOf(element, ignoreCase, ANY).some((spelling) => spelling !== "" && spelling !== BREAK));
    return lengthOf(elements.slice(start));
  });
  return Math.min(Math.max(...spans), ENDLESS);
}

function longest(alternatives: readonly AST.Alternative[]): number {
  return Math.max(...alternatives.map(({ elements }) => lengthOf(elements)));
}

function lengthOf(elements: readonly AST.Element[]): number {
  return elements.reduce((length, element) => length + longestOf(element), 0);
}

function longestOf(element: AST.Element): number {
  switch (element.type) {
    case "Assertion":
      return 0;
    case "Group":
    case "CapturingGroup":
      return longest(element.alternatives);
    case "Quantifier":
      return element.max === 0 ? 0 : longestOf(element.element) * element.max;
    case "Backreference":
    case "ExpressionCharacterClass":
      return Infinity;
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      // A character beyond the first plane.
      return 2;
  }
}

/** Texts like those that a pattern matches, one for each way through its alternatives; most of them match. */
export function phrasesOf(pattern: RegExp): string[] {
  return spellingsOfPattern(pattern).map((spelling) => ` ${spelling} `.replaceAll(ANY, "x").replaceAll(BREAK, " ").replace(/ +/g, " "));
}

function spellingsOfPattern({ source, ignoreCase, unicode }: RegExp): string[] {
  // Such a pattern also takes letters beyond ASCII for `s` and `k`.
  if (ignoreCase && unicode) throw new RangeError(`no triggers with the flags i and u: ${source}`);
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode });
  return [...new Set(alternatives.flatMap((alternative) => spellings(alternative, ignoreCase, ANY)))];
}

// Words of ordinary statements: another word of the same match tells more.
const COMMON = new Set("must shall should will would when that with this from have which make need the and for not are".split(" "));

interface Trigger {
  readonly trigger: string;
  /** The part of a spelling that has this trigger, whatever stands around it. */
  readonly spelling: string;
}

/** The triggers of a spelling, in order: its telling words, else all its words, else its signs. */
function triggersIn(written: string): Trigger[] {
  const spelling = written.toLowerCase();
  const telling: Trigger[] = [];
  const words: Trigger[] = [];
  const signs: Trigger[] = [];
  for (const match of spelling.matchAll(TRIGGER_RUNS)) {
    const [run] = match;
    if (run === ANY || run === BREAK) continue;
    if (/^[a-z]/.test(run)) {
      if (spelling[match.index - 1] === ANY) continue;
      const ends = spelling[match.index + run.length] !== ANY;
      const stem = run.slice(0, STEM_LENGTHS.findLast((length) => length <= run.length));
      if (!ends && run.length < STEM_LENGTHS[0]) continue;
      const found = ends ? { trigger: run, spelling: BREAK + run + BREAK } : { trigger: `${stem}*`, spelling: BREAK + stem + ANY };
      words.push(found);
      if (run.length > 2 && !COMMON.has(run)) telling.push(found);
    } else if (/^[\u4E00-\u9FFF]/.test(run)) {
      words.push({ trigger: run.slice(0, 2), spelling: ANY + run.slice(0, 2) + ANY });
      if (run.length > 1) telling.push({ trigger: run.slice(-2), spelling: ANY + run.slice(-2) + ANY });
    } else signs.push({ trigger: run, spelling: ANY + run + ANY });
  }
  const found = [telling, words, signs].find(({ length }) => length > 0) ?? [];
  // A single word that tells little tells more with a sign before it: `: … or`.
  return found === words && words.length === 1 ? [...signs.filter((sign) => spelling.indexOf(sign.trigger) < spelling.indexOf(words[0]?.trigger ?? "")).slice(0, 1), ...words] : found;
}

/** What an alternative can match. `before` stands before it: a break, or anything. */
function spellings({ elements }: AST.Alternative, ignoreCase: boolean, before: string): string[] {
  let all = [""];
  for (const element of elements) {
    const next = spellingsOf(element, ignoreCase, all.every((spelling) => /[^a-z\uE000]$/i.test(before + spelling)) ? BREAK : ANY);
    if (all.length * next.length <= MOST_SPELLINGS) all = product(all, next);
    else all = product([...new Set(all.map((spelling) => shortened(before + spelling)))], next);
  }
  return all;
}

/** A spelling of which only the first trigger, if any, and the end are known: a word that may go on stays whole. */
function shortened(spelling: string): string {
  const end = /[^a-z]?[a-z]*$/i.exec(spelling)?.[0] ?? "";
  return (triggersIn(spelling + ANY)[0]?.spelling ?? "") + ANY + (/^[^a-z\uE000]/i.test(end) ? BREAK + end.slice(1) : end || spelling.slice(-1));
}

function product(firsts: readonly string[], seconds: readonly string[]): string[] {
  return [...new Set(firsts.flatMap((first) => seconds.map((second) => first + second)))];
}

function spellingsOf(element: AST.Element, ignoreCase: boolean, before: string): string[] {
  switch (element.type) {
    case "Character":
      return [String.fromCodePoint(element.value)];
    case "CharacterClass":
    case "CharacterSet":
      return spellingsOfClass(element, ignoreCase);
    case "Group":
    case "CapturingGroup":
      return element.alternatives.flatMap((each) => spellings(each, ignoreCase, before));
    case "Quantifier": {
      const once = spellingsOf(element.element, ignoreCase, element.max > 1 ? ANY : before);
      const repeated = element.max > 1 ? once.map((each) => (each === BREAK ? BREAK : ANY + each)) : once;
      return element.min === 0 ? ["", ...repeated] : repeated;
    }
    case "Assertion":
      if (element.kind === "word") return [element.negate ? "" : BREAK];
      if (!("alternatives" in element)) return [BREAK];
      return [element.negate && element.alternatives.some((each) => isLetters(each, ignoreCase)) ? BREAK : ""];
    case "Backreference":
    case "ExpressionCharacterClass":
      return [ANY];
  }
}

function spellingsOfClass(element: AST.CharacterClass | AST.CharacterSet, ignoreCase: boolean): string[] {
  const alone = element.type === "CharacterClass" && !element.negate ? element.elements : [];
  if (alone.length > 0 && alone.length <= 4 && alone.every((each) => each.type === "Character")) return alone.map((each) => String.fromCodePoint(each.value));
  const matcher = new RegExp(element.raw, ignoreCase ? "iu" : "u");
  return [LETTERS.some((letter) => matcher.test(letter)) ? ANY : BREAK];
}

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

/** Whether a lookaround's alternative holds for every ASCII letter. */
function isLetters({ elements }: AST.Alternative, ignoreCase: boolean): boolean {
  const [element] = elements;
  if (elements.length !== 1 || (element?.type !== "CharacterClass" && element?.type !== "CharacterSet")) return false;
  const matcher = new RegExp(element.raw, ignoreCase ? "iu" : "u");
  return LETTERS.every((letter) => matcher.test(letter));
}
