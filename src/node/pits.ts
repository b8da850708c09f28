import { join, relative } from "node:path";
import type { PitBook } from "../spec/pit.js";
import { exists, findProjectRoot, SPEC_FOLDER } from "./project.js";
import { readTextFile } from "./read.js";

/** Where a project keeps its pits: the path, what messages call it, and whether it is there. */
export function pitsFile(cwd: string): { readonly path: string; readonly shown: string; readonly exists: boolean } {
  const path = join(findProjectRoot(cwd), SPEC_FOLDER, "pits.yml");
  return { path, shown: relative(cwd, path), exists: exists(path) };
}

/**
 * The project's pit book.
 *
 * @param shipped gives the ids of the pits that it may switch off, when there is a book
 * @throws SpecError with file:line:column when it does not validate
 */
export async function loadPits(cwd: string, shipped: () => readonly string[] | Promise<readonly string[]>): Promise<PitBook> {
  const { path, shown, exists: isThere } = pitsFile(cwd);
  if (!isThere) return { own: [], off: [] };
  // The schema and the YAML reader load only for projects that have a book.
  const { readPitFile } = await import("../spec/pit-file.js");
  return readPitFile(shown, readTextFile(path, shown), await shipped());
}
