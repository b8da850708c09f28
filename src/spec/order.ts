import type { Edit } from "./edits.js";
import type { Section, Spec } from "./spec.js";

/** Where a section stands with all that is nested in it, without the blanks after it. */
interface Block {
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The edits that bring sections into the template's order: each moves as a whole, into a place that a section had before, so
 * that other headings and the blanks between stay where they are. Empty when they are in order, and where moving could
 * change what the text says: labels in place of headings, headings of several levels, a role that is played twice or
 * shared, HTML in a section.
 */
export function orderSections(spec: Spec): readonly Edit[] {
  const { sections, source, template } = spec;
  const order = template.sections.map((section) => section.id);
  const ids = new Set(sections.map((section) => section.id));
  const isPlain = (section: Section): boolean => section.style === "heading" && section.ids.length === 1 && section.level === sections[0]?.level;
  if (ids.size < sections.length || !sections.every(isPlain)) return [];

  const blocks = sections.map((section): Block => ({ place: order.indexOf(section.id), ...extentOf(spec, section) }));
  const isTangled = blocks.some(({ start, end }) => hasLoose(spec, start, end));
  if (isTangled) return [];
  const sorted = [...blocks].sort((a, b) => a.place - b.place);
  return blocks.flatMap((block, index) => {
    const other = sorted[index];
    return other === undefined || other === block ? [] : [{ start: block.start, end: block.end, text: source.text.slice(other.start, other.end) }];
  });
}

function extentOf({ source, lines }: Spec, section: Section): { start: number; end: number } {
  const next = lines.find(({ line, kind, level, quoted }) => line > section.head.line && kind === "heading" && level <= section.level && !quoted);
  const start = source.startOf(section.head.line);
  const end = next === undefined ? source.text.length : source.line(next.line).start;
  return { start, end: start + source.text.slice(start, end).trimEnd().length };
}

/** HTML may begin in one section and end in another, and a heading in a list belongs to the list. */
function hasLoose({ source, lines, comments }: Spec, start: number, end: number): boolean {
  const isInside = (line: number): boolean => source.line(line).start >= start && source.line(line).start < end;
  return comments.some(({ line, endLine }) => endLine > line && isInside(line)) || lines.some(({ line, kind, depth }) => (kind === "html" || (kind === "heading" && depth > 0)) && isInside(line));
}
