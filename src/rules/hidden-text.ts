import { findHiddenEntities } from "../spec/hidden-entities.js";
import { findHiddenCharacters } from "../spec/hidden.js";
import { example } from "./example.js";
import { defineRule } from "./rule.js";

export default defineRule({
  id: "hidden-text",
  severity: "error",
  silencedBy: "configuration",
  summary: { en: "Characters that render as nothing and that an agent reads.", "zh-CN": "显示不出来、智能体却能读到的字符。" },
  why: { en: "Instructions to the agent can stand where no reviewer sees them.", "zh-CN": "审阅的人看不见的地方，可以藏着给智能体的指令。" },
  fix: { en: "Delete the characters, or write what they say in plain text.", "zh-CN": "删掉这些字符，或把它们的意思明白写出来。" },
  bad: example({ Goal: "An operator changes one field to mark a model,\u{200B} so that no release is needed." }),
  good: example(),
  check(spec, report) {
    for (const hidden of [...findHiddenCharacters(spec.source), ...findHiddenEntities(spec.source, spec.lines)]) {
      const shown = hidden.payload.length > 200 ? `${hidden.payload.slice(0, 200)}…` : hidden.payload;
      report({
        at: hidden,
        message: { en: `hidden text in ${hidden.carrier}: "${shown}"; expected text that a reader sees`, "zh-CN": `有隐藏文字（${hidden.carrier}）：“${shown}”；应当是读者看得见的文字` },
      });
    }
  },
});
