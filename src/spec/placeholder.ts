import type { ContentLine } from "./blocks.js";
import type { Template } from "./template.js";

/** Something that stands where an answer should: its place within the line's text, in UTF-16 code units. */
export interface Placeholder {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A prompt of the template that nobody replaced. */
  readonly untouched: boolean;
}

const BLANK_WORDS = new Set(["n/a", "na", "none", "-", "–", "—", "..", "...", "…", "……", "?", "??", "???", "no response", "无", "暂无", "没有", "不适用"]);

const WHOLE_LINE = new Set(["tbd", "tba", "tbc", "todo", "fixme", "xxx", "to be defined", "to be determined", "to be done", "to be added", "coming soon", "fill me in", "待定", "待补充", "待填写", "待完善", "待确认", "未定"]);

// In capitals these two mean nothing else; TODO may be the name of a list.
const ANYWHERE = /(?<![\w/])(?:TBD|TBC)(?![\w/])/;
const STARTS = /^(?:TODO|TBD|TBC|FIXME|待定|待补充|待填写)(?=\s*[:：(（])/;
const BRACKETED = /[[(（【<](?:TBD|TBC|TODO|FIXME|\.\.\.|…|待定|待补充|待填写|(?:describe|insert|your|enter|fill in|replace|placeholder|请填写|请描述|填写)(?=[\s\u4E00-\u9FFF])[^\])）】>]{0,200})[\])）】>](?![(:[])/i;
const MUSTACHE = /(?<!\$)\{\{[^{}`]{1,200}\}\}/;

/** Whether a text stands for "nothing to say": `N/A`, `None`, `_No response_`, a dash. `N/A because …` does not. */
export function isBlankWord(text: string): boolean {
  return BLANK_WORDS.has(bare(text));
}

/** The first placeholder of a line; null when it has none. Code holds none. */
export function findPlaceholder(line: ContentLine, template: Template): Placeholder | null {
  if (line.kind !== "prose" && line.kind !== "heading" && line.kind !== "table") return null;
  const { text } = line;
  const words = bare(text);
  if (words === "") return null;
  if (promptsOf(template).has(words)) return { text, start: 0, end: text.length, untouched: true };
  if (line.kind === "heading") return null;
  if (WHOLE_LINE.has(words)) return { text, start: 0, end: text.length, untouched: false };
  const prose = withoutCode(text);
  for (const pattern of [STARTS, BRACKETED, MUSTACHE, ANYWHERE]) {
    const match = pattern.exec(prose);
    if (match !== null) return { text: match[0], start: match.index, end: match.index + match[0].length, untouched: false };
  }
  return null;
}

/** Whether a line says nothing but a placeholder or a blank word. */
export function isWholePlaceholder(line: ContentLine, template: Template): boolean {
  if (isBlankWord(line.text)) return true;
  const placeholder = findPlaceholder(line, template);
  return placeholder !== null && bare(line.text.slice(0, placeholder.start) + line.text.slice(placeholder.end)) === "";
}

/** Code spans blanked out, so that offsets stay. */
function withoutCode(text: string): string {
  const parts = text.split("`");
  return parts.map((part, index) => (index % 2 === 1 && index < parts.length - 1 ? " ".repeat(part.length) : part)).join("`");
}

function bare(text: string): string {
  const words = text.replace(/[_*[\]]/g, "").trim();
  return (/^\W+$/.test(words) ? words : words.replace(/[.。:：]$/, "").trim()).toLowerCase();
}

const prompts = new WeakMap<Template, ReadonlySet<string>>();

function promptsOf(template: Template): ReadonlySet<string> {
  const known = prompts.get(template);
  if (known !== undefined) return known;
  const headings = new Set(template.sections.map((section) => bare(section.heading)));
  const lines = template.body.split("\n").map((line) => bare(line.replace(/^(?:#+|[-*])\s+/, "")));
  const set = new Set(lines.filter((line) => line !== "" && !headings.has(line)));
  prompts.set(template, set);
  return set;
}
