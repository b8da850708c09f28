import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { statementsOf } from "./prose.js";
import { quantitiesIn } from "./quantities.js";
import { defineRule } from "./rule.js";
import { statedIn } from "./stated.js";

export default defineRule({
  id: "check-needs-data-size",
  severity: "advice",
  summary: { en: "The spec says how much data there is, and no check names a size.", "zh-CN": "写了数据规模，却没有一项检查写明在多大数据量下进行。" },
  why: { en: "Tests on a handful of rows pass whatever the code does with the rest.", "zh-CN": "只有几行数据的测试，代码怎么写都能通过。" },
  fix: { en: "Have one check run at the projected size.", "zh-CN": "至少有一项检查在预计规模下进行。" },
  bad: example({ Verification: "- `npm test` passes.\n- live: p99 stays under 50 ms the day after the release." }),
  good: example(),
  check(spec, report) {
    const [verification] = sectionsOf(spec, "verification").filter((section) => !section.blank);
    const outside = statedIn(spec).dataSizes.filter(({ statement }) => statement.section !== "verification" && statement.section !== "non-goals" && !statement.quoted);
    const largest = outside.toSorted((a, b) => b.found.to - a.found.to)[0];
    if (verification === undefined || largest === undefined) return;
    const checks = [...statementsOf(spec).filter(({ section }) => section === "verification").map(({ text }) => text), ...spec.checks.map(({ text }) => text)];
    if (checks.flatMap(quantitiesIn).some(({ dimension, value }) => (dimension === "count" && value >= 2) || dimension === "size" || value === largest.found.value)) return;
    report({
      at: verification.head,
      section: "verification",
      message: { en: `no check names a data size, though line ${largest.statement.range(0, 1).line} states "${largest.found.text}"; expected one at that size`, "zh-CN": `第 ${largest.statement.range(0, 1).line} 行写了“${largest.found.text}”，却没有一项检查写明数据量；应当有一项在该规模下进行` },
    });
  },
});
