import type { Severity } from "../spec/finding.js";
import { fingerprints } from "./fingerprint.js";
import { jsonText } from "./json-text.js";
import { shownFindings, type Examined } from "./linted.js";
import type { ReportOptions } from "./options.js";
import { visible } from "./visible.js";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", advice: "info" };

/** A Code Quality report as GitLab reads it: an array, empty when there is nothing to say. */
export function reportGitLab(files: readonly Examined[], { quiet }: Pick<ReportOptions, "quiet">): string {
  const issues = files.flatMap((file) => {
    const prints = fingerprints(file);
    return shownFindings(file, quiet).map((finding) => ({
      description: visible(`${finding.message}. ${finding.fix}`),
      check_name: finding.rule,
      fingerprint: prints.get(finding),
      severity: SEVERITIES[finding.severity],
      location: { path: finding.file, lines: { begin: finding.line, end: finding.endLine } },
    }));
  });
  return jsonText(issues);
}
