import { dirname, join, relative } from "node:path";
import type { Manifest } from "../../skill/manifest.js";
import { isBlocked, planInstall, type Place, type PlanOptions, type Step } from "../../skill/plan.js";
import { filesFor, type Skill } from "../../skill/skill.js";
import { carryOut, NOTHING_DONE, type Change, type Next, type Outcome } from "./skill-carry.js";
import { DISK, type Disk } from "./skill-disk.js";
import { inspectSkill, type FileOnDisk, type Inspection } from "./skill-folder.js";
import { findInstalled, manifestOf } from "./skill-installed.js";
import { isInside } from "../project.js";
import { hasJournal, recover } from "./skill-journal.js";
import { hasLeftLock, withLock } from "../lock.js";
import { openFolders, openStateFolder, shownPath, type SkillRoot, type SkillsFolder } from "./skill-root.js";

/** Where a skill goes and how. */
export interface InstallOptions extends PlanOptions {
  readonly root: SkillRoot;
  /** As they are shown. With `link`, the first gets the files and the others a link to it. */
  readonly folders: readonly string[];
  readonly link: boolean;
  /** Plan only. */
  readonly dryRun: boolean;
}

/** What was done, or would be. */
export interface InstallResult extends Outcome {
  readonly folders: readonly SkillsFolder[];
  readonly steps: readonly Step[];
  /** What stands in the way of a step that is `edited`, by its path: the files as they are. */
  readonly edited: ReadonlyMap<string, ReadonlyMap<string, FileOnDisk>>;
}

interface Plan {
  readonly folders: readonly SkillsFolder[];
  readonly seen: readonly Seen[];
  readonly steps: readonly Step[];
}

interface Seen {
  readonly folder: SkillsFolder;
  readonly place: Place;
  readonly files: Inspection["files"];
}

/**
 * Installs a skill into every folder or into none. Nothing is written when there is nothing to do.
 *
 * @throws SpecError naming the path and the cause; every file is as it was
 */
export async function installSkill(skill: Skill, options: InstallOptions, disk: Disk = DISK): Promise<InstallResult> {
  const { root, dryRun, force } = options;
  const state = { root, stateFolder: await openStateFolder(root) };
  const plan = async (): Promise<Plan> => {
    const folders = await openFolders(root, options.folders);
    const seen = await look(skill.name, folders, options);
    return { folders, seen, steps: planInstall(skill, seen.map(({ place }) => place), { force }) };
  };
  const unlocked = await plan();
  // Anything but "up to date" may have been seen in the middle of another run.
  if (dryRun || (isUpToDate(unlocked) && !hasJournal(state) && !(await hasLeftLock(state.stateFolder)))) return resultOf(unlocked, NOTHING_DONE);
  return withLock(state.stateFolder, async () => {
    await recover(state, disk);
    const locked = await plan();
    if (isBlocked(locked.steps) || isUpToDate(locked)) return resultOf(locked, NOTHING_DONE);
    return resultOf(locked, await carryOut(await changesFor(skill, locked, root), state, disk));
  });
}

function isUpToDate({ steps }: Plan): boolean {
  return steps.every((step) => step.action === "keep");
}

function resultOf({ folders, seen, steps }: Plan, outcome: Outcome): InstallResult {
  const edited = new Map(steps.flatMap((step, index) => (step.action === "edited" ? [[step.path, seen[index]?.files ?? new Map<string, FileOnDisk>()] as const] : [])));
  return { folders, steps, edited, ...outcome };
}

async function look(name: string, folders: readonly SkillsFolder[], { root, link }: InstallOptions): Promise<readonly Seen[]> {
  const paths = folders.map((folder) => join(folder.path, name));
  const seen: Seen[] = [];
  for (const [index, folder] of folders.entries()) {
    const copies = link ? paths.slice(0, index === 0 ? 0 : 1) : paths.filter((_, other) => other !== index);
    const { found, files } = await inspectSkill(root, join(folder.path, name), copies);
    // A link that leads to another copy of ours stays: the files behind it are renewed.
    const kind = (link && index > 0) || found.kind === "link" ? "link" : "copy";
    seen.push({ folder, place: { folder: folder.shown, kind, found }, files });
  }
  return seen;
}

async function changesFor(skill: Skill, { folders, seen, steps }: Plan, root: SkillRoot): Promise<readonly Change[]> {
  const targets = seen.map(({ place }) => ({ folder: place.folder, kind: place.kind }));
  const created = await createdFolders(skill.name, folders, root);
  const files = filesOnDisk(filesFor(skill, targets, created));
  return seen.flatMap(({ folder, place, files: before }, index) => {
    const step = steps[index];
    if (step === undefined || step.action === "keep") return [];
    const next: Next = place.kind === "copy" ? { kind: "folder", files } : { kind: "link", to: linkTo(folder, folders[0] ?? folder, skill.name) };
    const replaces = place.found.kind !== "nothing";
    return [{ folder: folder.path, missing: folder.missing, name: skill.name, replaces, next, backup: step.backup ? before : null, prune: [] }];
  });
}

/** The folders above the skills that spec has made: now, before for this skill, or for another that still stands there. */
async function createdFolders(name: string, folders: readonly SkillsFolder[], root: SkillRoot): Promise<Manifest["createdDirs"]> {
  const above = new Set(folders.flatMap((folder) => foldersAbove(root, folder)).map((path) => shownPath(root, path)));
  const before = (await findInstalled(root, folders)).flatMap((installed) => {
    const created = manifestOf(installed)?.createdDirs ?? [];
    return installed.name === name ? created : created.filter((shown) => above.has(shown));
  });
  const now = folders.flatMap((folder) => folder.missing.map((path) => shownPath(root, path)));
  return [...new Set([...before, ...now])];
}

/** A skills folder and the folders above it, innermost first, as far as they lie in the root. */
export function foldersAbove(root: SkillRoot, { path }: SkillsFolder): readonly string[] {
  const above: string[] = [];
  for (let each = path; each !== root.path && isInside(root.path, each); each = dirname(each)) above.push(each);
  return above;
}

function linkTo(from: SkillsFolder, to: SkillsFolder, name: string): string {
  return join(relative(from.path, to.path), name);
}

function filesOnDisk(files: ReadonlyMap<string, string>): ReadonlyMap<string, FileOnDisk> {
  return new Map([...files].map(([path, text]) => [path, { bytes: Buffer.from(text, "utf8"), mode: 0o644 }]));
}
