import { mkdir, open, rename, rm, rmdir, symlink } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { hasCode } from "../system-error.js";

/** Everything that installing and uninstalling does to a disk. A test hands in one that fails. */
export interface Disk {
  /** Makes one folder; nothing happens when it is there. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Writes a new file and waits until it is on the disk. */
  readonly writeFile: (path: string, content: Uint8Array, mode: number) => Promise<void>;
  /** Makes a link to a folder: a relative one, on Windows a junction. */
  readonly link: (to: string, path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Removes a file, a link or a folder with all that is in it; nothing happens when it is gone. */
  readonly removeTree: (path: string) => Promise<void>;
  /** Removes a folder that is empty; any other stays. */
  readonly removeEmpty: (path: string) => Promise<void>;
  /** Waits until a folder's names are on the disk, where the system can say so. */
  readonly sync: (path: string) => Promise<void>;
}

/** The disk of this machine. */
export const DISK: Disk = {
  makeFolder: (path) => ignoring(["EEXIST"], mkdir(path)),
  writeFile: writeSynced,
  // A junction holds an absolute path; `type` means nothing elsewhere.
  link: (to, path) => symlink(process.platform === "win32" ? resolve(dirname(path), to) : to, path, "junction"),
  rename,
  removeTree: (path) => rm(path, { recursive: true, force: true }),
  removeEmpty: (path) => ignoring(["ENOENT", "ENOTEMPTY", "EEXIST"], rmdir(path)),
  sync: (path) => ignoring(["EISDIR", "EPERM", "EINVAL", "EACCES", "ENOENT"], syncFolder(path)),
};

async function writeSynced(path: string, content: Uint8Array, mode: number): Promise<void> {
  await using file = await open(path, "wx", mode);
  await file.chmod(mode);
  await file.writeFile(content);
  await file.sync();
}

async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path, "r");
  await folder.sync();
}

async function ignoring(codes: readonly string[], done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!codes.some((code) => hasCode(error, code))) throw error;
  }
}
