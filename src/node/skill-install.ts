import { dirname, join, relative } from "node:path";
import type { Manifest } from "../skill/manifest.js";
import { isBlocked, planInstall, type Place, type PlanOptions, type Step } from "../skill/plan.js";
import { filesFor, type Skill } from "../skill/skill.js";
import { carryOut, type Change, type Next, type Outcome } from "./skill-carry.js";
import { DISK, type Disk } from "./skill-disk.js";
import { inspectSkill, type FileOnDisk, type Inspection } from "./skill-folder.js";
import { findInstalled, manifestOf } from "./skill-installed.js";
import { hasJournal, recover } from "./skill-journal.js";
import { withLock } from "./skill-lock.js";
import { isInside, openStateFolder, shownPath, type SkillRoot, type SkillsFolder } from "./skill-root.js";

/** Where a skill goes and how. */
export interface InstallOptions extends PlanOptions {
  readonly root: SkillRoot;
  /** With `link`, the first gets the files and the others a link to it. */
  readonly folders: readonly SkillsFolder[];
  readonly link: boolean;
  /** Plan only. */
  readonly dryRun: boolean;
}

/** What was done, or would be. */
export interface InstallResult extends Outcome {
  readonly steps: readonly Step[];
  /** What stands in the way of a step that is `edited`, by its path: the files as they are. */
  readonly edited: ReadonlyMap<string, ReadonlyMap<string, FileOnDisk>>;
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
  const plan = async (): Promise<{ seen: readonly Seen[]; steps: readonly Step[] }> => {
    const seen = await look(skill.name, options);
    return { seen, steps: planInstall(skill, seen.map(({ place }) => place), { force }) };
  };
  const first = await plan();
  if (dryRun || (!(await hasJournal(state)) && !hasWork(first.steps))) return resultOf(first, { backups: [], leftover: null });
  return withLock(state.stateFolder, async () => {
    await recover(state, disk);
    const { seen, steps } = await plan();
    if (!hasWork(steps)) return resultOf({ seen, steps }, { backups: [], leftover: null });
    return resultOf({ seen, steps }, await carryOut(await changesFor(skill, seen, steps, options), state, disk));
  });
}

function hasWork(steps: readonly Step[]): boolean {
  return !isBlocked(steps) && steps.some((step) => step.action !== "keep");
}

function resultOf({ seen, steps }: { seen: readonly Seen[]; steps: readonly Step[] }, outcome: Outcome): InstallResult {
  const edited = new Map(steps.flatMap((step, index) => (step.action === "edited" ? [[step.path, seen[index]?.files ?? new Map<string, FileOnDisk>()] as const] : [])));
  return { steps, edited, ...outcome };
}

async function look(name: string, { root, folders, link }: InstallOptions): Promise<readonly Seen[]> {
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

async function changesFor(skill: Skill, seen: readonly Seen[], steps: readonly Step[], options: InstallOptions): Promise<readonly Change[]> {
  const targets = seen.map(({ place }) => ({ folder: place.folder, kind: place.kind }));
  const created = await createdFolders(skill.name, options);
  const files = filesOnDisk(filesFor(skill, targets, created));
  return seen.flatMap(({ folder, place, files: before }, index) => {
    const step = steps[index];
    if (step === undefined || step.action === "keep") return [];
    const next: Next = place.kind === "copy" ? { kind: "folder", files } : { kind: "link", to: linkTo(folder, options.folders[0] ?? folder, skill.name) };
    const replaces = place.found.kind !== "nothing";
    return [{ folder: folder.path, missing: folder.missing, name: skill.name, replaces, next, backup: step.backup ? before : null, prune: [] }];
  });
}

/** The folders above the skills that spec has made: now, before for this skill, or for another that still stands there. */
async function createdFolders(name: string, { root, folders }: InstallOptions): Promise<Manifest["createdDirs"]> {
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
