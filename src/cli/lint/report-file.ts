import { readLines } from "../../node/lines.js";
import { openStream } from "../../node/terminal/open-stream.js";
import { decodeText } from "../../node/read.js";
import { SpecError } from "../../spec/error.js";

/** A report of lint, read up to its first line that says something. */
export interface OpenReport {
  readonly name: string;
  readonly kind: "json" | "ndjson" | "empty";
  /** The lines read so far. */
  readonly head: readonly string[];
  readonly rest: AsyncGenerator<Uint8Array | null>;
}

/** The longest line of a report, and the largest JSON report, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Opens a report and tells its kind. @throws SpecError when it cannot be read or is no report */
export async function openReport(name: string, cwd: string): Promise<OpenReport> {
  const rest = readLines(await openStream(name, cwd), MOST_BYTES);
  const head: string[] = [];
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return { name, kind: "empty", head, rest };
    const line = textOf(next.value, name);
    head.push(line);
    if (line.trim() !== "") return { name, kind: kindOf(line), head, rest };
  }
}

/** A record is an object on one line; a report is indented, or has files. */
function kindOf(line: string): "json" | "ndjson" {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === "object" && value !== null && ("findings" in value || "error" in value) ? "ndjson" : "json";
  } catch (error) {
    if (error instanceof SyntaxError) return "json";
    throw error;
  }
}

/** The lines of a report, from its first. */
export async function* linesOfReport({ name, head, rest }: OpenReport): AsyncGenerator<string> {
  yield* head;
  for await (const line of rest) yield textOf(line, name);
}

/** What stands in a JSON report. */
export async function wholeReport(report: OpenReport): Promise<unknown> {
  const lines: string[] = [];
  let length = 0;
  for await (const line of linesOfReport(report)) {
    length += line.length;
    if (length > MOST_BYTES) throw tooLarge(report.name);
    lines.push(line);
  }
  return parseJson(lines.join("\n"), report.name);
}

/** Text as JSON. @throws SpecError naming where it stands */
export function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SpecError("report-invalid", `${place}: is not JSON`, "Merge what `spec lint --format json` or `spec lint --ndjson` printed.", { cause: error });
  }
}

function textOf(line: Uint8Array | null, name: string): string {
  if (line === null) throw tooLarge(name);
  return decodeText(line, name);
}

function tooLarge(name: string): SpecError {
  return new SpecError("too-large", `cannot read ${name}: it is larger than 256 MiB`, "Lint many documents with --ndjson, and merge that.");
}
