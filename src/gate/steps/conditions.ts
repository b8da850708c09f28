import { addSection, applyEdits, replaceContent } from "../../spec/edits.js";
import { sectionsOf, type Spec } from "../../spec/spec.js";

/** The text of a spec with an architect's conditions as bullets at the end of its Constraints. Every other byte stays. */
export function withConditions(spec: Spec, conditions: readonly string[]): string {
  const { text } = spec.source;
  const section = sectionsOf(spec, "constraints").at(-1);
  if (section === undefined) return applyEdits(text, [addSection(spec, "constraints", bullets(conditions, "-"))]);
  const content = text.slice(section.contentStart, section.contentEnd).trim();
  const last = content.split(/\r\n|\r|\n/).at(-1) ?? "";
  const mark = /^\s{0,3}([-*+])\s/.exec(last)?.[1];
  const isList = mark !== undefined || /^\s{2,}\S/.test(last);
  return applyEdits(text, [replaceContent(spec, section, `${content}${isList ? "\n" : "\n\n"}${bullets(conditions, mark ?? "-")}`)]);
}

function bullets(conditions: readonly string[], mark: string): string {
  return conditions.map((condition) => `${mark} ${condition}`).join("\n");
}
