import * as z from "zod/mini";
import { SpecError } from "./error.js";
import { compileGlob } from "./glob.js";
import { issueText } from "./enum-issue.js";
import type { Text } from "./language.js";
import { meantInstead } from "./nearest.js";
import { FACT_KINDS, type Pit, type PitBook } from "./pit.js";
import { isYamlProblem, readYaml } from "./yaml.js";
import "./zod-english.js";

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens, e.g. retry-storm"), z.maxLength(64));
const line = z.string().check(z.minLength(1, "expected a text"), z.maxLength(500));
const text = z.union([line, z.strictObject({ en: line, "zh-CN": line })], "expected a text, or one for en and one for zh-CN");
const words = z.array(line).check(z.minLength(1, "expected at least one"), z.maxLength(60));

const pitSchema = z.strictObject({
  id,
  title: text,
  triggers: z.optional(words),
  paths: z.optional(words),
  facts: z.array(z.union([z.enum(FACT_KINDS), z.strictObject({ says: words })], `expected \`says: [words]\` or one of ${FACT_KINDS.join(", ")}`)).check(z.minLength(1, "expected at least one"), z.maxLength(10)),
  question: text,
  incident: z.union([text, z.strictObject({ text, url: z.optional(z.string().check(z.regex(/^https?:\/\//, "expected an address that begins with https://"))) })], "expected a text, or text and url"),
});

const offSchema = z.strictObject({ id, off: z.literal(true, "expected true") });

const KEYS = Object.keys(pitSchema.shape);

/** JSON Schema (draft 2020-12) of `.spec/pits.yml`. */
export function pitsJsonSchema(): object {
  return { title: "Pit book of a project", ...z.toJSONSchema(z.strictObject({ pits: z.array(z.union([pitSchema, offSchema])) })) };
}

/**
 * Reads a pit book.
 *
 * @param file the path, for messages
 * @param shipped ids of the pits that it may switch off
 * @throws SpecError `pits-invalid` with file:line:column and what was expected
 */
export function readPitFile(file: string, content: string, shipped: readonly string[]): PitBook {
  const yaml = readYaml(content);
  const invalid = (line: number, column: number, message: string): SpecError => new SpecError("pits-invalid", `${file}:${line}:${column}: ${message}`, "See `spec pit list --json` for pits that validate.");
  if (isYamlProblem(yaml)) throw invalid(yaml.line, yaml.column, yaml.message);
  const complain = (path: readonly PropertyKey[], message: string): SpecError => {
    const { line, column } = yaml.place(path);
    return invalid(line, column, `${path.length === 0 ? "the file" : path.map(String).join(".")}: ${message}`);
  };
  const check = <T extends z.ZodMiniType>(schema: T, value: unknown, path: readonly PropertyKey[]): z.infer<T> => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    const at = [...path, ...(issue?.path ?? [])];
    if (unknown !== undefined) throw complain([...at, unknown], `is not a key of a pit${meantInstead(unknown, KEYS)}`);
    throw complain(at, issueText(issue, value, issue?.path[0] === "facts" ? FACT_KINDS : []));
  };
  const { pits } = check(z.strictObject({ pits: z.nullable(z.array(z.unknown()).check(z.maxLength(200))) }), yaml.data ?? { pits: [] }, []);
  const own: Pit[] = [];
  const off: string[] = [];
  for (const [index, value] of (pits ?? []).entries()) {
    const path = ["pits", index];
    if (typeof value === "object" && value !== null && "off" in value) {
      const { id } = check(offSchema, value, path);
      if (!shipped.includes(id)) throw complain([...path, "id"], `there is no shipped pit ${id} to switch off${meantInstead(id, shipped)}`);
      off.push(id);
      continue;
    }
    const pit = pitOf(check(pitSchema, value, path));
    for (const [at, glob] of pit.paths.entries()) if (!isGlob(glob)) throw complain([...path, "paths", at], "expected a glob such as src/cache/**");
    if (pit.triggers.length + pit.paths.length === 0) throw complain(path, "expected triggers or paths");
    if (own.some((other) => other.id === pit.id)) throw complain([...path, "id"], `the pit ${pit.id} stands twice`);
    own.push(pit);
  }
  return { own, off };
}

function isGlob(pattern: string): boolean {
  try {
    compileGlob(pattern);
    return true;
  } catch (error) {
    if (error instanceof SpecError) return false;
    throw error;
  }
}

function pitOf({ id, title, triggers = [], paths = [], facts, question, incident }: z.infer<typeof pitSchema>): Pit {
  const told = typeof incident === "object" && "text" in incident ? incident : { text: incident, url: undefined };
  return { id, title: both(title), triggers, paths, facts, question: both(question), incident: both(told.text), url: told.url ?? null };
}

function both(said: string | Text): Text {
  return typeof said === "string" ? { en: said, "zh-CN": said } : said;
}
