import * as z from "zod/mini";
import { SpecError } from "../../spec/error.js";
import { issueText } from "../../spec/enum-issue.js";
import { meantInstead } from "../../spec/nearest.js";
import { isYamlProblem, readYaml, type YamlData } from "../../spec/yaml.js";
import "../../spec/zod-english.js";
import { GATE_LEVELS, STEPS_OF_LEVEL, type GateConfig } from "./gate-config.js";
import { STEPS, type StepId } from "./verdict.js";

const DEFAULT_SIGNERS = ".spec/allowed_signers";

const line = z.string().check(z.minLength(1, "expected a text"), z.maxLength(200));
const demand = z.enum(["required", "optional"]);

const schema = z.strictObject({
  level: z.optional(z.enum(GATE_LEVELS).check(z.describe("light: lint and check. standard, the default: and a sign-off. strict: all six steps."))),
  steps: z.optional(z.strictObject(Object.fromEntries(STEPS.map((step) => [step, z.optional(demand)])) as Record<StepId, z.ZodMiniOptional<typeof demand>>).check(z.describe("What goes before the level, by step."))),
  parity: z.optional(z.int().check(z.minimum(1), z.maximum(100), z.describe("How much of Today a sandbox must hold, in percent; 50 without a setting."))),
  approvers: z.optional(z.array(line).check(z.minLength(1, "expected at least one"), z.maxLength(100), z.describe("Who may approve, as allowed_signers names them. Sign-offs must then carry a signature."))),
  allowed_signers: z.optional(line.check(z.refine(isInProject, "expected a path in the project, with / and without .."), z.describe(`OpenSSH's allowed_signers file, from the project's root. Sign-offs must then carry a signature. With approvers: ${DEFAULT_SIGNERS}.`))),
  trailer: z.optional(demand.check(z.describe("Whether a change must say which spec it carries out, by a trailer `Spec: <path>@<digest>` in a commit message; optional without a setting."))),
  base: z.optional(line.check(z.refine(isRef, "expected a ref such as origin/main"), z.describe("The ref that changes are compared with when none is named."))),
});

/** JSON Schema (draft 2020-12) of `.spec/config.yaml`. */
export function gateConfigJsonSchema(): object {
  return { title: "What the gate asks for in a project (.spec/config.yaml)", ...z.toJSONSchema(schema) };
}

/**
 * Reads what a project asks of the gate.
 *
 * @param file what messages call it
 * @throws SpecError `gate-config-invalid` with file:line:column and what was expected
 */
export function readGateConfig(text: string, file: string): GateConfig {
  const yaml = readYaml(text.replace(/^\uFEFF/, ""));
  if (isYamlProblem(yaml)) throw invalid(file, yaml, yaml.message);
  const result = schema.safeParse(yaml.data ?? {});
  if (result.success) return configOf(result.data);
  throw complaint(file, yaml, result.error.issues);
}

function configOf({ level = "standard", steps = {}, parity = 50, approvers = [], allowed_signers: signers, trailer = "optional", base }: z.infer<typeof schema>): GateConfig {
  const ofLevel: ReadonlySet<StepId> = new Set(STEPS_OF_LEVEL[level]);
  const required = new Set(STEPS.filter((step) => (steps[step] === undefined ? ofLevel.has(step) : steps[step] === "required")));
  return { required, parity, approvers, allowedSigners: signers ?? (approvers.length > 0 ? DEFAULT_SIGNERS : null), trailer, base: base ?? null };
}

/** A mistyped key goes first: it is why another is missing. */
function complaint(file: string, yaml: YamlData, issues: readonly z.core.$ZodIssue[]): SpecError {
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const path = [...issue.path, ...issue.keys.slice(0, 1)];
    const names = issue.path[0] === "steps" ? STEPS : Object.keys(schema.shape);
    return invalid(file, yaml.keyPlace(path), `${path.map(String).join(".")}: there is no such key${meantInstead(path.at(-1), names)}`, `Expected one of: ${names.join(", ")}.`);
  }
  const [issue] = issues;
  const path = issue?.path ?? [];
  return invalid(file, yaml.place(path), `${path.length === 0 ? "the file" : path.map(String).join(".")}: ${issueText(issue, yaml.data)}`);
}

function invalid(file: string, { line, column }: { readonly line: number; readonly column: number }, message: string, hint = "docs/gate.md shows a configuration that validates."): SpecError {
  return new SpecError("gate-config-invalid", `${file}:${line}:${column}: ${message}`, hint);
}

function isInProject(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** What git takes for an option, or what no ref can hold, is none. */
function isRef(ref: string): boolean {
  return !ref.startsWith("-") && !/[\s\p{Cc}]/u.test(ref);
}
