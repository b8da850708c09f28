import { join } from "node:path";
import { MANIFEST_FILE } from "../../skill/manifest.js";
import { isBlocked, planRemoval, type Place, type PlanOptions, type Step } from "../../skill/plan.js";
import { carryOut, NOTHING_DONE, type Change, type Outcome } from "./skill-carry.js";
import { DISK, type Disk } from "./skill-disk.js";
import { inspectSkill, type Inspection } from "./skill-folder.js";
import { foldersAbove } from "./skill-install.js";
import { manifestOf } from "./skill-installed.js";
import { hasJournal, recover } from "./skill-journal.js";
import { hasLeftLock, withLock } from "../lock.js";
import { openStateFolder, shownPath, type SkillRoot, type SkillsFolder } from "./skill-root.js";

/** Where a skill is removed from. */
export interface UninstallOptions extends PlanOptions {
  readonly root: SkillRoot;
  readonly folders: readonly SkillsFolder[];
  /** Plan only. */
  readonly dryRun: boolean;
}

/** What was done, or would be. */
export interface UninstallResult extends Outcome {
  readonly steps: readonly Step[];
}

interface Seen {
  readonly folder: SkillsFolder;
  readonly place: Place;
  readonly files: Inspection["files"];
}

/**
 * Removes a skill from every folder or from none: the files that its manifest lists, then the folders that were made for it
 * and are empty.
 *
 * @throws SpecError naming the path and the cause; every file is as it was
 */
export async function uninstallSkill(name: string, options: UninstallOptions, disk: Disk = DISK): Promise<UninstallResult> {
  const { root, folders, force, dryRun } = options;
  const state = { root, stateFolder: await openStateFolder(root) };
  const plan = async (): Promise<{ seen: readonly Seen[]; steps: readonly Step[] }> => {
    const seen = await look(name, root, folders);
    return { seen, steps: planRemoval(name, seen.map(({ place }) => place), { force }) };
  };
  if (dryRun) return { steps: (await plan()).steps, ...NOTHING_DONE };
  return withLock(state.stateFolder, async () => {
    await recover(state, disk);
    const { seen, steps } = await plan();
    if (isBlocked(steps) || !steps.some((step) => step.action === "remove")) return { steps, ...NOTHING_DONE };
    return { steps, ...(await carryOut(changesFor(name, seen, steps, root), state, disk)) };
  });
}

/** Undoes or finishes what a killed run left, if it left anything. @throws SpecError */
export async function recoverInterrupted(root: SkillRoot, disk: Disk = DISK): Promise<void> {
  const state = { root, stateFolder: await openStateFolder(root) };
  if (hasJournal(state) || (await hasLeftLock(state.stateFolder))) await withLock(state.stateFolder, async () => recover(state, disk));
}

async function look(name: string, root: SkillRoot, folders: readonly SkillsFolder[]): Promise<readonly Seen[]> {
  const own: string[] = [];
  for (const folder of folders) {
    const { found } = await inspectSkill(root, join(folder.path, name), []);
    if (found.kind === "folder" && found.manifest !== null) own.push(join(folder.path, name));
  }
  const seen: Seen[] = [];
  for (const folder of folders) {
    // Only a link to a copy of ours is ours.
    const { found, files } = await inspectSkill(root, join(folder.path, name), own);
    const kind = found.kind === "link" ? "link" : "copy";
    if (found.kind !== "nothing") seen.push({ folder, place: { folder: folder.shown, kind, found }, files });
  }
  return seen;
}

function changesFor(name: string, seen: readonly Seen[], steps: readonly Step[], root: SkillRoot): readonly Change[] {
  const created = new Set(seen.flatMap(({ place }) => manifestOf(place)?.createdDirs ?? []));
  return seen.flatMap(({ folder, place, files }, index) => {
    if (steps[index]?.action !== "remove") return [];
    const listed = manifestOf(place)?.files ?? {};
    const others = new Map([...files].filter(([path]) => path !== MANIFEST_FILE && !Object.hasOwn(listed, path)));
    const next = others.size === 0 ? null : { kind: "folder" as const, files: others };
    const prune = takeWhile(foldersAbove(root, folder), (path) => created.has(shownPath(root, path)));
    return [{ folder: folder.path, missing: [], name, replaces: true, next, backup: null, prune }];
  });
}

function takeWhile<T>(values: readonly T[], isWanted: (value: T) => boolean): readonly T[] {
  const end = values.findIndex((value) => !isWanted(value));
  return end === -1 ? values : values.slice(0, end);
}
