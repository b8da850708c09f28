import type { Text } from "../../spec/language.js";
import { isBlankWord, isPutOff } from "../../spec/placeholder.js";

/** What an architect is asked before a spec goes on. */
export interface ArchitectQuestion {
  readonly id: "calls" | "rows" | "ready" | "path" | "slow";
  readonly question: Text;
  readonly hint: Text;
}

/** Asked of every spec: what a person with the system in view knows, and nobody else asks. */
export const ARCHITECT_QUESTIONS: readonly ArchitectQuestion[] = [
  {
    id: "calls",
    question: { en: "How many calls per minute does this get?", "zh-CN": "每分钟会有多少次调用？" },
    hint: { en: "Today, at peak, and who calls.", "zh-CN": "今天的量、峰值，以及由谁调用。" },
  },
  {
    id: "rows",
    question: { en: "How many rows does it read or walk: today, and projected?", "zh-CN": "它要读取或遍历多少行数据：今天多少，预计多少？" },
    hint: { en: "Keys, records, files: all that one call touches, and all there are.", "zh-CN": "键、记录、文件：一次调用触及多少，总共有多少。" },
  },
  {
    id: "ready",
    question: { en: "Could it be kept ready instead of computed on demand?", "zh-CN": "能否预先准备好，而不是每次现算？" },
    hint: { en: "Written when the data changes, and only read here; or why not.", "zh-CN": "在数据变化时写好，这里只读；如果不能，为什么。" },
  },
  {
    id: "path",
    question: { en: "Hot or cold path, and is it cached?", "zh-CN": "是热路径还是冷路径？要不要缓存？" },
    hint: { en: "How stale a cache may be, and who empties it.", "zh-CN": "缓存允许多旧，由谁来清。" },
  },
  {
    id: "slow",
    question: { en: "What happens upstream when the store is slow?", "zh-CN": "存储变慢时，上游会怎样？" },
    hint: { en: "Time limit, fallback, and what its callers see.", "zh-CN": "超时、降级，以及调用方看到什么。" },
  },
];

/** How an entry answers: `applies` false is N/A with its reason. */
export interface GivenAnswer {
  readonly answer: string;
  readonly applies: boolean;
}

/** Why an entry is no answer. */
export type NoAnswer = "empty" | "no-reason" | "says-nothing" | "too-long";

const LONGEST = 4000;

/** Reads what a person entered: an answer, or `N/A` with a reason. */
export function readAnswer(entry: string): GivenAnswer | { readonly refused: NoAnswer } {
  const text = entry.trim();
  if (text === "") return { refused: "empty" };
  if (text.length > LONGEST) return { refused: "too-long" };
  const head = /^(?:n\/?a(?![\p{Letter}\d])|不适用)/iu.exec(text)?.[0];
  if (head === undefined) return says(text) ? { answer: text, applies: true } : { refused: "says-nothing" };
  const reason = text.slice(head.length).replace(/^[\s:：,，.。;；—–-]+/u, "").replace(/^(?:because\s|因为)\s*/i, "");
  return says(reason) ? { answer: reason, applies: false } : { refused: "no-reason" };
}

/** The entry that an answer was read from, to be confirmed another time. */
export function entryOf({ answer, applies }: GivenAnswer): string {
  return applies ? answer : `N/A: ${answer}`;
}

function says(text: string): boolean {
  return /[\p{Letter}\p{Number}]/u.test(text) && !isBlankWord(text) && !isPutOff(text);
}
