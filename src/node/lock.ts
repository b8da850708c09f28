import { randomBytes } from "node:crypto";
import { link, lstat, mkdir, readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SpecError } from "../spec/error.js";
import { isAlive } from "./alive.js";
import { hasCode, systemError } from "./system-error.js";

const LOCK = "install.lock";
const PATIENCE = 20_000;
/** A run takes well under a second; a lock this old was left behind. Milliseconds. */
const STALE_AFTER = 10 * 60_000;

/** Who holds a lock. The token tells one holding from the next. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/**
 * Does something while no other run of spec changes what is kept under the same root. A lock that a killed run left is taken over.
 *
 * @param stateFolder holds the lock; made, and removed again when nothing else is in it
 * @throws SpecError `locked` when another run keeps it for 20 seconds
 */
export async function withLock<T>(stateFolder: string, action: () => Promise<T>): Promise<T> {
  const path = join(stateFolder, LOCK);
  const until = Date.now() + PATIENCE;
  try {
    while (!(await take(stateFolder, path))) {
      if (Date.now() > until) throw new SpecError("locked", `another run of spec is at work: ${path}`, "Wait for it; if there is none, delete that file.");
      await sleep(20 + Math.random() * 30);
    }
    await sweep(stateFolder);
  } catch (error) {
    throw systemError(error, "cannot write", path);
  }
  try {
    return await action();
  } finally {
    await rm(path, { force: true });
    await removeWhenEmpty(stateFolder);
  }
}

/** Whether another run is at work. */
export async function isLocked(stateFolder: string): Promise<boolean> {
  const path = join(stateFolder, LOCK);
  const owner = await ownerOf(path);
  return owner !== null && !(await isStale(path, owner));
}

/** Whether a killed run left its lock, or the folder that it made for it. */
export async function hasLeftLock(stateFolder: string): Promise<boolean> {
  try {
    const names = await readdir(stateFolder);
    return names.length === 0 || names.some((name) => name.startsWith(LOCK));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw systemError(error, "cannot read", stateFolder);
  }
}

async function take(stateFolder: string, path: string): Promise<boolean> {
  try {
    await mkdir(stateFolder, { recursive: true });
  } catch (error) {
    // Another run removed the empty folder while we made it.
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
  if (await claim(path)) return true;
  await removeStale(path);
  return false;
}

/** Makes a lock that names its owner from its first moment on. False when there is one. */
async function claim(path: string): Promise<boolean> {
  const token = randomBytes(6).toString("hex");
  const draft = `${path}.${token}`;
  try {
    await writeFile(draft, JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies Owner), { flag: "wx" });
    await link(draft, path);
    return true;
  } catch (error) {
    // ENOENT: another run has just swept here, or removed the empty folder.
    if (hasCode(error, "EEXIST") || hasCode(error, "ENOENT")) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Two waiting runs must not both remove a dead run's lock: the slower one would remove the lock that the quicker one has just
 * taken. So the right to remove one holding is a lock of its own, which may in turn be left by a run that was killed.
 */
async function removeStale(path: string): Promise<void> {
  const owner = await ownerOf(path);
  if (owner === null || !(await isStale(path, owner))) return;
  const right = `${path}.${owner.token}.dead`;
  if (!(await claim(right))) return removeStale(right);
  if ((await ownerOf(path))?.token === owner.token) await rm(path, { force: true });
  await rm(right, { force: true });
}

/** Removes what killed runs have left of their way to the lock. Only its holder may. */
async function sweep(stateFolder: string): Promise<void> {
  for (const name of await readdir(stateFolder)) {
    if (name.startsWith(`${LOCK}.`)) await rm(join(stateFolder, name), { force: true });
  }
}

async function isStale(path: string, { pid, host }: Owner): Promise<boolean> {
  return (host === hostname() && !isAlive(pid)) || (await ageOf(path)) > STALE_AFTER;
}

const UNKNOWN: Owner = { pid: 0, host: "", token: "unknown" };

/** Null when there is no lock. One that nobody of ours wrote has an owner who cannot be asked; its age decides. */
async function ownerOf(path: string): Promise<Owner | null> {
  try {
    // To read a FIFO would wait for ever.
    if (!(await lstat(path)).isFile()) return UNKNOWN;
    const match = /^\{"pid":(\d{1,10}),"host":"([^"]*)","token":"([0-9a-f]{12})"\}$/.exec(await readFile(path, "utf8"));
    return match === null ? UNKNOWN : { pid: Number(match[1]), host: match[2] ?? "", token: match[3] ?? "" };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

async function ageOf(path: string): Promise<number> {
  try {
    return Date.now() - (await lstat(path)).mtimeMs;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return 0;
    throw error;
  }
}

async function removeWhenEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "ENOENT"].some((code) => hasCode(error, code))) throw error;
  }
}
