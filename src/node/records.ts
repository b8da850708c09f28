import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { SpecError } from "../spec/error.js";
import { exists, isInside, SPEC_FOLDER } from "./project.js";
import { readTextFile } from "./read.js";
import { writeTextFile } from "./write.js";

/** What is kept of a spec's steps, below `.spec/` at the project's root. */
export type RecordName = "signoff" | "parity" | "review" | "ci" | "sandbox" | "live" | "baseline";

/** What holds the evidence of every spec, from the project's root. */
export const EVIDENCE_FOLDER = `${SPEC_FOLDER}/evidence`;

/** Where a record is kept, from the project's root: `.spec/signoffs/<slug>.json`, `.spec/evidence/<slug>/<name>.json`. */
export function recordPath(slug: string, name: RecordName): string {
  return name === "signoff" ? `${SPEC_FOLDER}/signoffs/${slug}.json` : `${EVIDENCE_FOLDER}/${slug}/${name}.json`;
}

/** The text of a record; null when there is none. @throws SpecError when it cannot be read */
export function readRecord(root: string, slug: string, name: RecordName): string | null {
  const path = recordPath(slug, name);
  return exists(join(root, path)) ? readTextFile(join(root, path), path) : null;
}

/** The specs of the project that a sign-off names, by their paths; one that is gone is left out. @throws SpecError `record-invalid` */
export function signedSpecs(root: string): string[] {
  const folder = join(root, SPEC_FOLDER, "signoffs");
  if (!exists(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  const paths = files.map((name) => specOf(readTextFile(join(folder, name), `${SPEC_FOLDER}/signoffs/${name}`), `${SPEC_FOLDER}/signoffs/${name}`));
  return paths.filter((path) => isInside(root, join(root, path)) && exists(join(root, path)));
}

/** Only the one key: who judges the record reads it whole. */
function specOf(text: string, file: string): string {
  try {
    const data = JSON.parse(text) as unknown;
    if (typeof data === "object" && data !== null && "spec" in data && typeof data.spec === "string") return data.spec;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new SpecError("record-invalid", `${file}: it names no spec`, "Take the step again, which writes it anew, or get the file back from git.");
}

/**
 * Writes a record, all of it or nothing.
 *
 * @returns its path from the project's root
 * @throws SpecError when a folder on the way is a link out of the project, or it cannot be written
 */
export async function writeRecord(root: string, slug: string, name: RecordName, value: unknown): Promise<string> {
  const path = recordPath(slug, name);
  refuseLinkOut(root, path);
  await writeTextFile(join(root, path), `${JSON.stringify(value, null, 2)}\n`, { shown: path });
  return path;
}

/** Refuses a path on which a folder is a link out of the project. @throws SpecError `outside-root` */
export function refuseLinkOut(root: string, path: string): void {
  const parts = path.split("/");
  for (let count = 1; count <= parts.length; count += 1) {
    const way = join(root, ...parts.slice(0, count));
    if (!exists(way)) return;
    if (!isInside(realpathSync(root), realpathSync(way))) throw new SpecError("outside-root", `cannot write ${path}: ${parts.slice(0, count).join("/")} is a link out of the project`, "Remove the link.");
  }
}
