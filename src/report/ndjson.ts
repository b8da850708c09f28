import type { SectionState } from "../spec/checklist.js";
import type { SpecError } from "../spec/error.js";
import type { Finding } from "../spec/finding.js";
import { jsonLine } from "./json-text.js";
import { countFindings, type Linted } from "./linted.js";
import type { Shard } from "./shard.js";

/** What every line of `spec lint --ndjson` begins with; its JSON Schema is `prompt-spec/schemas/ndjson.json`. */
interface NdjsonHead {
  readonly version: 1;
  /** The part that this run had, with `--shard`. */
  readonly shard?: Shard;
  /** The record's `id`, else its `number`, `html_url` or `url`; null when it has none. */
  readonly id: string | number | null;
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

/** What was found in a document, as one line of JSON. */
export function lintedLine(id: NdjsonRecord["id"], linted: Linted, { quiet, shard }: NdjsonOptions): string {
  const shown = quiet ? linted.findings.filter(({ severity }) => severity === "error") : linted.findings;
  const record: NdjsonLinted = {
    version: 1,
    ...(shard === null ? {} : { shard }),
    id,
    template: linted.template,
    errors: countFindings([linted], "error"),
    warnings: countFindings([linted], "warning"),
    advice: countFindings([linted], "advice"),
    suppressed: linted.suppressed.length,
    sections: Object.fromEntries(linted.checklist.map((section) => [section.id, section.state])),
    findings: shown.map(({ file: _file, why: _why, fix: _fix, ...finding }) => finding),
  };
  return jsonLine(record);
}

/** What was wrong with a line, as one line of JSON. */
export function unreadLine(id: NdjsonRecord["id"], { code, message, hint }: SpecError, { shard }: NdjsonOptions): string {
  const record: NdjsonUnread = { version: 1, ...(shard === null ? {} : { shard }), id, error: { code, message, hint } };
  return jsonLine(record);
}
