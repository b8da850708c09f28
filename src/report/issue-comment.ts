import type { Language, Text } from "../spec/language.js";
import type { Linted } from "./linted.js";
import { reportMarkdown } from "./markdown.js";

/** How a comment that we wrote begins; pages do not show it. */
export const COMMENT_MARKER = "<!-- prompt-spec -->";

/** GitHub takes 65,536 characters. */
const LONGEST = 60_000;

const NOTE: Text = {
  en: "Edit the description, and this comment follows.",
  "zh-CN": "修改描述后，本条评论会随之更新。",
};

/** The comment that is kept under an issue: the checklist, then what is to mend. */
export function issueComment(file: Linted, lang: Language): string {
  const report = reportMarkdown([file], { lang, quiet: false });
  // Each line of it stands for itself, so it may end after any.
  const shown = report.length <= LONGEST ? report : `${report.slice(0, report.lastIndexOf("\n", LONGEST))}\n\n…\n`;
  return `${COMMENT_MARKER}\n${shown}\n<sub>${NOTE[lang]}</sub>\n`;
}
