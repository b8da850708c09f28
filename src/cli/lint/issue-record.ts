import { isUtf8 } from "node:buffer";
import { MOST_BYTES } from "../../node/read.js";
import { SpecError } from "../../spec/error.js";
import { memberSource } from "../../spec/json-source.js";

/** A document that stood on a line. */
export interface IssueRecord {
  /** What tells it from others, as JSON and as it was written; `null` when nothing does. */
  readonly id: string;
  /** Empty when nobody wrote one. */
  readonly body: string;
}

/** A line that holds no document. */
export interface BadRecord {
  /** As for an issue's. */
  readonly id: string;
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
  const bad = (code: string, message: string, hint: string = SHAPE, id = "null"): BadRecord => ({ id, error: new SpecError(code, message, hint) });
  if (line === null) return bad("line-too-long", `the line is longer than ${LINE_BOUND}`, "GitHub's own bodies have at most 65,536 characters; leave out what is not id and body.");
  if (!isUtf8(line)) return bad("line-not-utf8", "the line is not valid UTF-8", "Convert the file, for example with `iconv -t UTF-8`.");
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString();
  const value = parseJson(text);
  if (value === undefined) return bad("line-not-json", line.includes(0) ? "the line is not JSON: it holds a zero byte" : "the line is not JSON");
  if (!isObject(value)) return bad("line-no-object", `the line holds ${kindOf(value)}, expected an object`);
  const path = pathOfIssue(value);
  if (path === null) return bad("line-no-body", "the object has no body, nor an issue or a pull request that has one", SHAPE, idOf(text, []));
  const id = idOf(text, path);
  const body = path.reduce((parent, key) => parent[key] as JsonObject, value)["body"] ?? "";
  if (typeof body !== "string") return bad("line-no-body", `body is ${kindOf(body)}, expected a text or null`, SHAPE, id);
  if (Buffer.byteLength(body) > MOST_BYTES) return bad("too-large", "the body is larger than 1 MiB", "A spec is a page or two.", id);
  return { id, body };
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

/** Where the issue stands: at the top, or where a webhook's or an archive's event has it; a comment's event is not about the issue. */
function pathOfIssue(value: JsonObject): readonly string[] | null {
  if (Object.hasOwn(value, "body")) return [];
  const [event, path] = isObject(value["payload"]) ? [value["payload"], ["payload"]] : [value, []];
  if (Object.hasOwn(event, "comment") || Object.hasOwn(event, "review")) return null;
  const key = (event["issue"] ?? null) === null ? "pull_request" : "issue";
  const issue = event[key];
  return isObject(issue) && Object.hasOwn(issue, "body") ? [...path, key] : null;
}

/** Taken from the text: a number that is too large, or a list, would come out as another one. */
function idOf(text: string, path: readonly string[]): string {
  const issue = path.reduce((parent, key) => memberSource(parent, key) ?? "{}", text);
  const ids = ["id", "number", "html_url", "url"].map((key) => memberSource(issue, key));
  return ids.find((id) => id !== null && id !== "null" && id !== '""') ?? "null";
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return { object: "an object", string: "a text", number: "a number", boolean: "true or false" }[typeof value as "object" | "string" | "number" | "boolean"];
}
