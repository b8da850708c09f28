import type { ContentLine } from "../spec/blocks.js";
import { applyEdits, type Edit } from "../spec/edits.js";
import type { Head } from "../spec/head.js";
import { findHeads } from "../spec/heads.js";
import type { Spec } from "../spec/spec.js";

/** Where an answer stands in a document. */
export interface AnswerPlace {
  readonly start: number;
  readonly end: number;
  /** The section that it answers. */
  readonly id: string;
}

/**
 * The text of an answer that stands in a document, with a backslash before what opens another section there or ends its own:
 * a heading, a bold label, a plain label. A heading that says its own section's name once more stays one, as long as the
 * section goes on below it.
 */
export function escapeHeads(spec: Spec, { start, end, id }: AnswerPlace): string {
  const { source, template, lines, sections } = spec;
  const opened = new Set(sections.map((section) => section.head.line));
  const above = sections.findLast((section) => section.id === id && source.line(section.head.line).start < start);
  const found = findHeads(lines, template).flatMap((head) => {
    const line = lines[head.index];
    const edits = line === undefined ? [] : escapesOf(spec, head, line).filter((edit) => edit.start >= start && edit.start < end);
    return line === undefined || edits.length === 0 ? [] : [{ head, edits, divides: opened.has(line.line) || head.level <= (above?.level ?? 6) }];
  });
  const dividing = found.filter((each) => each.divides);
  const isCut = above !== undefined && above.contentEnd < end;
  const escaped = dividing.length === 0 && isCut ? found.filter((each) => each.head.ids.length > 0) : dividing;
  const edits = escaped.flatMap((each) => each.edits);
  return applyEdits(source.text.slice(start, end), edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
}

function escapesOf(spec: Spec, head: Head, line: ContentLine): Edit[] {
  const offset = spec.source.line(line.line).start + line.column - 1;
  const backslash = (at: number): Edit => ({ start: at, end: at, text: "\\" });
  if (head.style === "plain") return [backslash(offset + head.end - 1)];
  if (head.style === "heading") return [backslash(headingMark(spec, head, line))];
  const close = line.text.indexOf(line.text.slice(0, 2), 2);
  return [0, 1, close, close + 1].map((at) => backslash(offset + at));
}

/** Where a heading's `#` stands, or the underline that makes it one. */
function headingMark({ source, lines }: Spec, head: Head, line: ContentLine): number {
  const own = source.line(line.line);
  const hash = /^[\s\uFEFF]*(?=#)/.exec(own.text);
  if (hash !== null && !isUnderlined(source.lines[line.line]?.text ?? "", own.text)) return own.start + hash[0].length;
  let last = head.index;
  while (lines[last + 1]?.block === line.block) last += 1;
  const underline = source.lines[lines[last]?.line ?? line.line];
  return underline === undefined ? own.start : underline.start + underline.text.search(/\S|$/);
}

function isUnderlined(next: string, own: string): boolean {
  // `#Goal` without a blank is no heading of its own.
  return /^\s{0,3}(?:=+|-+)\s*$/.test(next) && !/^[\s\uFEFF]*#{1,6}(?:\s|$)/.test(own);
}
