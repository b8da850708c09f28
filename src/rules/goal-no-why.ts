import { sectionsOf } from "../spec/spec.js";
import { example } from "./example.js";
import { maskProse } from "./prose.js";
import { defineRule } from "./rule.js";

/** What says for whom, or to which end. */
const WHY =
  /(?<![A-Za-z])(?:so|so that|because|since|in order to|to (?:allow|let|enable|make|help|avoid|prevent|reduce|keep|ensure|support|give|get|improve|protect|cut|save|stop)|thereby|which (?:means|lets|allows)|lets?|allow(?:s|ing)?|enabl(?:e|es|ing)|helps?|gives?|saves?|means|without (?:having|needing|an?)|for (?:the |our |all |every |end )?(?:users?|customers?|operators?|developers?|admins?|visitors?|teams?|clients?|callers?|maintainers?|authors?|readers?|engineers?|players?|reviewers?|people|everyone)|(?:users?|customers?|operators?|developers?|admins?|administrators?|visitors?|clients?|maintainers?|players?|reviewers?|anyone|everyone) (?:can|could|may|will|gets?|sees?|no longer|want)|as an?)(?![A-Za-z])|以便|从而|使得|使|让|为了|因为|便于|方便|避免|防止|供|帮助|这样|(?:用户|运营|运维|管理员|开发者|访客|客户|读者|作者|团队|大家|玩家|商家)(?:\p{Script=Han}{0,20})(?:可以|能|不再|只|会|看到)|满足/iu;

export default defineRule({
  id: "goal-no-why",
  severity: "advice",
  summary: { en: "The goal does not say for whom, or why.", "zh-CN": "目标没有说为谁、为什么。" },
  why: { en: "Who knows what a change is for can choose between two ways to make it; who does not, guesses.", "zh-CN": "知道改动的目的，才能在两种做法之间取舍；不知道，就只能猜。" },
  fix: { en: 'Say who gains, and add "so that …".', "zh-CN": "写明谁受益，并补上“以便……”。" },
  bad: example({ Goal: "Marking a model is a change of one field." }),
  good: example(),
  check(spec, report) {
    const sections = sectionsOf(spec, "goal").filter((section) => !section.blank && !section.soft);
    const [first] = sections;
    if (first === undefined) return;
    const text = sections.flatMap((section) => section.items.map((item) => maskProse(item.text))).join("\n");
    if (text === "" || /[[{]/.test(text) || WHY.test(text)) return;
    report({
      at: first.head,
      section: "goal",
      message: { en: 'Goal says neither for whom nor why; expected one sentence with "so that …"', "zh-CN": "“目标”没有说为谁、为什么；应当用一句话写明“以便……”" },
    });
  },
});
