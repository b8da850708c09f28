import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { gated } from "./gated.js";
import { statementsOf } from "./prose.js";
import { defineRule } from "./rule.js";
import { isHot } from "./hot-paths.js";
import { statedIn } from "./stated.js";

const IN_PRODUCTION = gated("needs-live-check IN_PRODUCTION", () => /(?<![A-Za-z])(?:live|prod|production|after (?:the )?(?:release|deploy(?:ment)?|rollout)|roll-?out|canary|dashboards?|alerts?|monitor(?:s|ed|ing)?|metrics|telemetry|slo|sla)(?![A-Za-z])|线上|生产|灰度|上线后|发布后|监控|告警|大盘/i);

export default defineRule({
  id: "needs-live-check",
  severity: "advice",
  summary: { en: "A hot path, and nothing that is measured in production.", "zh-CN": "有热路径，却没有任何在生产环境测量的检查。" },
  why: { en: "A hot path fails under load that no test has; only production shows it.", "zh-CN": "热路径的问题出在测试没有的负载下，只有生产环境看得到。" },
  fix: { en: "Add a check that begins with live: and names the signal and its limit.", "zh-CN": "补一项以 live: 开头的检查，写明看什么指标、上限多少。" },
  bad: example({ Context: "The endpoint takes 12,000 calls per minute: a hot path.", Verification: "- `npm test` passes with 500 models, p99 under 50 ms." }),
  good: example({ Context: "The endpoint takes 12,000 calls per minute: a hot path.", Verification: "- `npm test` passes with 500 models.\n- live: p99 under 50 ms." }),
  check(spec, report) {
    const [verification] = sectionsOf(spec, "verification").filter((section) => !section.blank);
    if (verification === undefined || spec.checks.some(({ stage }) => stage === "live")) return;
    if (statementsOf(spec).some(({ section, text }) => section === "verification" && IN_PRODUCTION.test(text))) return;
    const hot = statedIn(spec).hotPaths.find(({ found, statement }) => isHot(found) && !statement.quoted && statement.section !== null && ["context", "constraints", "goal", "architecture"].includes(statement.section));
    if (hot === undefined) return;
    report({
      at: verification.head,
      section: "verification",
      message: { en: `nothing is measured in production, though line ${hot.statement.range(0, 1).line} names a hot path ("${hot.found.text}"); expected a check that begins with live:`, "zh-CN": `第 ${hot.statement.range(0, 1).line} 行有热路径（“${hot.found.text}”），却没有在生产环境测量的检查；应当有一项以 live: 开头` },
    });
  },
});
