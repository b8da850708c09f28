import { SpecError } from "../spec/error.js";
import type { JsonReport } from "./json.js";
import { lintReportSchema, ndjsonRecordSchema } from "./json-schema.js";
import type { NdjsonRecord } from "./ndjson.js";
import type { Shard } from "./shard.js";

/** Something that came from a file, with what the user calls it. */
export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** @throws SpecError `report-version` or `report-invalid`, naming the place in the report */
export function readReport(value: unknown, name: string): JsonReport {
  validate(value, name, "report", lintReportSchema);
  return value as JsonReport;
}

/** @throws SpecError `report-version` or `report-invalid`, naming the place in the record */
export function readRecord(value: unknown, name: string): NdjsonRecord {
  validate(value, name, "record", ndjsonRecordSchema);
  return value as NdjsonRecord;
}

interface Schema {
  safeParse(value: unknown): { success: true } | { success: false; error: { issues: readonly { path: readonly PropertyKey[] }[] } };
}

/** The value itself is what is used: what the schema gives back has its keys in another order. */
function validate(value: unknown, name: string, what: string, schema: Schema): void {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (typeof version === "number" && version !== 1) throw new SpecError("report-version", `${name}: a ${what} of version ${version}, expected 1`, "Make the reports that you merge with one version of spec.");
  const result = schema.safeParse(value);
  if (result.success) return;
  const path = result.error.issues[0]?.path.map(String).join(".") ?? "";
  throw new SpecError("report-invalid", `${name}: is no ${what} of spec lint${path === "" ? "" : ` (at ${path})`}`, "Merge what `spec lint --format json` or `spec lint --ndjson` printed.");
}

/**
 * Brings the parts of a whole into the order of their shards; parts that say nothing of shards stay in theirs.
 *
 * @throws SpecError when a shard is missing, comes twice, or is one of another number
 */
export function inShardOrder<T>(parts: readonly (Named<T> & { readonly shard: Shard | null })[]): { readonly parts: readonly Named<T>[]; readonly isDealt: boolean } {
  const total = parts.find(({ shard }) => shard !== null)?.shard?.total;
  if (total === undefined) return { parts, isDealt: false };
  const byIndex = new Map<number, Named<T>>();
  for (const part of parts) {
    const { name, shard } = part;
    if (shard === null) throw new SpecError("shard-unknown", `${name}: does not say which shard it is, but others do`, "Merge only the reports of one run.");
    if (shard.total !== total) throw new SpecError("shard-unknown", `${name}: is shard ${shard.index}/${shard.total}, expected one of ${total}`, "Merge only the reports of one run.");
    const other = byIndex.get(shard.index);
    if (other !== undefined) throw new SpecError("shard-doubled", `${other.name} and ${name} are both shard ${shard.index}/${total}`, "Name each report once.");
    byIndex.set(shard.index, part);
  }
  const indexes = Array.from({ length: total }, (_, index) => index + 1);
  const missing = indexes.filter((index) => !byIndex.has(index)).map((index) => `${index}/${total}`);
  if (missing.length > 0) throw new SpecError("shard-missing", `missing: shard ${missing.slice(0, 10).join(", ")}${missing.length > 10 ? " …" : ""}`, "Name the reports of all shards.");
  return { parts: indexes.flatMap((index) => byIndex.get(index) ?? []), isDealt: true };
}

/**
 * One report of several, its files in the order that a single run gives them.
 *
 * @throws SpecError when a file stands in two of them, or the shards are not complete
 */
export function mergeReports(reports: readonly Named<JsonReport>[]): JsonReport {
  const { parts, isDealt } = inShardOrder(reports.map(({ name, value }) => ({ name, value, shard: value.shard ?? null })));
  const owners = new Map<string, string>();
  for (const { name, value } of parts) {
    for (const { file } of value.files) {
      const other = owners.get(file);
      if (other !== undefined) throw new SpecError("file-doubled", `${file} is in ${other} and in ${name}`, "Merge reports of different files.");
      owners.set(file, name);
    }
  }
  const values = parts.map(({ value }) => value);
  const lists = values.map(({ files }) => files);
  // An argument that no run could read is said by each.
  const unread = new Map(values.flatMap((value) => value.unread ?? []).map((each) => [each.message, each]));
  const sum = (count: (report: JsonReport) => number): number => values.reduce((total, report) => total + count(report), 0);
  return {
    version: 1,
    files: isDealt ? dealtBack(lists) : lists.flat(),
    ...(unread.size === 0 ? {} : { unread: [...unread.values()] }),
    summary: { files: owners.size, errors: sum(({ summary }) => summary.errors), warnings: sum(({ summary }) => summary.warnings), advice: sum(({ summary }) => summary.advice), suppressed: sum(({ summary }) => summary.suppressed) },
  };
}

function dealtBack<T>(hands: readonly (readonly T[])[]): T[] {
  const rounds = Math.max(...hands.map((hand) => hand.length));
  return Array.from({ length: rounds }, (_, round) => hands.flatMap((hand) => hand.slice(round, round + 1))).flat();
}
