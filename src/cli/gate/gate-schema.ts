import * as z from "zod/mini";
import { STEPS } from "../../gate/steps/verdict.js";
import type { GateJson } from "./gate-report.js";

const place = z.int().check(z.minimum(1));
const digest = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/));

/** A finding, with its file. */
export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning", "advice"]),
  message: z.string(),
  why: z.string(),
  fix: z.string(),
  file: z.string(),
  section: z.nullable(z.string()),
  line: place,
  column: place,
  endLine: place,
  endColumn: place,
  fixable: z.exactOptional(z.literal(true)),
});

const step = z.strictObject({
  step: z.enum(STEPS),
  state: z.enum(["passed", "missing", "stale", "failed", "not-required"]),
  required: z.boolean(),
  reason: z.string(),
  next: z.nullable(z.string()),
  findings: z.array(findingSchema),
});

/** What `spec gate --json` prints. */
export const gateSchema: z.ZodMiniType<GateJson> = z.strictObject({
  version: z.literal(1),
  passed: z.boolean(),
  base: z.nullable(z.string()),
  specs: z.array(z.strictObject({ file: z.string(), digest, trailer: z.string(), passed: z.boolean(), steps: z.array(step) })),
  findings: z.array(findingSchema),
});

/** The same as JSON Schema, draft 2020-12. */
export function gateJsonSchema(): object {
  return { title: "Verdict of spec gate --json", ...z.toJSONSchema(gateSchema) };
}
