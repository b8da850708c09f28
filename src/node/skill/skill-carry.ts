import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { JournalEntry } from "../../skill/journal.js";
import { SpecError } from "../../spec/error.js";
import type { Disk } from "./skill-disk.js";
import { sha256OfBytes, type FileOnDisk } from "./skill-folder.js";
import { backupFolder, finish, placesOf, recover, writeJournal, type JournalPlace } from "./skill-journal.js";
import { shownPath } from "./skill-root.js";
import { hasCode, systemError } from "../system-error.js";

/** What is to stand where a skill is or was. */
export type Next =
  | { readonly kind: "folder"; readonly files: ReadonlyMap<string, FileOnDisk> }
  /** A link to `to`, relative to the skills folder. */
  | { readonly kind: "link"; readonly to: string };

/** One place to change. Paths are absolute and real. */
export interface Change {
  /** The skills folder. */
  readonly folder: string;
  /** Folders that have to be made first, outermost first. */
  readonly missing: readonly string[];
  readonly name: string;
  /** Whether something stands there now. */
  readonly replaces: boolean;
  /** Null: nothing. */
  readonly next: Next | null;
  /** Files to keep a copy of; null when nothing is lost. */
  readonly backup: ReadonlyMap<string, FileOnDisk> | null;
  /** Folders that go afterwards if they are empty, innermost first. */
  readonly prune: readonly string[];
}

/** How it went. */
export interface Outcome {
  /** Paths of the backups, relative to the root. */
  readonly backups: readonly string[];
  /** What could not be cleaned up, though the new state holds; null when all is clean. */
  readonly leftover: string | null;
}

/** The outcome of a run that has changed nothing. */
export const NOTHING_DONE: Outcome = { backups: [], leftover: null };

/**
 * Makes all changes or none. A failure at any point puts back what was there; a run that is killed is undone by the next one
 * (`recover`). Call it under the lock.
 *
 * @throws SpecError naming the path and the cause; everything is as it was
 */
export async function carryOut(changes: readonly Change[], place: JournalPlace, disk: Disk): Promise<Outcome> {
  const planned: Planned[] = [];
  for (const change of changes) planned.push({ change, entry: await entryOf(change, place, planned) });
  const entries = planned.map(({ entry }) => entry);
  const doing = { at: place.stateFolder };
  try {
    await writeJournal(place, { version: 1, committed: false, changes: entries }, disk);
    for (const each of planned) await stage(each, place, disk, doing);
    for (const each of planned) await swap(each, place, disk, doing);
    await writeJournal(place, { version: 1, committed: true, changes: entries }, disk);
  } catch (error) {
    if ((await undo(place, disk, error)) !== "finished") throw systemError(error, "cannot write", doing.at);
  }
  const backups = entries.flatMap(({ backup }) => (backup === null ? [] : [shownPath(place.root, join(backupFolder(place), backup))]));
  return { backups, leftover: await cleanUp(entries, place, disk) };
}

interface Planned {
  readonly change: Change;
  readonly entry: JournalEntry;
}

/** What the journal on the disk says decides: the failure may have come just after the new state was decided. */
async function undo(place: JournalPlace, disk: Disk, cause: unknown): Promise<"undone" | "finished" | null> {
  try {
    return await recover(place, disk);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SpecError("half-done", `cannot write, and cannot put back what was there: ${why}`, "Run the same command again: it begins by putting it back.", { cause });
  }
}

async function cleanUp(entries: readonly JournalEntry[], place: JournalPlace, disk: Disk): Promise<string | null> {
  try {
    await finish(entries, place, disk);
    return null;
  } catch (error) {
    const said = systemError(error, "cannot clean up after", place.stateFolder);
    if (said instanceof SpecError) return said.message;
    throw said;
  }
}

async function entryOf(change: Change, place: JournalPlace, before: readonly Planned[]): Promise<JournalEntry> {
  const from = place.root.path;
  const { name, replaces, next } = change;
  return {
    folder: relative(from, change.folder) || ".",
    name,
    token: randomBytes(6).toString("hex"),
    replaces,
    next: next?.kind === "folder" ? { kind: "folder", files: Object.fromEntries([...next.files].map(([path, file]) => [path, sha256OfBytes(file.bytes)])) } : next,
    created: change.missing.map((path) => relative(from, path)),
    backup: change.backup === null ? null : await freeBackup(place, name, before),
    prune: change.prune.map((path) => relative(from, path)),
  };
}

async function freeBackup(place: JournalPlace, name: string, before: readonly Planned[]): Promise<string> {
  const taken = new Set([...(await namesIn(backupFolder(place))), ...before.map(({ entry }) => entry.backup)]);
  let number = 1;
  while (taken.has(`${name}.backup-${number}`)) number += 1;
  return `${name}.backup-${number}`;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw systemError(error, "cannot read", folder);
  }
}

/** Everything new is written beside the old; nothing that an agent reads changes yet. */
async function stage({ change, entry }: Planned, place: JournalPlace, disk: Disk, doing: { at: string }): Promise<void> {
  const { staged } = placesOf(entry, place);
  doing.at = join(change.folder, change.name);
  if (change.backup !== null && entry.backup !== null) {
    await disk.makeFolder(backupFolder(place));
    await writeFolder(join(backupFolder(place), entry.backup), change.backup, disk);
  }
  for (const folder of change.missing) await disk.makeFolder(folder);
  if (change.next?.kind === "folder") await writeFolder(staged, change.next.files, disk);
  if (change.next?.kind === "link") await disk.link(change.next.to, staged);
}

async function swap({ change, entry }: Planned, place: JournalPlace, disk: Disk, doing: { at: string }): Promise<void> {
  const { staged, final, old } = placesOf(entry, place);
  doing.at = final;
  if (change.replaces) await disk.rename(final, old);
  if (change.next !== null) await disk.rename(staged, final);
  await disk.sync(change.folder);
}

async function writeFolder(path: string, files: ReadonlyMap<string, FileOnDisk>, disk: Disk): Promise<void> {
  const folders = new Set([path]);
  for (const name of files.keys()) {
    const parts = dirname(name).split("/");
    if (parts[0] !== ".") for (const [index] of parts.entries()) folders.add(join(path, ...parts.slice(0, index + 1)));
  }
  for (const folder of folders) await disk.makeFolder(folder);
  for (const [name, file] of files) await disk.writeFile(join(path, name), file.bytes, file.mode);
  for (const folder of folders) await disk.sync(folder);
}
