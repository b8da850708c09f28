import * as z from "zod/mini";
import { checkAnswerSchema } from "../../gate/steps/evidence.js";
import { commitHash, recordHead } from "../../gate/steps/record.js";
import { findingSchema } from "./gate-schema.js";
import type { VerifyJson } from "./verify-report.js";

const place = z.int().check(z.minimum(1));

const check = z.strictObject({
  number: place,
  text: z.string(),
  line: place,
  column: place,
  state: z.enum(["passed", "failed", "missing"]),
  note: z.string(),
  answer: z.nullable(checkAnswerSchema),
  findings: z.array(findingSchema),
});

/** What `spec verify --json` prints. */
export const verifySchema: z.ZodMiniType<VerifyJson> = z.strictObject({
  version: z.literal(1),
  spec: z.string(),
  stage: z.enum(["ci", "sandbox", "live"]),
  digest: recordHead.digest,
  commit: commitHash,
  dirty: z.array(z.string()),
  passed: z.boolean(),
  checks: z.array(check),
  record: z.nullable(z.string()),
});

/** The same as JSON Schema, draft 2020-12. */
export function verifyJsonSchema(): object {
  return { title: "Report of spec verify --json", ...z.toJSONSchema(verifySchema) };
}
