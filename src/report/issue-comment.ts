import type { ChecklistEntry, SectionState } from "../spec/checklist.js";
import type { Finding } from "../spec/finding.js";
import type { Language, Text } from "../spec/language.js";
import { countFindings, type Linted } from "./linted.js";
import { visible } from "./visible.js";

/** How a comment that we wrote begins; pages do not show it. */
export const COMMENT_MARKER = "<!-- prompt-spec -->";

/** GitHub takes 65,536 characters; nobody reads as many. */
const MOST_FINDINGS = 40;
const LONGEST = 400;

const STATES: Readonly<Record<SectionState, string>> = { filled: "✅", flawed: "⚠️", blank: "❌" };

const SEVERITIES: Readonly<Record<Finding["severity"], { readonly sign: string; readonly name: Text }>> = {
  error: { sign: "❌", name: { en: "error", "zh-CN": "错误" } },
  warning: { sign: "⚠️", name: { en: "warning", "zh-CN": "警告" } },
  advice: { sign: "💡", name: { en: "advice", "zh-CN": "建议" } },
};

const WORDS = {
  en: {
    heading: (errors: number, warnings: number) => (errors + warnings === 0 ? "Prompt Spec: ready" : `Prompt Spec: ${counted(errors, "error")}, ${counted(warnings, "warning")}`),
    line: (line: number) => `line ${line}`,
    more: (count: number) => `… and ${count} more; \`spec lint\` shows all.`,
    note: "Edit the description, and this comment follows.",
  },
  "zh-CN": {
    heading: (errors: number, warnings: number) => (errors + warnings === 0 ? "Prompt Spec：已完整" : `Prompt Spec：${errors} 个错误，${warnings} 个警告`),
    line: (line: number) => `第 ${line} 行`,
    more: (count: number) => `……另有 ${count} 条；用 \`spec lint\` 查看全部。`,
    note: "修改描述后，本条评论会随之更新。",
  },
} as const satisfies Readonly<Record<Language, unknown>>;

/**
 * The comment that is kept under an issue: the checklist, then what is to mend. Whatever a stranger wrote stands in code, where
 * nothing is a mention, a link or markup.
 */
export function issueComment(file: Linted, lang: Language): string {
  const words = WORDS[lang];
  const findings = [...file.findings.filter(({ severity }) => severity !== "advice"), ...file.findings.filter(({ severity }) => severity === "advice")];
  const more = findings.length - MOST_FINDINGS;
  const parts = [
    `${COMMENT_MARKER}\n### ${words.heading(countFindings([file], "error"), countFindings([file], "warning"))}`,
    file.checklist.map(checklistLine).join("\n"),
    findings.slice(0, MOST_FINDINGS).map((finding) => findingLine(finding, lang)).join("\n"),
    more > 0 ? words.more(more) : "",
    `<sub>${words.note}</sub>`,
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function checklistLine({ heading, state, required }: ChecklistEntry): string {
  return `- ${state === "blank" && !required ? "➖" : STATES[state]} ${/^[\p{L}\p{N} -]+$/u.test(heading) ? heading : inCode(heading)}`;
}

function findingLine({ severity, rule, line, message, fix }: Finding, lang: Language): string {
  const { sign, name } = SEVERITIES[severity];
  return `- ${sign} ${name[lang]} \`${rule}\` (${WORDS[lang].line(line)}): ${inCode(message)}<br>${fix}`;
}

/** A code span that ends where it should, whatever stands in it. */
function inCode(text: string): string {
  const shown = visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  const longest = (shown.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longest + 1);
  return `${fence} ${shown} ${fence}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
