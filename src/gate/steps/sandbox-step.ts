import { judgeChecks, type CheckRecords } from "./evidence.js";
import type { StepState, StepVerdict } from "./verdict.js";

/** What decides when the two halves of a step stand differently, first. */
const ORDER: readonly StepState[] = ["failed", "stale", "missing", "passed"];

/**
 * How the sandbox step stands: the sandbox is like production (`judgeParity`), and every check that the spec asks for there is
 * answered with yes.
 */
export function judgeSandbox(parity: StepVerdict, records: CheckRecords): StepVerdict {
  const checks = judgeChecks("sandbox", ["sandbox"], records);
  if (checks === null) return parity;
  const findings = [...parity.findings, ...checks.findings];
  const both = parity.state === "passed" && checks.state === "passed";
  const worse = ORDER.indexOf(checks.state) < ORDER.indexOf(parity.state) ? checks : parity;
  return both ? { ...parity, reason: { en: `${parity.reason.en}; ${checks.reason.en}`, "zh-CN": `${parity.reason["zh-CN"]}；${checks.reason["zh-CN"]}` }, findings } : { ...worse, findings };
}
