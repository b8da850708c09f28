import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "hidden-comment",
  severity: "warning",
  summary: { en: "A comment that the rendered page does not show.", "zh-CN": "页面上不显示的注释。" },
  why: { en: "The person who approves the spec does not see it; the agent that carries it out does.", "zh-CN": "批准规格的人看不到它，执行的智能体却看得到。" },
  fix: { en: "Write it as ordinary text, or delete it.", "zh-CN": "写成普通文字，或删掉。" },
  bad: example({ "Non-goals": "- Do not scan the key space.\n<!-- except in tests -->" }),
  good: example(),
  check(spec, report) {
    for (const comment of spec.comments) {
      const shown = comment.payload.length > 80 ? `${comment.payload.slice(0, 80)}…` : comment.payload;
      report({
        at: comment,
        message: { en: `hidden text in a ${comment.carrier}: "${shown}"; expected text that a reader sees`, "zh-CN": `注释里有隐藏文字：“${shown}”；应当是读者看得见的文字` },
      });
    }
  },
});
