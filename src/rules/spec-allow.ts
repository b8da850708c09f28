import type { Text } from "../spec/language.js";
import { nearest } from "../spec/nearest.js";
import type { Allow } from "./allows.js";
import { example } from "./example.js";
import { defineRule, type AllowReview } from "./rule.js";

export default defineRule({
  id: "spec-allow",
  severity: "warning",
  silencedBy: "configuration",
  summary: { en: "A `(spec-allow rule: reason)` that allows nothing, gives no reason or names no rule.", "zh-CN": "`(spec-allow 规则: 理由)` 没有放行任何内容、没有写理由，或写的不是规则名。" },
  why: { en: "Whoever reads the spec takes it that somebody looked at the line and had a reason.", "zh-CN": "读规格的人会以为有人看过这一行，并且有理由放行。" },
  fix: { en: "Write `(spec-allow rule: reason)` at the end of the line that it is about, or take it out.", "zh-CN": "在所说的那一行末尾写 `(spec-allow 规则: 理由)`，或把它删掉。" },
  bad: example({ Constraints: "- p99 stays under 50 ms. (spec-allow placeholder: the figure is final)" }),
  good: example(),
  check: () => undefined,
  review({ allows, used, rules, never }, report) {
    for (const allow of allows) {
      for (const message of problemsOf(allow, used.get(allow) ?? new Set(), rules, never)) report({ at: allow.at, message });
    }
  },
});

function problemsOf({ rules, reason, misplaced }: Allow, used: ReadonlySet<string>, known: AllowReview["rules"], never: AllowReview["never"]): Text[] {
  if (rules.length === 0) return [{ en: "spec-allow names no rule; expected (spec-allow rule: reason)", "zh-CN": "spec-allow 没有写规则名；应当写成 (spec-allow 规则: 理由)" }];
  const unknown = rules.filter((rule) => !known.includes(rule)).map((rule) => unknownRule(rule, known));
  if (unknown.length > 0) return unknown;
  if (misplaced) return [{ en: "spec-allow stands within a line or is not closed there, and allows nothing; expected it at the end of its line", "zh-CN": "spec-allow 写在了一行中间，或括号没有在这一行闭合，因此不起作用；应当放在行末" }];
  if (reason === "") return [{ en: `spec-allow ${rules.join(", ")} gives no reason, and allows nothing; expected one after a colon`, "zh-CN": `spec-allow ${rules.join("、")} 没有写理由，因此不起作用；应当在冒号后写明理由` }];
  return rules.filter((rule) => !used.has(rule)).map((rule) =>
    never.has(rule)
      ? { en: `${rule} cannot be allowed; expected the line to be mended`, "zh-CN": `${rule} 不能放行；应当修改这一行` }
      : { en: `spec-allow ${rule} allows nothing: that rule has nothing to say here`, "zh-CN": `spec-allow ${rule} 没有放行任何内容：这条规则在这里没有发现问题` },
  );
}

function unknownRule(rule: string, known: readonly string[]): Text {
  const near = nearest(rule, known);
  return {
    en: `spec-allow: there is no rule "${rule}"${near === null ? "; `spec rules` lists them" : `; did you mean ${near}?`}`,
    "zh-CN": `spec-allow：没有名为“${rule}”的规则${near === null ? "；`spec rules` 列出所有规则" : `；是不是 ${near}？`}`,
  };
}
