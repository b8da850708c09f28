import { lstat, readdir, readFile, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readJournal, type Journal, type JournalEntry } from "../../skill/journal.js";
import { SpecError } from "../../spec/error.js";
import { exists, isInside } from "../project.js";
import type { Disk } from "./skill-disk.js";
import { linkTarget, sha256OfBytes } from "./skill-folder.js";
import type { SkillRoot } from "./skill-root.js";
import { hasCode, systemError } from "../system-error.js";

/** Where a journal is kept and what its paths are relative to. */
export interface JournalPlace {
  readonly root: SkillRoot;
  readonly stateFolder: string;
}

/**
 * Undoes what a run began, or finishes what it had decided. Call it under the lock.
 *
 * @returns whether the new state holds; null when there was nothing to recover
 * @throws SpecError when that fails or the journal is damaged; the journal stays
 */
export async function recover(place: JournalPlace, disk: Disk): Promise<"undone" | "finished" | null> {
  const path = journalPath(place);
  try {
    if (!exists(path)) {
      await disk.removeTree(`${path}.tmp`);
      return null;
    }
    const journal = await load(path, place);
    await (journal.committed ? finish(journal.changes, place, disk) : rollBack(journal.changes, place, disk));
    return journal.committed ? "finished" : "undone";
  } catch (error) {
    throw systemError(error, "cannot undo the interrupted run of", path);
  }
}

/** Whether a run was killed before it was through. */
export function hasJournal(place: JournalPlace): boolean {
  const path = journalPath(place);
  return exists(path) || exists(`${path}.tmp`);
}

/** Replaces the journal as a whole. */
export async function writeJournal(place: JournalPlace, journal: Journal, disk: Disk): Promise<void> {
  const path = journalPath(place);
  await disk.removeTree(`${path}.tmp`);
  await disk.writeFile(`${path}.tmp`, Buffer.from(`${JSON.stringify(journal)}\n`), 0o644);
  await disk.rename(`${path}.tmp`, path);
  await disk.sync(place.stateFolder);
}

/** Puts back what was there, last change first. Harmless when done twice. */
async function rollBack(entries: readonly JournalEntry[], place: JournalPlace, disk: Disk): Promise<void> {
  for (const entry of entries.toReversed()) {
    const { staged, final, old } = placesOf(entry, place);
    await checkStillReal(entry, place);
    const isMoved = exists(old);
    if ((isMoved || !entry.replaces) && (await isWhatWePut(entry, final))) await disk.removeTree(final);
    if (isMoved) await disk.rename(old, final);
    await disk.removeTree(staged);
    for (const folder of entry.created.toReversed()) await disk.removeEmpty(resolve(place.root.path, folder));
    if (entry.backup !== null) await disk.removeTree(join(backupFolder(place), entry.backup));
  }
  await close(place, disk);
}

/** Removes what the new state has no use for. Harmless when done twice. */
export async function finish(entries: readonly JournalEntry[], place: JournalPlace, disk: Disk): Promise<void> {
  for (const entry of entries) {
    await checkStillReal(entry, place);
    await disk.removeTree(placesOf(entry, place).old);
    for (const folder of entry.prune) await disk.removeEmpty(resolve(place.root.path, folder));
  }
  await close(place, disk);
}

/** Where an entry's folder stands, is written beside, and is moved to. */
export function placesOf({ folder, name, token }: JournalEntry, { root }: JournalPlace): { staged: string; final: string; old: string } {
  const parent = resolve(root.path, folder);
  return { staged: join(parent, `.${name}.${token}.tmp`), final: join(parent, name), old: join(parent, `.${name}.${token}.old`) };
}

/** Where edited skills are kept: agents do not look there. */
export function backupFolder({ stateFolder }: JournalPlace): string {
  return join(stateFolder, "backups");
}

async function close(place: JournalPlace, disk: Disk): Promise<void> {
  await disk.removeEmpty(backupFolder(place));
  await disk.removeTree(`${journalPath(place)}.tmp`);
  await disk.removeTree(journalPath(place));
}

function journalPath({ stateFolder }: JournalPlace): string {
  return join(stateFolder, "install.journal");
}

function pathsOf(entry: JournalEntry): readonly string[] {
  return [entry.folder, ...entry.created, ...entry.prune];
}

async function load(path: string, { root }: JournalPlace): Promise<Journal> {
  const journal = (await lstat(path)).isFile() ? readJournal(await readFile(path, "utf8")) : null;
  const isOurs = (entry: JournalEntry): boolean => root.kind === "home" || pathsOf(entry).every((each) => isInside(root.path, resolve(root.path, each)));
  if (journal?.changes.every(isOurs) === true) return journal;
  throw new SpecError("journal-damaged", `cannot undo an interrupted run: ${path} is damaged`, "Look at the skills folders, then delete that file.");
}

/** A link put in the way since then would lead us elsewhere. */
async function checkStillReal({ folder }: JournalEntry, place: JournalPlace): Promise<void> {
  const path = resolve(place.root.path, folder);
  if (!exists(path) || (await realpath(path)) === path) return;
  throw new SpecError("journal-damaged", `cannot undo an interrupted run: ${path} is a symbolic link now`, "Look at the skills folders, then delete .spec/install.journal.");
}

/** Whether the folder or link at a place is exactly the one that the journal announced. */
async function isWhatWePut({ next }: JournalEntry, path: string): Promise<boolean> {
  if (next === null || !exists(path)) return false;
  const stat = await lstat(path);
  if (next.kind === "link") return stat.isSymbolicLink() && (await linkTarget(path)) === resolve(path, "..", next.to);
  if (!stat.isDirectory()) return false;
  const files = await namesOfFiles(path);
  if (files.length !== Object.keys(next.files).length) return false;
  for (const name of files) {
    const file = join(path, name);
    if (!(await lstat(file)).isFile() || sha256OfBytes(await readFile(file)) !== next.files[name]) return false;
  }
  return true;
}

async function namesOfFiles(path: string, inside = ""): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for (const entry of await readdir(join(path, inside), { withFileTypes: true })) {
      const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) names.push(...(await namesOfFiles(path, name)));
      else names.push(name);
    }
    return names;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return names;
    throw error;
  }
}
