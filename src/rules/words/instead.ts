import type { Text } from "../../spec/language.js";
import type { Meaning } from "./word-list.js";

/** What is to be written in place of a word, by what it leaves open; ends the sentence "…; expected". */
export const INSTEAD: Readonly<Record<Meaning, Text>> = {
  manner: { en: "the result that somebody can observe", "zh-CN": "可以观察到的结果" },
  quality: { en: "what must be true of it, so that two people agree", "zh-CN": "具体要满足什么，使两个人的判断一致" },
  speed: { en: "a figure with its unit, such as ms or calls per second", "zh-CN": "带单位的数字，如毫秒或次/秒" },
  amount: { en: "a number, a range or a limit", "zh-CN": "数量、范围或上限" },
  condition: { en: "the condition itself: when exactly, and who decides", "zh-CN": "条件本身：究竟在什么时候，由谁决定" },
  rest: { en: "the rest of the list, or the rule that its members follow", "zh-CN": "把清单列完，或写明其成员的规则" },
  reference: { en: "the name of the standard or document, or what it asks for", "zh-CN": "标准或文档的名称，或其具体要求" },
  comparative: { en: "a figure: from what today to what afterwards", "zh-CN": "数字：现在是多少，之后是多少" },
  hedge: { en: "a decision: it is done, or it is not", "zh-CN": "明确的决定：做，还是不做" },
  pass: { en: "", "zh-CN": "" },
};
