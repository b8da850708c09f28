import * as z from "zod/mini";
import type { Check } from "../../spec/checks.js";
import { SpecError } from "../../spec/error.js";
import { isYamlProblem, readYaml, type YamlData } from "../../spec/yaml.js";
import "../../spec/zod-english.js";

const HINT = "Expected `answers:`, a list of {check, holds or value, note, by, when}; see docs/verify.md.";

const said = z.string().check(z.minLength(1, "expected a text"), z.maxLength(2000));

const answerSchema = z.strictObject(
  {
    check: z.union([z.int().check(z.minimum(1)), said], "expected the number of a check, or its text"),
    holds: z.exactOptional(z.union([z.boolean(), z.enum(["yes", "no"])], "expected yes or no")),
    value: z.exactOptional(z.union([z.number(), said], "expected a figure, e.g. 41 ms")),
    note: z.exactOptional(said),
    by: z.string("expected who answered, e.g. Ada Byron <ada@example.com>").check(z.minLength(1, "expected who answered, e.g. Ada Byron <ada@example.com>"), z.maxLength(200)),
    when: z.union([z.iso.date(), z.iso.datetime({ offset: true })], "expected when it was looked at, e.g. 2026-01-31 or 2026-01-31T09:00:00Z"),
  },
);

const fileSchema = z.strictObject({ answers: z.array(answerSchema, "expected `answers`, a list").check(z.maxLength(1000)) }, "expected `answers`, a list");

/** What decides a check that a person answers: one of them is null. */
export interface Said {
  /** Whether it holds; null when a figure decides. */
  readonly holds: boolean | null;
  /** The figure, as typed. */
  readonly value: string | null;
}

/** Why an answer cannot be one. */
export interface Objection {
  readonly key: "holds" | "value";
  readonly message: string;
}

/** What a person answered to one check. */
export interface PersonAnswer extends Said {
  /** Of the check among all of the spec, from 1. */
  readonly number: number;
  readonly note: string;
  readonly by: string;
  /** ISO 8601. */
  readonly when: string;
}

/** JSON Schema (draft 2020-12) of an evidence file. */
export function evidenceFileJsonSchema(): object {
  return { title: "Answers to the manual checks of a spec, for spec verify --evidence", ...z.toJSONSchema(fileSchema) };
}

/**
 * Reads an evidence file, YAML or JSON.
 *
 * @param file its name, for messages
 * @param checks all of the spec
 * @param now answers are not from the future
 * @param objectTo what is wrong with an answer to a check, and in which key; null: nothing
 * @throws SpecError `evidence-invalid` with file:line:column and what was expected
 */
export function readEvidenceFile(text: string, file: string, checks: readonly Check[], now: Date, objectTo: (check: Check, said: Said) => Objection | null): PersonAnswer[] {
  const yaml = readYaml(text.replace(/^\uFEFF/, ""));
  if (isYamlProblem(yaml)) throw new SpecError("evidence-invalid", `${file}:${yaml.line}:${yaml.column}: ${yaml.message}`, HINT);
  const complain = complainer(file, yaml);
  const result = fileSchema.safeParse(yaml.data);
  if (!result.success) throw firstComplaint(result.error.issues, complain);
  const answers = result.data.answers.map((answer, index): PersonAnswer => {
    const at = (key: string, message: string, hint?: string): SpecError => complain(["answers", index, key], message, hint);
    const number = numberOf(answer.check, checks);
    if (number === null) throw at("check", `there is no such check: ${String(answer.check).slice(0, 60)}`, `The spec has ${checks.length}: give the number, or the text as it stands there.`);
    const check = checks[number - 1];
    if (check?.command != null) throw at("check", `check ${number} is a command; expected a check that a person answers`, "Let `spec verify` run it.");
    if ((answer.holds === undefined) === (answer.value === undefined)) throw at("check", `check ${number}: expected either holds or value`);
    const when = new Date(answer.when);
    if (when > now) throw at("when", `${answer.when} is in the future`);
    const said: Said = { holds: answer.holds === undefined ? null : answer.holds === true || answer.holds === "yes", value: answer.value === undefined ? null : String(answer.value) };
    const objection = check === undefined ? null : objectTo(check, said);
    if (objection !== null) throw at(objection.key, `check ${number}: ${objection.message}`);
    return { number, ...said, note: answer.note ?? "", by: answer.by, when: when.toISOString() };
  });
  const twice = answers.findIndex(({ number }, index) => answers.some((other, before) => before < index && other.number === number));
  if (twice !== -1) throw complain(["answers", twice, "check"], `check ${answers[twice]?.number ?? 0} is answered twice`);
  return answers;
}

function numberOf(check: number | string, checks: readonly Check[]): number | null {
  if (typeof check === "number") return check <= checks.length ? check : null;
  const same = checks.flatMap(({ text }, index) => (plain(text) === plain(check) ? [index + 1] : []));
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** A text without its stage, markup of code, blanks and last full stop. */
function plain(text: string): string {
  return text.replace(/^(?:ci|sandbox|live|production)\s?[:：]/i, "").replaceAll("`", "").replace(/\s+/g, " ").trim().replace(/[.。]$/, "").toLowerCase();
}

type Complain = (path: readonly PropertyKey[], message: string, hint?: string) => SpecError;

function complainer(file: string, yaml: YamlData): Complain {
  return (path, message, hint = HINT) => {
    const { line, column } = yaml.place(path);
    return new SpecError("evidence-invalid", `${file}:${line}:${column}: ${message}`, hint);
  };
}

function firstComplaint([issue]: readonly z.core.$ZodIssue[], complain: Complain): SpecError {
  if (issue === undefined) return complain([], "is not valid");
  const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const name = path.findLast((each) => typeof each === "string");
  return complain(path, `${name === undefined || path.length < 2 ? "" : `${name}: `}${unknown === undefined ? issue.message : "there is no such key"}`);
}
