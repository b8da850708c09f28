import * as z from "zod/mini";
import { SpecError } from "./error.js";
import { findFrontMatter } from "./front-matter-block.js";
import { LANGUAGES } from "./language.js";
import { Source } from "./source.js";
import type { Complain, TemplateChange } from "./template-merge.js";
import { isYamlProblem, readYaml, type YamlData } from "./yaml.js";
import "./zod-english.js";

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const name = z.string().check(z.regex(NAME, "expected lower-case words joined by hyphens, e.g. bug-fix"), z.maxLength(64));
const text = z.string().check(z.minLength(1, "expected a text"));

const labels = z.partialRecord(z.enum(["en", "zh", "ja"]), z.array(text));

const sectionSchema = z.strictObject({
  id: name,
  heading: z.optional(text),
  required: z.optional(z.boolean()),
  list: z.optional(z.boolean()),
  aliases: z.optional(labels),
  soft: z.optional(labels),
  question: z.optional(text),
  hint: z.optional(text),
  why: z.optional(text),
  example: z.optional(text),
  after: z.optional(name),
});

const templateSchema = z.strictObject({
  name,
  lang: z.enum(LANGUAGES),
  title: text,
  description: text,
  extends: z.optional(text),
  sign: z.optional(z.array(text.check(z.maxLength(500))).check(z.maxLength(30), z.describe("Questions that `spec sign` asks an architect besides its own."))),
  sections: z.array(sectionSchema).check(z.minLength(1, "expected at least one section"), z.maxLength(40)),
});

/** A template file: validated by itself, not yet joined with the template that it extends. */
export interface TemplateFile extends TemplateChange {
  /** The path, for messages. */
  readonly file: string;
  /** A complaint about one value, at its line and column. */
  readonly complain: Complain;
}

/** JSON Schema (draft 2020-12) of a template's front matter. */
export function templateJsonSchema(): object {
  return z.toJSONSchema(templateSchema);
}

/**
 * Reads a template file: YAML front matter and a body.
 *
 * @throws SpecError `template-invalid` with file:line:column and what was expected
 */
export function readTemplateFile(file: string, content: string): TemplateFile {
  const source = new Source(content);
  const block = findFrontMatter(source);
  if (block === null) throw invalid(file, 1, 1, "a template starts with YAML front matter between two lines of ---");
  if (block.problem !== null) throw invalid(file, block.problem.line, block.problem.column, block.problem.message);
  const yaml = readYaml(block.raw);
  if (isYamlProblem(yaml)) throw invalid(file, yaml.line + block.contentLine - 1, yaml.column, yaml.message);
  const complain: Complain = (path, message) => {
    const place = yaml.place(path);
    return invalid(file, place.line + block.contentLine - 1, place.column, `${path.length === 0 ? "the front matter" : pathText(path)}: ${message}`);
  };
  const data = validate(yaml, complain);
  const body = block.bodyLine > block.contentLine ? content.slice(source.line(block.bodyLine).start).replace(/\r\n|\r/g, "\n").trim() : "";
  return { file, ...data, extends: data.extends ?? null, body: body === "---" ? "" : body, complain };
}

function validate(yaml: YamlData, complain: Complain): z.infer<typeof templateSchema> {
  const result = templateSchema.safeParse(yaml.data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue === undefined) throw complain([], "is not valid");
  const unknown = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  throw complain(unknown === undefined ? issue.path : [...issue.path, unknown], unknown === undefined ? issue.message : "is not a key of a template");
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("").replace(/^\./, "");
}

function invalid(file: string, line: number, column: number, message: string): SpecError {
  return new SpecError("template-invalid", `${file}:${line}:${column}: ${message}`, "See `spec template show prompt-spec` for a template that validates.");
}
