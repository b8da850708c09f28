import { example } from "./example.js";
import { openQuestionsOf } from "./open-points.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "open-question",
  severity: "warning",
  summary: {
    en: "A point that nobody has decided: a question, \"A or B\", to be discussed, [NEEDS CLARIFICATION].",
    "zh-CN": "还没有决定的事：疑问句、“A 或 B”、待讨论、是否需要。",
  },
  why: { en: "An agent does not ask back: it takes one of the answers, and nobody learns which until it runs.", "zh-CN": "智能体不会回头来问：它自己选一个答案，运行之前没人知道选了哪个。" },
  fix: { en: "Decide it and write the decision down, or name who decides it before the work starts.", "zh-CN": "先决定再写下来，或写明由谁在开工前决定。" },
  bad: example({ "Architecture notes": "A set of ids, written on change. The format of the set is to be discussed." }),
  good: example(),
  check(spec, report) {
    for (const { statement, start, end, sure } of openQuestionsOf(spec)) {
      const text = statement.text.slice(start, end);
      report({
        at: statement.range(start, end),
        ...(statement.section === null ? {} : { section: statement.section }),
        message: { en: `"${text}" is not decided; expected the decision`, "zh-CN": `“${text}”还没有决定；应当写上决定` },
        sure,
      });
    }
  },
});
