import type { Format } from "../../report/formats.js";
import { SpecError } from "../../spec/error.js";

/** `--output-file`, and how many `--format` stood before it. */
export interface OutputFile {
  readonly file: string;
  readonly formatsBefore: number;
}

/** A report to make: its format, and the file it goes to; null for standard output. */
export interface ReportTarget {
  readonly format: Format;
  readonly file: string | null;
}

/**
 * Which report goes where: a file takes the format that was named before it; with one format and one file the order does not
 * matter. Without any format the report is text.
 *
 * @throws SpecError `output-ambiguous` when two reports would go to one place, or a file has no report or two
 */
export function reportTargets(formats: readonly Format[] = ["text"], files: readonly OutputFile[] = []): readonly ReportTarget[] {
  if (formats.length === 1 && files.length === 1) return [{ format: formats[0] ?? "text", file: files[0]?.file ?? null }];
  const targets = formats.map((format, index) => {
    const own = files.filter(({ formatsBefore }) => formatsBefore === index + 1);
    if (own.length > 1) throw ambiguous(`the ${format} report has ${own.length} files`);
    return { format, file: own[0]?.file ?? null };
  });
  const early = files.find(({ formatsBefore }) => formatsBefore === 0);
  if (early !== undefined) throw ambiguous(`--output-file ${early.file} stands before every --format`);
  const printed = targets.filter(({ file }) => file === null).map(({ format }) => format);
  if (printed.length > 1) throw ambiguous(`${printed.join(" and ")} would both go to standard output`);
  const doubled = targets.find(({ file }, index) => file !== null && targets.findIndex((other) => other.file === file) < index);
  if (doubled !== undefined) throw ambiguous(`two reports would go to ${doubled.file ?? ""}`);
  return targets;
}

function ambiguous(message: string): SpecError {
  return new SpecError("output-ambiguous", message, "Write each file after its format: `--format text --format sarif --output-file out.sarif`.");
}
