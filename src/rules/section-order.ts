import { templateSection } from "../spec/template.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "section-order",
  severity: "warning",
  summary: { en: "The sections stand in another order than the template's.", "zh-CN": "各节的顺序与模板不同。" },
  why: { en: "Whoever reads many specs finds an answer by its place.", "zh-CN": "读过许多规格的人，是按位置找答案的。" },
  fix: { en: "Move the section to its place.", "zh-CN": "把这一节移到相应的位置。" },
  bad: `## Context

The endpoint takes 12,000 calls per minute.

## Constraints

- p99 stays under 50 ms.

## Goal

An operator changes one field to mark a model, so that no release is needed.

## Non-goals

- Do not scan the key space.

## Architecture notes

A set of ids, written on change, read in O(1).

## Verification

- \`npm test\` passes.
`,
  good: `## Context

The endpoint takes 12,000 calls per minute.

## Goal

An operator changes one field to mark a model, so that no release is needed.

## Constraints

- p99 stays under 50 ms.

## Non-goals

- Do not scan the key space.

## Architecture notes

A set of ids, written on change, read in O(1).

## Verification

- \`npm test\` passes.
`,
  check(spec, report) {
    const order = spec.template.sections.map((section) => section.id);
    const seen = new Set<string>();
    let latest = -1;
    for (const section of spec.sections) {
      const place = order.indexOf(section.id);
      // A second head and the second half of a combined one have rules of their own.
      if (seen.has(section.id) || section.id !== section.ids[0]) continue;
      seen.add(section.id);
      if (place > latest) {
        latest = place;
        continue;
      }
      const heading = templateSection(spec.template, order[latest] ?? "")?.heading ?? "";
      report({
        at: section.head,
        section: section.id,
        message: { en: `${section.label} stands after ${heading}; expected it before`, "zh-CN": `“${section.label}”在“${heading}”之后；应当在它之前` },
      });
    }
  },
});
