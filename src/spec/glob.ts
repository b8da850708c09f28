import { SpecError } from "./error.js";

/** Bounds of a pattern: far above what a person writes, and what keeps `{a,b}{a,b}…` from growing without end. */
const MOST = { characters: 1000, alternatives: 256 } as const;

interface CharacterSet {
  readonly negated: boolean;
  readonly ranges: readonly (readonly [number, number])[];
}

const ANY = Symbol("?");
const RUN = Symbol("*");

/** One place of a pattern's segment: a character, any one, any run of them, or one of a set. */
type Token = string | typeof ANY | typeof RUN | CharacterSet;

/** Null for `**`. */
type Segment = readonly Token[] | null;

/**
 * Reads a glob: `*` and `?` stay within a folder, `**` as a whole segment means any number of folders, `[a-z]` and `[!a-z]` are
 * one character, `{a,b}` one of several texts, `\` takes the next character as it is. Names that begin with a dot are names
 * like others. Matching takes time proportional to the pattern's length times the path's, whatever they are.
 *
 * @returns whether a path, written with `/`, matches as a whole
 * @throws SpecError `glob-invalid` when the pattern is empty, too long or has too many alternatives
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  const alternatives = expandBraces(pattern).map((each) => {
    const plain = each.replace(/^\.\//, "");
    return { lead: plain.slice(0, plain.search(/[*?[\\]|$/)), segments: plain.split("/").map(readSegment) };
  });
  return (path) => {
    // Most paths differ from what the pattern begins with.
    const near = alternatives.filter(({ lead }) => path.startsWith(lead));
    if (near.length === 0) return false;
    const names = path.split("/").map((name) => Array.from(name));
    return near.some(({ segments }) => matchPath(segments, names));
  };
}

function invalid(pattern: string, what: string): SpecError {
  return new SpecError("glob-invalid", `the pattern ${pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern} ${what}`, "Write several shorter patterns.");
}

function expandBraces(pattern: string): string[] {
  if (pattern === "") throw new SpecError("glob-invalid", "a pattern is empty", "Write one such as specs/**.");
  if (pattern.length > MOST.characters) throw invalid(pattern, `is longer than ${MOST.characters} characters`);
  const expanded: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = findBraces(next);
    if (braces === null) expanded.push(next);
    else for (const [start, end] of braces.parts.toReversed()) open.push(next.slice(0, braces.start) + next.slice(start, end) + next.slice(braces.end + 1));
    if (expanded.length + open.length > MOST.alternatives) throw invalid(pattern, `has more than ${MOST.alternatives} alternatives`);
  }
  return expanded;
}

interface Braces {
  readonly start: number;
  readonly end: number;
  /** Where each alternative stands. */
  readonly parts: readonly (readonly [start: number, end: number])[];
}

/** The first pair of braces that holds a comma, the outer one of two; any other brace is a character. */
function findBraces(pattern: string): Braces | null {
  const open: { start: number; commas: number[] }[] = [];
  let found: Braces | null = null;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index];
    if (character === "\\") index += 1;
    else if (character === "[") index = setEnd(pattern, index) ?? index;
    else if (character === "{") open.push({ start: index, commas: [] });
    else if (character === ",") open.at(-1)?.commas.push(index);
    else if (character === "}") {
      const pair = open.pop();
      if (pair === undefined || pair.commas.length === 0) continue;
      const { start, commas } = pair;
      if (found === null || start < found.start) found = { start, end: index, parts: [...commas, index].map((end, at) => [(commas[at - 1] ?? start) + 1, end] as const) };
      if (open.length === 0) return found;
    }
  }
  return found;
}

/** Where the set that opens here closes; null when it does not: then the bracket is a character. */
function setEnd(pattern: string, start: number): number | null {
  const first = pattern[start + 1] === "!" || pattern[start + 1] === "^" ? start + 2 : start + 1;
  const end = pattern.indexOf("]", first + 1);
  const slash = pattern.indexOf("/", start);
  return end === -1 || (slash !== -1 && slash < end) ? null : end;
}

function readSegment(text: string): Segment {
  if (text === "**") return null;
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const end = text[index] === "[" ? setEnd(text, index) : null;
    if (end !== null) {
      tokens.push(readSet(text.slice(index + 1, end)));
      index = end + 1;
    } else if (text[index] === "*") {
      if (tokens.at(-1) !== RUN) tokens.push(RUN);
      index += 1;
    } else if (text[index] === "?") {
      tokens.push(ANY);
      index += 1;
    } else {
      if (text[index] === "\\" && index + 1 < text.length) index += 1;
      const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
      tokens.push(character);
      index += character.length;
    }
  }
  return tokens;
}

function readSet(text: string): CharacterSet {
  const negated = text.startsWith("!") || text.startsWith("^");
  const characters = Array.from(negated ? text.slice(1) : text, (each) => each.codePointAt(0) ?? 0);
  const ranges: [number, number][] = [];
  for (let index = 0; index < characters.length; index += 1) {
    const from = characters[index] ?? 0;
    const to = characters[index + 2];
    const isRange = characters[index + 1] === HYPHEN && to !== undefined;
    ranges.push(isRange ? [from, to] : [from, from]);
    if (isRange) index += 2;
  }
  return { negated, ranges };
}

const HYPHEN = 0x2d;

/** Follows every number of segments that can have matched so far, one name of the path at a time. */
function matchPath(segments: readonly Segment[], names: readonly (readonly string[])[]): boolean {
  const last = segments.length - 1;
  let reached = passDeep(segments, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const at of reached) {
      const segment = segments[at];
      if (segment === null) next.add(at);
      if (segment === null ? at === last : segment !== undefined && matchName(segment, name)) next.add(at + 1);
    }
    reached = passDeep(segments, next);
  }
  return reached.has(segments.length);
}

/** `**` may stand for no folder at all; at the end of a pattern it stands for something. */
function passDeep(segments: readonly Segment[], reached: Set<number>): Set<number> {
  for (const at of reached) if (segments[at] === null && at < segments.length - 1) reached.add(at + 1);
  return reached;
}

/** Goes back to the last `*` only: what an earlier one took can stay as it is. */
function matchName(tokens: readonly Token[], name: readonly string[]): boolean {
  let token = 0;
  let at = 0;
  let run: { token: number; at: number } | null = null;
  while (at < name.length) {
    const wanted = tokens[token];
    if (wanted === RUN) {
      run = { token, at };
      token += 1;
    } else if (wanted !== undefined && matchOne(wanted, name[at] ?? "")) {
      token += 1;
      at += 1;
    } else if (run !== null) {
      run = { token: run.token, at: run.at + 1 };
      token = run.token + 1;
      at = run.at;
    } else return false;
  }
  return tokens.slice(token).every((rest) => rest === RUN);
}

function matchOne(token: Token, character: string): boolean {
  if (typeof token !== "object") return token === ANY || token === character;
  const code = character.codePointAt(0) ?? 0;
  return token.ranges.some(([from, to]) => from <= code && code <= to) !== token.negated;
}
