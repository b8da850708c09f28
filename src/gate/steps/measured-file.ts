import * as z from "zod/mini";
import { SpecError } from "../../spec/error.js";
import type { Fact } from "../../spec/facts.js";
import { isOneFigure } from "../../spec/figure.js";
import { isYamlProblem, readYaml } from "../../spec/yaml.js";
import "../../spec/zod-english.js";

const HINT = "Expected `facts:`, a list of {fact, value}: the fact as the spec names it, or its number.";

const name = z.union([z.int().check(z.minimum(1)), z.string().check(z.minLength(1), z.maxLength(4000))], "expected a fact of the spec, or its number");
const value = z.union([z.number(), z.string().check(z.minLength(1), z.maxLength(200))], "expected a number, e.g. 80");
const schema = z.strictObject({ facts: z.array(z.strictObject({ fact: name, value }), "expected `facts`, a list").check(z.maxLength(1000)) }, "expected `facts`, a list");

/** JSON Schema (draft 2020-12) of the file of `spec sandbox --measured`. */
export function measuredFileJsonSchema(): object {
  return { title: "What somebody measured in a sandbox, for spec sandbox --measured", ...z.toJSONSchema(schema) };
}

/**
 * Reads what was measured where commands cannot run: YAML or JSON.
 *
 * @param file its name, for messages
 * @returns the values as they are written, by the fact's index
 * @throws SpecError `measured-invalid` with file:line:column and what was expected
 */
export function readMeasuredFile(text: string, file: string, facts: readonly Fact[]): ReadonlyMap<number, string> {
  const yaml = readYaml(text.replace(/^\uFEFF/, ""));
  if (isYamlProblem(yaml)) throw new SpecError("measured-invalid", `${file}:${yaml.line}:${yaml.column}: ${yaml.message}`, HINT);
  const complain = (path: readonly PropertyKey[], message: string): SpecError => {
    const { line, column } = yaml.place(path);
    return new SpecError("measured-invalid", `${file}:${line}:${column}: ${message}`, HINT);
  };
  const result = schema.safeParse(yaml.data);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw complain(issue?.path ?? [], issue?.message ?? "is not valid");
  }
  const values = new Map<number, string>();
  for (const [at, given] of result.data.facts.entries()) {
    const index = indexOf(given.fact, facts);
    if (index === null) throw complain(["facts", at, "fact"], `the spec has no such fact, or several: ${String(given.fact).slice(0, 60)}`);
    if (values.has(index)) throw complain(["facts", at, "fact"], `the fact stands twice: ${String(given.fact).slice(0, 60)}`);
    if (!isOneFigure(String(given.value).trim().normalize("NFKC"))) throw complain(["facts", at, "value"], `expected a number, e.g. 80, and found ${String(given.value).slice(0, 60)}`);
    values.set(index, String(given.value).trim());
  }
  return values;
}

function indexOf(wanted: number | string, facts: readonly Fact[]): number | null {
  if (typeof wanted === "number") return wanted <= facts.length ? wanted - 1 : null;
  const same = facts.flatMap((fact, index) => (plain(fact.name) === plain(wanted) ? [index] : []));
  return same.length === 1 ? (same[0] ?? null) : null;
}

function plain(text: string): string {
  return text.replaceAll("`", "").replace(/\s+/g, " ").trim().toLowerCase();
}
