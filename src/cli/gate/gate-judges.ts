import type { GateConfig } from "../../gate/steps/gate-config.js";
import { judgeEvidence, readEvidence } from "../../gate/steps/evidence.js";
import { composeVerdict, judgeIssue, type SpecVerdict } from "../../gate/steps/gate-verdict.js";
import { judgeParity, readParity } from "../../gate/steps/parity.js";
import { judgeReview, readReview } from "../../gate/steps/review.js";
import { judgeSandbox } from "../../gate/steps/sandbox-step.js";
import { judgeSignoff } from "../../gate/steps/signoff.js";
import { trailerLine } from "../../gate/steps/trailer.js";
import type { Present, StepVerdict } from "../../gate/steps/verdict.js";
import { loadSignoff } from "../../node/load-signoff.js";
import { readRecord, recordPath, type RecordName } from "../../node/records.js";
import { sectionDigests } from "../../spec/digest.js";
import type { Language } from "../../spec/language.js";
import { shellWord } from "../../wizard/shell-word.js";
import type { OpenedSpec } from "../opened-spec.js";

/** What the judges go by besides the spec. */
export interface Standing {
  readonly config: GateConfig;
  /** Full hash of the commit whose `allowed_signers` counts; null: that of the working files. */
  readonly base: string | null;
  /** How a command names where the change began; null when that is not known. */
  readonly began: string | null;
  /** Full hash of the newest commit that changed any code; null: there is none. */
  readonly commit: string | null;
  readonly lang: Language;
}

/**
 * How a spec stands at every step.
 *
 * @param execute how Execute stands: the one step that no record tells of
 * @throws SpecError when a record cannot be read
 */
export async function judgeSpec(opened: OpenedSpec, execute: StepVerdict, { config, base, began, commit, lang }: Standing): Promise<SpecVerdict> {
  const { spec, linted, file, path, digest, root, slug } = opened;
  const present: Present = { digest, sections: sectionDigests(spec), commit, file: shellWord(file) };
  const { record, signature } = slug === null ? { record: null, signature: null } : await loadSignoff(root, slug, config, base);
  const evidence = { records: { ci: recordOf(opened, "ci", readEvidence), sandbox: recordOf(opened, "sandbox", readEvidence), live: recordOf(opened, "live", readEvidence) }, checks: spec.checks, present, lang };
  const judged = [
    judgeIssue(linted.findings, present.file),
    judgeSandbox(judgeParity(recordOf(opened, "parity", readParity), present, config.parity, lang), evidence),
    execute,
    judgeReview(recordOf(opened, "review", readReview), present, began, lang),
    judgeSignoff(record, present, signature, lang),
    judgeEvidence(evidence),
  ];
  return composeVerdict({ file, digest, trailer: trailerLine(path ?? file, digest) }, judged, config);
}

function recordOf<T>({ root, slug }: OpenedSpec, name: RecordName, read: (text: string, file: string) => T): T | null {
  const text = slug === null ? null : readRecord(root, slug, name);
  return slug === null || text === null ? null : read(text, recordPath(slug, name));
}
