import { example } from "./example.js";
import { type Statement, statementsOf } from "./prose.js";
import { quantitiesIn } from "./quantities.js";
import { remembered } from "./remembered.js";
import { defineRule } from "./rule.js";
import { JUDGEMENTS } from "./judgements.js";

const TESTS = /^(?:\d[\d.]*\s*)?(?:[\p{Emoji_Presentation}\p{Extended_Pictographic}\uFE0F]\s*)?(?:.*\b(?:test(?:s|ing)?|verification|validation|acceptance|definition of done|success (?:criteria|metrics?)|graduation(?: criteria)?|quality)\b.*|.*(?:测试|验收|验证|成功标准|成功指标).*)$/iu;
const isAboutTests = remembered((heading) => TESTS.test(heading));

export default defineRule({
  id: "unverifiable-check",
  severity: "warning",
  summary: { en: "A check that two people could judge differently.", "zh-CN": "两个人可能得出不同结论的检查。" },
  why: { en: "A check that depends on who looks passes on the day of the incident.", "zh-CN": "因人而异的检查，出事那天也会通过。" },
  fix: { en: "Write what is done and what is then seen: a command with its result, an input with its output, a figure.", "zh-CN": "写明做什么、看到什么：命令和结果、输入和输出，或一个数字。" },
  bad: example({ Verification: "- `npm test` passes with 500 models.\n- Saving works as expected.\n- live: p99 stays under 50 ms the day after the release." }),
  good: example(),
  check(spec, report) {
    for (const statement of statementsOf(spec)) {
      if (statement.quoted || !isCheck(statement)) continue;
      const judged = judgementIn(statement);
      if (judged === null) continue;
      report({
        at: statement.range(judged.start, judged.end),
        ...(statement.section === null ? {} : { section: statement.section }),
        sure: judged.sure && statement.kind !== "sentence",
        message: {
          en: `"${statement.text.slice(judged.start, judged.end)}" can be judged either way; expected a result that everybody sees alike`,
          "zh-CN": `“${statement.text.slice(judged.start, judged.end)}”因人而异；应当写谁看都一样的结果`,
        },
      });
    }
  },
});

function isCheck({ section, headings, text, force }: Statement): boolean {
  if (force === "narrates") return false;
  if (section === "verification") return true;
  if (section === "context" || section === "non-goals") return false;
  return (section === null && headings.some(isAboutTests)) || /^(?:test|verify|check|confirm|validate|make sure|ensure)(?![A-Za-z])|[;；] ?(?:verify|confirm)(?![A-Za-z])/i.test(text);
}

/** The first judgement of a check that nothing after it makes concrete; a sure one before others. */
function judgementIn({ text, prose }: Statement): { start: number; end: number; sure: boolean } | null {
  const measured = quantitiesIn(text).filter(({ dimension }) => dimension !== "bare");
  const found = JUDGEMENTS.flatMap(({ pattern, sure }) => pattern.matchAll(prose).map((match) => ({ start: match.index, end: match.index + match[0].length, sure })))
    // A result after a colon, an example, code or a figure says what is meant.
    .filter(({ end }) => !/^\s?(?:[:：(（]|i\.e\.|e\.g\.|即)\s?\S/u.test(text.slice(end)) && !/[`"“]/.test(text.slice(end)) && measured.length === 0);
  return found.sort((a, b) => Number(b.sure) - Number(a.sure) || a.start - b.start)[0] ?? null;
}
