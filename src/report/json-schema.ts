import * as z from "zod/mini";
import type { JsonReport } from "./json.js";

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
});

const section = z.strictObject({
  id: z.string(),
  heading: z.string(),
  required: z.boolean(),
  state: z.enum(["filled", "flawed", "blank"]),
  line: z.nullable(place),
});

/** What `spec lint --format json` prints. */
export const lintReportSchema: z.ZodMiniType<JsonReport> = z.strictObject({
  version: z.literal(1),
  files: z.array(z.strictObject({ file: z.string(), template: z.string(), sections: z.array(section), findings: z.array(finding) })),
  summary: z.strictObject({ files: z.int(), errors: z.int(), warnings: z.int(), advice: z.int() }),
});

/** The same as JSON Schema, draft 2020-12. */
export function lintReportJsonSchema(): object {
  return { title: "Report of spec lint --format json", ...z.toJSONSchema(lintReportSchema) };
}
