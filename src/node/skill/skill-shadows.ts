import { join } from "node:path";
import { SpecError } from "../../spec/error.js";
import { homeFolders, readersOf } from "../../skill/agents.js";
import { foldersHolding, openUsableFolders } from "./skill-installed.js";
import { openRoot, type SkillRoot, type SkillsFolder } from "./skill-root.js";

/**
 * Skills of the same name in the home folder, as far as the agents that read these folders look there, too: some of them take
 * the home folder's without a word.
 *
 * @returns shown paths
 */
export async function findShadows(root: SkillRoot, folders: readonly SkillsFolder[], name: string, env: Readonly<Record<string, string | undefined>>): Promise<readonly string[]> {
  const readers = folders.flatMap((folder) => readersOf(folder.shown)).filter((agent) => agent.homeFolder !== null);
  const home = await openHome(root, env);
  if (home === null) return [];
  const { folders: candidates } = await openUsableFolders(home, [...homeFolders(null, env), ...homeFolders(readers, env)]);
  const others = candidates.filter((candidate) => !folders.some((folder) => folder.path === candidate.path));
  return (await foldersHolding(others, name)).map((folder) => join(folder.shown, name));
}

/** Null when there is none: then nothing in it can win. */
async function openHome(root: SkillRoot, env: Readonly<Record<string, string | undefined>>): Promise<SkillRoot | null> {
  try {
    return await openRoot("home", root.path, env);
  } catch (error) {
    if (error instanceof SpecError) return null;
    throw error;
  }
}
