import type { Carrier } from "../spec/hidden.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

const CHINESE: Readonly<Partial<Record<Carrier, string>>> = {
  comment: "注释", "link definition": "链接定义", footnote: "无人引用的脚注", "empty link": "空链接", tag: "标签", "hidden element": "隐藏的元素",
  attribute: "属性", "code fence": "代码块开头", "table cell": "多出的单元格", "diagram comment": "图表的注释", phantom: "隐形公式",
};

export default defineRule({
  id: "hidden-comment",
  severity: "warning",
  summary: { en: "A comment, or other markup that says something which the rendered page does not show.", "zh-CN": "页面上不显示的注释，或其他藏着文字的标记。" },
  why: { en: "The person who approves the spec does not see it; the agent that carries it out does.", "zh-CN": "批准规格的人看不到它，执行的智能体却看得到。" },
  fix: { en: "Write it as ordinary text, or delete it.", "zh-CN": "写成普通文字，或删掉。" },
  bad: example({ "Non-goals": "- Do not scan the key space.\n<!-- except in tests -->" }),
  good: example(),
  check(spec, report) {
    for (const comment of spec.comments) {
      const shown = comment.payload.length > 80 ? `${comment.payload.slice(0, 80)}…` : comment.payload;
      report({
        at: comment,
        message: { en: `hidden text in ${/^[aeiou]/.test(comment.carrier) ? "an" : "a"} ${comment.carrier}: "${shown}"; expected text that a reader sees`, "zh-CN": `${CHINESE[comment.carrier] ?? "标记"}里有隐藏文字：“${shown}”；应当是读者看得见的文字` },
      });
    }
  },
});
