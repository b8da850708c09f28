import type { Text } from "../../spec/language.js";

/** What people call the sections of the format, by id. */
export const SECTION_NAMES: Readonly<Record<string, Text>> = {
  context: { en: "Context", "zh-CN": "背景" },
  goal: { en: "Goal", "zh-CN": "目标" },
  constraints: { en: "Constraints", "zh-CN": "约束" },
  "non-goals": { en: "Non-goals", "zh-CN": "非目标" },
  architecture: { en: "Architecture notes", "zh-CN": "架构说明" },
  verification: { en: "Verification", "zh-CN": "验证" },
};

/** Ids of the sections that are not as they were, or came or went: those that there are first, in their order. */
export function sectionsChanged(before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): string[] {
  const gone = Object.keys(before).filter((id) => !Object.hasOwn(now, id));
  return [...Object.keys(now).filter((id) => !Object.hasOwn(before, id) || before[id] !== now[id]), ...gone];
}
