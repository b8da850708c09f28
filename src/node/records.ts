import { realpathSync } from "node:fs";
import { join } from "node:path";
import { SpecError } from "../spec/error.js";
import { exists, isInside, SPEC_FOLDER } from "./project.js";
import { readTextFile } from "./read.js";
import { writeTextFile } from "./write.js";

/** What is kept of a spec's steps, below `.spec/` at the project's root. */
export type RecordName = "signoff" | "parity" | "review" | "ci" | "sandbox" | "live" | "baseline";

/** Where a record is kept, from the project's root: `.spec/signoffs/<slug>.json`, `.spec/evidence/<slug>/<name>.json`. */
export function recordPath(slug: string, name: RecordName): string {
  return name === "signoff" ? `${SPEC_FOLDER}/signoffs/${slug}.json` : `${SPEC_FOLDER}/evidence/${slug}/${name}.json`;
}

/** The text of a record; null when there is none. @throws SpecError when it cannot be read */
export function readRecord(root: string, slug: string, name: RecordName): string | null {
  const path = recordPath(slug, name);
  return exists(join(root, path)) ? readTextFile(join(root, path), path) : null;
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
