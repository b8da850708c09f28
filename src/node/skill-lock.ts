import { lstat, mkdir, open, readFile, rm, rmdir } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SpecError } from "../spec/error.js";
import { exists } from "./project.js";
import { hasCode, systemError } from "./system-error.js";

const PATIENCE = 20_000;
/** A run takes well under a second; a lock this old was left behind. Milliseconds. */
const STALE_AFTER = 10 * 60_000;

/**
 * Does something while no other run of spec changes skills under the same root. A lock that a killed run left is taken over.
 *
 * @param stateFolder holds the lock; made, and removed again when nothing else is in it
 * @throws SpecError `locked` when another run keeps it for 20 seconds
 */
export async function withLock<T>(stateFolder: string, action: () => Promise<T>): Promise<T> {
  const path = lockPath(stateFolder);
  const until = Date.now() + PATIENCE;
  try {
    while (!(await take(stateFolder, path))) {
      if (Date.now() > until) {
        throw new SpecError("locked", `another run of spec is at work: ${path}`, "Wait for it; if there is none, delete that file.");
      }
      await sleep(20 + Math.random() * 30);
    }
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
  const path = lockPath(stateFolder);
  return (await exists(path)) && !(await isStale(path));
}

function lockPath(stateFolder: string): string {
  return join(stateFolder, "install.lock");
}

async function take(stateFolder: string, path: string): Promise<boolean> {
  try {
    await mkdir(stateFolder, { recursive: true });
    await using file = await open(path, "wx");
    await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname() }));
    return true;
  } catch (error) {
    // ENOENT: another run has just removed the empty folder.
    if (hasCode(error, "ENOENT")) return false;
    if (!hasCode(error, "EEXIST")) throw error;
  }
  if (await isStale(path)) await removeStale(path);
  return false;
}

/** Two waiting runs must not both remove: the slower one would remove the lock that the quicker one has just taken. */
async function removeStale(path: string): Promise<void> {
  const guard = `${path}.takeover`;
  try {
    await using file = await open(guard, "wx");
    await file.writeFile(String(process.pid));
  } catch (error) {
    if (!hasCode(error, "EEXIST") && !hasCode(error, "ENOENT")) throw error;
    if ((await ageOf(guard)) > STALE_AFTER) await rm(guard, { force: true });
    return;
  }
  try {
    if (await isStale(path)) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function isStale(path: string): Promise<boolean> {
  if ((await ageOf(path)) > STALE_AFTER) return true;
  const owner = ownerIn(await readIfThere(path));
  return owner !== null && owner.host === hostname() && !isAlive(owner.pid);
}

/** Null while the other run has not yet written it. */
function ownerIn(json: string): { pid: number; host: string } | null {
  const match = /^\{"pid":(\d{1,10}),"host":"([^"]*)"\}$/.exec(json);
  return match === null ? null : { pid: Number(match[1]), host: match[2] ?? "" };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if (hasCode(error, "ESRCH")) return false;
    // It lives and belongs to somebody else.
    if (hasCode(error, "EPERM")) return true;
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

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return "";
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
