import type { Section, Spec } from "./spec.js";

/** Replaces the text between two offsets (UTF-16 code units, end exclusive). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Carries out edits; every byte outside them stays.
 *
 * @throws RangeError when edits overlap or lie outside the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let from = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from || edit.end < edit.start || edit.end > text.length) throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/**
 * The edit that gives a section a new content. A heading keeps a blank line below it, a label keeps its text on its line,
 * unless that is a list, a table or a block of code; the line breaks are those of the document, and the blank lines after
 * what is replaced stay.
 */
export function replaceContent(spec: Spec, section: Section, content: string): Edit {
  const { source } = spec;
  const lineBreak = source.lineBreak;
  const body = content.trim().split(/\r\n|\r|\n/).join(lineBreak);
  const replaced = source.text.slice(section.contentStart, section.contentEnd);
  const isLast = section.contentEnd >= source.text.length;
  const before = section.style === "heading" || startsBlock(body) ? lineBreak + lineBreak : " ";
  const blanks = replaced.trim() === "" ? "" : replaced.slice(replaced.trimEnd().length);
  const isListItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(source.line(section.head.line).text);
  // One line break keeps list items together; between paragraphs it would make them one.
  const keepsBlanks = replaced.trim() !== "" && (isLast || isListItem || blanks.length > lineBreak.length);
  const after = keepsBlanks ? blanks : isLast ? lineBreak : lineBreak + lineBreak;
  return { start: section.contentStart, end: section.contentEnd, text: before + body + after };
}

/**
 * The edit that adds a section that the document lacks: after the nearest section that the template puts before it, else
 * before the first section, else at the end. It is written the way the document writes its sections: as headings of the
 * same level, or as bold labels.
 */
export function addSection(spec: Spec, id: string, content: string): Edit {
  const { source, template, sections } = spec;
  const lineBreak = source.lineBreak;
  const order = template.sections.map((section) => section.id);
  const heading = template.sections[order.indexOf(id)]?.heading ?? id;
  const before = new Set(order.slice(0, order.indexOf(id)));
  const previous = sections.findLast((section) => before.has(section.id));
  const model = modelOf(spec, previous ?? sections[0]);
  const start = previous === undefined ? firstHead(spec) : endOf(spec, previous);
  const text = source.text.slice(0, start);
  const gap = text.trim() === "" ? "" : text.endsWith(lineBreak + lineBreak) ? "" : text.endsWith(lineBreak) ? lineBreak : lineBreak + lineBreak;
  const body = content.trim().split(/\r\n|\r|\n/).join(lineBreak);
  const isHeading = model.style === "heading";
  const head = isHeading ? `${"#".repeat(model.level)} ${heading}` : model.style === "bold" ? `**${heading}**` : `${heading}:`;
  const between = isHeading || startsBlock(body) ? lineBreak + lineBreak : " ";
  return { start, end: start, text: gap + head + between + body + lineBreak + (start < source.text.length ? lineBreak : "") };
}

/** How a section is to be written: like its neighbour, unless that is a lone `Label:`, beside which another would be a sentence. */
function modelOf({ sections }: Spec, neighbour: Section | undefined): Pick<Section, "style" | "level"> {
  const labels = new Set(sections.filter(({ style }) => style === "plain").map(({ id }) => id));
  if (neighbour !== undefined && (neighbour.style !== "plain" || labels.size > 1)) return neighbour;
  return sections.find(({ style }) => style === "heading") ?? { style: "heading", level: 2 };
}

/** Where a section ends with the headings below it: a section that is added before them would take them over. */
function endOf({ source, lines, sections }: Spec, section: Section): number {
  const next = lines.find(({ line, kind, level, quoted }) => line > section.head.line && kind === "heading" && level <= section.level && !quoted);
  const end = next === undefined ? source.text.length : source.line(next.line).start;
  const holdsOthers = sections.some(({ head, soft, id }) => !soft && id !== section.id && head.line > section.head.line && source.line(head.line).start < end);
  return section.style === "heading" && !holdsOthers ? end : section.contentEnd;
}

/** Whether a text begins with what stands on lines of its own: a list, a table, a block of code, a quotation, a heading. */
function startsBlock(text: string): boolean {
  return /^(?:[-*+]\s|\d{1,9}[.)]\s|[>|]|#{1,6}\s|`{3}|~{3})/.test(text);
}

function firstHead(spec: Spec): number {
  const [first] = spec.sections;
  return first === undefined ? spec.source.text.length : spec.source.startOf(first.head.line);
}
