import { TRIGGERS } from "./triggers.js";

/** A pattern that runs only on a text that holds a word without which it cannot match. */
export interface Gated {
  readonly name: string;
  /** As written, without the gate. */
  readonly pattern: RegExp;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** All matches; the pattern is global. */
  matchAll(text: string): readonly RegExpExecArray[];
}

/** Every gated pattern of the modules that are loaded. */
export const GATED: Gated[] = [];

// The locks that a trigger opens; each pattern has one or two.
const opens = new Map<string, number[]>();
let locks = 0;

/**
 * Puts a pattern behind its triggers (`triggers.ts`, derived from the pattern by `npm run generate`): words of which every
 * match holds one, mostly one at its start and one at its end. An engine compiles a pattern when it first runs, a large one in
 * milliseconds, and about half never need to run on a short document. A pattern without triggers runs on every text.
 */
export function gated(name: string, pattern: RegExp): Gated {
  const own = (TRIGGERS[name] ?? []).map(lock);
  const isOpen = (text: string): boolean => {
    const open = openIn(text);
    return own.every((number) => open.has(number));
  };
  const behind: Gated = {
    name,
    pattern,
    test: (text) => isOpen(text) && pattern.test(text),
    exec: (text) => (isOpen(text) ? pattern.exec(text) : null),
    matchAll: (text) => (isOpen(text) ? [...text.matchAll(pattern)] : []),
  };
  GATED.push(behind);
  return behind;
}

function lock(triggers: string): number {
  const number = locks;
  locks += 1;
  for (const trigger of triggers.split(" ")) {
    const opened = opens.get(trigger);
    if (opened === undefined) opens.set(trigger, [number]);
    else opened.push(number);
  }
  return number;
}

// Every rule asks about the same statements: each is read once.
const known = new Map<string, ReadonlySet<number>>();
const KNOWN_AT_MOST = 20_000;

function openIn(text: string): ReadonlySet<number> {
  const read = known.get(text);
  if (read !== undefined) return read;
  const open = new Set<number>();
  for (const trigger of triggersIn(text)) for (const number of opens.get(trigger) ?? []) open.add(number);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(text, open);
  return open;
}

/** What triggers are read from: runs of ASCII letters, runs of Chinese characters, single signs. */
export const TRIGGER_RUNS = /[A-Za-z]+|[\u4E00-\u9FFF]+|[^\sA-Za-z\d\u4E00-\u9FFF]/g;
/** Letters of a word that tell it from others. */
export const TRIGGER_LENGTH = 6;
/** Letters of a stem, which opens for every word that begins with it. */
export const STEM_LENGTH = 4;

/**
 * The triggers that a text holds: the start of each English word, in lower case (`request` is `reques` and the stem `requ*`),
 * each Chinese character and each two that stand side by side, each sign.
 */
function triggersIn(text: string): string[] {
  const triggers: string[] = [];
  for (const [run] of text.matchAll(TRIGGER_RUNS)) {
    if (/^[A-Za-z]/.test(run)) {
      const word = run.slice(0, TRIGGER_LENGTH).toLowerCase();
      triggers.push(word);
      if (word.length >= STEM_LENGTH) triggers.push(`${word.slice(0, STEM_LENGTH)}*`);
    } else for (let index = 0; index < run.length; index += 1) triggers.push(run.charAt(index), run.slice(index, index + 2));
  }
  return triggers;
}
