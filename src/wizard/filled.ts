import { addSection, applyEdits, replaceContent } from "../spec/edits.js";
import { sectionsOf, type Section, type Spec } from "../spec/spec.js";
import { containAnswer } from "./answer-text.js";
import { escapeHeads } from "./escape-heads.js";

type ReadText = (text: string) => Spec;

/**
 * Puts answers into a document in place: a section that stands there gets a new content, one that does not is added; every
 * byte outside them stays. What would open or end a section within an answer is escaped, so that it is text.
 *
 * @param read reads a text against the document's template
 * @param answers Markdown by id of section; only those that changed
 */
export function fillDocument(text: string, answers: Readonly<Record<string, string>>, read: ReadText): string {
  let filled = text;
  const ids = read(text).template.sections.map((section) => section.id);
  // One after the other: the place of an added section depends on those before it.
  for (const id of ids) {
    const answer = answers[id];
    if (answer !== undefined) filled = fillSection(filled, id, answer, read);
  }
  return filled;
}

function fillSection(text: string, id: string, answer: string, read: ReadText): string {
  const spec = read(text);
  const section = ownSection(spec, id);
  const level = section?.level ?? spec.sections[0]?.level ?? 2;
  let content = containAnswer(answer, Math.min(level, 5), spec.template);
  for (;;) {
    const { filled, bodyStart, body } = placed(spec, id, content, read);
    const escaped = escapeHeads(read(filled), { start: bodyStart, end: bodyStart + body.length, id });
    if (escaped === body) return filled;
    content = escaped;
  }
}

interface Placed {
  readonly filled: string;
  /** The content as it stands there, and from which offset. */
  readonly body: string;
  readonly bodyStart: number;
}

function placed(spec: Spec, id: string, content: string, read: ReadText): Placed {
  const { source } = spec;
  const section = ownSection(spec, id);
  const edit = section === null ? addSection(spec, id, content) : replaceContent(spec, section, content);
  const body = content.trim().split(/\r\n|\r|\n/).join(source.lineBreak);
  const at = edit.text.lastIndexOf(body);
  const filled = applyEdits(source.text, [edit]);
  const isThere = ownSection(read(filled), id) !== null;
  if (isThere || !/\S $/.test(source.text.slice(0, edit.start) + edit.text.slice(0, at))) return { filled, body, bodyStart: edit.start + at };
  // On the label's own line it became something else, such as the head of a table.
  const before = edit.text.slice(0, at).trimEnd() + source.lineBreak + source.lineBreak;
  return { filled: applyEdits(source.text, [{ ...edit, text: before + edit.text.slice(at) }]), body, bodyStart: edit.start + before.length };
}

/** The first section with this id that shares its head with no other; null when there is none. */
export function ownSection(spec: Spec, id: string): Section | null {
  return sectionsOf(spec, id).find((section) => section.ids.length === 1) ?? null;
}

/** What a document's sections hold now, as Markdown by id; sections that are blank are absent. */
export function answersIn(spec: Spec): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { id } of spec.template.sections) {
    const section = ownSection(spec, id);
    if (section === null || section.blank) continue;
    answers[id] = spec.source.text.slice(section.contentStart, section.contentEnd).trim().replace(/\r\n?/g, "\n");
  }
  return answers;
}
