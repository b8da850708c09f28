import type { Finding } from "../../spec/finding.js";
import type { Text } from "../../spec/language.js";
import type { Guard } from "../guards/guard.js";
import type { GateConfig } from "./gate-config.js";
import { STEPS, type StepId, type StepVerdict } from "./verdict.js";

/** A step, and whether the project asks for it. */
export interface GateStep extends StepVerdict {
  readonly required: boolean;
}

/** How one spec stands at the gate. */
export interface SpecVerdict {
  /** As commands name it. */
  readonly file: string;
  readonly digest: string;
  /** The line by which a commit says that it carries out this text. */
  readonly trailer: string;
  /** All six, in their order. */
  readonly steps: readonly GateStep[];
  /** Whether every required step has passed. */
  readonly passed: boolean;
}

/** How a spec stands, from what its judges said. A step that no judge spoke of was not taken. */
export function composeVerdict(spec: Pick<SpecVerdict, "file" | "digest" | "trailer">, judged: readonly StepVerdict[], config: GateConfig): SpecVerdict {
  const steps = STEPS.map((step) => stepOf(judged.find((each) => each.step === step) ?? notTaken(step), config));
  return { ...spec, steps, passed: steps.every(({ required, state }) => !required || state === "passed") };
}

/** The first thing to do: that of the first required step that has not passed; null when there is nothing. */
export function nextCommand({ steps }: SpecVerdict): string | null {
  return steps.find(({ required, state, next }) => required && state !== "passed" && next !== null)?.next ?? null;
}

/** What lint says: the Issue step. */
export function judgeIssue(findings: readonly Finding[], file: string): StepVerdict {
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const counted = `${plural(errors.length, "error")}, ${plural(warnings, "warning")}`;
  return {
    step: "issue",
    state: errors.length === 0 ? "passed" : "failed",
    reason: { en: counted, "zh-CN": `${errors.length} 个错误，${warnings} 个警告` },
    next: errors.length === 0 ? null : `spec lint ${file}`,
    findings: errors,
  };
}

/** The change that a spec is held to, as a judge sees it. */
export interface ChangeState {
  /** Files that it touches besides specs and records. */
  readonly files: number;
  /** What it is compared with, for people: `origin/main (1a2b3c4)`, `HEAD`. */
  readonly against: string;
  /** The command that looks closer. */
  readonly check: string;
}

/** What the guards say: the Execute step. A change of nothing carries out nothing. */
export function judgeExecute(findings: readonly Finding[], guards: readonly Guard[], { files, against, check }: ChangeState): StepVerdict {
  const step = "execute";
  if (files === 0) return { step, state: "missing", reason: { en: `nothing differs from ${against}; --base REF names another base`, "zh-CN": `与 ${against} 没有差别；用 --base 指定别的基准` }, next: null, findings: [] };
  const errors = findings.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first !== undefined) {
    const more = errors.length === 1 ? "" : ` (+${errors.length - 1})`;
    return { step, state: "failed", reason: { en: `${first.file}:${first.line}: ${first.message}${more}`, "zh-CN": `${first.file}:${first.line}：${first.message}${more}` }, next: check, findings: errors };
  }
  const checked = guards.filter(({ strength }) => strength !== "review").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const look = warnings === 0 ? { en: "", "zh-CN": "" } : { en: `, ${plural(warnings, "warning")}`, "zh-CN": `，${warnings} 个警告` };
  return { step, state: "passed", reason: { en: `${plural(files, "file")} since ${against}, ${plural(checked, "guard")} kept${look.en}`, "zh-CN": `相对 ${against} 改动 ${files} 个文件，${checked} 条守卫未被违反${look["zh-CN"]}` }, next: null, findings };
}

/** A step of which nothing is there. */
export function notTaken(step: StepId): StepVerdict {
  return { step, state: "missing", reason: NOT_TAKEN, next: null, findings: [] };
}

const NOT_TAKEN: Text = { en: "not taken", "zh-CN": "没有做" };

/** What the level does not ask for and nobody did is no gap. */
function stepOf(verdict: StepVerdict, config: GateConfig): GateStep {
  const required = config.required.has(verdict.step);
  if (required || verdict.state !== "missing") return { ...verdict, required };
  return { ...verdict, required, state: "not-required", next: null };
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
