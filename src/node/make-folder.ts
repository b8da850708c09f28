import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { hasCode } from "./system-error.js";

/**
 * Makes a folder and those above it that are missing. Node's own way never returns where the system makes no folders, as in
 * /proc.
 *
 * @throws the error of the operating system; ENOTDIR where a part of the path is a file
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path), mode);
  try {
    await mkdir(path, { mode });
  } catch (error) {
    // Another run may have made it.
    if (!hasCode(error, "EEXIST") || !(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
  throw Object.assign(new Error("not a folder"), { code: "ENOTDIR", syscall: "mkdir" });
}
