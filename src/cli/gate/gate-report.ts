import { nextCommand, type GateStep, type SpecVerdict } from "../../gate/steps/gate-verdict.js";
import type { StepId, StepState } from "../../gate/steps/verdict.js";
import type { Finding } from "../../spec/finding.js";
import type { Language, Text } from "../../spec/language.js";
import { stepTable, type StepRow } from "../../report/step-table.js";
import type { Style } from "../../report/style.js";
import { visible } from "../../report/visible.js";
import { wrap } from "../../report/wrap.js";

/** What `spec gate --json` prints; its JSON Schema is `prompt-spec/schemas/gate.json`. */
export interface GateJson {
  readonly version: 1;
  readonly passed: boolean;
  /** Full hash of the commit that the change is compared with; null: there is none yet. */
  readonly base: string | null;
  readonly specs: readonly GateJsonSpec[];
  /** About the change as a whole. */
  readonly findings: readonly Finding[];
}

/** One spec of it. */
export interface GateJsonSpec {
  readonly file: string;
  readonly digest: string;
  /** The line by which a commit says that it carries out this text. */
  readonly trailer: string;
  readonly passed: boolean;
  /** Reasons in the language of the run. */
  readonly steps: readonly (Omit<GateStep, "reason"> & { readonly reason: string })[];
}

/** A spec's verdict for programs. */
export function gateJsonSpec({ file, digest, trailer, passed, steps }: SpecVerdict, lang: Language): GateJsonSpec {
  return { file, digest, trailer, passed, steps: steps.map((step) => ({ ...step, reason: step.reason[lang] })) };
}

/** How a table looks. */
export interface TableLook {
  readonly style: Style;
  readonly lang: Language;
  /** Of the terminal. */
  readonly columns: number;
}

/** A spec's verdict for people: the trailer that names it, a row a step, what comes next. */
export function verdictText(verdict: SpecVerdict, { style, lang, columns }: TableLook): string {
  const rows = verdict.steps.map((step) => rowOf(step, style, lang));
  const open = verdict.steps.filter(({ required, state }) => required && state !== "passed").map(({ step }) => STEP_NAMES[step][lang]);
  const next = nextCommand(verdict);
  const conclusion = verdict.passed ? style.good(WORDS[lang].passed) : `${style.error(`${WORDS[lang].open}${open.join(WORDS[lang].comma)}`)}${next === null ? "" : `\n${WORDS[lang].next}${visible(next)}`}`;
  return `${style.strong(visible(verdict.trailer))}\n${stepTable(rows, columns)}${conclusion}\n`;
}

/** A finding: where, what, what to do. */
export function findingText({ file, line, column, severity, rule, message, fix }: Finding, { style, columns }: TableLook): string {
  const look = severity === "error" ? style.error : style.warning;
  const lines = [message, fix].flatMap((text) => wrap(visible(text), Math.max(10, Math.min(columns, 100) - 3)));
  const place = file.startsWith("<") ? file : `${file}:${line}:${column}`;
  return `${style.strong(visible(place))}  ${look(severity)}  ${style.faint(rule)}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function rowOf({ step, state, required, reason, next }: GateStep, style: Style, lang: Language): StepRow {
  const look = { passed: style.good, failed: style.error, missing: required ? style.error : style.faint, stale: required ? style.error : style.warning, "not-required": style.faint }[state];
  return {
    cells: [
      { text: STEP_NAMES[step][lang], style: style.strong },
      { text: `${MARKS[state]} ${STATE_NAMES[state][lang]}`, style: look },
    ],
    text: state === "not-required" ? "" : reason[lang],
    next,
  };
}

/** What people call the steps. */
export const STEP_NAMES: Readonly<Record<StepId, Text>> = {
  issue: { en: "Issue", "zh-CN": "Issue" },
  sandbox: { en: "Sandbox", "zh-CN": "沙箱" },
  execute: { en: "Execute", "zh-CN": "执行" },
  review: { en: "AI review", "zh-CN": "AI 评审" },
  architect: { en: "Architect", "zh-CN": "架构师" },
  production: { en: "Production", "zh-CN": "生产" },
};

/** What people call the states. */
export const STATE_NAMES: Readonly<Record<StepState, Text>> = {
  passed: { en: "passed", "zh-CN": "通过" },
  missing: { en: "missing", "zh-CN": "缺失" },
  stale: { en: "stale", "zh-CN": "过期" },
  failed: { en: "failed", "zh-CN": "未通过" },
  "not-required": { en: "not required", "zh-CN": "不要求" },
};

/** One character a state. */
export const MARKS: Readonly<Record<StepState, string>> = { passed: "✓", missing: "✗", stale: "!", failed: "✗", "not-required": "–" };

const WORDS = {
  en: { passed: "passed: all that is required", open: "not passed: ", comma: ", ", next: "next: " },
  "zh-CN": { passed: "通过：要求的步骤都已通过", open: "未通过：", comma: "、", next: "下一步：" },
} as const;
