import * as z from "zod/mini";

/** What a skill folder of ours holds besides the skill. The dot keeps agents from reading it. */
export const MANIFEST_FILE = ".prompt-spec.json";

const sha256 = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/));
const text = z.string().check(z.minLength(1), z.maxLength(1000));
const insidePath = text.check(z.refine(isInsidePath));

const schema = z.object({
  version: z.literal(1),
  tool: text,
  name: text,
  source: z.nullable(text),
  digest: sha256,
  template: text,
  targets: z.array(z.object({ folder: text, kind: z.enum(["copy", "link"]) })).check(z.maxLength(200)),
  createdDirs: z.array(text).check(z.maxLength(200)),
  files: z.record(insidePath, sha256).check(z.refine((files) => Object.keys(files).length <= 200)),
});

/** How a skill stands in one folder: its files, or a link to the folder that has them. */
export type TargetKind = "copy" | "link";

/** What was installed and from where. */
export interface Manifest {
  /** Of this format. */
  readonly version: 1;
  /** Version of the program that wrote it. */
  readonly tool: string;
  readonly name: string;
  /** The spec's path, relative to the project (or to the home folder) with forward slashes; null when it lies elsewhere. */
  readonly source: string | null;
  /** Of the spec, as `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  readonly template: string;
  /** Every skills folder that the skill was installed into, this one included. */
  readonly targets: readonly { readonly folder: string; readonly kind: TargetKind }[];
  /** The folders above the skill that had to be made for it. */
  readonly createdDirs: readonly string[];
  /** SHA-256 of each file by its path in the folder, as `sha256:` and 64 hexadecimal digits. The manifest itself is not listed. */
  readonly files: Readonly<Record<string, string>>;
}

/** Reads a manifest back. Null when it is not one: a stranger may have written it. */
export function readManifest(json: string): Manifest | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const result = schema.safeParse(data);
  return result.success ? result.data : null;
}

/** A manifest as the text of its file. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Whether a path, with forward slashes, stays inside the folder that it starts from. */
export function isInsidePath(path: string): boolean {
  return path.split("/").every((part) => /^[\w.-]+$/.test(part) && part !== "." && part !== ".." && !part.endsWith("."));
}
