import type { Language } from "../spec/language.js";

/** What a check looked at, for the line that sums it up. */
export interface ChangeSummary {
  /** What the change is against: `origin/main (1a2b3c4)`; null for a diff that was handed in. */
  readonly against: string | null;
  readonly files: number;
  /** Added lines. */
  readonly lines: number;
  /** Guards that the change was held to. */
  readonly guards: number;
  /** Sentences that only a person can hold it to. */
  readonly forReview: number;
  /** Binary files: nothing in them was looked at. */
  readonly binary: number;
  /** Text files of which only the hunks were at hand: comments and strings that begin above them are not seen. */
  readonly partial: number;
}

/** `2 files, 40 added lines against main (1a2b3c4), held to 5 guards`. */
export function changeText({ against, files, lines, guards }: ChangeSummary, lang: Language): string {
  if (lang === "zh-CN") return `${files} 个文件，新增 ${lines} 行${against === null ? "" : `（相对 ${against}）`}，对照 ${guards} 条护栏`;
  return `${plural(files, "file")}, ${plural(lines, "added line")}${against === null ? "" : ` against ${against}`}, held to ${plural(guards, "guard")}`;
}

/** Something that was not looked at, or not wholly. */
export interface ChangeNote {
  readonly id: "binary-unread" | "diff-only";
  readonly text: string;
}

/** What was not looked at, or not wholly: one note each; none without a change. */
export function changeNotes(change: ChangeSummary | undefined, lang: Language): ChangeNote[] {
  const { binary, partial } = change ?? { binary: 0, partial: 0 };
  const isEnglish = lang === "en";
  return [
    ...(binary === 0 ? [] : [{ id: "binary-unread" as const, text: isEnglish ? `${plural(binary, "binary file")} not looked into` : `${binary} 个二进制文件未检查内容` }]),
    ...(partial === 0 ? [] : [{ id: "diff-only" as const, text: isEnglish ? `${plural(partial, "file")} read from the diff alone: what begins above a hunk, such as a comment, is not seen` : `${partial} 个文件只读了差异本身：看不到差异之上开始的注释等内容` }]),
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
