import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "goal-many",
  severity: "advice",
  summary: { en: "The goal names more than one outcome.", "zh-CN": "目标里有不止一个结果。" },
  why: { en: "Of two outcomes one is done first and the other half; nobody can sign off half a goal.", "zh-CN": "两个结果，总有一个先做完、另一个做一半；只完成一半的目标没有人能签收。" },
  fix: { en: "Keep the one outcome that matters, and give the others specs of their own.", "zh-CN": "留下最重要的一个，其余的另写一份。" },
  bad: example({ Goal: "- An operator marks a model, so that no release is needed.\n- A visitor sees prices in euros, so that nobody converts them." }),
  good: example(),
  check(spec, report) {
    // A head like "Goals / Non-goals" opens both, and nobody can tell whose the items are.
    const sections = sectionsOf(spec, "goal").filter(({ ids, soft }) => ids.length === 1 && !soft);
    const outcomes = sections.flatMap((section) => section.items.filter(({ kind, depth }) => kind !== "sentence" && kind !== "row" && depth <= 1));
    const [, second] = outcomes;
    if (second === undefined) return;
    report({
      at: second,
      section: "goal",
      message: { en: `Goal lists ${outcomes.length} outcomes; expected one, and what it takes under Architecture notes`, "zh-CN": `“目标”列了 ${outcomes.length} 个结果；应当只有一个，做法写进“架构说明”` },
    });
  },
});
