import type { ChecklistEntry } from "../spec/checklist.js";
import type { Finding, Severity, SuppressedFinding } from "../spec/finding.js";
import type { Source } from "../spec/source.js";

/** A document, and what was found in it. */
export interface Linted {
  readonly file: string;
  /** Name of the template that it was read against. */
  readonly template: string;
  readonly source: Source;
  readonly findings: readonly Finding[];
  /** What the text or a baseline lets pass. */
  readonly suppressed: readonly SuppressedFinding[];
  /** In the order of the template. */
  readonly checklist: readonly ChecklistEntry[];
}

/** How many findings of a severity some documents have. */
export function countFindings(files: readonly Linted[], severity: Severity): number {
  return files.reduce((sum, file) => sum + file.findings.filter((finding) => finding.severity === severity).length, 0);
}

/** The findings that a report for people shows, advice after the rest. */
export function shownFindings({ findings }: Linted, quiet: boolean): readonly Finding[] {
  if (quiet) return findings.filter(({ severity }) => severity === "error");
  return [...findings.filter(({ severity }) => severity !== "advice"), ...findings.filter(({ severity }) => severity === "advice")];
}

/** How many findings of some documents somebody let pass. */
export function countSuppressed(files: readonly Linted[]): number {
  return files.reduce((sum, file) => sum + file.suppressed.length, 0);
}
