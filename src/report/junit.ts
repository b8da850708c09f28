import type { Finding } from "../spec/finding.js";
import { changeNotes, type ChangeNote } from "./change-summary.js";
import { countFindings, shownFindings, type Examined } from "./linted.js";
import type { ReportOptions } from "./options.js";
import { visible } from "./visible.js";

/**
 * JUnit XML: a suite for each document, a failed case for each error. Warnings and advice fail nothing and stand in the suite's
 * output; a document without errors is one case that passed.
 */
export function reportJunit(files: readonly Examined[], { lang, quiet, unread = [], change }: Pick<ReportOptions, "lang" | "quiet" | "unread" | "change">): string {
  const command = change === undefined ? "spec lint" : "spec check";
  const suites = [...files.map((file) => suite(file, command, quiet)), ...noteSuite(changeNotes(change, lang)), ...unread.map(brokenSuite)];
  const failures = countFindings(files, "error");
  const tests = files.reduce((sum, file) => sum + Math.max(1, countFindings([file], "error")), unread.length);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${command}" tests="${tests}" failures="${failures}" errors="${unread.length}">\n${suites.join("")}</testsuites>\n`;
}

function suite(file: Examined, command: string, quiet: boolean): string {
  const name = escapeXml(file.file);
  const shown = shownFindings(file, quiet);
  const errors = shown.filter(({ severity }) => severity === "error");
  const others = shown.filter(({ severity }) => severity !== "error");
  const cases = errors.length === 0 ? [`    <testcase classname="${name}" name="${command}"/>\n`] : errors.map((finding) => failedCase(finding, name));
  const output = others.length === 0 ? "" : `    <system-out>${others.map(described).map(escapeXml).join("\n")}</system-out>\n`;
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${errors.length}" errors="0">\n${cases.join("")}${output}  </testsuite>\n`;
}

/** Notes have no place but a suite's output. */
function noteSuite(notes: readonly ChangeNote[]): string[] {
  if (notes.length === 0) return [];
  return [`  <testsuite name="spec check" tests="0" failures="0" errors="0">\n    <system-out>${notes.map(({ text }) => escapeXml(text)).join("\n")}</system-out>\n  </testsuite>\n`];
}

function failedCase(finding: Finding, name: string): string {
  const title = escapeXml(`${finding.rule} (${finding.line}:${finding.column})`);
  const text = [finding.why, finding.fix].map(escapeXml).join("\n");
  return `    <testcase classname="${name}" name="${title}">\n      <failure type="${escapeXml(finding.rule)}" message="${escapeXml(finding.message)}">${text}</failure>\n    </testcase>\n`;
}

function described({ file, line, column, severity, rule, message }: Finding): string {
  return `${file}:${line}:${column} ${severity} ${rule}: ${message}`;
}

function brokenSuite({ code, message, hint }: { readonly code: string; readonly message: string; readonly hint: string }): string {
  const error = `<error type="${escapeXml(code)}" message="${escapeXml(message)}">${escapeXml(hint)}</error>`;
  return `  <testsuite name="${escapeXml(message)}" tests="1" failures="0" errors="1">\n    <testcase classname="spec lint" name="${escapeXml(code)}">${error}</testcase>\n  </testsuite>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\uFFFE": "&lt;U+FFFE&gt;", "\uFFFF": "&lt;U+FFFF&gt;" };

/** `visible` leaves two characters that XML has no place for. */
function escapeXml(text: string): string {
  return visible(text).replace(/[&<>"'\uFFFE\uFFFF]/g, (character) => ENTITIES[character] ?? "");
}
