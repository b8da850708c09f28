import { resolve } from "node:path";
import { isInside } from "../../node/project.js";
import { hasJournal } from "../../node/skill/skill-journal.js";
import { isLocked } from "../../node/lock.js";
import { openRoot, openStateFolder, shownPath, type SkillRoot } from "../../node/skill/skill-root.js";
import { visible } from "../../report/visible.js";
import { allFolders, findAgents, homeFolders, projectFolders } from "../../skill/agents.js";
import { SpecError } from "../../spec/error.js";
import type { Io } from "../io.js";

/** Options that say where skills are. */
export interface PlaceOptions {
  readonly agent?: readonly string[] | undefined;
  readonly global: boolean;
  readonly dir?: string | undefined;
}

/** Where skills are looked for or put. */
export interface SkillPlace {
  readonly root: SkillRoot;
  /** Skills folders as they are shown, e.g. `.claude/skills`. */
  readonly folders: readonly string[];
}

/** Where a skill is put: the folders that were named, else the two that most agents read. @throws SpecError */
export async function placeToInstall(options: PlaceOptions, io: Io): Promise<SkillPlace> {
  if (options.dir !== undefined) return namedFolder(options.dir, options, io);
  const agents = options.agent === undefined ? null : findAgents(options.agent);
  const root = await openRoot(options.global ? "home" : "project", io.cwd, io.env);
  return { root, folders: options.global ? homeFolders(agents, io.env) : projectFolders(agents) };
}

/** Where skills may be: the folder that was named, else every folder that some agent reads. @throws SpecError */
export async function placeToLook(options: PlaceOptions, io: Io): Promise<SkillPlace> {
  if (options.dir !== undefined) return namedFolder(options.dir, options, io);
  const kind = options.global ? "home" : "project";
  return { root: await openRoot(kind, io.cwd, io.env), folders: allFolders(kind, io.env) };
}

/** Says on standard error when a run was killed before it was through. */
export async function warnOfInterruption(root: SkillRoot, io: Io): Promise<void> {
  const stateFolder = await openStateFolder(root);
  if (!hasJournal({ root, stateFolder }) || (await isLocked(stateFolder))) return;
  warn("an earlier run was interrupted; the next `spec install` or `spec uninstall` puts back what was there before it", io);
}

/** Says something on standard error that does not stop the run. */
export function warn(message: string, io: Io): void {
  io.stderr.write(`warning: ${visible(message)}\n`);
}

/** A folder outside of the project belongs to the home folder, where its lock is. */
async function namedFolder(dir: string, { global, agent }: PlaceOptions, io: Io): Promise<SkillPlace> {
  if (global || agent !== undefined) throw new SpecError("options-conflict", `--dir cannot be combined with ${global ? "--global" : "--agent"}`, "Give one of them.");
  const path = resolve(io.cwd, dir);
  const project = await openRoot("project", io.cwd, io.env);
  const root = isInside(project.path, path) ? project : await openRoot("home", io.cwd, io.env);
  if (path === root.path) throw new SpecError("folder-invalid", `cannot install into ${dir}: it is the ${root.kind} folder itself`, "Name a folder for skills, such as .agents/skills.");
  return { root, folders: [shownPath(root, path)] };
}
