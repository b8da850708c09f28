import type { CheckAnswer, BaselineRecord, EvidenceRecord } from "../../gate/steps/evidence.js";
import type { PersonAnswer } from "../../gate/steps/evidence-file.js";
import type { Measured } from "../../rules/expectation.js";
import type { Check, Stage } from "../../spec/checks.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import type { Io } from "../io.js";
import type { OpenedSpec } from "../opened-spec.js";

/** A check that a run is about. */
export interface AskedCheck {
  readonly check: Check;
  /** Among all checks of the spec, from 1. */
  readonly number: number;
}

/** A check that is decided by a command. */
export interface RunnableCheck extends AskedCheck {
  readonly command: string;
}

/** What became of it. */
export interface Outcome extends AskedCheck {
  readonly state: "passed" | "failed" | "missing";
  /** What a record keeps; null when nobody has answered. */
  readonly answer: CheckAnswer | null;
  readonly note: string;
  /** The figure that was measured; null when there was none. */
  readonly measured: Measured | null;
  readonly findings: readonly Finding[];
}

/** One run of `spec verify`. */
export interface VerifySession {
  readonly opened: OpenedSpec;
  readonly stage: Stage;
  /** What is measured is kept to be compared with later. */
  readonly isBaseline: boolean;
  readonly asked: readonly AskedCheck[];
  /** Null when the spec is no file of the project: none of its commands is run and nothing is kept of it. */
  readonly slug: string | null;
  readonly timeoutMs: number;
  readonly lang: Language;
  readonly io: Io;
  /** Who is at work, as git knows them; null when it does not. */
  readonly by: string | null;
  readonly commit: string | null;
  /** What is not as the commit has it. */
  readonly dirty: readonly string[];
  /** What was kept of this stage before; null when nothing was. */
  readonly before: EvidenceRecord | null;
  readonly baseline: BaselineRecord | null;
  /** The answers of `--evidence`. */
  readonly given: readonly PersonAnswer[];
}

/** The checks that a command decides. */
export function runnableOf(asked: readonly AskedCheck[]): RunnableCheck[] {
  return asked.flatMap((each) => (each.check.command === null ? [] : [{ ...each, command: each.check.command }]));
}

/** What a check's figure was before the change; null when nobody measured it. */
export function baselineFor({ check }: AskedCheck, { baseline }: Pick<VerifySession, "baseline">): Measured | null {
  const kept = baseline?.values.find(({ text }) => text === check.text);
  return kept === undefined ? null : { value: kept.value, unit: kept.unit };
}
