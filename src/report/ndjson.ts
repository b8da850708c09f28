import type { SectionState } from "../spec/checklist.js";
import type { SpecError } from "../spec/error.js";
import type { Finding } from "../spec/finding.js";
import { escapeUnsafe, jsonLine } from "./json-text.js";
import { countFindings, type Linted } from "./linted.js";
import type { Shard } from "./shard.js";

/** What every line of `spec lint --ndjson` begins with; its JSON Schema is `prompt-spec/schemas/ndjson.json`. */
interface NdjsonHead {
  readonly version: 1;
  /** The part that this run had, with `--shard`. */
  readonly shard?: Shard;
  /** The record's `id` as it was written, else its `number`, `html_url` or `url`; null when it has none. */
  readonly id: unknown;
}

/** A document that was linted. Why and fix of a finding are its rule's: `spec rules --json`. */
export interface NdjsonLinted extends NdjsonHead {
  readonly template: string;
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  /** How many findings the text lets pass. */
  readonly suppressed: number;
  /** Each section of the template by its id. */
  readonly sections: Readonly<Record<string, SectionState>>;
  readonly findings: readonly Omit<Finding, "file" | "why" | "fix">[];
}

/** A line that could not be read. */
export interface NdjsonUnread extends NdjsonHead {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}

/** One line of `spec lint --ndjson`. */
export type NdjsonRecord = NdjsonLinted | NdjsonUnread;

/** How a record is written. */
export interface NdjsonOptions {
  readonly quiet: boolean;
  readonly shard: Shard | null;
}

/**
 * What was found in a document, as one line of JSON.
 *
 * @param id as JSON
 */
export function lintedLine(id: string, linted: Linted, { quiet, shard }: NdjsonOptions): string {
  const shown = quiet ? linted.findings.filter(({ severity }) => severity === "error") : linted.findings;
  const record: Omit<NdjsonLinted, keyof NdjsonHead> = {
    template: linted.template,
    errors: countFindings([linted], "error"),
    warnings: countFindings([linted], "warning"),
    advice: countFindings([linted], "advice"),
    suppressed: linted.suppressed.length,
    sections: Object.fromEntries(linted.checklist.map((section) => [section.id, section.state])),
    findings: shown.map(({ file: _file, why: _why, fix: _fix, ...finding }) => finding),
  };
  return recordLine(id, shard, record);
}

/**
 * What was wrong with a line, as one line of JSON.
 *
 * @param id as JSON
 */
export function unreadLine(id: string, { code, message, hint }: SpecError, { shard }: NdjsonOptions): string {
  return recordLine(id, shard, { error: { code, message, hint } });
}

/**
 * A record whose id is given as JSON, because a number or a list would not come out as it came in.
 *
 * @param rest what follows the head
 */
export function recordLine(id: string, shard: Shard | null, rest: Omit<NdjsonLinted, keyof NdjsonHead> | Omit<NdjsonUnread, keyof NdjsonHead>): string {
  const head = JSON.stringify({ version: 1, ...(shard === null ? {} : { shard }) });
  // Blanks between the parts of a list may be tabs; within its texts they cannot stand.
  return `${head.slice(0, -1)},"id":${escapeUnsafe(id.replace(/[\t\r]/g, " "))},${jsonLine(rest).slice(1)}`;
}
