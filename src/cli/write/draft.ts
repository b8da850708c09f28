import * as z from "zod/mini";
import { SpecError } from "../../spec/error.js";
import { LANGUAGES } from "../../spec/language.js";

const draftSchema = z.strictObject({
  version: z.literal(1),
  command: z.enum(["new", "fill"]),
  /** Where the document is, or will be, relative to the project's root; null: named after the title. */
  file: z.nullable(z.string()),
  /** Full name of the template, e.g. `bug-fix.zh-CN`. */
  template: z.string(),
  lang: z.enum(LANGUAGES),
  title: z.string(),
  answers: z.record(z.string(), z.string()),
  open: z.array(z.string()),
  pitsAsked: z.prefault(z.array(z.string()), []),
  at: z.string(),
});

const versionSchema = z.object({ version: z.number() });

/** What is kept of a conversation that has not ended in a file yet. */
export type Draft = z.infer<typeof draftSchema>;

/** Reads a draft. @throws SpecError naming the path; the draft stays as it is */
export function readDraft(path: string, text: string): Draft {
  const data = parseJson(text);
  const version = versionSchema.safeParse(data);
  if (version.success && version.data.version !== 1) throw new SpecError("draft-invalid", `cannot read the draft ${path}: another version of spec wrote it (format ${version.data.version})`, "Go on with it in that version; it is left as it is.");
  const result = draftSchema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "it is not what this program wrote" : `${issue.path.join(".")} is not what this program wrote`;
  throw new SpecError("draft-invalid", `cannot read the draft ${path}: ${place}`, "Mend it or move it away; it is left as it is.");
}

/** A draft as text. */
export function draftText(draft: Draft): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
