import type { Finding, Severity } from "../spec/finding.js";
import { changeNotes } from "./change-summary.js";
import { shownFindings, type Examined } from "./linted.js";
import type { ReportOptions } from "./options.js";
import { visible } from "./visible.js";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "notice" };

/** Workflow commands of GitHub Actions: the runner shows each beside its line, and on the page of the run. */
export function reportGitHub(files: readonly Examined[], { lang, quiet, unread = [], change }: Pick<ReportOptions, "lang" | "quiet" | "unread" | "change">): string {
  const found = files.flatMap((file) => shownFindings(file, quiet).map(annotation));
  const failed = unread.map(({ code, message, hint }) => `::error title=${property(code)}::${data([message, hint])}\n`);
  const notes = changeNotes(change, lang).map(({ id, text }) => `::notice title=${property(id)}::${data([text])}\n`);
  return [...found, ...notes, ...failed].join("");
}

function annotation(finding: Finding): string {
  const { severity, rule, message, fix } = finding;
  return `::${COMMANDS[severity]} ${place(finding)}title=${property(rule)}::${data([message, fix])}\n`;
}

/** An issue has no line in the repository, and standard input neither. */
function place({ file, line, column, endLine, endColumn }: Finding): string {
  if (/^[\w.-]+\/[\w.-]+#\d+$/.test(file) || file === "<stdin>") return "";
  const ends = line === endLine && endColumn > column ? `,endColumn=${endColumn}` : "";
  return `file=${property(file)},line=${line},endLine=${endLine},col=${column}${ends},`;
}

/** Lines of a message: only the breaks between them are ours. */
function data(lines: readonly string[]): string {
  return lines.map((line) => visible(line).replaceAll("%", "%25")).join("%0A");
}

function property(text: string): string {
  return data([text]).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
