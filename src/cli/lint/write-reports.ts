import { resolve } from "node:path";
import type { Examined } from "../../report/linted.js";
import type { ReportOptions } from "../../report/options.js";
import { PLAIN } from "../../report/style.js";
import { reportText } from "../../report/text.js";
import { SpecError } from "../../spec/error.js";
import type { Io } from "../io.js";
import type { ReportTarget } from "./report-targets.js";
import { styleFor } from "../style.js";
import { VERSION } from "../version.js";

/**
 * Makes every report that was asked for: what goes to a stream at once, then the files, each as a whole or not at all.
 *
 * @param stream where the report without a file goes
 * @throws SpecError when a file is one of the documents or cannot be written
 */
export async function writeReports(targets: readonly ReportTarget[], files: readonly Examined[], options: Omit<ReportOptions, "style">, io: Io, stream = io.stdout): Promise<void> {
  await refuseOverwriting(targets, files.map(({ file }) => file), io.cwd);
  for (const { format, file } of [...targets].sort((a, b) => Number(a.file !== null) - Number(b.file !== null))) {
    const style = file === null ? await styleFor(stream, io.env) : PLAIN;
    const report = await makeReport(format, files, { ...options, style, version: VERSION });
    if (file === null) stream.write(report);
    else await (await import("../../node/write.js")).writeTextFile(resolve(io.cwd, file), report, { shown: file });
  }
}

/** @throws SpecError when a report would be written over one of the documents, by whatever name */
export async function refuseOverwriting(targets: readonly ReportTarget[], documents: readonly string[], cwd: string): Promise<void> {
  if (targets.every(({ file }) => file === null)) return;
  const { realPath } = await import("../../node/watch.js");
  const real = new Set(documents.map((file) => realPath(resolve(cwd, file))));
  const clash = targets.find(({ file }) => file !== null && real.has(realPath(resolve(cwd, file))));
  if (clash !== undefined) throw new SpecError("output-is-input", `--output-file ${clash.file ?? ""} is one of the documents`, "Name another file for the report.");
}

async function makeReport(format: ReportTarget["format"], files: readonly Examined[], options: ReportOptions): Promise<string> {
  if (format === "text") return reportText(files, options);
  return (await import("../../report/reporters.js")).REPORTERS[format](files, options);
}
