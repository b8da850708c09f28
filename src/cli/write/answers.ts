import { resolve } from "node:path";
import * as z from "zod/mini";
import { decodeText, readBounded, readTextFile } from "../../node/read.js";
import { SpecError } from "../../spec/error.js";
import { nearest } from "../../spec/nearest.js";
import type { Template } from "../../spec/template.js";
import { isYamlProblem, readYaml, type YamlProblem } from "../../spec/yaml.js";
import { cleanText, cleanTitle, listItem, listItems } from "../../wizard/answer-text.js";
import type { Io } from "../io.js";

/** Answers that were given as data: Markdown by id of section; a blank one is none. */
export interface GivenAnswers {
  readonly title: string;
  readonly sections: Readonly<Record<string, string>>;
}

const HINT = "`spec new --print-schema` prints the shape that is expected.";
const answer = z.union([z.string(), z.array(z.string())], { error: "expected a text or a list of texts" });

/**
 * JSON Schema (draft 2020-12) of an answers file for a template. Nothing is required: the title may be an argument, a rough
 * request or the document may hold the rest, and what is missing in the end is named.
 */
export function answersJsonSchema(template: Template): object {
  const sections = template.sections.map((section): [string, z.ZodMiniType] => {
    return [section.id, z.optional(answer.check(z.describe(`${section.question} ${section.hint}`)))];
  });
  const title = z.optional(z.string().check(z.describe("What changes, in one line.")));
  return z.toJSONSchema(z.strictObject({ title, sections: z.optional(z.strictObject(Object.fromEntries(sections))) }));
}

/**
 * Reads an answers file, JSON or YAML; `-` is standard input.
 *
 * @throws SpecError with path:line:column and what was expected
 */
export async function readAnswers(name: string, template: Template, io: Io): Promise<GivenAnswers> {
  const file = name === "-" ? "<stdin>" : name;
  const text = name === "-" ? decodeText(await readBounded(io.stdin, file), file) : readTextFile(resolve(io.cwd, name), name);
  const { data, complain } = readData(text.replace(/^\uFEFF/, ""), file);
  const known = template.sections.map((section) => section.id);
  const sectionsSchema = z.strictObject(Object.fromEntries(known.map((id) => [id, z.optional(answer)])), { error: "expected the sections by their ids" });
  const result = z.strictObject({ title: z.optional(z.string({ error: "expected a text" })), sections: z.optional(sectionsSchema) }, { error: "expected a title and sections" }).safeParse(data);
  if (!result.success) throw firstComplaint(result.error.issues, known, complain);
  const given = Object.entries(result.data.sections ?? {}).flatMap(([id, value]): [string, string][] => {
    const list = template.sections.some((section) => section.id === id && section.list);
    const markdown = value === undefined ? "" : markdownOf(value, list, template);
    return markdown === "" ? [] : [[id, markdown]];
  });
  return { title: cleanTitle(result.data.title ?? ""), sections: Object.fromEntries(given) };
}

function markdownOf(value: string | readonly string[], list: boolean, template: Template): string {
  if (typeof value === "string") return list ? listItems(value, template) : cleanText(value).trim();
  return value.map((item) => listItem(item, template)).filter((item) => item !== "").join("\n");
}

type Complain = (path: readonly PropertyKey[], message: string, hint?: string) => SpecError;

/** YAML holds JSON as a part; only that it forbids some of what JSON allows, so JSON is read as itself. */
function readData(text: string, file: string): { data: unknown; complain: Complain } {
  const yaml = readYaml(text);
  const complain: Complain = (path, message, hint = HINT) => {
    const { line, column } = isYamlProblem(yaml) ? { line: 1, column: 1 } : yaml.place(path);
    return new SpecError("answers-invalid", `${file}:${line}:${column}: ${path.length === 0 ? "" : `${path.join(".")}: `}${message}`, hint);
  };
  if (/^\s*\{/.test(text)) {
    try {
      const data = JSON.parse(text) as unknown;
      // JSON takes the last of two equal keys in silence.
      if (isYamlProblem(yaml) && yaml.message.startsWith("the key ")) throw invalid(file, yaml);
      return { data, complain };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const { line, column } = isYamlProblem(yaml) ? yaml : lineAndColumn(text, error.message);
      throw new SpecError("answers-invalid", `${file}:${line}:${column}: it is not valid JSON`, HINT, { cause: error });
    }
  }
  if (isYamlProblem(yaml)) throw invalid(file, yaml);
  return { data: yaml.data, complain };
}

function invalid(file: string, { line, column, message }: YamlProblem): SpecError {
  return new SpecError("answers-invalid", `${file}:${line}:${column}: ${message}`, HINT);
}

function lineAndColumn(text: string, message: string): { line: number; column: number } {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function firstComplaint(issues: readonly z.core.$ZodIssue[], known: readonly string[], complain: Complain): SpecError {
  const [issue] = issues;
  if (issue === undefined) return complain([], "is not valid");
  const item = issue.code === "invalid_union" ? issue.errors.flat().find((each) => each.path.length > 0) : undefined;
  if (item !== undefined) return complain([...issue.path, ...item.path], "expected a text");
  if (issue.code !== "unrecognized_keys") return complain(issue.path, issue.message);
  const [key = ""] = issue.keys;
  const expected = issue.path.length === 0 ? ["title", "sections"] : known;
  const near = nearest(key, expected);
  const what = issue.path.length === 0 ? "there is no such key" : "there is no such section";
  return complain([...issue.path, key], what, `${near === null ? "" : `Did you mean ${near}? `}Expected one of: ${expected.join(", ")}.`);
}
