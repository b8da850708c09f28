import * as z from "zod/mini";
import type { Finding } from "../../spec/finding.js";
import type { Language, Text } from "../../spec/language.js";
import { parseRecord, recordHead } from "./record.js";
import { stalenessOf } from "./evidence.js";
import type { Present, StepVerdict } from "./verdict.js";

const line = z.int().check(z.minimum(1));
const words = z.string().check(z.minLength(1, "expected a text"), z.maxLength(4000));

const quote = z.strictObject({
  file: words.check(z.describe("Path as the diff names it.")),
  line: line.check(z.describe("Number of the line, as the brief shows it.")),
  side: z.exactOptional(z.enum(["new", "old"]).check(z.describe("`old` for a line that was removed. Default: `new`."))),
  text: words.check(z.describe("The line itself, without its marker and number.")),
});

const itemAnswer = z.strictObject({
  id: z.string().check(z.describe("Id of the item in the brief: C1, N1, V1 …")),
  verdict: z.enum(["pass", "fail", "cannot-tell"]).check(z.describe("`pass`: the diff shows that it holds. `fail`: the diff shows that it does not. `cannot-tell`: neither; say what would settle it.")),
  explanation: words,
  quotes: z.array(quote).check(z.maxLength(50), z.describe("Lines of the diff that show it; at least one for `fail`.")),
});

const remark = z.strictObject({
  severity: z.enum(["blocking", "advice"]).check(z.describe("`blocking`: the change must not ship as it is.")),
  prior: words.check(z.describe("Where it comes from: performance, security, maintainability, or the id of a pit.")),
  explanation: words,
  quotes: z.array(quote).check(z.minLength(1, "expected at least one quoted line"), z.maxLength(50)),
});

const hash = z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "expected the full hash of a commit, as the brief has it"));

const answer = {
  base: hash.check(z.describe("As the brief has it.")),
  commit: hash.check(z.describe("As the brief has it.")),
  reviewer: words.check(z.describe("Who reviewed: a person, or the agent and its model. Not who wrote the change.")),
  summary: words,
  items: z.array(itemAnswer).check(z.maxLength(1000), z.describe("One for every Constraint, Non-goal and Verification item of the brief.")),
  findings: z.array(remark).check(z.maxLength(1000), z.describe("What the priors bring up; empty when nothing.")),
  notRead: z.array(words).check(z.maxLength(10_000), z.describe("Files of the change that you have not read, e.g. because the brief leaves them out; empty when you read all.")),
};

/** What a reviewer answers. */
export const reviewAnswerSchema = z.strictObject({ version: z.literal(1), digest: recordHead.digest.check(z.describe("As the brief has it.")), ...answer });

const reviewSchema = z.strictObject({
  ...recordHead,
  /** Who filed it: `Ada Byron <ada@example.com>`; null when git does not know. */
  by: z.nullable(z.string()),
  ...answer,
});

export type ReviewAnswer = z.infer<typeof reviewAnswerSchema>;

/** A line of the diff that a reviewer points at. */
export type Quote = z.infer<typeof quote>;

/** A review as it is filed: `.spec/evidence/<slug>/review.json`. */
export type ReviewRecord = z.infer<typeof reviewSchema>;

/** JSON Schema (draft 2020-12) of a reviewer's answer. */
export function reviewJsonSchema(): object {
  return { title: "Answer to the brief of spec review", ...z.toJSONSchema(reviewAnswerSchema) };
}

/** Reads `review.json`. @throws SpecError `record-invalid` with the file's name */
export function readReview(text: string, file: string): ReviewRecord {
  return parseRecord(reviewSchema, text, file);
}

/**
 * How the review step stands: somebody else has read this commit against this text, and holds nothing against it.
 *
 * @param base how a command names where the change began; null when that is not known
 */
export function judgeReview(record: ReviewRecord | null, present: Present, base: string | null, lang: Language): StepVerdict {
  const step = "review";
  const next = `spec review ${present.file} --base ${base ?? "REF"}`;
  if (record === null) return { step, state: "missing", reason: WORDS.missing, next, findings: [] };
  const staleness = stalenessOf({ ...record, dirty: false }, present);
  if (staleness !== null) return { step, state: "stale", reason: WORDS.stale[staleness], next, findings: [] };
  const findings = objectionsOf(record, present.file, lang);
  const [first] = findings;
  if (first !== undefined) return { step, state: "failed", reason: WORDS.failed(record.reviewer, findings.length), next, findings };
  return { step, state: "passed", reason: WORDS.passed(record.reviewer, record.time.slice(0, 10), record.notRead.length), next: null, findings };
}

/** What a reviewer holds against a change, at the line that they quote. Items of the spec that fail, and blocking findings. */
export function objectionsOf(review: Pick<ReviewAnswer, "items" | "findings">, file: string, lang: Language): Finding[] {
  const failed = review.items.filter(({ verdict }) => verdict === "fail").map(({ id, explanation, quotes }) => ({ about: id, explanation, quotes }));
  const blocking = review.findings.filter(({ severity }) => severity === "blocking").map(({ prior, explanation, quotes }) => ({ about: prior, explanation, quotes }));
  return [...failed, ...blocking].map(({ about, explanation, quotes }) => {
    const [at] = quotes;
    const place = { file: at?.file ?? file, line: at?.line ?? 1, column: 1, endLine: at?.line ?? 1, endColumn: 1 + (at?.text.length ?? 0) };
    return { rule: "review-blocking", severity: "error", message: `${about}: ${explanation}`, why: WHY[lang], fix: FIX[lang], section: null, ...place };
  });
}

const WHY: Text = { en: "Somebody who did not write the change says that it must not ship as it is.", "zh-CN": "没有参与编写的评审者认为，改动不能就这样上线。" };
const FIX: Text = { en: "Mend the change and have it reviewed again.", "zh-CN": "修改之后再评审一次。" };

const CODE_CHANGED: Text = { en: "the code changed since the review", "zh-CN": "评审之后代码改过" };

const WORDS = {
  missing: { en: "nobody has reviewed the change against the spec", "zh-CN": "还没有人对照规格评审改动" },
  stale: { text: { en: "the spec changed since the review", "zh-CN": "评审之后规格改过" }, commit: CODE_CHANGED, dirty: CODE_CHANGED },
  failed: (reviewer: string, count: number): Text => ({ en: `${reviewer} objects: ${count} blocking`, "zh-CN": `${reviewer} 提出 ${count} 处阻断意见` }),
  passed: (reviewer: string, day: string, notRead: number): Text => ({
    en: `reviewed by ${reviewer} on ${day}${notRead === 0 ? "" : `, ${notRead} ${notRead === 1 ? "file" : "files"} not read`}`,
    "zh-CN": `${reviewer} 于 ${day} 评审${notRead === 0 ? "" : `，${notRead} 个文件未读`}`,
  }),
} as const;
