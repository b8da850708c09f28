import { templateSection } from "../spec/template.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "section-combined",
  severity: "warning",
  summary: { en: "One head opens two sections.", "zh-CN": "一个标题同时开启了两节。" },
  why: { en: "Nobody can tell which line is asked for and which is forbidden.", "zh-CN": "分不清哪一行是要做的，哪一行是禁止的。" },
  fix: { en: "Give each section its own head.", "zh-CN": "给每一节各自的标题。" },
  bad: example({ Goal: null, "Non-goals": null }).replace("## Constraints", "## Goals / Non-goals\n\n- An operator changes one field, so that no release is needed.\n- Do not scan the key space.\n\n## Constraints"),
  good: example(),
  check(spec, report) {
    for (const section of spec.sections) {
      if (section.ids.length < 2 || section.id !== section.ids[0]) continue;
      const headings = section.ids.map((id) => templateSection(spec.template, id)?.heading ?? id);
      report({
        at: section.head,
        section: section.id,
        message: {
          en: `"${section.label}" opens ${headings.join(" and ")} at once; expected one head for each`,
          "zh-CN": `“${section.label}”同时开启了${headings.map((heading) => `“${heading}”`).join("和")}；应当各有标题`,
        },
      });
    }
  },
});
