import { chainBefore } from "./chain.js";
import type { Needle } from "./needles.js";
import { readings } from "./readings.js";
import { plainName } from "./receivers.js";

/**
 * What a line by itself, before anything is tokenized, tells of a word in it: that it is nothing which a guard forbids, that it is
 * if the file gives a technology a name of its own, or that it may be. Never less than what `CodeReader` then finds.
 */
export type Glance = "no" | "named" | "may";

/** A word where it stands. */
export interface Place {
  readonly line: string;
  readonly start: number;
  readonly end: number;
  /** What stands before it; where the line begins with `.scan`, with the lines above that it may go on from. */
  readonly before: string;
}

/** What is known of the file. */
export interface Around {
  /** Its commands may stand by themselves. */
  readonly isSql: boolean;
  /** Whether a name may hold one of the technologies. */
  readonly mayHold: (name: string) => boolean;
}

/** How far back and on a line is looked at. */
export const FARTHEST = 300;

/** Functions that are told by name what to call. */
export const SENDS: ReadonlySet<string> = new Set(["send", "publicsend", "call", "executecommand", "sendcommand", "command", "do", "rawcommand", "customcommand", "execute", "cmd", "arg", "invoke"]);

/** What holds the functions of a language; `self` does in browsers only. */
const GLOBALS: ReadonlySet<string> = new Set(["window", "globalThis", "global", "builtins", "Kernel", "self"]);

/** What ends an expression, calls it, or may turn out to be a comment or a string. */
const FOLLOWS = /^\s*(?:[^\w\s.:=+*|&{[>^~]|$|for\b)/;
const CALLED = /^\s*(?:(?:<[^<>()]{0,80}>\s*)?(?:!|\?\.)?\s*\(|\/\*|(?:["'`][^"'`]*["'`]\s*)+\()/;
const DEFINED = /\b(?:def|function|fn|func|fun|sub|class|new)\s+\*?$/;
const BEGINS = /^\s*(?:(?:\?\.|!\.|->|\?->|::|&\.|\.)\s*)?$/;
const KEYWORD = /^(?:await|return|new|yield|in|of|if|while|not|and|or|else|case)$/;

/** Whether what stands before a word is nothing, or a comment, so that it may go on from the lines above. */
export function goesOn(before: string): boolean {
  return BEGINS.test(before) || before.trimEnd().endsWith("*/");
}

/** Needles of which a glance at a line says the same have the same. */
export function lookOf({ as, guard, spelled, technology, command }: Needle): string {
  const isOnce = guard.forbids.kind !== "growth";
  if (as === "call" || as === "distinctive") return `${isOnce} ${as} ${command?.receivers === null}`;
  return `${isOnce} ${as} ${technology === null} ${isInAnyCase(technology)} ${spelled}`;
}

/** Says what a word may be, at a glance at its line. */
export function glance(needle: Needle, place: Place, around: Around): Glance {
  if (needle.as === "word") return place.line.slice(place.start, place.end) === needle.spelled ? "may" : "no";
  if (needle.as === "quoted") return mayBeQuoted(needle, place, around) ? "may" : "no";
  const after = place.line.slice(place.end, place.end + FARTHEST);
  if (needle.as === "function") return glanceAtFunction(needle, place.line.slice(place.start, place.end), place.before, after);
  return glanceAtMethod(needle, place.before, after, around.mayHold);
}

function isInAnyCase(technology: Needle["technology"]): boolean {
  return technology !== null && technology.told.length > 0;
}

/** A literal begins with a quote, or goes on from the line before or after what is set into it. */
function mayBeQuoted({ spelled, technology }: Needle, { line, start }: Place, { isSql }: Around): boolean {
  const [first = ""] = spelled.split(" ", 1);
  const said = line.slice(start, start + first.length);
  if ((isSql || spelled.includes(" ") || isInAnyCase(technology) ? said.toUpperCase() : said) !== first) return false;
  return isSql || start > FARTHEST || /["'`$}<]|\\\(|^\s*$/.test(line.slice(0, start));
}

function glanceAtFunction({ spelled, technology }: Needle, word: string, before: string, after: string): Glance {
  const names = spelled.split(/\.|::|->|\(\)/).filter((name) => name !== "");
  // What only the vocabulary names counts alone where it is called, and else where it is handed on, too.
  const isFollowed = names.length === 1 && technology !== null ? CALLED : FOLLOWS;
  if (names.at(-1) !== word || !isFollowed.test(after)) return "no";
  const holder = holderIn(before);
  const wanted = names.at(-2);
  if (wanted === undefined) return typeof holder === "string" && !GLOBALS.has(holder) ? "no" : "may";
  if (holder === UNSURE || holder === wanted || (wanted === "*" && holder !== null)) return "may";
  return technology === null ? "no" : "named";
}

function glanceAtMethod(needle: Needle, before: string, after: string, mayHold: Around["mayHold"]): Glance {
  const holder = holderIn(before);
  if (holder === null) return glanceAtBare(needle, before, after, mayHold);
  const names = holder === UNSURE ? namesBefore(before) : [holder];
  if (names === null) return glanceAtBare(needle, before, after, mayHold);
  if (!FOLLOWS.test(after)) return "no";
  return (needle.as === "distinctive" && CALLED.test(after)) || names.some(mayHold) ? "may" : "named";
}

/** `redis-cli KEYS`, `r.send(:scan)`, `getattr(r, "scan")`, `r["scan"]`, `const { scan } = r`, and a function that was imported. */
function glanceAtBare({ as, command }: Needle, before: string, after: string, mayHold: Around["mayHold"]): Glance {
  if (before.includes("-cli")) return "may";
  const lead = leadOf(before, after);
  if (lead !== null && "[(,/".includes(lead.at(-1) ?? " ")) {
    if (lead.endsWith("*/") || SENDS.has(plainName(/(\w+)\(\s*(?:\w+\s*,)?$/.exec(lead)?.[1] ?? ""))) return "may";
    const held = /\b(?:getattr|Reflect\.get|methodcaller)\(\s*(?:\w+\.)*(\w+)\s*,$/.exec(lead)?.[1] ?? /(\w+)[\s!?]*\[$/.exec(lead)?.[1];
    if (held !== undefined) return mayHold(held) ? "may" : "named";
    if (/[)\]>"'`]\s*\[$/.test(lead)) return "may";
  }
  const source = after.includes("}") ? /\}\s*(?:=|\/)(?:.*?([\w$]+)\s*;?\s*$)?/.exec(after) : null;
  if (source !== null && /(?:^|[{,/])\s*$/.test(before)) return source[1] === undefined || mayHold(source[1]) ? "may" : "named";
  return as === "call" && command?.receivers === null && CALLED.test(after) && !DEFINED.test(before) ? "named" : "no";
}

/** The names of what a word may be called on, however the line reads; null when it is called on nothing. */
function namesBefore(before: string): string[] | null {
  const chains = readings(before).flatMap((reading) => {
    const chain = chainBefore(reading);
    return chain === null ? [] : [chain];
  });
  return chains.length === 0 ? null : chains.flat().map(({ name }) => name);
}

const QUOTES = "\"'`";

/** What stands before a name that is a string or a symbol; null when it is neither. */
function leadOf(before: string, after: string): string | null {
  if (before.endsWith(":")) return before.slice(0, -1).trimEnd();
  if (!QUOTES.includes(after.charAt(0)) || after === "") return null;
  // Read backwards: a pattern would begin anew at each place.
  let end = before.trimEnd().length;
  while (end > 0 && QUOTES.includes(before.charAt(end - 1))) end -= 1;
  const lead = before.slice(0, end);
  return (lead.slice(0, -8) + lead.slice(-8).replace(/(?<!\w)[A-Za-z@$]{0,3}#*$/, "")).trimEnd();
}

/** What a word is called on cannot be told from a line alone. */
const UNSURE = Symbol("unsure");

const CONNECTORS = [".", "->", "::"] as const;

/** The name before a word that is called on it; null when it is called on nothing. Read backwards: a pattern would begin anew at each place. */
function holderIn(before: string): string | null | typeof UNSURE {
  const text = before.trimEnd();
  const connector = CONNECTORS.find((each) => text.endsWith(each));
  if (connector === undefined) return text.endsWith("*/") ? UNSURE : null;
  const held = text.slice(0, -connector.length).trimEnd();
  const end = "!?&".includes(held.at(-1) ?? " ") ? held.length - 1 : held.length;
  let start = end;
  while (start > 0 && /[\w$@]/.test(held[start - 1] ?? "")) start -= 1;
  const name = held.slice(start, end).replace(/^[@$]+/, "");
  return name === "" || KEYWORD.test(name) ? UNSURE : name;
}
