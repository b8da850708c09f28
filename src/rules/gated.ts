import { remembered } from "./remembered.js";
import { GATES, TRIGGERS } from "./triggers.js";

/** A pattern that runs only on a text that holds words without which it cannot match. */
export interface Gated {
  readonly name: string;
  /** As written, without the gate. */
  readonly pattern: RegExp;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** All matches; the pattern is global. */
  matchAll(text: string): readonly RegExpExecArray[];
  replace(text: string, change: (found: string) => string): string;
}

/** Every gated pattern of the modules that are loaded. */
export const GATED: Gated[] = [];

/** Which words a gate wants of a trigger: the one that a match opens with, the one that it closes with; or it may be either. */
export const TRIGGER = { first: 1, last: 2 } as const;
/** The span of a pattern whose matches have no greatest length. */
export const ENDLESS = 2 ** 30;

const numbers = new Map(GATES.map(({ name }, index) => [name, index]));

/**
 * Puts a pattern behind its triggers (`triggers.ts`, derived from the pattern by `npm run generate`): it runs on a text that
 * holds a word that its matches open with and, no further on than a match can be long, one that they close with. An engine
 * parses a pattern when it is written and compiles it when it first runs, a large one in milliseconds, and most never need to
 * run on a short document. All gates read a text together, in one pass. A pattern without triggers runs on every text.
 */
export function gated(name: string, write: () => RegExp): Gated {
  const gate = numbers.get(name);
  let written: RegExp | null = null;
  const isOpen = (text: string): boolean => gate === undefined || gatesOpenFor(text).includes(gate);
  const behind: Gated = {
    name,
    get pattern() {
      return (written ??= write());
    },
    test: (text) => isOpen(text) && behind.pattern.test(text),
    exec: (text) => (isOpen(text) ? behind.pattern.exec(text) : null),
    matchAll: (text) => (isOpen(text) ? [...text.matchAll(behind.pattern)] : NO_MATCHES),
    replace: (text, change) => (isOpen(text) ? text.replace(behind.pattern, change) : text),
  };
  GATED.push(behind);
  return behind;
}

const NO_MATCHES: readonly RegExpExecArray[] = [];

/** Letters of a stem, which opens for every word that begins with it. */
export const STEM_LENGTHS = [4, 6] as const;

/** What a trigger opens: four times the gate, and which of its words it is (`TRIGGER`). */
type Openings = readonly number[];

/** The triggers by number: words and, negated, stems; and all else by its UTF-16 code units. */
interface Index {
  readonly letters: ReadonlyMap<number, Openings>;
  readonly others: ReadonlyMap<number, Openings>;
  readonly spans: Int32Array;
}

let index: Index | null = null;

function readIndex(): Index {
  const letters = new Map<number, Openings>();
  const others = new Map<number, Openings>();
  for (const [trigger, openings] of Object.entries(JSON.parse(TRIGGERS) as Record<string, Openings>)) {
    const first = trigger.charCodeAt(0);
    if (!isLetter(first)) others.set(trigger.length === 1 ? first : pairNumber(first, trigger.charCodeAt(1)), openings);
    else if (trigger.endsWith("*")) letters.set(~wordNumber(trigger.slice(0, -1)), openings);
    else letters.set(wordNumber(trigger), openings);
  }
  return { letters, others, spans: Int32Array.from(GATES, ({ span }) => span) };
}

/** Of two words with the same number each opens what the other does, which costs a run and loses nothing. */
function wordNumber(word: string): number {
  let number = 0;
  for (let at = 0; at < word.length; at += 1) number = withLetter(number, word.charCodeAt(at));
  return number;
}

function withLetter(number: number, code: number): number {
  return (Math.imul(number, 31) + (code & 31)) | 0;
}

function pairNumber(first: number, second: number): number {
  return (first << 16) | second;
}

/** In ASCII; the lower five bits of its code are its place in the alphabet, in capitals too. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * The gates that a text opens, in one pass. What triggers are read from: each run of ASCII letters in any case (`Request` is
 * `request`, `requ*` and `reques*`), each Chinese character and each two that stand side by side, each sign.
 */
function readGates(text: string): readonly number[] {
  index ??= readIndex();
  const { letters, others, spans } = index;
  const open: number[] = [];
  const firstAt = new Int32Array(spans.length).fill(-ENDLESS);
  const pull = (openings: Openings | undefined, at: number): void => {
    if (openings === undefined) return;
    for (const opening of openings) {
      const gate = opening >> 2;
      if ((opening & TRIGGER.first) !== 0) firstAt[gate] = at;
      if ((opening & TRIGGER.last) !== 0 && at - (firstAt[gate] ?? 0) < (spans[gate] ?? 0) && !open.includes(gate)) open.push(gate);
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (isLetter(code)) {
      const start = at;
      let number = 0;
      for (; isLetter(code); code = text.charCodeAt((at += 1))) {
        number = withLetter(number, code);
        const length = at - start + 1;
        if (length === STEM_LENGTHS[0] || length === STEM_LENGTHS[1]) pull(letters.get(~number), start);
      }
      pull(letters.get(number), start);
      at -= 1;
    } else if (code > 32) {
      pull(others.get(code), at);
      const next = isHan(code) ? text.charCodeAt(at + 1) : 0;
      if (isHan(next)) pull(others.get(pairNumber(code, next)), at);
    }
  }
  return open;
}

const gatesOpenFor = remembered(readGates);
