import { example } from "./example.js";
import { defineRule } from "./rule.js";
import type { LintSettings } from "./settings.js";
import { wordFinder, type WordFinder } from "./word-hits.js";
import { CHINESE_HEDGES } from "./words/chinese-hedges.js";
import { ENGLISH_HEDGES } from "./words/english-hedges.js";
import { INSTEAD } from "./words/instead.js";
import { withOwnWords } from "./words/own-words.js";

const finders = new WeakMap<LintSettings["words"], WordFinder>();

export default defineRule({
  id: "hedge",
  severity: "warning",
  summary: {
    en: "A word that leaves open whether something is to be done: maybe, optionally, if possible, it is suggested, nice to have.",
    "zh-CN": "让人不知道做还是不做的词：建议、最好、可选、可考虑、应该可以、如有可能。",
  },
  why: { en: "Whoever carries it out decides for you, and whoever checks it cannot say that it is missing.", "zh-CN": "执行的人会替你决定，验收的人也无法说它没有做到。" },
  fix: { en: "Say that it is done, or move it to the non-goals; state the condition when there is one.", "zh-CN": "写明要做，或移到非目标；有条件的，把条件写出来。" },
  bad: example({ "Architecture notes": "A set of ids, written on change, ideally read in O(1)." }),
  good: example(),
  check(spec, report, { words }) {
    let find = finders.get(words);
    if (find === undefined) finders.set(words, (find = wordFinder(withOwnWords(ENGLISH_HEDGES, "blank-separated", "hedge", words.hedges, words.accepted), withOwnWords(CHINESE_HEDGES, "Chinese", "hedge", words.hedges, words.accepted))));
    for (const { statement, hit, sure } of find(spec)) {
      const instead = INSTEAD[hit.meaning];
      report({
        at: statement.range(hit.start, hit.end),
        ...(statement.section === null ? {} : { section: statement.section }),
        message: { en: `"${hit.text}" leaves open whether this is to be done; expected ${instead.en}`, "zh-CN": `“${hit.text}”没有说定做不做；应当写明${instead["zh-CN"]}` },
        sure,
      });
    }
  },
});
