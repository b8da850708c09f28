import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "section-advised",
  severity: "warning",
  summary: { en: "An advised section is missing or blank.", "zh-CN": "建议填写的一节缺失或为空。" },
  why: {
    en: "Only a person with the system in view knows its load, its data and its past; the agent cannot look them up.",
    "zh-CN": "负载、数据量和以往的事故，只有了解系统的人才知道，智能体查不到。",
  },
  fix: { en: "Add the section, or write `N/A because …` under it.", "zh-CN": "补上这一节，或写明“不适用，因为……”。" },
  bad: example({ Context: null }),
  good: example(),
  check(spec, report) {
    for (const section of spec.template.sections) {
      if (section.required) continue;
      const [first, ...others] = sectionsOf(spec, section.id);
      if (first === undefined) {
        report({
          at: null,
          section: section.id,
          why: section.why,
          message: { en: `${section.heading} is missing and advised: ${section.question}`, "zh-CN": `建议补上“${section.heading}”：${section.question}` },
        });
      } else if (first.blank && others.every((other) => other.blank)) {
        report({
          at: first.head,
          section: section.id,
          why: section.why,
          message: { en: `${section.heading} is blank and advised: ${section.question}`, "zh-CN": `“${section.heading}”为空，建议填写：${section.question}` },
        });
      }
    }
  },
});
