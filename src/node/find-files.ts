import { stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { SpecError } from "../spec/error.js";
import { hasCode, systemError } from "./system-error.js";

/** What some arguments mean. */
export interface FoundFiles {
  /** Relative to the working folder, each once, in the order of the arguments. */
  readonly files: readonly string[];
  /** What is wrong with an argument; the others are not kept from being read. */
  readonly errors: readonly SpecError[];
}

/**
 * The files that some arguments mean: a file is itself, a folder its `*.md` at any depth, anything else a glob; `!glob` leaves
 * out. Folders and globs leave out what .gitignore does, too. An argument that matches nothing is an error.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  const ignored = args.filter((arg) => arg.startsWith("!")).map((arg) => arg.slice(1));
  const files = new Map<string, string>();
  const errors: SpecError[] = [];
  for (const arg of args.filter((each) => !each.startsWith("!"))) {
    try {
      for (const file of await filesOf(arg, ignored, cwd)) {
        const path = resolve(cwd, file);
        if (!files.has(path)) files.set(path, file);
      }
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      errors.push(error);
    }
  }
  return { files: [...files.values()], errors };
}

/** The folders in which what some arguments mean stands or may appear. They may be gone by the time that they are looked at. */
export async function findFolders(args: readonly string[], cwd: string): Promise<string[]> {
  const ignored = args.filter((arg) => arg.startsWith("!")).map((arg) => arg.slice(1));
  const folders = new Set<string>();
  for (const arg of args.filter((each) => !each.startsWith("!"))) {
    try {
      const path = resolve(cwd, (await kindOf(resolve(cwd, arg), arg)) === null ? fixedPart(arg) : arg);
      folders.add(path).add(dirname(path));
      if ((await kindOf(path, arg)) === "folder") for (const folder of await glob("**", ignored, path, { onlyDirectories: true })) folders.add(folder);
    } catch (error) {
      // What cannot be read is said by findFiles.
      if (!(error instanceof SpecError)) throw error;
    }
  }
  return [...folders];
}

/** What stands before the first segment of a glob that is none of a plain path. */
function fixedPart(pattern: string): string {
  const segments = pattern.split(/(?<=[/\\])/);
  const magic = segments.findIndex((segment) => MAGIC.test(segment));
  return magic === -1 ? pattern : segments.slice(0, magic).join("");
}

/** What makes an argument a glob. */
const MAGIC = /[*?[\]{}()]/;

async function filesOf(pattern: string, ignored: readonly string[], cwd: string): Promise<readonly string[]> {
  if (pattern.trim() === "") throw new SpecError("file-not-found", "an argument is empty, expected a file, a folder or a glob", "Check the variable that it came from.");
  const kind = await kindOf(resolve(cwd, pattern), pattern);
  if (kind === "file") return [pattern];
  if (kind === null && !MAGIC.test(pattern)) {
    throw new SpecError("file-not-found", `cannot read ${pattern}: no such file or folder`, "Check the path.");
  }
  const files = kind === "folder" ? await glob("**/*.md", ignored, resolve(cwd, pattern)) : await glob(pattern, ignored, cwd);
  if (files.length === 0) {
    const what = kind === "folder" ? `no *.md file in ${pattern}` : `no file matches ${pattern}`;
    throw new SpecError("no-files", `${what}, or .gitignore leaves them out`, "Name the files themselves, or check the pattern.");
  }
  return files.map((file) => display(file, cwd)).sort();
}

async function kindOf(path: string, shown: string): Promise<"file" | "folder" | null> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw systemError(error, "cannot read", shown);
  }
}

async function glob(pattern: string, ignored: readonly string[], cwd: string, options: { readonly onlyDirectories?: true } = {}): Promise<string[]> {
  const { globby } = await import("globby");
  const slashed = [pattern, ...ignored.map((each) => `!${each}`)].map((each) => (sep === "\\" ? each.replaceAll("\\", "/") : each));
  try {
    return await globby(slashed, { ...options, cwd, gitignore: true, absolute: true, followSymbolicLinks: false });
  } catch (error) {
    throw systemError(error, "cannot read", error instanceof Error && "path" in error && typeof error.path === "string" ? display(error.path, cwd) : pattern);
  }
}

/** A path as messages show it: relative to the working folder when it lies in it. */
export function display(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path === "" || path.startsWith("..") || isAbsolute(path) ? file : path;
}
