import { SpecError } from "../spec/error.js";

const CAUSES: Readonly<Record<string, readonly [cause: string, hint: string]>> = {
  ENOENT: ["no such file or folder", "Check the path."],
  EACCES: ["permission denied", "Check who may read and write it."],
  EPERM: ["operation not permitted", "Check who may read and write it."],
  EISDIR: ["is a folder, expected a file", "Name a file in it."],
  ENOTDIR: ["a part of the path is a file, expected a folder", "Check the path."],
  ELOOP: ["the symbolic link leads in a circle", "Name the file itself."],
  ENAMETOOLONG: ["the name is too long", "Use a shorter name."],
  EMFILE: ["too many files are open", "Close programs, or raise the limit with `ulimit -n`."],
  ENFILE: ["too many files are open on this machine", "Close programs and try again."],
  ENOSPC: ["the disk is full; nothing was changed", "Free some space and run the same command again."],
  EDQUOT: ["the disk quota is used up; nothing was changed", "Free some space and run the same command again."],
  EROFS: ["the file system is read-only", "Choose a place that can be written to."],
  EEXIST: ["exists already", "Choose another name."],
  EIO: ["the disk reported an error", "Check the disk."],
};

/** Whether something thrown is an error of the operating system with this code, e.g. `ENOENT`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/**
 * Turns an error of the operating system into one that names the path and the cause; anything else is a bug and comes back
 * as it is.
 *
 * @param doing what failed, e.g. `cannot read`
 */
export function systemError(error: unknown, doing: string, path: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string" || !("syscall" in error)) return error;
  const [cause, hint] = CAUSES[error.code] ?? [error.code, "See the error code of your operating system."];
  return new SpecError("file-system", `${doing} ${path}: ${cause}`, hint, { cause: error });
}
