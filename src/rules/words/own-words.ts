import type { Meaning, WordList } from "./word-list.js";

/** Which phrases of a project belong to a list. */
export type Script = "blank-separated" | "Chinese";

/** A list with the words that a project looks for besides, and without those that it accepts, as far as they are in its script. */
export function withOwnWords(list: WordList, script: Script, meaning: Meaning, added: readonly string[], accepted: readonly string[]): WordList {
  if (added.length === 0 && accepted.length === 0) return list;
  const lower = (phrases: readonly string[]): string =>
    phrases.filter((phrase) => /\p{Script=Han}/u.test(phrase) === (script === "Chinese")).map((phrase) => phrase.trim().toLowerCase()).join("\n");
  const grades = list[meaning] ?? {};
  return { ...list, [meaning]: { ...grades, sure: `${grades.sure ?? ""}\n${lower(added)}` }, pass: { pass: `${list.pass?.pass ?? ""}\n${lower(accepted)}` } };
}
