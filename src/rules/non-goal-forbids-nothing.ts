import { example } from "./example.js";
import { MASK, statementsOf } from "./prose.js";
import { quantitiesIn } from "./quantities.js";
import { defineRule } from "./rule.js";

/** Wishes that every change fulfils and none breaks. */
const WISH =
  /^(?:please )?(?:(?:let'?s |we )?(?:just |should |will )?(?:keep|make|stay|be|remain|write|try)(?: (?:it|this|that|things|everything|the (?:code|design|change|solution|implementation)|to (?:be|keep it)))? ?(?:as )?(?:\w+ ){0,2}?(?:simple|clean|minimal|small|focused|lean|tidy|careful|pragmatic|reasonable|readable|maintainable|short|light|lightweight)|kiss|yagni|(?:do not|don'?t|avoid|no|nothing)(?: \w+){0,2} ?(?:over-?engineer(?:ing|ed)?|over-?complicat\w+|over-?think\w*|go overboard|premature optimi[sz]ation|gold[- ]plating|(?:unneeded|unnecessary|needless|undue|extra|excessive) (?:complexity|work|changes?|things|stuff|features?|abstractions?)|scope creep|break (?:anything|things|stuff|everything|existing (?:functionality|functions|features|behaviou?r))|anything (?:else|unrelated|unnecessary|fancy|crazy|stupid)|fancy(?: stuff| things)?|complex(?:ity)?|bad code|bugs|nonsense|else)|follow best practices|use common sense|nothing (?:else|special|more|fancy)|everything else|anything else|perfection|perfect)(?: (?:please|for now|here|if possible|where possible|in mind|and \w+))*[.!]*$|^(?:(?:尽量)?保持(?:代码|设计|方案)?(?:简单|简洁|精简|整洁)|(?:不要|避免|不做|不)(?:过度设计|过度工程|过度优化|搞复杂|太复杂|弄得太复杂|复杂化|引入不必要的复杂(?:度|性)?|做多余的(?:事|事情|改动)|破坏现有功能|影响现有功能|影响其他功能)|简单(?:就好|即可|为主)|其他(?:一切)?|追求完美|够用就好|遵循最佳实践)[。！]*$/i;

export default defineRule({
  id: "non-goal-forbids-nothing",
  severity: "warning",
  summary: { en: "A non-goal that forbids nothing: no change could break it.", "zh-CN": "什么也没有禁止的非目标：任何改动都不会违反它。" },
  why: { en: "A wish rules nothing out, and whatever is not ruled out is allowed.", "zh-CN": "愿望排除不了任何做法，而没有排除的就是允许的。" },
  fix: { en: "Name what must not be built, used or touched: a feature, a call, a path, a dependency.", "zh-CN": "写明不做、不用、不碰什么：功能、调用、路径、依赖。" },
  bad: example({ "Non-goals": "- Do not scan the key space.\n- Keep it simple." }),
  good: example(),
  check(spec, report) {
    for (const statement of statementsOf(spec)) {
      if (statement.section !== "non-goals" || statement.quoted || statement.prose.includes(MASK) || quantitiesIn(statement.text).length > 0) continue;
      const text = statement.text.replace(/[*_]/g, "").trim();
      if (text.length > 120 || !WISH.test(text)) continue;
      report({
        at: statement.range(0, statement.text.length),
        section: "non-goals",
        message: { en: `"${text}" forbids nothing; expected what must not be built, used or touched`, "zh-CN": `“${text}”什么也没有禁止；应当写明不做、不用、不碰什么` },
      });
    }
  },
});
