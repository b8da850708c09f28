import { plainLabel } from "../spec/label.js";
import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

const NO_RESPONSE = /^[_*]*no response[_*]*$/i;

export default defineRule({
  id: "field-unanswered",
  severity: "warning",
  summary: { en: "A field of a form that nobody answered: `_No response_`.", "zh-CN": "表单里没有人填写的一栏：`_No response_`。" },
  why: { en: "An agent cannot tell a question that does not matter from one that nobody read.", "zh-CN": "智能体分不清这一栏是无关紧要，还是没有人看过。" },
  fix: { en: "Answer it, write `N/A because …`, or take the heading out.", "zh-CN": "填上内容，写明“不适用，因为……”，或把标题一起删掉。" },
  bad: `${example()}\n## Screenshots\n\n_No response_\n`,
  good: `${example()}\n## Screenshots\n\nN/A because nothing on the screen changes.\n`,
  check(spec, report) {
    // A section that is blank as a whole has a rule of its own.
    const blank = spec.template.sections.flatMap(({ id }) => sectionsOf(spec, id).filter((section) => section.blank));
    const said = new Set(blank.flatMap((section) => section.content.map((line) => line.line)));
    let heading = "";
    for (const line of spec.lines) {
      if (line.kind === "heading") heading = plainLabel(line.text);
      if (line.kind !== "prose" || said.has(line.line) || !NO_RESPONSE.test(line.text.replace(/<[^<>]*>/g, "").trim())) continue;
      report({
        at: { line: line.line, column: line.column, endLine: line.line, endColumn: line.column + line.text.length },
        message: { en: `"${heading}" has no answer; expected one, or the reason why there is none`, "zh-CN": `“${heading}”没有填写；应当写上内容，或说明为什么不写` },
      });
    }
  },
});
