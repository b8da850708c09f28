import type { ChecklistEntry } from "../spec/checklist.js";
import type { Finding, SuppressedFinding } from "../spec/finding.js";
import type { Language } from "../spec/language.js";
import { changeNotes, changeText } from "./change-summary.js";
import { countFindings, countSuppressed, isLinted, shownFindings, type Examined } from "./linted.js";
import { snippet } from "./snippet.js";
import type { ReportOptions } from "./options.js";
import type { Style } from "./style.js";
import { visible } from "./visible.js";

/**
 * The report for people: for each document its findings with the source line and a caret, then the checklist; one summary line
 * at the end. Of several documents, those without anything to say are only counted.
 */
export function reportText(files: readonly Examined[], options: ReportOptions): string {
  const shown = files.filter((file) => (files.length === 1 && isLinted(file)) || shownFindings(file, options.quiet).length + shownAllowed(file, options).length > 0);
  const parts = shown.map((file) => reportFile(file, options));
  const notes = changeNotes(options.change, options.lang).map(({ text }) => text);
  return [...parts, `${[...fixableLine(files, options), ...notes, summaryLine(files, options)].join("\n")}\n`].join("\n");
}

/** The findings of one document, and its checklist or, in a change, what was let pass. */
export function reportFile(file: Examined, options: ReportOptions): string {
  const findings = reportFindings(file.source, shownFindings(file, options.quiet), options);
  const allowed = shownAllowed(file, options).map((finding) => reportAllowed(file, finding, options));
  return [...findings, ...allowed, ...(isLinted(file) ? [`${checklistLine(file.checklist, options.style)}\n`] : [])].join("\n");
}

/** Findings of one text, each with the source line and a caret; what they have in common is said once. */
export function reportFindings(source: Examined["source"], findings: readonly Finding[], options: Pick<ReportOptions, "style" | "lang">): string[] {
  const said = new Set<string>();
  return findings.map((finding) => reportFinding(source, finding, said, options));
}

/** `✓ Goal  ✗ Constraints …`, in the order of the template: filled, blank, or `!` for something to mend. */
export function checklistLine(checklist: readonly ChecklistEntry[], style: Style): string {
  return checklist.map((section) => `${markOf(section, style)} ${visible(section.heading)}`).join("  ");
}

function markOf({ state, required }: ChecklistEntry, style: Style): string {
  if (state === "filled") return style.good("✓");
  if (state === "flawed") return style.warning("!");
  return required ? style.error("✗") : style.warning("–");
}

function reportFinding(source: Examined["source"], finding: Finding, said: Set<string>, { style, lang }: Pick<ReportOptions, "style" | "lang">): string {
  const words = WORDS[lang];
  const severity = { error: style.error, warning: style.warning, advice: style.faint }[finding.severity](words[finding.severity]);
  const lines = [`${style.strong(`${visible(finding.file)}:${finding.line}:${finding.column}`)}  ${severity}  ${style.faint(finding.rule)}`, visible(finding.message)];
  lines.push(...snippet(source, finding, style));
  for (const [word, text] of [[words.why, finding.why], [words.fix, finding.fix]] as const) {
    if (said.has(text)) continue;
    said.add(text);
    lines.push(`${style.faint(word)} ${visible(text)}`);
  }
  const [place, ...rest] = lines;
  return `${place ?? ""}\n${rest.map((line) => `  ${line}\n`).join("")}`;
}

/** In a change a reason that lets code pass is for people to judge; a spec's own are in front of them. */
function shownAllowed(file: Examined, { quiet }: ReportOptions): readonly SuppressedFinding[] {
  return isLinted(file) || quiet ? [] : file.suppressed;
}

function reportAllowed({ source }: Examined, finding: SuppressedFinding, { style, lang }: ReportOptions): string {
  const words = WORDS[lang];
  const place = `${style.strong(`${visible(finding.file)}:${finding.line}:${finding.column}`)}  ${style.good(words.allowed)}  ${style.faint(finding.rule)}`;
  const lines = [visible(finding.message), ...snippet(source, finding, style), `${style.faint(words.reason)} ${visible(finding.suppression.justification)}`];
  return `${place}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function summaryLine(files: readonly Examined[], { style, lang, change }: ReportOptions): string {
  const errors = countFindings(files, "error");
  const warnings = countFindings(files, "warning");
  const text = WORDS[lang].summary(change === undefined ? WORDS[lang].files(files.length) : visible(changeText(change, lang)), errors, warnings, countFindings(files, "advice")) + (change === undefined ? WORDS[lang].suppressed : WORDS[lang].allowedCount)(countSuppressed(files));
  return errors > 0 ? style.error(text) : warnings > 0 ? style.warning(text) : style.good(text);
}

/** Says that `--fix` would help, where it would. */
function fixableLine(files: readonly Examined[], { lang, quiet }: ReportOptions): string[] {
  const fixable = files.flatMap((file) => shownFindings(file, quiet)).filter((finding) => finding.fixable === true).length;
  return fixable === 0 ? [] : [WORDS[lang].fixable(fixable)];
}

interface Words {
  readonly error: string;
  readonly warning: string;
  readonly advice: string;
  readonly why: string;
  readonly fix: string;
  readonly fixable: (count: number) => string;
  readonly allowed: string;
  readonly reason: string;
  readonly files: (count: number) => string;
  readonly allowedCount: (count: number) => string;
  readonly summary: (what: string, errors: number, warnings: number, advice: number) => string;
  readonly suppressed: (count: number) => string;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    error: "error",
    warning: "warning",
    advice: "advice",
    why: "why:",
    fix: "fix:",
    fixable: (count) => `${count} fixable with \`spec lint --fix\``,
    allowed: "allowed",
    reason: "reason:",
    files: (count) => plural(count, "file"),
    allowedCount: (count) => (count > 0 ? `, ${count} allowed` : ""),
    summary: (what, errors, warnings, advice) => `${what}: ${plural(errors, "error")}, ${plural(warnings, "warning")}${advice > 0 ? `, ${advice} advice` : ""}`,
    suppressed: (count) => (count > 0 ? `, ${count} suppressed` : ""),
  },
  "zh-CN": {
    error: "错误",
    warning: "警告",
    advice: "建议",
    why: "原因：",
    fix: "办法：",
    fixable: (count) => `其中 ${count} 条可用 \`spec lint --fix\` 修复`,
    allowed: "放行",
    reason: "理由：",
    files: (count) => `${count} 个文件`,
    allowedCount: (count) => (count > 0 ? `，放行 ${count} 处` : ""),
    summary: (what, errors, warnings, advice) => `${what}：${errors} 个错误，${warnings} 个警告${advice > 0 ? `，${advice} 条建议` : ""}`,
    suppressed: (count) => (count > 0 ? `，放行 ${count} 处` : ""),
  },
};
