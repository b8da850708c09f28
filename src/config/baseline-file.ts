import * as z from "zod/mini";
import { SpecError } from "../spec/error.js";
import "../spec/zod-english.js";
import type { Baseline, BaselineEntry } from "./baseline.js";

/** Of the format: another one counts findings differently. */
const VERSION = 1;

const schema = z.strictObject({
  version: z.literal(VERSION),
  files: z.record(
    z.string(),
    z.array(z.strictObject({ rule: z.string(), section: z.nullable(z.string()), text: z.string(), count: z.int().check(z.minimum(1)) })),
  ),
});

/** Reads a baseline. @throws SpecError when it is none, or of another version */
export function readBaseline(file: string, text: string): Baseline {
  const data = parse(file, text);
  const version = typeof data === "object" && data !== null && "version" in data ? data.version : undefined;
  if (version !== undefined && version !== VERSION) {
    throw new SpecError("baseline-version", `${file} is a baseline of version ${JSON.stringify(version).slice(0, 20)}, and this program reads version ${VERSION}`, "Use the program that wrote it, or delete it and make a new one with --update-baseline.");
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data.files;
  const [issue] = result.error.issues;
  throw invalid(file, `${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "is not valid"}`.replace(/^: /, ""));
}

/** The text of a baseline: files in order of name, an entry a line, so that two branches seldom conflict. */
export function baselineText(baseline: Iterable<readonly [file: string, entries: readonly BaselineEntry[]]>): string {
  const files = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, entries]) => `    ${JSON.stringify(file)}: [\n${entries.map((entry) => `      ${JSON.stringify(entry)}`).join(",\n")}\n    ]`);
  return `{\n  "version": ${VERSION},\n  "files": {${files.length === 0 ? "" : `\n${files.join(",\n")}\n  `}}\n}\n`;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalid(file, error.message);
  }
}

function invalid(file: string, message: string): SpecError {
  return new SpecError("baseline-invalid", `${file} is no baseline: ${message}`, "Name another file, or delete this one and make a new one with --update-baseline.");
}
