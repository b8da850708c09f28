import * as z from "zod/mini";
import { SpecError } from "../../spec/error.js";
import "../../spec/zod-english.js";

/** What every record says first: which spec, as which text, and when. */
export const recordHead = {
  version: z.literal(1),
  /** Path of the spec from the project's root, or `owner/repo#12`. */
  spec: z.string(),
  digest: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, "expected sha256: and 64 hexadecimal digits")),
  /** When it was written, ISO 8601. */
  time: z.iso.datetime({ offset: true }),
};

/** Full hash of a commit; null where there is none. */
export const commitHash = z.nullable(z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "expected the full hash of a commit")));

/**
 * Reads a record's text.
 *
 * @param file its path, for messages
 * @throws SpecError `record-invalid` when it is no JSON, or not as the schema says
 */
export function parseRecord<T>(schema: z.ZodMiniType<T>, text: string, file: string): T {
  const result = schema.safeParse(parseJson(text, file));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(file, `${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "is not valid"}`.replace(/^: /, ""));
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw invalid(file, "it is not valid JSON", { cause: error });
  }
}

function invalid(file: string, message: string, options?: ErrorOptions): SpecError {
  return new SpecError("record-invalid", `${file}: ${message}`, "Take the step again, which writes it anew, or get the file back from git.", options);
}
