import { lineOutput } from "../../node/terminal/line-output.js";
import { readLines } from "../../node/lines.js";
import { openStream } from "../../node/terminal/open-stream.js";
import { loadTemplates } from "../../node/project.js";
import { countFindings, type Linted } from "../../report/linted.js";
import { lintedLine, unreadLine } from "../../report/ndjson.js";
import { isInShard, type Shard } from "../../report/shard.js";
import { findTemplate } from "../../spec/choose-template.js";
import { SpecError } from "../../spec/error.js";
import type { Language } from "../../spec/language.js";
import { EXIT, languageOf, type Io } from "../io.js";
import { MOST_LINE_BYTES, readIssueRecord } from "./issue-record.js";
import { lintText, type LintTextOptions } from "./lint-text.js";
import { configReader, type ConfigOptions } from "./project-config.js";
import { printError } from "../print.js";
import { recordsSummary, type RecordCounts } from "../gate/records-summary.js";
import { VERSION } from "../version.js";

/** What of lint's options holds for records. */
export interface NdjsonLintOptions extends ConfigOptions {
  readonly shard?: Shard;
  readonly template?: string;
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly lang?: Language;
}

/**
 * `spec lint --ndjson`: for each line one line, in the same order. Nothing of a record is kept, and what is said about one
 * depends on nothing but its line, so that the input may be split among processes anywhere.
 *
 * @param args files, FIFOs, or `-`; none for standard input
 */
export async function lintNdjson(args: readonly string[], options: NdjsonLintOptions, io: Io): Promise<number> {
  const templates = await loadTemplates(io.cwd);
  if (options.template !== undefined) findTemplate(templates, options.template, "en");
  const messages = options.lang ?? languageOf(io.env);
  // Records have no place: what holds for all files of the working folder holds for them.
  const decided = await configReader(options, templates, io)("<stdin>");
  const linting = { file: "", templates, template: options.template ?? null, messages, decided };
  const printing = { quiet: options.quiet === true, shard: options.shard ?? null };
  const output = lineOutput(io.stdout);
  const counts: RecordCounts = { lines: 0, records: 0, unread: 0, errors: 0, warnings: 0, advice: 0, firstUnread: null };
  let failed = false;
  let isRead = true;

  for await (const line of linesOf(args, io)) {
    if (line instanceof SpecError) {
      printError(line, io);
      failed = true;
      continue;
    }
    counts.lines += 1;
    if (!isInShard(printing.shard, counts.lines - 1)) continue;
    isRead = await output.write(await lintLine(line, counts, linting, printing));
    if (!isRead) break;
  }

  if (counts.lines === 0 && !failed) throw new SpecError("no-records", "standard input holds no line", 'Pipe in one JSON object a line: {"id": 1, "body": "…"}.');
  if (isRead) io.stderr.write(`${recordsSummary(counts, messages)}\n`);
  if (failed || counts.unread > 0) return EXIT.failed;
  const tooMany = options.maxWarnings !== undefined && counts.warnings > options.maxWarnings;
  return counts.errors > 0 || tooMany ? EXIT.findings : EXIT.clean;
}

async function* linesOf(args: readonly string[], io: Io): AsyncGenerator<Uint8Array | null | SpecError> {
  for (const name of args.length === 0 ? ["-"] : args) {
    try {
      yield* readLines(name === "-" ? io.stdin : await openStream(name, io.cwd), MOST_LINE_BYTES);
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      yield error;
    }
  }
}

/** A blank line stays one, so that lines in and lines out go together. */
async function lintLine(line: Uint8Array | null, counts: RecordCounts, linting: LintTextOptions, printing: Parameters<typeof lintedLine>[2]): Promise<string> {
  if (line?.every((byte) => byte === 0x20 || byte === 0x09) === true) return "\n";
  counts.records += 1;
  const record = readIssueRecord(line);
  const linted = "error" in record ? record.error : await lintRecord(record.body, linting);
  if (linted instanceof SpecError) {
    counts.unread += 1;
    counts.firstUnread ??= { line: counts.lines, message: linted.message };
    return unreadLine(record.id, linted, printing);
  }
  counts.errors += countFindings([linted], "error");
  counts.warnings += countFindings([linted], "warning");
  counts.advice += countFindings([linted], "advice");
  return lintedLine(record.id, linted, printing);
}

/** A bug that one document brings to light must not end a stream of millions. */
async function lintRecord(body: string, linting: LintTextOptions): Promise<Linted | SpecError> {
  try {
    return await lintText(body, linting);
  } catch (error) {
    return new SpecError("bug", `this is a bug in spec ${VERSION}: ${error instanceof Error ? error.message : String(error)}`, "Please report it with the record, if you can.", { cause: error });
  }
}
