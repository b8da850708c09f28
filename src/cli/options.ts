import * as z from "zod/mini";
import { SpecError } from "../spec/error.js";
import { LANGUAGES } from "../spec/language.js";
import "../spec/zod-english.js";

/** An option that is on or absent. */
export const flag = z.prefault(z.boolean(), false);

/** `--config FILE` and `--no-config`. */
export const config = z.optional(z.union([z.string(), z.literal(false)]));

/** `--lang`; absent means: from the environment. */
export const lang = z.optional(z.enum(LANGUAGES));

/**
 * Checks a command's options.
 *
 * @throws SpecError naming the option and what was expected
 */
export function readOptions<T extends z.ZodMiniType>(schema: T, options: unknown): z.infer<T> {
  const result = schema.safeParse(options);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  throw new SpecError("option-invalid", `--${name}: ${issue?.message ?? "is not valid"}`, "Run the command with --help to see what it takes.");
}
