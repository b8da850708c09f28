import { example } from "./example.js";
import { statementsOf } from "./prose.js";
import { quantitiesIn } from "./quantities.js";
import { defineRule } from "./rule.js";

/** What is measured in a unit, right before its figure. */
const MEASURED =
  /(?:(?<![A-Za-z])(?:latency|timeouts?|time-out|response times?|load(?:ing)? times?|delay|interval|ttl|duration|p50|p90|p95|p99|p999|throughput|memory(?: usage)?|file size|page size limit|bundle size|payload|max(?:imum)? size|retention)|延迟|时延|超时(?:时间)?|响应时间|加载时间|耗时|间隔|过期时间|内存|文件大小|吞吐量?)(?: (?:is|of|to|at|stays?|must be|should be|must stay|set to|为|是))?\s?(?:[:：=<>≤≥~]|<=|>=|under|below|within|less than|at most|up to|不超过|小于|低于|为|是|控制在)?\s?$/i;

export default defineRule({
  id: "unit-missing",
  severity: "warning",
  summary: { en: "A figure for a time, a size or a rate has no unit.", "zh-CN": "时间、大小或速率只有数字，没有单位。" },
  why: { en: "Seconds and milliseconds differ by a thousand, and each reader picks one.", "zh-CN": "秒和毫秒差一千倍，每个读者会各选一个。" },
  fix: { en: "Write the unit after the number: ms, s, MB, calls per minute.", "zh-CN": "在数字后写上单位：毫秒、秒、MB、次/分钟。" },
  bad: example({ Constraints: "- The timeout is 50." }),
  good: example({ Constraints: "- The timeout is 50 ms." }),
  check(spec, report) {
    for (const statement of statementsOf(spec)) {
      if (statement.quoted) continue;
      for (const { text, start, end, dimension } of quantitiesIn(statement.prose)) {
        if (dimension !== "bare" || text === "0" || !MEASURED.test(statement.prose.slice(Math.max(0, start - 48), start))) continue;
        report({
          at: statement.range(start, end),
          ...(statement.section === null ? {} : { section: statement.section }),
          message: { en: `"${text}" has no unit; expected one, e.g. ms, s or MB`, "zh-CN": `“${text}”没有单位；应当写明，如毫秒、秒、MB` },
        });
      }
    }
  },
});
