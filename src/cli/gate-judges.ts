import type { GateConfig } from "../gate/gate-config.js";
import { judgeEvidence, readEvidence } from "../gate/evidence.js";
import { composeVerdict, judgeIssue, type SpecVerdict } from "../gate/gate-verdict.js";
import { judgeReview, readReview } from "../gate/review.js";
import { trailerLine } from "../gate/trailer.js";
import type { Present } from "../gate/verdict.js";
import { readRecord, recordPath, type RecordName } from "../node/records.js";
import type { Language } from "../spec/language.js";
import { shellWord } from "../wizard/shell-word.js";
import type { OpenedSpec } from "./opened-spec.js";

/** What the judges go by besides the spec. */
export interface Standing {
  readonly config: GateConfig;
  /** Full hash of the newest commit that changed any code; null: there is none. */
  readonly commit: string | null;
  readonly lang: Language;
}

/** How a spec stands at every step. @throws SpecError when a record cannot be read */
export function judgeSpec(opened: OpenedSpec, { config, commit, lang }: Standing): SpecVerdict {
  const { spec, linted, file, path, digest } = opened;
  const present: Present = { digest, sections: {}, commit, file: shellWord(file) };
  const evidence = { ci: record(opened, "ci", readEvidence), live: record(opened, "live", readEvidence) };
  return composeVerdict({ file, digest, trailer: trailerLine(path ?? file, digest) }, [judgeIssue(linted.findings, present.file), judgeReview(record(opened, "review", readReview), present, lang), judgeEvidence(evidence, spec.checks, present, lang)], config);
}

function record<T>({ root, slug }: OpenedSpec, name: RecordName, read: (text: string, file: string) => T): T | null {
  const text = slug === null ? null : readRecord(root, slug, name);
  return slug === null || text === null ? null : read(text, recordPath(slug, name));
}
