import { readBlocks, type ContentLine } from "./blocks.js";
import { readChecks } from "./checks.js";
import { readFacts } from "./facts.js";
import { frontMatterText, type FrontMatter } from "./front-matter-text.js";
import { findFrontMatter, type FrontMatterBlock } from "./front-matter-block.js";
import type { Head } from "./head.js";
import { findHeads } from "./heads.js";
import { findComments } from "./comments.js";
import type { Range } from "./finding.js";
import type { HiddenText } from "./hidden.js";
import { readItems } from "./items.js";
import { bare, findPlaceholders, isBlankWord, type Placeholder } from "./placeholder.js";
import { Source } from "./source.js";
import type { Section, Spec } from "./spec.js";
import type { Template } from "./template.js";

/** How the front matter between its fences becomes data. */
export type FrontMatterReader = (block: FrontMatterBlock) => FrontMatter;

/** A text whose front matter has been read: enough to choose its template. */
export interface Document {
  readonly source: Source;
  readonly frontMatter: FrontMatter | null;
  /** First line after the front matter; 1 when there is none. */
  readonly bodyLine: number;
}

/**
 * Opens a Markdown text.
 *
 * @param readFrontMatter is called only when the text has front matter, so that a program can load YAML only then
 */
export function readDocument(text: string, readFrontMatter: FrontMatterReader): Document {
  const source = new Source(text);
  const block = findFrontMatter(source);
  return { source, frontMatter: block === null ? null : readFrontMatter(block), bodyLine: block?.bodyLine ?? 1 };
}

/**
 * Reads a document against a template. Every text is a Spec; what is wrong with it is for the rules to say. Linear in the
 * length of the text, never throws.
 */
export function readSpec(document: Document, template: Template): Spec {
  const { source, frontMatter, bodyLine } = document;
  const lines = readBlocks(source, bodyLine);
  const comments = findComments(source, lines, bodyLine);
  const heads = findHeads(lines, template);
  const placeholders = findPlaceholders(source, lines, template);
  const sections = readSections({ source, lines, comments, placeholders, heads });
  return {
    source,
    template,
    title: titleOf(heads) ?? frontMatterText(frontMatter, "title"),
    frontMatter,
    bodyLine,
    sections,
    lines,
    comments,
    placeholders,
    facts: readFacts(lines),
    checks: sections.filter((section) => section.id === "verification").flatMap((section) => readChecks(section.content)),
  };
}

function titleOf(heads: readonly Head[]): string | null {
  const firstSection = heads.find((head) => head.ids.length > 0)?.index ?? Infinity;
  const isTitle = (head: Head): boolean => head.style === "heading" && head.ids.length === 0 && (head.level === 1 || head.index < firstSection);
  const title = heads.find(isTitle);
  return title === undefined || title.label === "" ? null : title.label;
}

interface Reading {
  readonly source: Source;
  readonly lines: readonly ContentLine[];
  readonly comments: readonly HiddenText[];
  readonly placeholders: readonly Placeholder[];
  readonly heads: readonly Head[];
}

/** What says nothing on a line: comments and placeholders. */
type GapsByLine = ReadonlyMap<number, readonly Range[]>;

interface OpenHead {
  readonly head: Head;
  /** Its place among the heads. */
  readonly place: number;
  readonly content: ContentLine[];
}

function readSections(reading: Reading): Section[] {
  const { lines, heads } = reading;
  const opened: OpenHead[] = [];
  let stack: OpenHead[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const head = heads[next]?.index === index ? heads[next] : undefined;
    const owner = (): OpenHead | undefined => stack.findLast((open) => open.head.ids.length > 0);
    if (head === undefined) {
      owner()?.content.push(line);
      continue;
    }
    const place = next;
    next += 1;
    stack = stack.filter((open) => open.head.level < head.level);
    const above = owner();
    // A nested head of the same role (`## Design` > `### Architecture`) and any other deeper heading belong to the section above;
    // below `## Goals / Non-goals` they tell the two apart.
    if (head.ids.length === 0 || (above !== undefined && isSameRole(above.head, head))) {
      above?.content.push(line);
      stack.push({ head: { ...head, ids: [] }, place, content: [] });
      continue;
    }
    const open: OpenHead = { head, place, content: restOfLine(line, head) };
    opened.push(open);
    stack.push(open);
  }
  const gaps = byLine([...reading.comments, ...reading.placeholders].sort((a, b) => a.line - b.line || a.column - b.column));
  return opened.flatMap((open) => sectionsOfHead(reading, open, gaps));
}

function byLine(ranges: readonly Range[]): GapsByLine {
  const found = new Map<number, Range[]>();
  for (const range of ranges) {
    for (let line = range.line; line <= range.endLine; line += 1) {
      const onLine = found.get(line);
      if (onLine === undefined) found.set(line, [range]);
      else onLine.push(range);
    }
  }
  return found;
}

/** A combined head has no role of its own: the heads nested in it tell its sections apart. */
function isSameRole(above: Head, head: Head): boolean {
  return above.ids.length === 1 && head.ids.includes(above.ids[0] ?? "");
}

/** Whether a head that follows is a part of the section: deeper, and no section of another role. */
function belongsTo(head: Head, next: Head | undefined): boolean {
  return next !== undefined && next.level > head.level && (next.ids.length === 0 || isSameRole(head, next));
}

/** What follows a label on its own line is the first of its content. */
function restOfLine(line: ContentLine, head: Head): ContentLine[] {
  const rest = line.text.slice(head.end);
  const text = rest.trimStart();
  if (text.trim() === "") return [];
  return [{ ...line, kind: "prose", level: 0, text, column: line.column + head.end + rest.length - text.length }];
}

function sectionsOfHead(reading: Reading, { head, place, content }: OpenHead, gaps: GapsByLine): Section[] {
  const { source, lines, heads } = reading;
  const line = lines[head.index];
  if (line === undefined) return [];
  let following = place + 1;
  while (belongsTo(head, heads[following])) following += 1;
  const followingLine = lines[heads[following]?.index ?? lines.length];
  const shared = {
    label: head.label,
    style: head.style,
    level: head.level,
    head: { line: line.line, column: line.column, endLine: line.line, endColumn: line.column + Math.max(head.end, 1) },
    ids: head.ids,
    soft: head.soft,
    content,
    items: readItems(content),
    blank: content.every((each) => saysNothing(each, gaps.get(each.line) ?? [])),
    contentStart: contentStartOf(reading, head, line),
    contentEnd: followingLine === undefined ? source.text.length : source.line(followingLine.line).start,
  };
  return head.ids.map((id) => ({ id, ...shared }));
}

/** Just after the label; after the whole heading when nothing follows the label in it, or an underline follows below. */
function contentStartOf({ source, lines }: Reading, head: Head, line: ContentLine): number {
  const afterLabel = source.line(line.line).start + line.column - 1 + head.end;
  if (head.style !== "heading") return afterLabel;
  let last = head.index;
  while (lines[last + 1]?.block === line.block) last += 1;
  const number = lines[last]?.line ?? line.line;
  const isAtx = /^[\s\uFEFF>*+\d.)-]*#/.test(source.line(line.line).text);
  if (isAtx) return head.end < line.text.length ? afterLabel : source.line(number).end;
  const underline = source.lines[number];
  return underline !== undefined && /^[\s>]*(?:=+|-+)\s*$/.test(underline.text) ? underline.end : source.line(number).end;
}

function saysNothing(line: ContentLine, gaps: readonly Range[]): boolean {
  if (line.kind === "heading" || line.kind === "fence" || line.kind === "rule") return true;
  if (line.kind === "code") return line.text.trim() === "";
  const text = withoutGaps(line, gaps).trim();
  if (text === "" || bare(text) === "" || isBlankWord(text)) return true;
  return line.kind === "html" && text.replace(/<[^<>]*>/g, "").trim() === "" && !/<(?:img|video|table)/i.test(text);
}

function withoutGaps(line: ContentLine, gaps: readonly Range[]): string {
  let said = "";
  let from = 0;
  for (const gap of gaps) {
    const start = gap.line < line.line ? 0 : gap.column - line.column;
    said += line.text.slice(from, Math.max(start, from));
    from = Math.max(from, gap.endLine > line.line ? line.text.length : gap.endColumn - line.column);
  }
  return said + line.text.slice(from);
}
