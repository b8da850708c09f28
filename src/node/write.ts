import { createHash, randomBytes } from "node:crypto";
import { constants, lstatSync } from "node:fs";
import { access, link, lstat, open, readdir, realpath, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { SpecError } from "../spec/error.js";
import { isAlive } from "./alive.js";
import { makeFolder } from "./make-folder.js";
import { hasCode, systemError } from "./system-error.js";

/** How a file is written. */
export interface WriteOptions {
  /** Permission bits of a new file; an existing one keeps its own. Default 0o644. */
  readonly mode?: number;
  /** Fail when the path exists already, even when it appears while we write. Default false. */
  readonly exclusive?: boolean;
  /** What messages call it: the path as the user wrote it. Default: the path. */
  readonly shown?: string;
}

/**
 * Writes a file so that it holds either its old content or all of the new one, whatever fails: a sibling is written, synced
 * and renamed. A symbolic link is followed, so that the link stays. Missing folders are created.
 *
 * @throws SpecError naming the path and the cause; the file is as it was
 */
export async function writeTextFile(path: string, content: string, options: WriteOptions = {}): Promise<void> {
  const { shown = path } = options;
  try {
    await makeFolder(dirname(path));
    const target = await targetOf(path, shown);
    await removeAbandoned(dirname(target.path));
    const sibling = join(dirname(target.path), `.${basename(target.path).slice(0, 100)}.${OWNER}.${randomBytes(6).toString("hex")}.tmp`);
    try {
      await writeSynced(sibling, content, target.mode ?? options.mode ?? 0o644);
      if (options.exclusive === true) await link(sibling, target.path);
      else await rename(sibling, target.path);
    } finally {
      await rm(sibling, { force: true });
    }
  } catch (error) {
    throw systemError(error, "cannot write", shown);
  }
}

/** Process and machine, so that whoever finds a sibling can tell whether it is still being written. */
const OWNER = `${process.pid}-${createHash("sha256").update(hostname()).digest("hex").slice(0, 8)}`;

/** Removes what a killed run left. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid = "", host = ""] = /^\..*\.(\d+)-([0-9a-f]{8})\.[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
    if (pid !== "" && OWNER.endsWith(`-${host}`) && !isAlive(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

async function targetOf(path: string, shown: string): Promise<{ path: string; mode: number | null }> {
  try {
    const stat = await lstat(path);
    const target = stat.isSymbolicLink() ? await realpath(path) : path;
    const there = stat.isSymbolicLink() ? await lstat(target) : stat;
    const { mode } = there;
    // Renamed over, a device or a pipe would be none any more, for everybody.
    if (!there.isFile() && !there.isDirectory()) throw new SpecError("not-a-file", `cannot write ${shown}: is not a regular file`, "Name a file, or a new one.");
    // Renaming over a file needs no right to write to it; whoever took that right away meant it.
    await access(target, constants.W_OK);
    if ((mode & 0o222) === 0) throw Object.assign(new Error("read-only"), { code: "EACCES", syscall: "access" });
    return { path: target, mode: mode & 0o777 };
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    if (isDanglingLink(path)) throw new SpecError("file-system", `cannot write ${shown}: is a symbolic link to nothing`, "Remove the link, or make the file that it leads to.");
    return { path, mode: null };
  }
}

function isDanglingLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

async function writeSynced(path: string, content: string, mode: number): Promise<void> {
  await using file = await open(path, "wx", mode);
  await file.chmod(mode);
  await file.writeFile(content, "utf8");
  await file.sync();
}
