import type { ChecklistEntry } from "../spec/checklist.js";
import type { Finding, SuppressedFinding } from "../spec/finding.js";
import { jsonText } from "./json-text.js";
import type { ChangeSummary } from "./change-summary.js";
import { countFindings, countSuppressed, isLinted, type Examined } from "./linted.js";
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
export interface JsonFile extends JsonExamined {
  readonly template: string;
  /** The checklist, in the order of the template. */
  readonly sections: readonly ChecklistEntry[];
}

/** What `spec check --format json` prints; its JSON Schema is `prompt-spec/schemas/check.json`. */
export interface JsonCheck extends Omit<JsonReport, "files" | "shard" | "unread"> {
  readonly change: ChangeSummary;
  /** Files of the change and specs about which there is something to say; specs always. */
  readonly files: readonly JsonExamined[];
}

/** What was found in one file. */
export interface JsonExamined {
  readonly file: string;
  readonly findings: readonly Omit<Finding, "file">[];
  /** What the text or a baseline lets pass. */
  readonly suppressed: readonly Omit<SuppressedFinding, "file">[];
}

/** The report for programs. Texts are as found: JSON escapes what a terminal must not see. */
export function reportJson(files: readonly Examined[], { quiet, shard = null, unread = [], change }: Pick<ReportOptions, "quiet" | "shard" | "unread" | "change">): string {
  const report = {
    version: 1,
    ...(change === undefined ? {} : { change }),
    ...(shard === null ? {} : { shard }),
    files: files.map((examined) => ({
      file: examined.file,
      ...(isLinted(examined) ? { template: examined.template, sections: examined.checklist } : {}),
      findings: examined.findings.filter(({ severity }) => !quiet || severity === "error").map(({ file: _, ...finding }) => finding),
      suppressed: examined.suppressed.map(({ file: _, ...finding }) => finding),
    })),
    ...(unread.length === 0 ? {} : { unread: unread.map(({ code, message, hint }) => ({ code, message, hint })) }),
    summary: { files: files.length, errors: countFindings(files, "error"), warnings: countFindings(files, "warning"), advice: countFindings(files, "advice"), suppressed: countSuppressed(files) },
  } satisfies Omit<JsonReport, "files"> | JsonCheck;
  return jsonText(report);
}
