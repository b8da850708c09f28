import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { SpecError } from "../spec/error.js";
import { makeFolder } from "./make-folder.js";
import { exists, SPEC_FOLDER } from "./project.js";
import { readTextFile } from "./read.js";
import { hasCode, systemError } from "./system-error.js";
import { writeTextFile } from "./write.js";

/** A draft as it lies on the disk. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** Where a project's drafts are kept. */
export function draftsFolder(root: string): string {
  return join(root, SPEC_FOLDER, "drafts");
}

/**
 * Makes the folder of the drafts and keeps git out of it, before a person has typed anything.
 *
 * @throws SpecError when it cannot be written to
 */
export async function prepareDrafts(root: string): Promise<void> {
  const folder = draftsFolder(root);
  try {
    await makeFolder(folder, 0o700);
  } catch (error) {
    throw systemError(error, "cannot write", folder);
  }
  const ignore = join(folder, ".gitignore");
  if (!exists(ignore)) await writeTextFile(ignore, "*\n");
}

/**
 * The drafts of a project, the newest first.
 *
 * @param onUnreadable is told of a draft that cannot be read; it is left alone and keeps nobody from the others
 */
export async function readDrafts(root: string, onUnreadable: (error: SpecError) => void): Promise<DraftFile[]> {
  const folder = draftsFolder(root);
  const drafts = await Promise.all(
    (await draftNames(folder)).map(async (name) => {
      const path = join(folder, name);
      try {
        return [{ path, text: readTextFile(path), changed: (await stat(path)).mtimeMs }];
      } catch (error) {
        if (!(error instanceof SpecError)) throw error;
        onUnreadable(error);
        return [];
      }
    }),
  );
  return drafts.flat().sort((a, b) => b.changed - a.changed).map(({ path, text }) => ({ path, text }));
}

/** A path for a new draft that no other draft has. */
export function freeDraftPath(root: string, slug: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(draftsFolder(root), number === 1 ? `${slug}.json` : `${slug}-${number}.json`);
    if (!exists(path)) return path;
  }
}

/** Saves a draft for its owner's eyes only. @throws SpecError naming the path and the cause; the old draft is as it was */
export async function saveDraft(path: string, text: string): Promise<void> {
  await writeTextFile(path, text, { mode: 0o600 });
}

/** Removes a draft that has become a file. */
export async function removeDraft(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw systemError(error, "cannot remove", path);
  }
}

async function draftNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".json") && !name.startsWith("."));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw systemError(error, "cannot read", folder);
  }
}
