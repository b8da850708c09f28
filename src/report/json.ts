import type { ChecklistEntry } from "../spec/checklist.js";
import type { Finding, SuppressedFinding } from "../spec/finding.js";
import { jsonText } from "./json-text.js";
import { countFindings, countSuppressed, type Linted } from "./linted.js";
import type { ReportOptions } from "./options.js";
import type { Shard } from "./shard.js";

/** What `spec lint --format json` prints; its JSON Schema is `prompt-spec/schemas/lint.json`. */
export interface JsonReport {
  readonly version: 1;
  /** The part of the documents that this run had, with `--shard`. */
  readonly shard?: Shard;
  readonly files: readonly JsonFile[];
  /** What could not be read: the report lacks it. Absent when all could. */
  readonly unread?: readonly { readonly code: string; readonly message: string; readonly hint: string }[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number; readonly advice: number; readonly suppressed: number };
}

/** One document of a JSON report. */
export interface JsonFile {
  readonly file: string;
  readonly template: string;
  /** The checklist, in the order of the template. */
  readonly sections: readonly ChecklistEntry[];
  readonly findings: readonly Omit<Finding, "file">[];
  /** What the text or a baseline lets pass. */
  readonly suppressed: readonly Omit<SuppressedFinding, "file">[];
}

/** The report for programs. Texts are as found: JSON escapes what a terminal must not see. */
export function reportJson(files: readonly Linted[], { quiet, shard = null, unread = [] }: Pick<ReportOptions, "quiet" | "shard" | "unread">): string {
  const report: JsonReport = {
    version: 1,
    ...(shard === null ? {} : { shard }),
    files: files.map(({ file, template, checklist, findings, suppressed }) => ({
      file,
      template,
      sections: checklist,
      findings: findings.filter(({ severity }) => !quiet || severity === "error").map(({ file: _, ...finding }) => finding),
      suppressed: suppressed.map(({ file: _, ...finding }) => finding),
    })),
    ...(unread.length === 0 ? {} : { unread: unread.map(({ code, message, hint }) => ({ code, message, hint })) }),
    summary: { files: files.length, errors: countFindings(files, "error"), warnings: countFindings(files, "warning"), advice: countFindings(files, "advice"), suppressed: countSuppressed(files) },
  };
  return jsonText(report);
}
