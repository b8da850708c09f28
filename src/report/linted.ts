import type { ChecklistEntry } from "../spec/checklist.js";
import type { Finding, Severity, SuppressedFinding } from "../spec/finding.js";
import type { Source } from "../spec/source.js";
/** The lines that findings are shown with: a whole text, or what is known of it. */
export interface Excerpt {
  readonly text: string;
  /** The line with this number, from 1. */
  line(number: number): { readonly text: string };
  /** The same lines with other words of the same length: `text` is as long as the present one. */
  withText(text: string): Excerpt;
}

/** A text, and what was found in it. */
export interface Examined {
  readonly file: string;
  readonly source: Excerpt;
  readonly findings: readonly Finding[];
  /** What the text or a baseline lets pass. */
  readonly suppressed: readonly SuppressedFinding[];
}

/** A spec that was linted. */
export interface Linted extends Examined {
  readonly source: Source;
  /** Name of the template that it was read against. */
  readonly template: string;
  /** In the order of the template. */
  readonly checklist: readonly ChecklistEntry[];
}

/** Whether a text was linted as a spec, and so has a checklist. */
export function isLinted(file: Examined): file is Linted {
  return "checklist" in file;
}

/** How many findings of a severity some documents have. */
export function countFindings(files: readonly Examined[], severity: Severity): number {
  return files.reduce((sum, file) => sum + file.findings.filter((finding) => finding.severity === severity).length, 0);
}

/** The findings that a report for people shows, advice after the rest. */
export function shownFindings({ findings }: Examined, quiet: boolean): readonly Finding[] {
  if (quiet) return findings.filter(({ severity }) => severity === "error");
  return [...findings.filter(({ severity }) => severity !== "advice"), ...findings.filter(({ severity }) => severity === "advice")];
}

/** How many findings of some documents somebody let pass. */
export function countSuppressed(files: readonly Examined[]): number {
  return files.reduce((sum, file) => sum + file.suppressed.length, 0);
}
