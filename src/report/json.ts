import type { ChecklistEntry } from "../spec/checklist.js";
import type { Finding } from "../spec/finding.js";
import { countFindings, type Linted } from "./linted.js";

/** What `spec lint --format json` prints; its JSON Schema is `prompt-spec/schemas/lint.json`. */
export interface JsonReport {
  readonly version: 1;
  readonly files: readonly JsonFile[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number; readonly advice: number };
}

/** One document of a JSON report. */
export interface JsonFile {
  readonly file: string;
  readonly template: string;
  /** The checklist, in the order of the template. */
  readonly sections: readonly ChecklistEntry[];
  readonly findings: readonly Omit<Finding, "file">[];
}

/** The report for programs. Texts are as found: JSON escapes what a terminal must not see. */
export function reportJson(files: readonly Linted[], quiet: boolean): string {
  const report: JsonReport = {
    version: 1,
    files: files.map(({ file, template, checklist, findings }) => ({
      file,
      template,
      sections: checklist,
      findings: findings.filter(({ severity }) => !quiet || severity === "error").map(({ file: _, ...finding }) => finding),
    })),
    summary: { files: files.length, errors: countFindings(files, "error"), warnings: countFindings(files, "warning"), advice: countFindings(files, "advice") },
  };
  return `${escapeUnsafe(JSON.stringify(report, null, 2))}\n`;
}

/** JSON leaves bidirectional, zero-width and C1 characters as they are; written as escapes they mean the same and do no harm. */
function escapeUnsafe(json: string): string {
  return json.replace(/[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uDB40][\uDC00-\uDFFF]?/g, (found) =>
    Array.from({ length: found.length }, (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );
}
