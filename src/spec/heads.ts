import type { ContentLine } from "./blocks.js";
import { LABEL_LEVEL, type Candidate, type Head } from "./head.js";
import { plainLabel } from "./label.js";
import { matchHeading, matchLabel } from "./label-match.js";
import { playRoles } from "./roles.js";
import type { Template } from "./template.js";

/**
 * Every head of a document, in order (FORMAT, Sections): headings, bold labels that open a line, and plain labels where the
 * document has other sections or that have their line for themselves. Never in code, comments or tables; no quoted headings.
 */
export function findHeads(lines: readonly ContentLine[], template: Template): Head[] {
  const headings = withTitle(readHeads(lines, template, headingAt), template);
  const headed = new Set(headings.flatMap((head) => head.ids));
  // Where a heading plays a role, a field label of the same name (`**Testing**: …`) is content, not a second section.
  const isNew = (head: Head): boolean => head.ids.length === 0 || head.ids.some((id) => !headed.has(id));
  const bold = readHeads(lines, template, boldLabelAt).filter(isNew);
  const taken = new Set(bold.map((head) => head.index));
  const plain = readHeads(lines, template, plainLabelAt).filter((head) => isNew(head) && !taken.has(head.index));
  const hasTwo = new Set(plain.flatMap((head) => head.ids)).size >= 2;
  const hasOthers = [...headings, ...bold].some((head) => head.ids.length > 0);
  const labels = plain.filter(({ opens, alone }) => hasTwo || (opens && (alone || hasOthers))).map((head) => ({ ...head, lonely: !hasTwo && !head.alone }));
  return playRoles([...headings, ...bold, ...labels].sort((a, b) => a.index - b.index));
}

/** `# Proposal` above `## Goal` names the document: a section does not hold one that comes before it. */
function withTitle(headings: readonly Candidate[], template: Template): readonly Candidate[] {
  const [first, ...others] = headings;
  if (first?.level !== 1 || first.ids.length === 0 || others.some(({ level }) => level === 1)) return headings;
  const order = (ids: readonly string[]): number => Math.min(...ids.map((id) => template.sections.findIndex((section) => section.id === id)));
  const isTitle = others.some(({ ids }) => ids.length > 0 && order(ids) < order(first.ids));
  return isTitle ? [{ ...first, ids: [], softIds: [] }, ...others] : headings;
}

/** What a line's neighbours say about it. */
interface Surroundings {
  readonly template: Template;
  /** The first of all headings, of level 1: most often the name of the document, and always when no other has that level. */
  readonly title: "first" | "only" | null;
  readonly isFirstOfBlock: boolean;
  /** The paragraph that the line belongs to begins with bold text: so do the labels of a list without bullets. */
  readonly opensBold: boolean;
}

type HeadReader = (line: ContentLine, index: number, around: Surroundings) => Candidate | null;

/** The first heading, when it has level 1, and whether it is the only one that has. */
function titleOf(lines: readonly ContentLine[]): { index: number; title: "first" | "only" } {
  const first = lines.findIndex((line) => line.kind === "heading");
  const block = lines[first]?.block;
  if (lines[first]?.level !== 1) return { index: -1, title: "first" };
  return { index: first, title: lines.some((line) => line.level === 1 && line.block !== block) ? "first" : "only" };
}

function readHeads(lines: readonly ContentLine[], template: Template, read: HeadReader): Candidate[] {
  const { index: first, title } = titleOf(lines);
  let opensBold = false;
  return lines.flatMap((line, index) => {
    const isFirstOfBlock = lines[index - 1]?.block !== line.block;
    if (isFirstOfBlock) opensBold = /^(?:\*\*|__)/.test(line.text);
    const head = read(line, index, { template, title: index === first ? title : null, isFirstOfBlock, opensBold });
    return head === null ? [] : [head];
  });
}

function headingAt(line: ContentLine, index: number, { template, title, isFirstOfBlock }: Surroundings): Candidate | null {
  // A heading of several lines (underlined) is one head.
  if (line.kind !== "heading" || line.quoted || !isFirstOfBlock) return null;
  const found = matchHeading(template, line.text, title === "only" ? "title" : "heading");
  // `# Proposal: Add CIDR support` at the top is the document's title.
  const match = title !== null && found !== null && found.length < line.text.length ? null : found;
  const end = match?.length ?? line.text.length;
  const label = plainLabel(line.text.slice(0, end));
  return { index, ids: match?.firm ?? [], softIds: match?.soft ?? [], soft: false, label, style: "heading", level: line.level, start: 0, end, opens: true, alone: true, lonely: false };
}

function boldLabelAt(line: ContentLine, index: number, { template, isFirstOfBlock, opensBold }: Surroundings): Candidate | null {
  if (line.kind !== "prose") return null;
  const mark = line.text.slice(0, 2);
  if (mark !== "**" && mark !== "__") return null;
  const close = line.text.indexOf(mark, 2);
  if (close <= 2) return null;
  const label = line.text.slice(2, close);
  const rest = line.text.slice(close + 2);
  const end = close + 2 + (/^\s*[:：]/.exec(rest)?.[0].length ?? 0);
  const alone = end === line.text.length && line.depth === 0;
  const match = matchLabel(template, label, alone ? "line" : "field");
  const ids = match?.firm ?? [];
  if (ids.length === 0 && !alone) return null;
  // In the middle of a paragraph, and in a quotation, a bold word is emphasis, unless it is written as a label.
  const hasColon = end > close + 2 || /[:：]\s*$/.test(label);
  if ((!opensBold || line.quoted) && !hasColon) return null;
  return { index, ids, softIds: match?.soft ?? [], soft: false, label: plainLabel(label), style: "bold", level: LABEL_LEVEL, start: 0, end, opens: isFirstOfBlock, alone, lonely: false };
}

function plainLabelAt(line: ContentLine, index: number, { template, isFirstOfBlock }: Surroundings): Candidate | null {
  if (line.kind !== "prose") return null;
  const colon = line.text.search(/[:：]/);
  if (colon <= 0) return null;
  const label = line.text.slice(0, colon);
  const alone = isFirstOfBlock && line.depth === 0 && colon === line.text.length - 1;
  const match = matchLabel(template, label, alone ? "line" : "field");
  if (match === null || (match.firm.length === 0 && !alone)) return null;
  return { index, ids: match.firm, softIds: match.soft, soft: false, label: plainLabel(label), style: "plain", level: LABEL_LEVEL, start: 0, end: colon + 1, opens: isFirstOfBlock, alone, lonely: false };
}
