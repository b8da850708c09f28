import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { SpecError } from "../../spec/error.js";
import type { Manifest, TargetKind } from "../../skill/manifest.js";
import { isSkillName } from "../../skill/name.js";
import type { Found } from "../../skill/plan.js";
import { inspectSkill } from "./skill-folder.js";
import { openFolders, type SkillRoot, type SkillsFolder } from "./skill-root.js";
import { hasCode, systemError } from "../system-error.js";

/** A skill of ours in one folder. */
export interface Installed {
  readonly folder: SkillsFolder;
  readonly name: string;
  readonly kind: TargetKind;
  /** A folder with a manifest, or a link to one. */
  readonly found: Found;
}

/** The skills of ours in some folders, in order of name, then of folder. @throws SpecError when a folder cannot be read */
export async function findInstalled(root: SkillRoot, folders: readonly SkillsFolder[]): Promise<readonly Installed[]> {
  const present = folders.filter((folder) => folder.missing.length === 0);
  const installed: Installed[] = [];
  for (const folder of present) {
    for (const name of await skillNames(folder)) {
      const copies = present.filter((other) => other !== folder).map((other) => join(other.path, name));
      const { found } = await inspectSkill(root, join(folder.path, name), copies);
      if (found.kind === "link") installed.push({ folder, name, kind: "link", found });
      if (found.kind === "folder" && found.manifest !== null) installed.push({ folder, name, kind: "copy", found });
    }
  }
  return installed.filter((each) => each.kind === "copy" || installed.some((copy) => copy.kind === "copy" && copy.name === each.name)).sort(byName);
}

/** The manifest of an installed skill; null for a link and when it is damaged. */
export function manifestOf({ found }: Pick<Installed, "found">): Manifest | null {
  return found.kind === "folder" && found.manifest !== null && found.manifest !== "damaged" ? found.manifest : null;
}

/** The folders that can be used, and what is wrong with the others. */
export async function openUsableFolders(root: SkillRoot, names: readonly string[]): Promise<{ folders: readonly SkillsFolder[]; problems: readonly string[] }> {
  const usable: string[] = [];
  const problems: string[] = [];
  for (const name of names) {
    try {
      await openFolders(root, [name]);
      usable.push(name);
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      problems.push(error.message);
    }
  }
  return { folders: await openFolders(root, usable), problems };
}

/** Which of these skills folders hold something of this name. */
export async function foldersHolding(folders: readonly SkillsFolder[], name: string): Promise<readonly SkillsFolder[]> {
  const holding: SkillsFolder[] = [];
  for (const folder of folders) {
    try {
      await lstat(join(folder.path, name));
      holding.push(folder);
    } catch (error) {
      if (!hasCode(error, "ENOENT") && !hasCode(error, "ENOTDIR") && !hasCode(error, "EACCES")) throw systemError(error, "cannot read", folder.path);
    }
  }
  return holding;
}

async function skillNames(folder: SkillsFolder): Promise<readonly string[]> {
  try {
    return (await readdir(folder.path)).filter(isSkillName);
  } catch (error) {
    // Another run has just removed it.
    if (hasCode(error, "ENOENT")) return [];
    throw systemError(error, "cannot read", folder.path);
  }
}

function byName(a: Installed, b: Installed): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return 0;
}
