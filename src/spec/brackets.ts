import type { ContentLine } from "./blocks.js";
import { isPrompt, isPromptNoun } from "./placeholder-prompts.js";

/** A stretch of a line that asks to be replaced; `sure: false` where it may be meant as it stands. */
export interface Bracketed {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { "[": "]", "{": "}", "(": ")", "（": "）", "【": "】", "<": ">" };
const OPENERS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSERS).map(([open, close]) => [close, open]));

const BRACKETS = /[[\]{}()（）【】<>]/g;

/** Longer than this it tells something. */
const LONGEST = 600;

/** The first placeholder between brackets of a line whose code is masked; null when there is none. One pass. */
export function findBracketed(prose: string, line: ContentLine, definitions: ReadonlySet<string>): Bracketed | null {
  const open: { character: string; at: number }[] = [];
  let found: Bracketed | null = null;
  for (const { 0: character, index: at } of prose.matchAll(BRACKETS)) {
    if (character in CLOSERS) open.push({ character, at });
    const opener = OPENERS[character];
    const last = open.at(-1);
    if (opener === undefined || last?.character !== opener) continue;
    open.pop();
    if (at - last.at > LONGEST || (found !== null && found.start < last.at)) continue;
    const sure = judge(prose, last.at, at + 1, line, definitions);
    if (sure !== null) found = { start: last.at, end: at + 1, sure };
  }
  return found;
}

const LEFT_OPEN = /^(?:TBD|TBC|TODO|FIXME|待定|待补充|待填写)$/i;

/** Whether what stands between two brackets is a placeholder, and whether that is sure; null when it is none. */
function judge(prose: string, start: number, end: number, line: ContentLine, definitions: ReadonlySet<string>): boolean | null {
  const character = prose[start] ?? "";
  const inside = prose.slice(start + 1, end - 1).trim();
  const before = prose[start - 1] ?? "";
  const after = prose[end] ?? "";
  if (inside === "") return null;
  if (character === "[" && (/[([:]/.test(after) || definitions.has(line.text.slice(start + 1, end - 1).trim().toLowerCase()))) return null;
  if (LEFT_OPEN.test(inside)) return true;
  const place = placeOf(prose, start, end, line);
  if (character === "[") return /[\w\])!\\]/.test(before) ? null : inSquare(inside, place);
  // `{{name}}` waits for a value, `${{ … }}` is code.
  if (character === "{" && /^\{[^{}]{1,200}\}$/.test(inside)) return before === "$" ? null : true;
  if (character === "{") return /[\w$#%/\\{]/.test(before) || /[\w/}]/.test(after) ? null : inCurly(inside, place);
  // Round and angle brackets hold asides, keys and tags: only an explicit request makes a placeholder of them.
  return REQUEST.test(inside) && (place !== "within" || isHan(inside)) ? true : null;
}

const REQUEST = /^(?:describe|insert|your|enter|fill in|replace|placeholder|请填写|请描述|请输入|请补充|填写|补充)(?=[\s\u4E00-\u9FFF])/i;

/** Whether the brackets are all that a line, a list item, a cell or a field holds. */
type Place = "whole" | "value" | "within";

function placeOf(prose: string, start: number, end: number, { kind }: ContentLine): Place {
  const left = prose.slice(Math.max(0, start - 80), start).replace(/[\s*_"“]+$/, "");
  const right = prose.slice(end, end + 80).replace(/^[\s*_"”.,;。，；]+/, "");
  const ends = right === "" || right.startsWith("|");
  if (ends && (left === "" || left.endsWith("|"))) return "whole";
  if (/[:：]$/.test(left) && (ends || kind === "heading")) return "value";
  return "within";
}

/** Boxes, numbers, footnotes, colours, people, paths, and what a usage line or a title says in brackets. */
const MEANT = /^(?:[xX\d\s.,–-]*|[\^!#@/].*|optional|required|if any|sic|wip|rfc|draft|deprecated|new|unreleased|可选|必填|选填)$/i;
const EXAMPLE = /^e\.?g\.?[\s,:]|[,\s]e\.g\.[\s,]/i;
const HAN_PROMPT = /^(?:此处|在此|这里|例如|说明|描述|列出|简述|概述)/;

function inSquare(inside: string, place: Place): boolean | null {
  if (inside.startsWith("NEEDS CLARIFICATION")) return true;
  // In the middle of a sentence it may stand for words that a quotation leaves out.
  if (inside === "..." || inside === "…") return place !== "within";
  if (MEANT.test(inside)) return null;
  // `[FEATURE] Add a dark mode` is a title's tag, `Plan: [FEATURE]` waits for a name.
  if (isPromptNoun(inside) || /^[A-Z][A-Z\d_ /#-]{2,}$/.test(inside)) return place !== "within" || /^[A-Z\d]+_[A-Z\d_]+$/.test(inside) ? true : null;
  if (isHan(inside)) return REQUEST.test(inside) || HAN_PROMPT.test(inside) ? true : null;
  if (REQUEST.test(inside)) return true;
  if (place === "within") return null;
  if (EXAMPLE.test(inside)) return true;
  const words = inside.split(/\s+/).length;
  if (words < 2 || isNotation(inside)) return null;
  if (isPrompt(inside)) return true;
  // A note of the author's (`[Update, 2023: …]`) and a citation (`[Knuth 97]`) are no prompts.
  if (words > 12 || /\d{2}$/.test(inside)) return null;
  return place === "whole" ? true : words >= 3 ? false : null;
}

function inCurly(inside: string, place: Place): boolean | null {
  if (isPromptNoun(inside) || /^[A-Z][A-Z\d_]{2,}$/.test(inside)) return place === "within" ? null : true;
  const words = inside.split(/\s+/);
  if (isHan(inside)) return place === "within" ? null : true;
  if (words.length < 2 || isNotation(inside)) return null;
  return place !== "within" || isPrompt(inside) ? true : null;
}

/** Lists of values, objects, types and sets: `id, name`, `a: 1`, `x | y`, `string[]`. */
function isNotation(inside: string): boolean {
  return /^\p{L}[\w.?-]*\s*[,:=|;<>]/u.test(inside) || !/^[\p{L}"“(<*]/u.test(inside) || /[{}=;]|=>|\w\(|\d\s*[,–-]\s*\d/.test(inside.slice(0, 60));
}

function isHan(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/** A placeholder over several lines: where it starts in its first line, and its last line and where it ends there. */
export interface OpenBracket {
  readonly start: number;
  /** Index of its last line. */
  readonly last: number;
  readonly end: number;
}

const MOST_LINES = 40;
const MOST_CHARACTERS = 4000;

/** A prompt that opens at the start of a line, or behind a field's colon, and closes some lines further on; null when none does. */
export function findOpen(lines: readonly ContentLine[], index: number): OpenBracket | null {
  const text = lines[index]?.text ?? "";
  const start = openingOf(text);
  if (start === -1) return null;
  const open = text[start] ?? "";
  const close = CLOSERS[open] ?? "";
  if (!isPrompt(text.slice(start + 1, start + 60)) || isNotation(text.slice(start + 1, start + 60).trim())) return null;
  let depth = 0;
  let seen = 0;
  for (let place = index; place < Math.min(lines.length, index + MOST_LINES); place += 1) {
    const line = lines[place];
    if (line === undefined || (line.kind !== "prose" && line.kind !== "table")) return null;
    const from = place === index ? start : 0;
    for (let at = from; at < line.text.length; at += 1) {
      seen += 1;
      if (seen > MOST_CHARACTERS) return null;
      if (line.text[at] === open) depth += 1;
      else if (line.text[at] === close) depth -= 1;
      if (depth > 0) continue;
      return place === index || line.text[at + 1] === "(" ? null : { start, last: place, end: at + 1 };
    }
  }
  return null;
}

/** Where a line that does not close it opens a bracket, at its start or behind a colon; -1 when it does not. */
function openingOf(text: string): number {
  const lead = /^[*_\s]*/.exec(text)?.[0].length ?? 0;
  if (text[lead] === "[" || text[lead] === "{") return lead;
  const colon = text.slice(0, 80).search(/[:：][*_]*\s+[[{]/);
  return colon === -1 ? -1 : colon + text.slice(colon).search(/[[{]/);
}
