import * as z from "zod/mini";
import { RULES } from "../rules/index.js";
import "../spec/zod-english.js";
import { LEVELS, PRESET_NAMES, type Config } from "./config.js";

const text = z.string().check(z.minLength(1, "expected a text"), z.maxLength(1000));
const words = z.array(text.check(z.refine((word) => word.trim() !== "", "expected a word"))).check(z.maxLength(2000));
const oneOrMore = z.union([text, z.array(text).check(z.minLength(1, "expected at least one"), z.maxLength(64))], "expected a text or a list of texts");
const level = z.enum(LEVELS);

const decisions = {
  template: z.optional(text.check(z.describe("Template for documents that name none, e.g. bug-fix."))),
  strict: z.optional(z.boolean().check(z.describe("A section under a heading that only resembles its own does not count as there."))),
  rules: z.optional(
    z.strictObject(Object.fromEntries(RULES.map(({ id, summary, severity }) => [id, z.optional(level.check(z.describe(`${summary.en} Without a setting: ${severity}.`)))]))).check(z.describe("Severity by rule.")),
  ),
  words: z.optional(
    z.strictObject({
      accepted: z.optional(words.check(z.describe("Words that the word rules let pass."))),
      vague: z.optional(words.check(z.describe("Words that vague-word looks for besides its own."))),
      hedges: z.optional(words.check(z.describe("Words that hedge looks for besides its own."))),
    }),
  ),
};

/** What a configuration may say. */
export const configSchema: z.ZodMiniType<Config & { readonly $schema?: string | undefined }> = z.strictObject({
  $schema: z.optional(z.string()),
  extends: z.optional(oneOrMore.check(z.describe(`${PRESET_NAMES.join(", ")}, or a relative path to another configuration in the repository; later ones win, this file wins over all.`))),
  ...decisions,
  overrides: z.optional(
    z
      .array(z.strictObject({ files: oneOrMore.check(z.describe("Globs, from the folder of this file; one without a slash matches names in any folder.")), ...decisions }))
      .check(z.maxLength(256), z.describe("Decisions for some files; later ones win.")),
  ),
});

/** The same as JSON Schema, draft 2020-12. */
export function configJsonSchema(): object {
  return { title: "Configuration of prompt-spec (.specrc.json, .specrc.yaml, or prompt-spec in package.json)", ...z.toJSONSchema(configSchema) };
}
