import { isUtf8 } from "node:buffer";
import { MOST_BYTES } from "../node/read.js";
import { SpecError } from "../spec/error.js";

/** What tells a record from others: as it was given, null when nothing does. */
export type RecordId = string | number | null;

/** A document that stood on a line. */
export interface IssueRecord {
  readonly id: RecordId;
  /** Empty when nobody wrote one. */
  readonly body: string;
}

/** A line that holds no document. */
export interface BadRecord {
  readonly id: RecordId;
  readonly error: SpecError;
}

/** The longest line that is read, in bytes. JSON may write a character in six bytes, and an event brings its repository along. */
export const MOST_LINE_BYTES = 4 * MOST_BYTES;

const LINE_BOUND = `${MOST_LINE_BYTES / 1024 / 1024} MiB`;
const SHAPE = 'Each line is one JSON object such as {"id": 1, "body": "…"}.';

/**
 * Reads one line of NDJSON: an issue or a pull request as GitHub's API gives it, or an event that holds one. What is said about
 * a bad line depends on nothing but the line.
 *
 * @param line null for one that was longer than `MOST_LINE_BYTES`
 */
export function readIssueRecord(line: Uint8Array | null): IssueRecord | BadRecord {
  const bad = (code: string, message: string, hint: string = SHAPE, id: RecordId = null): BadRecord => ({ id, error: new SpecError(code, message, hint) });
  if (line === null) return bad("line-too-long", `the line is longer than ${LINE_BOUND}`, "GitHub's own bodies have at most 65,536 characters; leave out what is not id and body.");
  if (!isUtf8(line)) return bad("line-not-utf8", "the line is not valid UTF-8", "Convert the file, for example with `iconv -t UTF-8`.");
  const value = parseJson(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString());
  if (value === undefined) return bad("line-not-json", line.includes(0) ? "the line is not JSON: it holds a zero byte" : "the line is not JSON");
  if (!isObject(value)) return bad("line-no-object", `the line holds ${kindOf(value)}, expected an object`);
  const issue = issueOf(value);
  if (issue === null) return bad("line-no-body", "the object has no body, nor an issue or a pull request that has one", SHAPE, idOf(value));
  const body = issue["body"] ?? "";
  if (typeof body !== "string") return bad("line-no-body", `body is ${kindOf(body)}, expected a text or null`, SHAPE, idOf(issue));
  if (Buffer.byteLength(body) > MOST_BYTES) return bad("too-large", "the body is larger than 1 MiB", "A spec is a page or two.", idOf(issue));
  return { id: idOf(issue), body };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The object itself, or what a webhook's or an archive's event is about; a comment's event is not about the issue. */
function issueOf(value: JsonObject): JsonObject | null {
  if (Object.hasOwn(value, "body")) return value;
  const event = isObject(value["payload"]) ? value["payload"] : value;
  if (Object.hasOwn(event, "comment") || Object.hasOwn(event, "review")) return null;
  const issue = event["issue"] ?? event["pull_request"];
  return isObject(issue) && Object.hasOwn(issue, "body") ? issue : null;
}

function idOf(value: JsonObject): RecordId {
  for (const name of ["id", "number", "html_url", "url"]) {
    const id = value[name];
    // A larger number would come out as another one.
    if ((typeof id === "string" && id !== "") || Number.isSafeInteger(id)) return id as string | number;
  }
  return null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return { object: "an object", string: "a text", number: "a number", boolean: "true or false" }[typeof value as "object" | "string" | "number" | "boolean"];
}
