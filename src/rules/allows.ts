import type { ContentLine } from "../spec/blocks.js";
import { findCodeSpans, type Span } from "../spec/code-spans.js";
import type { Finding, Range } from "../spec/finding.js";
import type { Spec } from "../spec/spec.js";

/** A `(spec-allow rule: reason)` in a document. */
export interface Allow {
  /** Where it stands, its brackets included. */
  readonly at: Range;
  readonly rules: readonly string[];
  readonly reason: string;
  /** Does not end its line: then it allows nothing. */
  readonly misplaced: boolean;
  /** The lines that it speaks for: its own, or those of the item or paragraph that it ends. */
  readonly lines: readonly number[];
}

/** What came of a document's allows. */
export interface AllowedFindings {
  readonly kept: readonly Finding[];
  /** Each with the allow's reason. */
  readonly allowed: readonly { readonly finding: Finding; readonly reason: string }[];
  /** The rules of each allow that had something to allow. */
  readonly used: ReadonlyMap<Allow, ReadonlySet<string>>;
}

const WORD = "spec-allow";

/** The allows of a document, in order. Only what a reader sees as text counts: none in code, HTML or comments. Linear. */
export function readAllows(spec: Spec): Allow[] {
  if (!spec.source.text.includes(WORD)) return [];
  return itemsOf(spec.lines).flatMap((item) => item.flatMap((line) => allowsOfLine(line, item)));
}

/** Parts what the allows let pass from the rest. Those of rules in `never` stay. */
export function applyAllows(findings: readonly Finding[], allows: readonly Allow[], never: ReadonlySet<string>): AllowedFindings {
  const kept: Finding[] = [];
  const allowed: { finding: Finding; reason: string }[] = [];
  const used = new Map<Allow, Set<string>>(allows.map((allow) => [allow, new Set()]));
  const find = allowFinder(allows);
  for (const finding of findings) {
    const allow = never.has(finding.rule) ? undefined : find(finding);
    if (allow === undefined) kept.push(finding);
    else {
      allowed.push({ finding, reason: allow.reason });
      used.get(allow)?.add(finding.rule);
    }
  }
  return { kept, allowed, used };
}

/** Finds by rule and line: a line's own allow, else the one that ends its item. */
function allowFinder(allows: readonly Allow[]): (finding: Finding) => Allow | undefined {
  const byLine = new Map<string, Allow>();
  const ends = new Map<number, number>();
  for (const allow of allows) {
    if (allow.misplaced || allow.reason === "") continue;
    for (const rule of allow.rules) byLine.set(`${rule} ${allow.at.line}`, allow);
    if (!ends.has(allow.lines.at(-1) ?? 0)) for (const line of allow.lines) ends.set(line, allow.at.line);
  }
  return ({ rule, line }) => byLine.get(`${rule} ${line}`) ?? byLine.get(`${rule} ${ends.get(line) ?? line}`);
}

/** Lines of one list item, paragraph or heading; a row of a table is by itself. */
function itemsOf(lines: readonly ContentLine[]): ContentLine[][] {
  const items: ContentLine[][] = [];
  for (const line of lines) {
    if (line.kind !== "prose" && line.kind !== "heading" && line.kind !== "table") continue;
    const item = items.at(-1);
    if (line.kind !== "table" && line.marker === null && item?.[0]?.block === line.block) item.push(line);
    else items.push([line]);
  }
  return items;
}

function allowsOfLine(line: ContentLine, item: readonly ContentLine[]): Allow[] {
  const { text } = line;
  if (!text.includes(WORD)) return [];
  const lines = line === item.at(-1) ? item.map((each) => each.line) : [line.line];
  const isInCode = codeTeller(findCodeSpans(text, 0, text.length));
  const allows: Allow[] = [];
  let end = trimmedLength(text, text.length, line.kind === "table" ? " \t|.。;；" : " \t.。;；");
  let isAtEnd = true;
  for (let word = text.lastIndexOf(WORD); word > 0; word = text.lastIndexOf(WORD, word - 1)) {
    if (!"(（".includes(text[word - 1] ?? " ") || !/^[\s)）:：]?$/.test(text[word + WORD.length] ?? "") || isInCode(word)) continue;
    const close: number = isAtEnd && ")）".includes(text[end - 1] ?? " ") ? end - 1 : closingBracket(text, word, end);
    isAtEnd &&= close === end - 1;
    const body = text.slice(word + WORD.length, close);
    allows.push({ ...readBody(body), at: rangeOf(line, word - 1, Math.min(close + 1, text.length)), misplaced: !isAtEnd, lines });
    end = trimmedLength(text, word - 1, " \t");
  }
  return allows.reverse();
}

function readBody(body: string): Pick<Allow, "rules" | "reason"> {
  const colon = body.search(/[:：]/);
  const rules = (colon === -1 ? body : body.slice(0, colon)).split(/[\s,，、]+/).filter((each) => each !== "");
  return { rules, reason: colon === -1 ? "" : body.slice(colon + 1).trim() };
}

function rangeOf({ line, column }: ContentLine, start: number, end: number): Range {
  return { line, column: column + start, endLine: line, endColumn: column + end };
}

function trimmedLength(text: string, length: number, characters: string): number {
  let end = length;
  while (end > 0 && characters.includes(text[end - 1] ?? "")) end -= 1;
  return end;
}

/** Only looks as far as the next allow, so that a line of many is read once. */
function closingBracket(text: string, from: number, to: number): number {
  const found = text.slice(from, to).search(/[)）]/);
  return found === -1 ? to : from + found;
}

/** Tells, for offsets that only ever get smaller, whether they stand in a code span. */
function codeTeller(spans: readonly Span[]): (offset: number) => boolean {
  let index = spans.length - 1;
  return (offset) => {
    while (index >= 0 && (spans[index]?.start ?? 0) > offset) index -= 1;
    return (spans[index]?.end ?? 0) > offset;
  };
}
