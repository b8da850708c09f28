import type { Finding } from "../spec/finding.js";
import { changeNotes } from "./change-summary.js";
import { shownFindings, type Examined } from "./linted.js";
import type { ReportOptions } from "./options.js";
import { visible } from "./visible.js";

/**
 * The fewest words from which an agent can mend the texts: each file named once, a line for each finding, then for each rule
 * once what to do and why.
 */
export function reportAgent(files: readonly Examined[], { lang, quiet, unread = [], change }: Pick<ReportOptions, "lang" | "quiet" | "unread" | "change">): string {
  const shown = files.map((file) => ({ file, findings: shownFindings(file, quiet) })).filter(({ findings }) => findings.length > 0);
  const lines = shown.flatMap(({ file, findings }) => [visible(file.file), ...findings.map(findingLine)]);
  const failed = unread.map(({ message, hint }) => visible(`unread: ${message}. ${hint}`));
  const all = [...lines, ...helpLines(shown.flatMap(({ findings }) => findings)), ...failed];
  const notes = changeNotes(change, lang).map(({ text }) => `note: ${text}`);
  return `${[...(all.length === 0 ? [lang === "en" ? "No findings." : "没有问题。"] : all), ...notes].join("\n")}\n`;
}

function findingLine({ line, severity, rule, message }: Finding): string {
  return `${line} ${severity} ${rule}: ${visible(message)}`;
}

function helpLines(findings: readonly Finding[]): string[] {
  const help = new Map<string, Set<string>>();
  for (const { rule, fix, why } of findings) help.set(rule, new Set([...(help.get(rule) ?? []), fix, why]));
  return [...help].map(([rule, texts]) => visible(`${rule}: ${[...texts].join(" ")}`));
}
