import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "section-missing",
  severity: "error",
  summary: { en: "A required section is missing.", "zh-CN": "缺少必填的一节。" },
  why: {
    en: "What nobody wrote down, the agent decides: this is the blank that an incident comes from.",
    "zh-CN": "没有写下来的，就由智能体替你决定：事故就出在这样的空白里。",
  },
  fix: { en: "Add the section; `spec fill FILE` asks for what is blank.", "zh-CN": "补上这一节；`spec fill FILE` 会逐项询问空白之处。" },
  bad: example({ Constraints: null }),
  good: example(),
  check(spec, report) {
    for (const section of spec.template.sections) {
      if (!section.required || sectionsOf(spec, section.id).length > 0) continue;
      report({
        at: null,
        section: section.id,
        why: section.why,
        message: { en: `${section.heading} is missing; expected a section that answers: ${section.question}`, "zh-CN": `缺少“${section.heading}”；这一节应当回答：${section.question}` },
      });
    }
  },
});
