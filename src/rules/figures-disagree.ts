import { example } from "./example.js";
import { gated } from "./gated.js";
import { type Statement, statementsOf } from "./prose.js";
import { type Quantity, quantitiesIn } from "./quantities.js";
import { defineRule } from "./rule.js";
import { thingsIn } from "./things.js";

const METRIC = gated("figures-disagree METRIC", () => /(?<![A-Za-z])(?:p50|p90|p95|p99|p999|latency|response times?|timeout|ttl|throughput|error rate|availability|coverage|bundle size|cold start|retries|bundle size limit)(?![A-Za-z])|延迟|响应时间|超时(?:时间)?|过期时间|吞吐量?|错误率|可用性|覆盖率|重试次数/gi);
const CHANGES = gated("figures-disagree CHANGES", () => /(?<![A-Za-z])(?:today|now|currently|current|before|from|was|were|instead of|used to|projected|baseline|at (?:least )?\d)(?![A-Za-z])|目前|当前|现在|原来|从|预计|以前/i);

/** A limit on one metric of one thing. */
interface Limit {
  readonly statement: Statement;
  readonly quantity: Quantity;
  readonly metric: string;
  readonly thing: string;
}

export default defineRule({
  id: "figures-disagree",
  severity: "warning",
  summary: { en: "Two sections set different limits for the same thing.", "zh-CN": "两节给同一件事定了不同的上限。" },
  why: { en: "Whichever of the two is met, the other reader calls it a failure.", "zh-CN": "满足哪一个，另一个读者都会说没有达到。" },
  fix: { en: "Decide on one figure and write it in both places.", "zh-CN": "定下一个数字，两处一致。" },
  bad: example({ Constraints: "- p99 stays under 80 ms.", Verification: "- `npm test` passes with 500 models; p99 stays under 80 ms.\n- live: p99 stays under 60 ms the day after the release." }),
  good: example(),
  check(spec, report) {
    const limits = statementsOf(spec).flatMap(limitsIn);
    const first = new Map<string, Limit>();
    for (const limit of limits) {
      const key = [limit.metric, limit.thing, limit.quantity.dimension, limit.quantity.bound].join("\n");
      const known = first.get(key);
      if (known === undefined) first.set(key, limit);
      else if (known.quantity.value !== limit.quantity.value) {
        const { statement, quantity } = limit;
        report({
          at: statement.range(quantity.start, quantity.end),
          ...(statement.section === null ? {} : { section: statement.section }),
          message: {
            en: `${limit.metric} is limited to "${quantity.text}" here and to "${known.quantity.text}" on line ${known.statement.range(0, 1).line}; expected one figure`,
            "zh-CN": `这里 ${limit.metric} 的限值是“${quantity.text}”，第 ${known.statement.range(0, 1).line} 行是“${known.quantity.text}”；应当一致`,
          },
        });
      }
    }
  },
});

/** Limits of a statement that names one metric and one figure: with more of either nobody can tell which belongs to which. */
function limitsIn(statement: Statement): Limit[] {
  if (statement.quoted || statement.section === null || statement.section === "context" || statement.section === "non-goals" || CHANGES.test(statement.prose)) return [];
  const metrics = new Set(METRIC.matchAll(statement.prose).map((match) => match[0].toLowerCase()));
  const quantities = quantitiesIn(statement.text).filter(({ dimension, bound }) => dimension !== "bare" && dimension !== "count" && (bound === "upper" || bound === "lower"));
  const [metric] = metrics;
  const [quantity] = quantities;
  if (metrics.size !== 1 || quantities.length !== 1 || metric === undefined || quantity === undefined) return [];
  return [{ statement, quantity, metric, thing: subjectOf(statement, quantity) }];
}

const NO_SUBJECT = new Set("a an the of is are be must should shall will stays stay stayed remains under below within less than at most no more over above least live ci sandbox and for to on in with per".split(" "));

/** What the limit is on: the things and the code that the statement names; else its words before the figure. */
function subjectOf({ text, prose }: Statement, { start }: Quantity): string {
  const things = thingsIn(text).map(({ name }) => name.toLowerCase());
  const code = [...text.matchAll(/`([^`]{1,80})`/g)].map((match) => (match[1] ?? "").toLowerCase());
  const named = [...new Set([...things, ...code])].sort().join(" ");
  if (named !== "") return named;
  const words = prose.slice(Math.max(0, start - 120), start).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((each) => !NO_SUBJECT.has(each)).join(" ");
}
