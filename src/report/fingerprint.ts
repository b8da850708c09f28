import { sha256Of } from "../spec/digest.js";
import type { Finding } from "../spec/finding.js";
import type { Examined } from "./linted.js";

/**
 * A fingerprint for each finding of a document, as 64 hexadecimal digits: the same when its line has moved or the messages are
 * in another language, and no two the same.
 */
export function fingerprints(file: Examined): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    [...file.findings, ...file.suppressed].map((finding) => {
      const { rule, section, line, column, endLine, endColumn } = finding;
      const isPlaced = line !== endLine || column !== endColumn;
      const text = isPlaced ? file.source.line(line).text.trim() : "";
      const what = JSON.stringify([file.file, rule, section, text]);
      const before = seen.get(what) ?? 0;
      seen.set(what, before + 1);
      return [finding, sha256Of(`${what} ${before}`).slice("sha256:".length)];
    }),
  );
}
