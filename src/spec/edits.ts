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
 * The edit that gives a section a new content. A heading keeps a blank line below it, a label keeps its text on its line; the
 * line breaks are those of the document.
 */
export function replaceContent(spec: Spec, section: Section, content: string): Edit {
  const { source } = spec;
  const lineBreak = source.lineBreak;
  const body = content.trim().split(/\r\n|\r|\n/).join(lineBreak);
  const isLast = section.contentEnd >= source.text.length;
  const before = section.style === "heading" ? lineBreak + lineBreak : " ";
  const after = isLast ? lineBreak : lineBreak + lineBreak;
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
  const model = previous ?? sections[0];
  const start = previous === undefined ? firstHead(spec) : previous.contentEnd;
  const text = source.text.slice(0, start);
  const gap = text.trim() === "" ? "" : text.endsWith(lineBreak + lineBreak) ? "" : text.endsWith(lineBreak) ? lineBreak : lineBreak + lineBreak;
  const head = model === undefined || model.style === "heading" ? `${"#".repeat(model?.level ?? 2)} ${heading}${lineBreak}${lineBreak}` : model.style === "bold" ? `**${heading}** ` : `${heading}: `;
  const body = content.trim().split(/\r\n|\r|\n/).join(lineBreak);
  return { start, end: start, text: gap + head + body + lineBreak + (start < source.text.length ? lineBreak : "") };
}

function firstHead(spec: Spec): number {
  const [first] = spec.sections;
  return first === undefined ? spec.source.text.length : spec.source.line(first.head.line).start;
}
