import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "placeholder",
  severity: "error",
  summary: { en: "Text that holds a place for an answer: TODO, TBD, a bracketed prompt, or the template's own prompt.", "zh-CN": "占位文字：TODO、待定、方括号里的提示，或模板自带的提示语。" },
  why: { en: "An agent does not stop at a blank that looks filled; it makes something up.", "zh-CN": "空白看上去已经填了，智能体就不会停下来问，而是自己编。" },
  fix: { en: "Replace it by the answer, or take it out and write what is not known as a question.", "zh-CN": "换成真正的内容；还不知道的，写成问题。" },
  bad: example({ Constraints: "- TODO: how many calls per minute?" }),
  good: example(),
  check(spec, report) {
    const owners = new Map(spec.sections.flatMap((section) => section.content.map((line) => [line.line, section.id] as const)));
    for (const found of spec.placeholders) {
      const section = owners.get(found.line);
      const shown = found.text.length > MOST_SHOWN ? `${found.text.slice(0, MOST_SHOWN)}…` : found.text;
      report({
        at: found,
        sure: found.sure,
        ...(section === undefined ? {} : { section }),
        message: found.untouched
          ? { en: "the template's own prompt is still here; expected your answer in its place", "zh-CN": "模板的提示语还在；应当换成你的回答" }
          : { en: `placeholder "${shown}"; expected the answer itself`, "zh-CN": `占位文字“${shown}”；应当写上真正的内容` },
      });
    }
  },
});

const MOST_SHOWN = 80;
