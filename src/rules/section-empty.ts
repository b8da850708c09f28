import { templateSection } from "../spec/template.js";
import { example } from "./example.js";
import { sectionsPlaying } from "./playing.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "section-empty",
  severity: "error",
  summary: { en: "A required section has a heading and nothing under it.", "zh-CN": "必填的一节只有标题，没有内容。" },
  why: {
    en: "A heading without an answer looks finished to whoever skims the document, and says nothing to whoever carries it out.",
    "zh-CN": "有标题而没有答案，粗看像是写完了，执行的人却什么也得不到。",
  },
  fix: { en: "Answer the section, or write `N/A because …` with the reason.", "zh-CN": "写上内容，或写明“不适用，因为……”。" },
  bad: example({ Constraints: "_No response_" }),
  good: example(),
  check(spec, report, settings) {
    const marked = new Set(spec.placeholders.map(({ line }) => line));
    for (const section of spec.template.sections) {
      const found = sectionsPlaying(spec, section, settings);
      const [first] = found;
      if (!section.required || first === undefined || !found.every((each) => each.blank)) continue;
      // Placeholder text has a rule of its own, which points at the very place.
      if (found.some((each) => each.content.some((line) => marked.has(line.line)))) continue;
      const question = templateSection(spec.template, section.id)?.question ?? "";
      report({
        at: first.head,
        section: section.id,
        why: section.why,
        message: { en: `${section.heading} is empty; expected an answer to: ${question}`, "zh-CN": `“${section.heading}”为空；应当回答：${question}` },
      });
    }
  },
});
