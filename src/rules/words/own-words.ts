import type { Meaning, WordList } from "./word-list.js";

/** A list with the words that a project looks for besides, and without those that it accepts. */
export function withOwnWords(list: WordList, meaning: Meaning, added: readonly string[], accepted: readonly string[]): WordList {
  if (added.length === 0 && accepted.length === 0) return list;
  const lower = (phrases: readonly string[]): string => phrases.map((phrase) => phrase.trim().toLowerCase()).join("\n");
  const grades = list[meaning] ?? {};
  return { ...list, [meaning]: { ...grades, sure: `${grades.sure ?? ""}\n${lower(added)}` }, pass: { pass: `${list.pass?.pass ?? ""}\n${lower(accepted)}` } };
}
