import * as z from "zod/mini";
import { SpecError } from "../../spec/error.js";
import { nearest } from "../../spec/nearest.js";
import { isYamlProblem, readYaml } from "../../spec/yaml.js";
import "../../spec/zod-english.js";
import type { Technology, Vocabulary, VocabularyCommand } from "./vocabulary.js";

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens, e.g. scan"), z.maxLength(64));
const text = z.string().check(z.minLength(1, "expected a text"), z.maxLength(100));
const texts = z.array(text).check(z.maxLength(500));
const said = z.enum(["alone", "named", "code"]);

const commandSchema = z.strictObject({ said: z.optional(said), words: z.optional(texts), calls: z.optional(texts), distinctive: z.optional(texts), functions: z.optional(texts), quoted: z.optional(texts), receivers: z.optional(texts) });

const fileSchema = z.strictObject({
  id: z.optional(id),
  extends: z.optional(id),
  names: z.optional(texts),
  receivers: z.optional(texts),
  modules: z.optional(texts),
  told: z.optional(texts),
  store: z.optional(z.boolean()),
  said: z.optional(said),
  distinctive: z.optional(texts),
  commands: z.optional(z.record(id, commandSchema)),
});

type VocabularyFile = z.infer<typeof fileSchema>;

/** JSON Schema (draft 2020-12) of `.spec/vocabulary/*.yaml`. */
export function vocabularyJsonSchema(): object {
  return { title: "Vocabulary of a technology", ...z.toJSONSchema(fileSchema) };
}

/**
 * Reads a file of the vocabulary: a technology of its own, or more of one that is known (`extends`).
 *
 * @param file the path, for messages
 * @param known what `extends` may name
 * @returns the vocabulary with it
 * @throws SpecError `vocabulary-invalid` with file:line:column and what was expected
 */
export function readVocabularyFile(file: string, content: string, known: Vocabulary): Vocabulary {
  const yaml = readYaml(content);
  const invalid = (line: number, column: number, message: string): SpecError => new SpecError("vocabulary-invalid", `${file}:${line}:${column}: ${message}`, "docs/guards.md shows a file that validates.");
  if (isYamlProblem(yaml)) throw invalid(yaml.line, yaml.column, yaml.message);
  const complain = (path: readonly PropertyKey[], message: string): SpecError => {
    const { line, column } = yaml.place(path);
    return invalid(line, column, `${path.length === 0 ? "the file" : path.map(String).join(".")}: ${message}`);
  };
  const result = fileSchema.safeParse(yaml.data);
  if (!result.success) {
    const [issue] = result.error.issues;
    const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
    throw complain([...(issue?.path ?? []), ...(unknown === undefined ? [] : [unknown])], unknown === undefined ? (issue?.message ?? "is not valid") : "is not a key of a vocabulary");
  }
  const own = result.data;
  if ((own.id === undefined) === (own.extends === undefined)) throw complain([], "expected either `id`, for a technology of its own, or `extends`");
  if (own.extends !== undefined) return extended(own, own.extends, known, complain);
  if (known.some((technology) => technology.id === own.id)) throw complain(["id"], `there is a technology ${own.id ?? ""}; expected \`extends: ${own.id ?? ""}\` to add to it`);
  if ((own.names ?? []).length === 0) throw complain(["names"], "expected how a spec names the technology");
  return [...known, technologyOf(own)];
}

function extended(own: VocabularyFile, base: string, known: Vocabulary, complain: (path: readonly PropertyKey[], message: string) => SpecError): Vocabulary {
  const technology = known.find((each) => each.id === base);
  if (technology === undefined) {
    const near = nearest(base, known.map((each) => each.id));
    throw complain(["extends"], `there is no technology "${base}"${near === null ? `; expected one of ${known.map((each) => each.id).join(", ")}` : `; did you mean ${near}?`}`);
  }
  const merged = mergeTechnologies(technology, technologyOf({ ...own, id: base }));
  return known.map((each) => (each === technology ? merged : each));
}

function technologyOf({ id = "", names = [], receivers = [], modules = [], told = [], store = false, said = "named", distinctive = [], commands = {} }: VocabularyFile): Technology {
  const plain = distinctive.filter((name) => !(name in commands)).map((name): VocabularyCommand => ({ id: name, words: [name.toUpperCase()], said, calls: [], distinctive: [asCalled(name)], functions: [], quoted: [name.toUpperCase()], receivers: null }));
  const special = Object.entries(commands).map(([name, own]): VocabularyCommand => ({
    id: name,
    words: own.words ?? [name.toUpperCase()],
    said: own.said ?? said,
    calls: unique((own.calls ?? []).map(asCalled)),
    distinctive: unique((own.distinctive ?? []).map(asCalled)),
    functions: unique(own.functions ?? []),
    quoted: unique((own.quoted ?? []).map((head) => head.toUpperCase())),
    receivers: own.receivers === undefined ? null : unique(own.receivers.map(asCalled)),
  }));
  return { id, names, receivers: unique(receivers.map(asCalled)), modules: unique(modules), told: unique(told.map(asCalled)), commands: [...special, ...plain], isStore: store };
}

function mergeTechnologies(one: Technology, other: Technology): Technology {
  const added = other.commands.filter((command) => one.commands.every(({ id }) => id !== command.id));
  const commands = one.commands.map((command) => {
    const more = other.commands.find(({ id }) => id === command.id);
    return more === undefined ? command : mergeCommands(command, more);
  });
  return { ...one, names: unique([...one.names, ...other.names]), receivers: unique([...one.receivers, ...other.receivers]), modules: unique([...one.modules, ...other.modules]), told: unique([...one.told, ...other.told]), commands: [...commands, ...added], isStore: one.isStore || other.isStore };
}

function mergeCommands(one: VocabularyCommand, more: VocabularyCommand): VocabularyCommand {
  const both = (key: "words" | "calls" | "distinctive" | "functions" | "quoted"): string[] => unique([...one[key], ...more[key]]);
  const receivers = one.receivers === null || more.receivers === null ? one.receivers : unique([...one.receivers, ...more.receivers]);
  return { ...one, words: both("words"), calls: both("calls"), distinctive: both("distinctive"), functions: both("functions"), quoted: both("quoted"), receivers };
}

/** As calls and receivers are compared: `scan_iter` and `scanIter` are one. */
function asCalled(name: string): string {
  return name.replaceAll("_", "").toLowerCase();
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
