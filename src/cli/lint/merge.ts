import { resolve } from "node:path";
import * as z from "zod/mini";
import { jsonText } from "../../report/json-text.js";
import { mergeReports, readReport, type Named } from "../../report/merge.js";
import { SpecError } from "../../spec/error.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import { mergeRecords } from "./merge-records.js";
import { lang, readOptions } from "../options.js";
import { printError } from "../print.js";
import { openReport, wholeReport, type OpenReport } from "./report-file.js";

const schema = z.object({ lang, maxWarnings: z.optional(z.number()) });

export const run: Run = async (args, given, io) => {
  const options = readOptions(schema, given);
  const twice = args.find((name, index) => args.findIndex((other) => resolve(io.cwd, other) === resolve(io.cwd, name)) < index);
  if (twice !== undefined) throw new SpecError("report-doubled", `${twice}: named twice`, "Name each report once.");
  const reports: OpenReport[] = [];
  for (const name of args) reports.push(await openReport(name, io.cwd));
  const kinds = new Set(reports.map(({ kind }) => kind).filter((kind) => kind !== "empty"));
  if (kinds.size === 0) throw new SpecError("report-invalid", `${args.join(", ")}: nothing in it`, "Merge what `spec lint --format json` or `spec lint --ndjson` printed.");
  if (kinds.size > 1) throw new SpecError("report-invalid", "some of the reports are of --format json, some of --ndjson", "Merge reports of one kind.");
  const counts = kinds.has("json") ? await mergeJson(reports, io) : await mergeRecords(reports, options.lang ?? languageOf(io.env), io);
  if (counts.unread > 0) return EXIT.failed;
  const tooMany = options.maxWarnings !== undefined && counts.warnings > options.maxWarnings;
  return counts.errors > 0 || tooMany ? EXIT.findings : EXIT.clean;
};

async function mergeJson(reports: readonly OpenReport[], io: Io): Promise<{ errors: number; warnings: number; unread: number }> {
  const read: Named<ReturnType<typeof readReport>>[] = [];
  for (const report of reports) read.push({ name: report.name, value: readReport(await wholeReport(report), report.name) });
  const merged = mergeReports(read);
  io.stdout.write(jsonText(merged));
  const unread = merged.unread ?? [];
  for (const { code, message, hint } of unread) printError(new SpecError(code, message, hint), io);
  return { ...merged.summary, unread: unread.length };
}
