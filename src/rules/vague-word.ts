import { example } from "./example.js";
import { defineRule } from "./rule.js";
import type { LintSettings } from "./settings.js";
import { wordFinder, type WordFinder } from "./word-hits.js";
import { CHINESE_VAGUE } from "./words/chinese.js";
import { ENGLISH_VAGUE } from "./words/english.js";
import { INSTEAD } from "./words/instead.js";
import { withOwnWords } from "./words/own-words.js";

const finders = new WeakMap<LintSettings["words"], WordFinder>();

export default defineRule({
  id: "vague-word",
  severity: "warning",
  summary: {
    en: "A word that leaves a requirement open: proper, gracefully, user-friendly, fast, if needed, etc.",
    "zh-CN": "让要求悬而未决的词：适当、友好、尽快、灵活、必要时、等等。",
  },
  why: { en: "Two readers fill such a word in two ways, and an agent fills it in the cheapest one.", "zh-CN": "这样的词，两个人会有两种理解，而智能体会选最省事的那一种。" },
  fix: { en: "Write what can be observed or counted in its place; a word that is a term of the project can be accepted in the configuration.", "zh-CN": "换成可以观察或计数的内容；确属项目术语的词，可在配置中列为接受。" },
  bad: example({ "Architecture notes": "A set of ids, written on change; errors are handled gracefully." }),
  good: example({ "Architecture notes": "A set of ids, written on change; on an error the old set stays." }),
  check(spec, report, { words }) {
    let find = finders.get(words);
    if (find === undefined) finders.set(words, (find = wordFinder(withOwnWords(ENGLISH_VAGUE, "blank-separated", "quality", words.vague, words.accepted), withOwnWords(CHINESE_VAGUE, "Chinese", "quality", words.vague, words.accepted))));
    for (const { statement, hit, sure } of find(spec)) {
      const instead = INSTEAD[hit.meaning];
      report({
        at: statement.range(hit.start, hit.end),
        ...(statement.section === null ? {} : { section: statement.section }),
        message: { en: `"${hit.text}" leaves it open; expected ${instead.en}`, "zh-CN": `“${hit.text}”没有说清楚；应当写明${instead["zh-CN"]}` },
        sure,
      });
    }
  },
});
