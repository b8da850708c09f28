import { example } from "./example.js";
import { FIGURE_WORDS, type FigureWords, OTHER_MEANINGS } from "./figure-words.js";
import { gated } from "./gated.js";
import { MASK, type Statement, statementsOf } from "./prose.js";
import { quantitiesIn } from "./quantities.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "constraint-needs-figure",
  severity: "warning",
  summary: { en: "A quantity is called for (latency, load, size, count, duration) and none is given.", "zh-CN": "该有数量（延迟、负载、大小、个数、时长）的地方没有数字。" },
  why: { en: "Without a number nobody can tell whether a constraint holds.", "zh-CN": "没有数字，就没有人能判断约束是否满足。" },
  fix: {
    en: "State the load, size or limit with its unit: calls per minute, rows today and projected, p99 in ms.",
    "zh-CN": "写明负载、大小或上限和单位：每分钟多少次、现在和预计多少行、p99 多少毫秒。",
  },
  bad: example({ Constraints: "- The endpoint answers quickly." }),
  good: example({ Constraints: "- p99 of the endpoint stays under 50 ms." }),
  check(spec, report) {
    const statements = statementsOf(spec);
    const measured = new Set(statements.filter(({ text }) => quantitiesIn(text).length > 0).map(({ item }) => item));
    const timed = statements.some(({ section, text }) => (section === "constraints" || section === "verification") && quantitiesIn(text).some(({ dimension, bound }) => dimension === "duration" && bound === "upper"));
    for (const statement of statements) {
      if (measured.has(statement.item) || statement.force === "narrates" || statement.section === "non-goals") continue;
      const call = callForFigure(statement);
      // "Fast" or "immediately" tells, more often than not, unless it is demanded.
      if (call?.words.asks === "time" && call.words.sure && !isFirm(statement)) continue;
      // "Fast" in the goal is fine where a constraint says how fast.
      if (call === null || (timed && call.words.asks === "time" && statement.section === "goal")) continue;
      report({
        at: statement.range(call.start, call.end),
        ...(statement.section === null ? {} : { section: statement.section }),
        sure: call.words.sure && statement.force === "specifies" && isFirm(statement),
        message: ASKS[call.words.asks](statement.text.slice(call.start, call.end)),
      });
    }
  },
});

const DEMANDS = gated("constraint-needs-figure DEMANDS", () => /(?<![A-Za-z])(?:must|shall|should|will|needs? to|has to|have to|ensures?|i want|so that|avoid|no|not|never)(?![A-Za-z])|必须|应|需|要求|确保|保证|不得|不能|支持/i);
const CHANGES = /^(?:[*_\s]{0,4}[A-Za-z][A-Za-z /-]{1,30}[*_]{0,2}[:：])?[^A-Za-z]*(?:reduc|improv|optimi|minimi|increas|lower|decreas|speed|cut|boost|enhanc|limit|handle|support|fewer|less|实现|提升|提高|优化|降低|减少|缩短|保证)/i;

/** Whether a statement demands something of the system: by its section, a modal verb or the verb that it opens with. */
function isFirm({ section, prose }: Statement): boolean {
  return section === "goal" || section === "constraints" || section === "verification" || DEMANDS.test(prose) || CHANGES.test(prose);
}

interface Call {
  readonly start: number;
  readonly end: number;
  readonly words: FigureWords;
}

/** The first call for a figure in a statement, a sure one before others. */
function callForFigure({ prose }: Statement): Call | null {
  const readable = OTHER_MEANINGS.replace(prose, (found) => MASK.repeat(found.length));
  const calls = FIGURE_WORDS.flatMap((words) => words.pattern.matchAll(readable).map((match) => ({ start: match.index, end: match.index + match[0].length, words })))
    // ", reducing the load": a consequence of what is demanded.
    .filter(({ start }) => !/^\p{L}+ing(?!\p{L})/u.test(prose.slice(start, start + 24)) || !/(?:,\s?(?:and\s)?|\sand\s)$/u.test(prose.slice(0, start)));
  return calls.sort((a, b) => Number(b.words.sure) - Number(a.words.sure) || a.start - b.start)[0] ?? null;
}

const ASKS: Readonly<Record<FigureWords["asks"], (found: string) => { en: string; "zh-CN": string }>> = {
  time: (found) => ({ en: `"${found}" says no time; expected a duration, e.g. a percentile in ms at a stated load`, "zh-CN": `“${found}”没有给出时间；应当写明多少毫秒或秒，在多大负载下` }),
  load: (found) => ({ en: `"${found}" says no load; expected how many, and how often`, "zh-CN": `“${found}”没有给出负载；应当写明多少个、多频繁` }),
  size: (found) => ({ en: `"${found}" says no size; expected how many today and as projected`, "zh-CN": `“${found}”没有给出规模；应当写明现在多少、预计多少` }),
  cost: (found) => ({ en: `"${found}" says no cost; expected what is counted, and its limit`, "zh-CN": `“${found}”没有给出代价；应当写明计量什么、上限多少` }),
  limit: (found) => ({ en: `"${found}" says no limit; expected its value with a unit`, "zh-CN": `“${found}”没有给出限值；应当写明数值和单位` }),
  figure: (found) => ({ en: `"${found}" gives no figure; expected a number with its unit`, "zh-CN": `“${found}”没有数字；应当写明数值和单位` }),
};
