import type { ContentLine } from "./blocks.js";
import { matchHeading, matchLabel, plainLabel } from "./label.js";
import type { HeadStyle } from "./spec.js";
import type { Template } from "./template.js";

/** Labels stand below every heading. */
export const LABEL_LEVEL = 7;

/** A line that opens a section, or that ends one because it is a heading. */
export interface Head {
  /** Index of its line in the document's lines. */
  readonly index: number;
  /** Sections that it opens; empty for any other heading. */
  readonly ids: readonly string[];
  readonly label: string;
  readonly style: HeadStyle;
  readonly level: number;
  /** Where the label starts and ends within the line's text, in UTF-16 code units, markup included. */
  readonly start: number;
  readonly end: number;
}

/**
 * Every head of a document, in order (FORMAT, Sections): headings, bold labels that open a line, and plain labels when the
 * document has at least two distinct ones. Never in code, comments, tables or quotations.
 */
export function findHeads(lines: readonly ContentLine[], template: Template): Head[] {
  const headings = readHeads(lines, template, headingAt);
  const headed = new Set(headings.flatMap((head) => head.ids));
  // Where a heading plays a role, a field label of the same name (`**Testing**: …`) is content, not a second section.
  const isNew = (head: Head): boolean => head.ids.length === 0 || head.ids.some((id) => !headed.has(id));
  const bold = readHeads(lines, template, boldLabelAt).filter(isNew);
  const taken = new Set(bold.map((head) => head.index));
  const plain = readHeads(lines, template, plainLabelAt).filter((head) => isNew(head) && !taken.has(head.index));
  const distinct = new Set(plain.flatMap((head) => head.ids));
  const heads = [...headings, ...bold, ...(distinct.size >= 2 ? plain : [])];
  return heads.sort((a, b) => a.index - b.index);
}

/** What a line's neighbours say about it. */
interface Surroundings {
  readonly template: Template;
  readonly isFirstHeading: boolean;
  /** The paragraph that the line belongs to begins with bold text: so do the labels of a list without bullets. */
  readonly opensBold: boolean;
}

type HeadReader = (line: ContentLine, index: number, around: Surroundings) => Head | null;

function readHeads(lines: readonly ContentLine[], template: Template, read: HeadReader): Head[] {
  const firstHeading = lines.findIndex((line) => line.kind === "heading");
  let opensBold = false;
  return lines.flatMap((line, index) => {
    const isFirstOfBlock = lines[index - 1]?.block !== line.block;
    if (isFirstOfBlock) opensBold = /^(?:\*\*|__)/.test(line.text);
    // A heading of several lines (underlined) is one head.
    const continues = line.kind === "heading" && !isFirstOfBlock;
    const head = line.quoted || continues ? null : read(line, index, { template, isFirstHeading: index === firstHeading, opensBold });
    return head === null ? [] : [head];
  });
}

function headingAt(line: ContentLine, index: number, { template, isFirstHeading }: Surroundings): Head | null {
  if (line.kind !== "heading") return null;
  const found = matchHeading(template, line.text);
  // `# Proposal: Add CIDR support` at the top is the document's title.
  const isTitle = line.level === 1 && found !== null && found.length < line.text.length && isFirstHeading;
  const match = isTitle ? null : found;
  const end = match?.length ?? line.text.length;
  return { index, ids: match?.ids ?? [], label: plainLabel(line.text.slice(0, end)), style: "heading", level: line.level, start: 0, end };
}

function boldLabelAt(line: ContentLine, index: number, { template, opensBold }: Surroundings): Head | null {
  if (line.kind !== "prose") return null;
  const mark = line.text.slice(0, 2);
  if (mark !== "**" && mark !== "__") return null;
  const close = line.text.indexOf(mark, 2);
  if (close <= 2) return null;
  const label = line.text.slice(2, close);
  const ids = matchLabel(template, label);
  const rest = line.text.slice(close + 2);
  const end = close + 2 + (/^\s*[:：]/.exec(rest)?.[0].length ?? 0);
  const isWholeLine = end === line.text.length && line.depth === 0;
  if (ids.length === 0 && !isWholeLine) return null;
  // In the middle of a paragraph a bold word is emphasis, unless it is written as a label.
  const hasColon = end > close + 2 || /[:：]\s*$/.test(label);
  if (!opensBold && !hasColon) return null;
  return { index, ids, label: plainLabel(label), style: "bold", level: LABEL_LEVEL, start: 0, end };
}

function plainLabelAt(line: ContentLine, index: number, { template }: Surroundings): Head | null {
  if (line.kind !== "prose") return null;
  const colon = line.text.search(/[:：]/);
  if (colon <= 0) return null;
  const label = line.text.slice(0, colon);
  const ids = matchLabel(template, label);
  if (ids.length === 0) return null;
  return { index, ids, label: plainLabel(label), style: "plain", level: LABEL_LEVEL, start: 0, end: colon + 1 };
}
