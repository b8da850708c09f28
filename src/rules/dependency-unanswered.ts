import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { gated } from "./gated.js";
import { statementsOf } from "./prose.js";
import { defineRule } from "./rule.js";
import { statedIn } from "./stated.js";

const DEPENDENCY = gated("dependency-unanswered DEPENDENCY", () => /(?<![A-Za-z])(?:third[- ]party|external|upstream|remote|downstream) (?:api|apis|service|services|provider|call|calls|endpoint|system)(?![A-Za-z])|第三方(?:接口|服务|API)|外部(?:接口|服务|系统)|上游(?:接口|服务)/i);
const ANSWERED =
  gated("dependency-unanswered ANSWERED", () => /(?<![A-Za-z])(?:time(?:s|d)?[- ]?outs?|fall(?:s|ing)?[- ]?backs?|unavailab\w*|unreachable|down|slow|slower|retr(?:y|ies|ied|ying)|degrad\w*|circuit|stale|fails?|failed|failure|failures|failing|errors?|offline|outage|does not answer|not answer|takes longer|backoff|dead[- ]letter)(?![A-Za-z])|超时|降级|不可用|重试|熔断|兜底|失败|异常|出错|报错|宕机|断开|变慢|没有响应|无响应|未响应|不响应/i);

export default defineRule({
  id: "dependency-unanswered",
  severity: "advice",
  summary: { en: "A store or a service is depended on, and nothing says what happens when it is slow or down.", "zh-CN": "依赖了存储或服务，却没有写它变慢或不可用时会怎样。" },
  why: { en: "When nobody decided, every caller waits as long as the dependency does.", "zh-CN": "没有人决定，调用方就会一直等下去。" },
  fix: { en: "Say what the caller gets, and after how long: a timeout, a fallback, an error.", "zh-CN": "写明多久之后调用方得到什么：超时、兜底、报错。" },
  bad: example({ "Architecture notes": "A Redis set of ids, written on change, read in O(1)." }),
  good: example(),
  check(spec, report) {
    if (sectionsOf(spec, "architecture").every((section) => section.blank) || statementsOf(spec).some(({ text }) => ANSWERED.test(text))) return;
    const architecture = statementsOf(spec).filter(({ section, quoted }) => section === "architecture" && !quoted);
    const store = statedIn(spec).things.find(({ found, statement }) => found.kind === "store" && architecture.includes(statement));
    const service = architecture.map((statement) => ({ statement, match: DEPENDENCY.exec(statement.prose) })).find(({ match }) => match !== null);
    const [statement, start, name] = store !== undefined ? [store.statement, store.found.start, store.found.name] : [service?.statement, service?.match?.index ?? 0, service?.match?.[0] ?? ""];
    if (statement === undefined) return;
    report({
      at: statement.range(start, start + name.length),
      section: "architecture",
      message: { en: `nothing says what happens when "${name}" is slow or down; expected a timeout and what the caller gets then`, "zh-CN": `没有写“${name}”变慢或不可用时会怎样；应当写明超时和调用方得到什么` },
    });
  },
});
