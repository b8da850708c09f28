import { reportFindings } from "../../report/text.js";
import { stepTable, type StepRow } from "../../report/step-table.js";
import type { Style } from "../../report/style.js";
import { visible, visibleLines } from "../../report/visible.js";
import type { Stage } from "../../spec/checks.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import type { Outcome, VerifySession } from "./verify-session.js";

/** How many lines of a failed command's output are shown. */
const TAIL = 12;

/** How a report looks. */
export interface VerifyLook {
  readonly style: Style;
  /** Of the terminal. */
  readonly columns: number;
}

/** What became of the checks, for people: a row a check, then what there is to say about those that did not pass. */
export function verifyText(outcomes: readonly Outcome[], session: VerifySession, record: string | null, { style, columns }: VerifyLook): string {
  const { opened, stage, commit, dirty, lang } = session;
  const words = WORDS[lang];
  const head = [style.strong(visible(opened.file)), stage, ...(commit === null ? [] : [style.faint(commit.slice(0, 8))]), ...(dirty.length === 0 ? [] : [style.warning(words.dirty(dirty.length))])].join("  ");
  const table = stepTable(outcomes.map((outcome) => rowOf(outcome, style)), columns);
  const counts = session.isBaseline ? words.measured(countOf(outcomes, "passed"), outcomes.length) : words.counts(outcomes.length, countOf(outcomes, "passed"), countOf(outcomes, "failed"), countOf(outcomes, "missing"));
  const summary = outcomes.every(({ findings }) => findings.length === 0) ? style.good(counts) : style.error(counts);
  return [`${head}\n${table}`, ...detailsOf(outcomes, session, style), `${summary}\n${record === null ? "" : `${words.written(visible(record))}\n`}`].join("\n");
}

function countOf(outcomes: readonly Outcome[], state: Outcome["state"]): number {
  return outcomes.filter((outcome) => outcome.state === state).length;
}

const MARKS = { passed: "✓", failed: "✗", missing: "?" } as const;

function rowOf({ number, check, state, answer, note }: Outcome, style: Style): StepRow {
  const look = { passed: style.good, failed: style.error, missing: style.warning }[state];
  const mark = MARKS[state];
  const took = answer?.how === "command" ? durationText(answer.run.durationMs) : "";
  return { cells: [{ text: `${mark} ${number}`, style: look }, { text: took, style: style.faint }], text: `${check.text} — ${note}`, next: null };
}

/** `0.4 s`, `2 min 5 s`. */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/** What there is to say, and below the last of a check's findings what its command printed. */
function detailsOf(outcomes: readonly Outcome[], { opened, lang }: VerifySession, style: Style): string[] {
  const blocks = reportFindings(opened.spec.source, outcomes.flatMap(({ findings }) => findings), { style, lang });
  let next = 0;
  return outcomes.flatMap(({ answer, findings }) => {
    if (findings.length === 0) return [];
    const block = blocks.slice(next, (next += findings.length)).join("\n");
    return [answer?.how === "command" ? block + outputText(answer.run.command, answer.run.output, style) : block];
  });
}

function outputText(command: string, output: string, style: Style): string {
  const lines = output.trimEnd().split("\n");
  const shown = output.trim() === "" ? [] : lines.slice(-TAIL);
  const cut = lines.length > shown.length && shown.length > 0 ? ["…"] : [];
  return [`$ ${visibleLines(command)}`, ...[...cut, ...shown].map((line) => `${style.faint("|")} ${visible(line.slice(0, 400))}`)].map((line) => `  ${line}\n`).join("");
}

/** What `spec verify --json` prints; its JSON Schema is `prompt-spec/schemas/verify.json`. */
export interface VerifyJson {
  readonly version: 1;
  readonly spec: string;
  readonly stage: Stage;
  readonly digest: string;
  /** Full hash; null outside of a repository. */
  readonly commit: string | null;
  /** Files that are not as the commit has them. */
  readonly dirty: readonly string[];
  readonly passed: boolean;
  readonly checks: readonly JsonCheck[];
  /** The file that was written, from the project's root; null when there was nothing to keep. */
  readonly record: string | null;
}

interface JsonCheck {
  readonly number: number;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly state: Outcome["state"];
  readonly note: string;
  /** As the record keeps it; null when nobody has answered. */
  readonly answer: Outcome["answer"];
  readonly findings: readonly Finding[];
}

/** What became of the checks, for programs. */
export function verifyJson(outcomes: readonly Outcome[], { opened, stage, commit, dirty }: VerifySession, record: string | null): VerifyJson {
  const checks = outcomes.map(({ number, check: { text, line, column }, state, answer, note, findings }): JsonCheck => ({ number, text, line, column, state, note, answer, findings }));
  return { version: 1, spec: opened.path ?? opened.file, stage, digest: opened.digest, commit, dirty, passed: outcomes.every(({ findings }) => findings.length === 0), checks, record };
}

const WORDS = {
  en: {
    dirty: (count: number) => `${count} not committed`,
    counts: (all: number, passed: number, failed: number, missing: number) => `${all} ${all === 1 ? "check" : "checks"}: ${passed} passed, ${failed} failed, ${missing} not answered`,
    measured: (count: number, of: number) => `baseline: ${count} of ${of} measured`,
    written: (path: string) => `written to ${path}`,
  },
  "zh-CN": {
    dirty: (count: number) => `${count} 处未提交`,
    counts: (all: number, passed: number, failed: number, missing: number) => `${all} 项检查：${passed} 项通过，${failed} 项未通过，${missing} 项没有答案`,
    measured: (count: number, of: number) => `基线：测得 ${of} 项中的 ${count} 项`,
    written: (path: string) => `已写入 ${path}`,
  },
} as const satisfies Readonly<Record<Language, unknown>>;
