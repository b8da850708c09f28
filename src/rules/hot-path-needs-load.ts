import type { Spec } from "../spec/spec.js";
import { example } from "./example.js";
import { type HotPath, isHot } from "./hot-paths.js";
import { defineRule } from "./rule.js";
import { type Stated, statedIn } from "./stated.js";

export default defineRule({
  id: "hot-path-needs-load",
  severity: "advice",
  summary: { en: "A path that runs again and again is named (endpoint, handler, query, loop, queue, cron, start-up), and no call rate stands anywhere.", "zh-CN": "提到了反复执行的路径（接口、处理函数、查询、循环、队列、定时任务、启动），全文却没有调用频率。" },
  why: { en: "What costs 5 ms is free once a day and an outage 12,000 times a minute.", "zh-CN": "同样的 5 毫秒，一天一次不算什么，每分钟 12,000 次就是事故。" },
  fix: { en: "State calls per minute, today and projected, or write that it is a cold path.", "zh-CN": "写明现在和预计每分钟多少次，或写明这是冷路径。" },
  bad: example({ Context: "`/api/site/config` is called on every request.\n\n| Fact | Today | Projected |\n| --- | --- | --- |\n| models in the set | 80 | 500 |" }),
  good: example(),
  check(spec, report) {
    if (statedIn(spec).hasLoad) return;
    const path = hottest(spec);
    if (path === null) return;
    const { found, statement } = path;
    const endpoint = statedIn(spec).things.find((thing) => thing.statement.item === statement.item && thing.found.kind === "endpoint")?.found.name;
    const en = endpoint === undefined ? `"${found.text}"` : `\`${endpoint}\` (${found.text})`;
    const zh = endpoint === undefined ? `“${found.text}”` : `\`${endpoint}\`（${found.text}）`;
    report({
      at: statement.range(found.start, found.end),
      ...(statement.section === null ? {} : { section: statement.section }),
      message: { en: `${en} runs again and again and no call rate stands anywhere; how many calls per minute?`, "zh-CN": `${zh}会反复执行，全文却没有调用频率；每分钟多少次？` },
    });
  },
});

/** The place that says most plainly that a path is hot; null when none does. */
function hottest(spec: Spec): Stated<HotPath> | null {
  const paths = statedIn(spec).hotPaths.filter(({ found, statement }) => statement.section !== "non-goals" && statement.force !== "narrates" && !/\d/.test(found.text));
  return paths.find(({ found }) => isHot(found)) ?? paths.find(({ found }) => found.kind === "called") ?? paths[0] ?? null;
}
