import { sectionsOf, type Section } from "../spec/spec.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

/** Words that say nothing by themselves, however many of them stand in a section. */
const FILLER = new Set(
  `a all an and any are as be but code everything fast fine for good great in is it its just keep made make must nice no nothing of ok okay only or
our please quality quick quickly ready should simple so standard standards stuff that the things this to up usual very we well will with work working works
best practice practices clean cleanly clear correct correctly easy efficient elegant flexible high maintainable modern normal normally performance performant
proper properly reasonable reliable robust scalable secure securely seamless security simply smart solid stable sure tests test tested testing usable
use user friendly better improved improve improvement appropriate appropriately needed expected passes pass bug bugs free done`.split(/\s+/),
);
const CHINESE_FILLER = /^(?:快|快速|高性能|性能|性能好|性能良好|稳定|可靠|安全|简单|简洁|优雅|友好|灵活|良好|正常|正常工作|功能正常|测试|测试通过|通过|完善|尽快|合理|适当|好|优化|优化一下|改进|无|保持|要|和|与|并|且|、|，|。|；|\s)+$/u;

export default defineRule({
  id: "section-thin",
  severity: "error",
  summary: { en: "A required section says a vague word or two and nothing else.", "zh-CN": "必填的一节只有一两个含糊的词。" },
  why: { en: "A section of one vague word is as blank as none, and looks filled.", "zh-CN": "只有一个含糊的词，和空白没有区别，看上去却像写过了。" },
  fix: { en: "Answer the section in a sentence that could be wrong, or write `N/A because …`.", "zh-CN": "用一句可能出错的具体的话回答，或写“不适用，因为……”。" },
  bad: example({ "Architecture notes": "Clean and simple code." }),
  good: example(),
  check(spec, report) {
    for (const { id, heading, question, required } of spec.template.sections) {
      const found = sectionsOf(spec, id).filter((section) => !section.blank);
      const [first] = found;
      if (!required || first === undefined || !found.every(isThin)) continue;
      report({
        at: first.head,
        section: id,
        message: { en: `${heading} says next to nothing; expected an answer to: ${question}`, "zh-CN": `“${heading}”等于没写；应当回答：${question}` },
      });
    }
  },
});

function isThin({ content }: Section): boolean {
  if (content.some(({ kind }) => kind !== "prose")) return false;
  const text = content.map((line) => line.text).join(" ").replace(/[*_]/g, "");
  if (/[\d`/@:[\]<]/.test(text)) return false;
  if (/\p{Script=Han}/u.test(text)) return CHINESE_FILLER.test(text);
  const words = text.toLowerCase().match(/[\p{L}'-]+/gu) ?? [];
  return words.length > 0 && words.length <= 12 && words.every((word) => FILLER.has(word));
}
