import { findInstalled, manifestOf, openUsableFolders, type Installed } from "../../node/skill/skill-installed.js";
import type { SkillRoot, SkillsFolder } from "../../node/skill/skill-root.js";
import type { Io } from "../io.js";
import { placeToLook, warn, type PlaceOptions } from "./skill-place.js";

/** One skill in every folder that has it. */
export interface InstalledSkill {
  readonly name: string;
  /** The spec's path, relative to the root; null when it lies elsewhere or no manifest can be read. */
  readonly source: string | null;
  readonly digest: string | null;
  readonly template: string | null;
  readonly places: readonly Installed[];
}

/** What is installed under a root. */
export interface Inventory {
  readonly root: SkillRoot;
  readonly folders: readonly SkillsFolder[];
  /** In order of name. */
  readonly skills: readonly InstalledSkill[];
}

/** Looks through every folder that some agent reads, or the one that was named; says what could not be looked at. */
export async function takeInventory(options: PlaceOptions, io: Io): Promise<Inventory> {
  const { root, folders: wanted } = await placeToLook(options, io);
  const { folders, problems } = await openUsableFolders(root, wanted);
  for (const problem of problems) warn(problem, io);
  const installed = await findInstalled(root, folders);
  const names = new Set(installed.map((each) => each.name));
  return { root, folders, skills: [...names].map((name) => skillOf(name, installed.filter((each) => each.name === name))) };
}

function skillOf(name: string, places: readonly Installed[]): InstalledSkill {
  const manifest = places.map(manifestOf).find((each) => each !== null) ?? null;
  return { name, source: manifest?.source ?? null, digest: manifest?.digest ?? null, template: manifest?.template ?? null, places };
}
