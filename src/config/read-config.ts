import { RULES } from "../rules/index.js";
import { SpecError } from "../spec/error.js";
import { issueText } from "../spec/enum-issue.js";
import { meantInstead } from "../spec/nearest.js";
import { Source } from "../spec/source.js";
import { compileGlob } from "../spec/glob.js";
import { isYamlProblem, readYaml, type YamlData } from "../spec/yaml.js";
import type { Config, ConfigLayer } from "./config.js";
import { configSchema } from "./schema.js";

/** A configuration's text and where it stands. */
export interface ConfigText {
  /** What messages call it. */
  readonly file: string;
  /** Absolute, with `/`. */
  readonly folder: string;
  readonly text: string;
  readonly format: "json" | "yaml";
  /** The key that it stands under, in package.json; null for a file of its own. */
  readonly key: string | null;
}

/** As large as a package.json may be. */
const MOST_BYTES = 1024 * 1024;

/** Reads and validates a configuration. @throws SpecError `config-invalid` with file:line:column and what was expected */
export function readConfig({ file, folder, text, format, key }: ConfigText): ConfigLayer {
  const source = text.replace(/^\uFEFF/, "");
  const yaml = readYaml(source, MOST_BYTES);
  if (format === "json") refuseNonJson(file, source);
  if (isYamlProblem(yaml)) throw invalid(file, yaml, yaml.message);
  const above = key === null ? [] : [key];
  const complain: ConfigLayer["complain"] = (path, message, hint) => invalid(file, yaml.place([...above, ...path]), path.length === 0 ? message : `${pathText(path)}: ${message}`, hint);
  const complainOfKey: ConfigLayer["complain"] = (path, message, hint) => invalid(file, yaml.keyPlace([...above, ...path]), `${pathText(path)}: ${message}`, hint);
  const config = validate(dataOf(yaml.data, key, complain), complain, complainOfKey);
  for (const [index, { files }] of (config.overrides ?? []).entries()) {
    for (const [at, pattern] of [files].flat().entries()) checkGlob(pattern, typeof files === "string" ? ["overrides", index, "files"] : ["overrides", index, "files", at], complain);
  }
  return { file, folder, config, complain };
}

/** An empty file decides nothing; a package.json that is named must have the key. */
function dataOf(data: unknown, key: string | null, complain: ConfigLayer["complain"]): unknown {
  if (key === null) return data ?? {};
  if (typeof data === "object" && data !== null && Object.hasOwn(data, key)) return (data as Readonly<Record<string, unknown>>)[key];
  throw complain([], `expected the key "${key}" and a configuration under it`);
}

function validate(data: unknown, complain: ConfigLayer["complain"], complainOfKey: ConfigLayer["complain"]): Config {
  const result = configSchema.safeParse(data);
  if (result.success) return result.data;
  const { issues } = result.error;
  // A mistyped key is why another is missing.
  for (const issue of issues) if (issue.code === "unrecognized_keys") throw unknownKey(issue, complainOfKey);
  throw complain(issues[0]?.path ?? [], issueText(issues[0], data));
}

const DECISIONS = ["template", "strict", "rules", "words"];
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "": ["extends", ...DECISIONS, "overrides", "$schema"],
  overrides: ["files", ...DECISIONS],
  words: ["accepted", "vague", "hedges"],
};

function unknownKey(issue: { readonly keys: readonly string[]; readonly path: readonly PropertyKey[] }, complain: ConfigLayer["complain"]): Error {
  const [key = ""] = issue.keys;
  const path = [...issue.path, key];
  const parent = issue.path.findLast((each) => typeof each === "string") ?? "";
  const names = parent === "rules" ? RULES.map(({ id }) => id) : (KEYS[parent] ?? []);
  const meant = meantInstead(key, names);
  if (parent === "rules") return complain(path, `there is no rule "${key}"${meant}`, "`spec rules` lists them.");
  return complain(path, `there is no such key${meant}`, `Expected one of: ${names.join(", ")}.`);
}

function checkGlob(pattern: string, path: readonly PropertyKey[], complain: ConfigLayer["complain"]): void {
  try {
    compileGlob(pattern);
  } catch (error) {
    throw error instanceof SpecError ? complain(path, error.message, error.hint) : error;
  }
}

/** YAML takes more than JSON, and editors and other programs would not. */
function refuseNonJson(file: string, text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = Number(/ at position (\d{1,9})/.exec(error.message)?.[1] ?? (error.message.includes("end of JSON") ? text.length : 0));
    throw invalid(file, new Source(text).position(offset), error.message.replace(/ at position .*/, "").replace(/, .* is not valid JSON$/s, ""));
  }
}

function invalid(file: string, { line, column }: Pick<ReturnType<YamlData["place"]>, "line" | "column">, message: string, hint = "`spec init` writes a configuration in which every key is explained."): SpecError {
  return new SpecError("config-invalid", `${file}:${line}:${column}: ${message}`, hint);
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("").replace(/^\./, "");
}
