import type { ContentLine } from "./blocks.js";
import { findBracketed, findOpen } from "./brackets.js";
import { findCodeSpans } from "./code-spans.js";
import type { Range } from "./finding.js";
import { isInstruction } from "./placeholder-prompts.js";
import type { Source } from "./source.js";
import type { Template } from "./template.js";

/** Something that stands where an answer should. */
export interface Placeholder extends Range {
  /** What was found; its first line when it goes over several. */
  readonly text: string;
  /** A prompt of the template that nobody replaced. */
  readonly untouched: boolean;
  /** False where it may as well be meant as it stands. */
  readonly sure: boolean;
}

const BLANK_WORDS = new Set(["n/a", "na", "none", "-", "–", "—", "..", "...", "…", "……", "?", "??", "???", "no response", "无", "暂无", "没有", "不适用"]);

const WHOLE_LINE = new Set(
  "tbd,tba,tbc,todo,fixme,xxx,to be defined,to be determined,to be decided,to be done,to be added,to be filled,to be filled in,to be written,to be completed,coming soon,fill me in,fill in,placeholder,add here,yyyy-mm-dd,待定,待补充,待填写,待完善,待确认,待补,未定,未填写,略,記入してください".split(","),
);

// In capitals these mean nothing else; TODO may be the name of a list.
const ANYWHERE = /(?<![\w/])(?:TBD|TBC|NEEDS CLARIFICATION)(?![\w/])|(?<![\w.])X{1,3}(?:%| ?(?:ms|seconds?|minutes?|hours?|days?|weeks?|percent|MB|GB|users|requests|times|秒|毫秒|分钟|小时|天|次))(?!\w)/;
const STARTS = /^[*_]{0,2}(?:TODO|TBD|TBC|FIXME|待定|待补充|待填写)[*_]{0,2}(?=\s*[:：(（])/;

/** Whether a text stands for "nothing to say": `N/A`, `None`, `_No response_`, a dash. `N/A because …` does not. */
export function isBlankWord(text: string): boolean {
  return BLANK_WORDS.has(bare(text));
}

/** Whether a text puts off the answer: `TBD`, `to be defined`, 待定. */
export function isPutOff(text: string): boolean {
  return WHOLE_LINE.has(bare(text));
}

/** Every placeholder of a document, at most one a line, in order. Code holds none. Linear in the length of the text. */
export function findPlaceholders(source: Source, lines: readonly ContentLine[], template: Template): Placeholder[] {
  const found: Placeholder[] = [];
  const definitions = linkLabels(source);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || !mayHold(line)) continue;
    const open = line.kind === "prose" ? findOpen(lines, index) : null;
    if (open !== null) {
      const last = lines[open.last] ?? line;
      found.push({ text: line.text.slice(open.start), untouched: false, sure: true, line: line.line, column: line.column + open.start, endLine: last.line, endColumn: last.column + open.end });
      index = open.last;
      continue;
    }
    const own = inLine(line, definitions, template, startsSentence(lines, index));
    if (own === null) continue;
    const { start, end, untouched = false, sure = true } = own;
    // What a template says to write goes on to the end of its paragraph.
    const last = own.wholeBlock === true ? (lastOfBlock(lines, index) ?? line) : line;
    const endColumn = last === line ? line.column + end : last.column + last.text.length;
    found.push({ text: line.text.slice(start, end), untouched, sure, line: line.line, column: line.column + start, endLine: last.line, endColumn });
    while (lines[index + 1] !== undefined && (lines[index + 1]?.line ?? Infinity) <= last.line) index += 1;
  }
  return found;
}

/** What links may be written as `[label]`. */
function linkLabels(source: Source): ReadonlySet<string> {
  const labels = source.lines.flatMap(({ text }) => /^[\s>]*\[([^[\]]{1,200})\]:/.exec(text)?.[1]?.toLowerCase() ?? []);
  return new Set(labels);
}

function mayHold({ kind }: ContentLine): boolean {
  return kind === "prose" || kind === "heading" || kind === "table";
}

function lastOfBlock(lines: readonly ContentLine[], index: number): ContentLine | undefined {
  let last = index;
  while (lines[last + 1]?.block === lines[index]?.block && lines[last + 1]?.marker === null) last += 1;
  return lines[last];
}

/** Not in the middle of a sentence that goes on from the line above. */
function startsSentence(lines: readonly ContentLine[], index: number): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  return above?.block !== line?.block || line?.marker !== null || /[.?!:。？！：]["”)*_]*$/.test(above?.text ?? "");
}

interface InLine {
  readonly start: number;
  readonly end: number;
  readonly untouched?: boolean;
  readonly sure?: boolean;
  readonly wholeBlock?: boolean;
}

function inLine(line: ContentLine, definitions: ReadonlySet<string>, template: Template, starts: boolean): InLine | null {
  const { text } = line;
  const words = bare(text);
  if (words === "") return null;
  const whole = { start: 0, end: text.length };
  const prompts = promptsOf(template);
  if (prompts.has(words)) return { ...whole, untouched: true };
  const beside = besideLabel(text);
  if (beside > 0 && prompts.has(bare(text.slice(beside)))) return { start: beside, end: text.length, untouched: true };
  if (line.kind !== "heading" && starts && isPutOff(text)) return whole;
  if (line.kind === "prose" && starts && isInstruction(text)) return { ...whole, wholeBlock: true };
  const prose = withoutCode(text);
  const bracketed = findBracketed(prose, line, definitions);
  if (bracketed !== null) return bracketed;
  if (line.kind === "heading") return null;
  for (const pattern of [STARTS, ANYWHERE]) {
    const match = pattern.exec(prose);
    if (match !== null) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Where the text beside a label starts: `**Goal** _Which …_`, `Goal: …`; 0 when the line has none. */
function besideLabel(text: string): number {
  return /^(?:(?:\*\*|__)[^*_]{1,120}(?:\*\*|__)\s?[:：]?|[^:：]{1,60}[:：]\**)\s*/.exec(text)?.[0].length ?? 0;
}

/** Code spans blanked out, so that offsets stay. */
function withoutCode(text: string): string {
  if (!text.includes("`")) return text;
  let prose = "";
  let from = 0;
  for (const span of findCodeSpans(text, 0, text.length)) {
    prose += text.slice(from, span.start) + "`".repeat(span.end - span.start);
    from = span.end;
  }
  return prose + text.slice(from);
}

/** A text without marks of emphasis and brackets, lower case: what it says when it says next to nothing. */
export function bare(text: string): string {
  const words = text.replace(/[_*[\]{}|]/g, "").trim();
  return (/^\W+$/.test(words) ? words : words.replace(/[.。:：]$/, "").trim()).toLowerCase();
}

const knownPrompts = new WeakMap<Template, ReadonlySet<string>>();

function promptsOf(template: Template): ReadonlySet<string> {
  const known = knownPrompts.get(template);
  if (known !== undefined) return known;
  const headings = new Set(template.sections.map((section) => bare(section.heading)));
  const lines = template.body.split("\n").map((line) => bare(line.replace(/^(?:#+|[-*])\s+/, "")));
  const set = new Set(lines.filter((line) => line !== "" && !headings.has(line)));
  knownPrompts.set(template, set);
  return set;
}
