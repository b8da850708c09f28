import * as z from "zod/mini";
import type { Check, Stage } from "../../spec/checks.js";
import type { Finding } from "../../spec/finding.js";
import type { Language, Text } from "../../spec/language.js";
import { commitHash, parseRecord, recordHead } from "./record.js";
import type { Present, StepId, StepVerdict } from "./verdict.js";

const when = z.iso.datetime({ offset: true });

const run = z.strictObject({
  command: z.string(),
  /** What in it needed a shell; null when it ran without one. */
  shell: z.nullable(z.string()),
  exitCode: z.nullable(z.int()),
  signal: z.nullable(z.string()),
  timedOut: z.boolean(),
  notStarted: z.nullable(z.string()),
  durationMs: z.number(),
  /** Bounded, secrets hidden. */
  output: z.string(),
});

const head = {
  /** Of the check among all checks of the spec, from 1. */
  number: z.int().check(z.minimum(1)),
  /** Of the check, as the spec has it. */
  text: z.string(),
  state: z.enum(["passed", "failed"]),
  /** What decided, one line: `exit code 0`, `41.2 ms, at most 50 ms`, what a person noted. */
  note: z.string(),
  /** Who answered, or ran the command: `Ada Byron <ada@example.com>`; null when git does not know. */
  by: z.nullable(z.string()),
  when,
};

/** How one check was answered, as a record keeps it. */
export const checkAnswerSchema = z.discriminatedUnion("how", [
  z.strictObject({
    ...head,
    how: z.literal("command"),
    run,
    /** The figure that the command printed, in the unit of the check; null when nothing was compared. */
    value: z.nullable(z.string()),
    /** The run at `must-fail-on`; null when the check names none. */
    mustFail: z.nullable(z.strictObject({ ref: z.string(), commit: commitHash, failed: z.boolean(), run })),
  }),
  z.strictObject({ ...head, how: z.literal("person"), value: z.nullable(z.string()) }),
]);

const evidenceSchema = z.strictObject({
  ...recordHead,
  stage: z.enum(["ci", "sandbox", "live"]),
  commit: commitHash,
  /** The files were not as the commit has them. */
  dirty: z.boolean(),
  answers: z.array(checkAnswerSchema),
});

const baselineSchema = z.strictObject({
  ...recordHead,
  commit: commitHash,
  dirty: z.boolean(),
  values: z.array(z.strictObject({ text: z.string(), value: z.number(), unit: z.string(), by: z.nullable(z.string()), when })),
});

/** What was found out at one stage: `.spec/evidence/<slug>/<stage>.json`. A check that nobody answered is not in it. */
export type EvidenceRecord = z.infer<typeof evidenceSchema>;

/** How one check was answered. */
export type CheckAnswer = EvidenceRecord["answers"][number];

/** What was measured before the change: `.spec/evidence/<slug>/baseline.json`. */
export type BaselineRecord = z.infer<typeof baselineSchema>;

/** Reads `<stage>.json`. @throws SpecError `record-invalid` with the file's name */
export function readEvidence(text: string, file: string): EvidenceRecord {
  return parseRecord(evidenceSchema, text, file);
}

/** Reads `baseline.json`. @throws SpecError `record-invalid` with the file's name */
export function readBaselineRecord(text: string, file: string): BaselineRecord {
  return parseRecord(baselineSchema, text, file);
}

/** What is kept of each stage; null for a stage that nobody has verified. */
export type EvidenceByStage = Readonly<Record<Stage, EvidenceRecord | null>>;

/** Why a record says nothing about what is there now. */
export type Staleness = "text" | "commit" | "dirty";

/** Whether a record speaks of this text and this commit; null when it does. */
export function stalenessOf(record: Pick<EvidenceRecord, "digest" | "commit" | "dirty">, present: Present): Staleness | null {
  if (record.digest !== present.digest) return "text";
  if (record.commit !== present.commit) return "commit";
  return record.dirty ? "dirty" : null;
}

/** The answer to a check; null when nobody gave one. @param number of the check among all of the spec, from 1 */
export function answerTo(record: EvidenceRecord | null, check: Check, number: number): CheckAnswer | null {
  return record?.answers.find((each) => each.number === number && each.text === check.text) ?? null;
}

/** How the production step stands: every check of `ci` and `live` must be answered with yes, for this text and this commit. */
export function judgeEvidence(records: CheckRecords): StepVerdict {
  return judgeChecks("production", ["ci", "live"], records) ?? { step: "production", state: "missing", reason: WORDS.noChecks, next: `spec fill ${records.present.file}`, findings: [] };
}

/** What a judge of checks goes by. */
export interface CheckRecords {
  readonly records: EvidenceByStage;
  /** All of the spec. */
  readonly checks: readonly Check[];
  readonly present: Present;
  readonly lang: Language;
}

/** How a step stands by the checks of some stages; null when the spec has none of them. */
export function judgeChecks(step: StepId, stages: readonly Stage[], { records, checks, present, lang }: CheckRecords): StepVerdict | null {
  const asked = checks.map((check, index): Asked => ({ check, number: index + 1 })).filter(({ check }) => stages.includes(check.stage));
  if (asked.length === 0) return null;
  const states = asked.map((each) => ({ ...each, ...stateOf(each, records, present) }));
  const findings = states.flatMap((each) => findingOf(each, present.file, lang));
  const verdict = (state: StepVerdict["state"], reason: Text, stage?: Stage): StepVerdict => ({ step, state, reason, next: stage === undefined ? null : `spec verify ${present.file} --stage ${stage}`, findings });
  for (const state of ["failed", "stale", "missing"] as const) {
    const [first, ...more] = states.filter((each) => each.state === state);
    if (first === undefined) continue;
    if (state === "stale") return verdict(state, WORDS.stale[first.staleness ?? "text"](first.check.stage), first.check.stage);
    return verdict(state, WORDS[state](first.number, first.check.text, more.length), first.check.stage);
  }
  return verdict("passed", WORDS.passed(asked.length, states.map(({ answer }) => answer?.when ?? "").sort().at(-1)?.slice(0, 10) ?? ""));
}

interface Asked {
  readonly check: Check;
  readonly number: number;
}

interface Answered {
  readonly state: "passed" | "failed" | "stale" | "missing";
  readonly answer: CheckAnswer | null;
  readonly staleness: Staleness | null;
}

function stateOf({ check, number }: Asked, records: EvidenceByStage, present: Present): Answered {
  const record = records[check.stage];
  const staleness = record === null ? null : stalenessOf(record, present);
  const answer = answerTo(record, check, number);
  // Of another text or commit, neither a yes nor a gap says anything.
  if (staleness !== null) return { state: "stale", answer, staleness };
  return { state: answer?.state ?? "missing", answer, staleness };
}

function findingOf({ check, state, answer }: Asked & Answered, file: string, lang: Language): Finding[] {
  if (state === "passed" || state === "stale") return [];
  return [checkFinding(check, file, state === "failed" ? FAILED : MISSING, answer?.note ?? "", lang)];
}

/** What there is to say about a check, in both languages. */
export interface CheckComplaint {
  readonly rule: string;
  readonly message: (text: string, note: string) => Text;
  readonly why: Text;
  readonly fix: Text;
}

/** A finding at the place of a check in the spec. */
export function checkFinding(check: Check, file: string, { rule, message, why, fix }: CheckComplaint, note: string, lang: Language): Finding {
  const text = shorten(check.text);
  const { line, column } = check;
  return { rule, severity: "error", message: message(text, note)[lang], why: why[lang], fix: fix[lang], file, section: "verification", line, column, endLine: line, endColumn: column + 1 };
}

/** The check was tried and said no. */
export const FAILED: CheckComplaint = {
  rule: "check-failed",
  message: (text, note) => ({ en: `"${text}" failed: ${note}; expected it to hold`, "zh-CN": `“${text}”未通过：${note}；应当成立` }),
  why: { en: "Verification says what must be true before the change is done.", "zh-CN": "验证写明了改动完成之前必须成立的事。" },
  fix: { en: "Mend the change until the check holds, or have the spec changed and signed anew.", "zh-CN": "修改实现，直到检查通过；或修改规格并重新签字。" },
};

/** The check holds where it must be seen to fail. */
export const CANNOT_FAIL: CheckComplaint = {
  rule: "check-cannot-fail",
  message: (text, note) => ({ en: `"${text}" ${note}; expected it to fail there`, "zh-CN": `“${text}”${note}；应当在那里失败` }),
  why: { en: "A check that also passes without the change shows nothing about the change.", "zh-CN": "没有改动也能通过的检查，说明不了改动。" },
  fix: { en: "Make the check look at what the change brings, or name the ref that lacks it.", "zh-CN": "让检查真正查看改动带来的东西，或写明没有该改动的 ref。" },
};

/** The check compares with a figure that nobody measured. */
export const NO_BASELINE: CheckComplaint = {
  rule: "check-missing",
  message: (text, note) => ({ en: `"${text}": ${note}; expected one from before the change`, "zh-CN": `“${text}”：${note}；应当有改动之前测得的` }),
  why: { en: "Whether a figure got worse can only be told beside the one from before.", "zh-CN": "是否变差，只有与改动之前的数字相比才知道。" },
  fix: { en: "Measure before the change is live: `spec verify SPEC --baseline`.", "zh-CN": "在改动上线之前先测：`spec verify SPEC --baseline`。" },
};

/** Nobody has answered the check. */
export const MISSING: CheckComplaint = {
  rule: "check-missing",
  message: (text) => ({ en: `nobody has answered "${text}"; expected a run or a person's answer`, "zh-CN": `“${text}”还没有答案；应当运行它，或由人作答` }),
  why: { en: "A check that nobody ran looks the same as one that passed.", "zh-CN": "没有人做过的检查，看上去和通过了的一样。" },
  fix: { en: "Run `spec verify` on a terminal, or give the answers with --evidence FILE.", "zh-CN": "在终端运行 `spec verify`，或用 --evidence 文件给出答案。" },
};

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const more = (count: number): string => (count === 0 ? "" : ` (+${count})`);

const WORDS = {
  noChecks: { en: "Verification holds no check for ci or live", "zh-CN": "验证里没有 ci 或 live 检查" },
  passed: (count: number, day: string): Text => ({ en: `${count} ${count === 1 ? "check" : "checks"} passed, ${day}`, "zh-CN": `${count} 项检查通过，${day}` }),
  failed: (number: number, text: string, others: number): Text => ({ en: `check ${number} failed: ${shorten(text)}${more(others)}`, "zh-CN": `检查 ${number} 未通过：${shorten(text)}${more(others)}` }),
  missing: (number: number, text: string, others: number): Text => ({ en: `check ${number} is not answered: ${shorten(text)}${more(others)}`, "zh-CN": `检查 ${number} 没有答案：${shorten(text)}${more(others)}` }),
  stale: {
    text: (stage: Stage): Text => ({ en: `the spec changed since ${stage} was verified`, "zh-CN": `${stage} 验证之后规格改过` }),
    commit: (stage: Stage): Text => ({ en: `the code changed since ${stage} was verified`, "zh-CN": `${stage} 验证之后代码改过` }),
    dirty: (stage: Stage): Text => ({ en: `${stage} was verified on changes that were not committed`, "zh-CN": `${stage} 验证时有未提交的改动` }),
  },
} as const;
