import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { statementsOf } from "./prose.js";
import { quantitiesIn, type Quantity } from "./quantities.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "constraint-unverified",
  severity: "advice",
  summary: { en: "A constraint sets a limit that no check mentions.", "zh-CN": "约束里的上限，没有一项检查提到。" },
  why: { en: "A limit that nothing measures is broken by the first change and noticed by the first user.", "zh-CN": "没有人测量的上限，第一次改动就会突破，第一个发现的是用户。" },
  fix: { en: "Add a check that measures it and names the figure.", "zh-CN": "补一项测量它并写出这个数字的检查。" },
  bad: example({ Constraints: "- p99 stays under 50 ms.\n- A response has at most 30 KB." }),
  good: example(),
  check(spec, report) {
    if (sectionsOf(spec, "verification").every((section) => section.blank)) return;
    const statements = statementsOf(spec);
    const checks = [...statements.filter(({ section }) => section === "verification").map(({ text }) => text), ...spec.checks.map(({ text }) => text)];
    const checked = checks.flatMap(quantitiesIn);
    const percentiles = new Set(checks.flatMap(percentilesIn));
    for (const statement of statements) {
      if (statement.section !== "constraints" || statement.quoted || /[[{]/.test(statement.prose)) continue;
      // "p99 no higher than the day before" measures a limit on p99.
      if (percentilesIn(statement.text).some((percentile) => percentiles.has(percentile))) continue;
      const unchecked = quantitiesIn(statement.text).find((limit) => isLimit(limit) && !checked.some((figure) => isSame(figure, limit)));
      if (unchecked === undefined) continue;
      report({
        at: statement.range(unchecked.start, unchecked.end),
        section: "constraints",
        message: { en: `no check mentions "${unchecked.text}"; expected one that measures it`, "zh-CN": `没有一项检查提到“${unchecked.text}”；应当有一项测量它` },
      });
    }
  },
});

function isLimit({ bound, dimension, value }: Quantity): boolean {
  return (bound === "upper" || bound === "lower") && dimension !== "bare" && !(dimension === "count" && value <= 1);
}

function percentilesIn(text: string): string[] {
  return (text.match(/(?<![A-Za-z0-9])p(?:50|75|90|95|99|999)(?![0-9])/gi) ?? []).map((percentile) => percentile.toLowerCase());
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.value === b.value && (a.dimension === b.dimension || a.dimension === "bare");
}
