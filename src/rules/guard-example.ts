import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "guard-example",
  severity: "error",
  summary: { en: "An example of a prohibition that its guard does not treat as the sentence says.", "zh-CN": "禁令所举的例子与程序对它的理解不符。" },
  why: { en: "The change will be held to what the guard finds, and not to what the author had in mind.", "zh-CN": "检查改动时依据的是程序的理解，而不是作者的本意。" },
  fix: { en: "Name the command with its technology or the call as code writes it, or mend the example; `spec guards` shows what was understood.", "zh-CN": "写明技术和命令，或按代码写出调用，或者改正例子；`spec guards` 会列出程序的理解。" },
  bad: example({ "Non-goals": "- Do not use Redis `KEYS`: e.g. not `r.scan(0)`, but `r.smembers(k)`." }),
  good: example({ "Non-goals": "- Do not use Redis `SCAN`: e.g. not `r.scan(0)`, but `r.smembers(k)`." }),
  check(spec, report, { failedExamples }) {
    for (const { at, code, said } of failedExamples?.(spec) ?? []) {
      const isMissed = said === "broken";
      report({
        at,
        message: {
          en: isMissed ? `\`${code}\` is given as forbidden, and nothing that was read from the sentence forbids it` : `\`${code}\` is given as allowed, and what was read from the sentence forbids it`,
          "zh-CN": isMissed ? `\`${code}\` 被举为禁止的例子，而从这句话读出的约束并不禁止它` : `\`${code}\` 被举为允许的例子，而从这句话读出的约束却禁止它`,
        },
      });
    }
  },
});
