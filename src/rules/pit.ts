import { example } from "./example.js";
import { nameOfFact, openPits, pitsOf } from "./pit-match.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "pit",
  severity: "advice",
  summary: { en: "A known pit is near, and what would keep one out of it is not stated.", "zh-CN": "附近有一个踩过的坑，而避开它所需的事实没有写明。" },
  why: { en: "Somebody fell into it before; the question costs a minute and the incident a night.", "zh-CN": "以前有人在这里出过事故；回答一个问题只要一分钟，一次事故要一整夜。" },
  fix: { en: "State the facts, or write `N/A because …` beside the word; `spec pit list` shows the book.", "zh-CN": "写明这些事实，或在该词旁边写“不适用，因为……”；`spec pit list` 列出全部。" },
  bad: example({ "Architecture notes": "A set of ids, written on change, read in O(1). A failed write is retried." }),
  good: example({ "Architecture notes": "A set of ids, written on change, read in O(1). A failed write is retried 3 times with exponential backoff from 100 ms." }),
  check(spec, report, { pits }) {
    for (const { pit, trigger, at, missing } of openPits(spec, pitsOf(pits ?? { own: [], off: [] }))) {
      const source = pit.url === null ? "" : ` (${pit.url})`;
      report({
        at,
        why: { en: `${pit.incident.en}${source}`, "zh-CN": `${pit.incident["zh-CN"]}${source}` },
        message: {
          en: `"${trigger}" calls for the pit ${pit.id}, and the spec does not state ${missing.map((fact) => nameOfFact(fact, "en")).join(" and ")}; expected an answer to: ${pit.question.en}`,
          "zh-CN": `“${trigger}”附近有坑 ${pit.id}，而文中没有写明${missing.map((fact) => nameOfFact(fact, "zh-CN")).join("、")}；应当回答：${pit.question["zh-CN"]}`,
        },
      });
    }
  },
});
