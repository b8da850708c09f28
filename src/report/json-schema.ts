import * as z from "zod/mini";
import type { JsonCheck, JsonReport } from "./json.js";
import type { NdjsonRecord } from "./ndjson.js";

const place = z.int().check(z.minimum(1));

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "advice"]),
  message: z.string(),
  why: z.string(),
  fix: z.string(),
  section: z.nullable(z.string()),
  line: place,
  column: place,
  endLine: place,
  endColumn: place,
  fixable: z.exactOptional(z.literal(true)),
});

const suppressed = z.extend(finding, { suppression: z.strictObject({ kind: z.enum(["inSource", "external"]), justification: z.string() }) });

const shard = z.strictObject({ index: place, total: place });

const count = z.int().check(z.minimum(0));

const problem = z.strictObject({ code: z.string(), message: z.string(), hint: z.string() });

const states = z.enum(["filled", "flawed", "blank"]);

const section = z.strictObject({
  id: z.string(),
  heading: z.string(),
  required: z.boolean(),
  state: states,
  line: z.nullable(place),
});

/** What `spec lint --format json` prints. */
export const lintReportSchema: z.ZodMiniType<JsonReport> = z.strictObject({
  version: z.literal(1),
  shard: z.exactOptional(shard),
  files: z.array(z.strictObject({ file: z.string(), template: z.string(), sections: z.array(section), findings: z.array(finding), suppressed: z.array(suppressed) })),
  unread: z.exactOptional(z.array(problem)),
  summary: z.strictObject({ files: count, errors: count, warnings: count, advice: count, suppressed: count }),
});

/** What `spec check --format json` prints. */
export const checkReportSchema: z.ZodMiniType<JsonCheck> = z.strictObject({
  version: z.literal(1),
  change: z.strictObject({ against: z.nullable(z.string()), files: count, lines: count, guards: count, forReview: count, binary: count, partial: count }),
  files: z.array(z.strictObject({ file: z.string(), findings: z.array(finding), suppressed: z.array(suppressed) })),
  summary: z.strictObject({ files: count, errors: count, warnings: count, advice: count, suppressed: count }),
});

const recordHead = { version: z.literal(1), shard: z.exactOptional(shard), id: z.unknown() };

/** One line of `spec lint --ndjson`. */
export const ndjsonRecordSchema: z.ZodMiniType<NdjsonRecord> = z.union([
  z.strictObject({
    ...recordHead,
    template: z.string(),
    errors: count,
    warnings: count,
    advice: count,
    suppressed: count,
    sections: z.record(z.string(), states),
    findings: z.array(z.omit(finding, { why: true, fix: true })),
  }),
  z.strictObject({ ...recordHead, error: problem }),
]);

/** The same as JSON Schema, draft 2020-12. */
export function lintReportJsonSchema(): object {
  return { title: "Report of spec lint --format json", ...z.toJSONSchema(lintReportSchema) };
}

/** The same as JSON Schema, draft 2020-12. */
export function checkReportJsonSchema(): object {
  return { title: "Report of spec check --format json", ...z.toJSONSchema(checkReportSchema) };
}

/** The same as JSON Schema, draft 2020-12. */
export function ndjsonRecordJsonSchema(): object {
  return { title: "One line of spec lint --ndjson", ...z.toJSONSchema(ndjsonRecordSchema) };
}
