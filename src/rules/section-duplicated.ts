import { labelKey } from "../spec/label.js";
import type { Section } from "../spec/spec.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "section-duplicated",
  severity: "warning",
  summary: { en: "A section stands twice under the same label.", "zh-CN": "同一节以相同的标题出现了两次。" },
  why: { en: "A reader who finds the first part stops looking, and the second part goes unread.", "zh-CN": "读者看到第一处便不再往下找，第二处就没人读了。" },
  fix: { en: "Move the text under one head.", "zh-CN": "把内容合并到同一个标题下。" },
  bad: `${example()}\n## Goal\n\nThe list of models stays complete.\n`,
  good: example(),
  check(spec, report) {
    const seen = new Map<string, Section>();
    for (const section of spec.sections) {
      if (section.soft) continue;
      const key = `${section.id} ${labelKey(section.label)}`;
      const first = seen.get(key);
      seen.set(key, first ?? section);
      if (first === undefined) continue;
      report({
        at: section.head,
        section: section.id,
        message: { en: `${section.label} stands twice, first on line ${first.head.line}; expected one section`, "zh-CN": `“${section.label}”出现了两次，第一次在第 ${first.head.line} 行；应当只有一节` },
      });
    }
  },
});
