import { orderSections } from "../spec/order.js";
import type { Spec } from "../spec/spec.js";
import { templateSection } from "../spec/template.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";
import { keepsSections, withEdits } from "./trial.js";

export default defineRule({
  id: "section-order",
  severity: "advice",
  summary: { en: "The sections stand in another order than the template's.", "zh-CN": "各节的顺序与模板不同。" },
  why: { en: "Whoever reads many specs finds an answer by its place.", "zh-CN": "读过许多规格的人，是按位置找答案的。" },
  fix: { en: "Move the section to its place.", "zh-CN": "把这一节移到相应的位置。" },
  bad: `## Goal\n\nAn operator changes one field, so that no release is needed.\n\n${example({ Goal: null })}`,
  good: example(),
  edits: orderSections,
  check(spec, report) {
    const order = spec.template.sections.map((section) => section.id);
    const seen = new Set<string>();
    let latest = -1;
    const fixable = isMended(spec);
    for (const section of spec.sections) {
      const place = order.indexOf(section.id);
      // A second head, the second half of a combined one and a soft one have rules of their own.
      if (seen.has(section.id) || section.soft || section.id !== section.ids[0]) continue;
      seen.add(section.id);
      if (place > latest) {
        latest = place;
        continue;
      }
      const heading = templateSection(spec.template, order[latest] ?? "")?.heading ?? "";
      report({
        at: section.head,
        section: section.id,
        fixable,
        message: { en: `${section.label} stands after ${heading}; expected it before`, "zh-CN": `“${section.label}”在“${heading}”之后；应当在它之前` },
      });
    }
  },
});

function isMended(spec: Spec): boolean {
  const edits = orderSections(spec);
  if (edits.length === 0) return false;
  const after = withEdits(spec, edits);
  return orderSections(after).length === 0 && keepsSections(spec, after);
}
