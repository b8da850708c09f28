import { addSection, applyEdits, replaceContent } from "../spec/edits.js";
import { sectionsOf, type Section, type Spec } from "../spec/spec.js";
import { containAnswer } from "./answer-text.js";

/**
 * Puts answers into a document in place: a section that stands there gets a new content, one that does not is added; every
 * byte outside them stays.
 *
 * @param read reads a text against the document's template
 * @param answers Markdown by id of section; only those that changed
 */
export function fillDocument(text: string, answers: Readonly<Record<string, string>>, read: (text: string) => Spec): string {
  let filled = text;
  const ids = read(text).template.sections.map((section) => section.id);
  // One after the other: the place of an added section depends on those before it.
  for (const id of ids) {
    const answer = answers[id];
    if (answer === undefined) continue;
    const spec = read(filled);
    const section = ownSection(spec, id);
    const level = section?.level ?? spec.sections[0]?.level ?? 2;
    const content = containAnswer(answer, Math.min(level, 5), spec.template);
    filled = applyEdits(filled, [section === null ? addSection(spec, id, content) : replaceContent(spec, section, content)]);
  }
  return filled;
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
