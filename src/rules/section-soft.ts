import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { quotedLabels } from "./playing.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "section-soft",
  severity: "warning",
  summary: {
    en: "A label that often means something else taken for a section, because nothing is headed so. `--strict` does not take it.",
    "zh-CN": "没有对应标题的章节，用一个常有别的含义的标题代替了它；加上 `--strict` 则不接受。",
  },
  why: { en: "The text below it may answer another question, and then this one has no answer.", "zh-CN": "它下面写的也许回答的是别的问题，那样这一节就没有答案。" },
  fix: { en: "Head the text by the section's own name if it is that, else add the section.", "zh-CN": "如果写的就是这一节，换成它的标题；否则补上这一节。" },
  bad: example().replace("## Constraints", "## Requirements"),
  good: example(),
  check(spec, report, { strict }) {
    for (const { id, heading, required } of spec.template.sections) {
      // Under strict, section-missing says so.
      if (strict && required) continue;
      const taken = sectionsOf(spec, id).filter((section) => section.soft);
      const [first] = taken;
      if (first === undefined || taken.every((section) => section.blank)) continue;
      report({
        at: first.head,
        section: id,
        sure: required,
        message: {
          en: `${quotedLabels(taken, ['"', '"'], ", ")} taken for ${heading}, because nothing is headed so; expected a section with that name`,
          "zh-CN": `没有“${heading}”一节，把${quotedLabels(taken, ["“", "”"], "、")}当作了它；应当有这个名字的一节`,
        },
      });
    }
  },
});
