import { example } from "./example.js";
import { gated } from "./gated.js";
import { statementsOf } from "./prose.js";
import { defineRule } from "./rule.js";
import { thingsIn } from "./things.js";

// A goal that opens with one of these names a means.
const MEANS =
  gated("goal-solution MEANS", () => /^(?:we (?:will |should )?|please )?(?:use|using|utili[sz]e|introduce|install|adopt|integrate|refactor|rewrite|switch to|migrate to|convert|wrap|cache|call|import|configure|set up|add (?:a|an|the)?\s?(?:new )?(?:column|table|index|field|class|function|method|cache|endpoint|label|flag|middleware|dependency|library|hook|script|queue|cron))(?![A-Za-z])|^(?:使用|采用|引入|集成|接入|改用|封装|安装|重构|新增(?:一个|一张)?(?:表|字段|接口|索引|缓存|函数|类|脚本|队列))/i);
const OUTCOME = gated("goal-solution OUTCOME", () => /(?<![A-Za-z])(?:so|so that|because|in order to|to (?:allow|let|enable|help|avoid|prevent|reduce|keep|ensure)|can|no longer|without)(?![A-Za-z])|以便|从而|使得|让|为了|避免|防止|可以|不再/i);

export default defineRule({
  id: "goal-solution",
  severity: "advice",
  summary: { en: "The goal names a means in place of an outcome.", "zh-CN": "目标写的是做法，而不是结果。" },
  why: { en: "A means can be carried out to the letter and leave everybody where they were.", "zh-CN": "做法可以一字不差地照做，而谁的处境都没有改变。" },
  fix: { en: "Say what somebody can see or do afterwards; move the means to Architecture notes.", "zh-CN": "写明之后谁能看到或做到什么；做法移到“架构说明”。" },
  bad: example({ Goal: "Introduce a Redis set of model ids for the operators." }),
  good: example(),
  check(spec, report) {
    const goal = statementsOf(spec).filter(({ section, quoted }) => section === "goal" && !quoted);
    const [first] = goal;
    if (first === undefined || goal.some(({ prose }) => OUTCOME.test(prose))) return;
    const means = MEANS.exec(first.text.replace(/^[*_]+/, ""));
    if (means === null) return;
    const [thing] = thingsIn(first.text);
    const what = thing?.name ?? means[0];
    report({
      at: first.range(0, first.text.length),
      section: "goal",
      message: { en: `Goal says how ("${what}"); expected what is true for somebody afterwards`, "zh-CN": `“目标”写的是做法（“${what}”）；应当写之后对谁有什么不同` },
    });
  },
});
