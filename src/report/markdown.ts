import type { ChecklistEntry } from "../spec/checklist.js";
import type { Finding, SuppressedFinding } from "../spec/finding.js";
import type { Language } from "../spec/language.js";
import { changeNotes, changeText, type ChangeSummary } from "./change-summary.js";
import { countFindings, countSuppressed, isLinted, shownFindings, type Examined } from "./linted.js";
import { asProse, inCode } from "./markdown-text.js";
import type { ReportOptions } from "./options.js";

/** Markdown for a comment or a job summary: for each document its checklist and what is to mend. */
export function reportMarkdown(files: readonly Examined[], { lang, quiet, unread = [], change }: Pick<ReportOptions, "lang" | "quiet" | "unread" | "change">): string {
  const words = WORDS[lang];
  const parts = [
    `### ${words.heading(change ?? files.length, countFindings(files, "error"), countFindings(files, "warning"), countFindings(files, "advice"))}${words.suppressed(countSuppressed(files))}`,
    ...changeNotes(change, lang).map(({ text }) => asProse(text)),
    ...files.filter((file) => isLinted(file) || shownFindings(file, quiet).length + file.suppressed.length > 0).map((file) => document(file, lang, quiet)),
    ...unread.map(({ message, hint }) => `- 🚫 **${words.unread}** ${inCode(message)}<br>${asProse(hint)}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

function document(file: Examined, lang: Language, quiet: boolean): string {
  const said = new Set<string>();
  const findings = shownFindings(file, quiet).map((finding) => findingLine(finding, said, lang));
  const checklist = isLinted(file) ? [file.checklist.map((entry) => checklistLine(entry, lang)).join("\n")] : [];
  const allowed = isLinted(file) ? [] : file.suppressed.map((finding) => allowedLine(finding, lang));
  const lines = [...findings, ...allowed];
  return [`#### ${inCode(file.file)}`, ...checklist, ...(lines.length === 0 ? [] : [lines.join("\n")])].join("\n\n");
}

function checklistLine({ heading, state, required }: ChecklistEntry, lang: Language): string {
  const note = state === "filled" ? "" : state === "blank" && !required ? WORDS[lang].advised : WORDS[lang][state];
  return `- [${state === "filled" ? "x" : " "}] ${asProse(heading)}${note}`;
}

const SIGNS: Readonly<Record<Finding["severity"], string>> = { error: "❌", warning: "⚠️", advice: "💡" };

function findingLine({ severity, rule, line, message, fix }: Finding, said: Set<string>, lang: Language): string {
  const words = WORDS[lang];
  const help = said.has(fix) ? "" : `<br>${asProse(fix)}`;
  said.add(fix);
  return `- ${SIGNS[severity]} **${words[severity]}** \`${rule}\` (${words.line(line)}) ${inCode(message)}${help}`;
}

function allowedLine({ rule, line, message, suppression }: SuppressedFinding, lang: Language): string {
  const words = WORDS[lang];
  return `- ✅ **${words.allowed}** \`${rule}\` (${words.line(line)}) ${inCode(suppression.justification)}<br>${inCode(message)}`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const WORDS = {
  en: {
    heading: (files: number | ChangeSummary, errors: number, warnings: number, advice: number) => `Prompt Spec: ${typeof files === "number" ? plural(files, "document") : asProse(changeText(files, "en"))}, ${plural(errors, "error")}, ${plural(warnings, "warning")}${advice > 0 ? `, ${advice} advice` : ""}`,
    suppressed: (count: number) => (count > 0 ? `, ${count} suppressed` : ""),
    allowed: "allowed",
    error: "error",
    warning: "warning",
    advice: "advice",
    unread: "not read",
    blank: " (blank)",
    flawed: " (to mend)",
    advised: " (blank, advised)",
    line: (line: number) => `line ${line}`,
  },
  "zh-CN": {
    heading: (files: number | ChangeSummary, errors: number, warnings: number, advice: number) => `Prompt Spec：${typeof files === "number" ? `${files} 份文档` : asProse(changeText(files, "zh-CN"))}，${errors} 个错误，${warnings} 个警告${advice > 0 ? `，${advice} 条建议` : ""}`,
    suppressed: (count: number) => (count > 0 ? `，放行 ${count} 处` : ""),
    allowed: "放行",
    error: "错误",
    warning: "警告",
    advice: "建议",
    unread: "未能读取",
    blank: "（空白）",
    flawed: "（待修改）",
    advised: "（空白，建议填写）",
    line: (line: number) => `第 ${line} 行`,
  },
} as const;
