import { stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { SpecError } from "../spec/error.js";
import { hasCode, systemError } from "./system-error.js";

/**
 * The Markdown files that some arguments mean, relative to `cwd`, each once, in the order of the arguments: a file is itself,
 * a folder its `*.md` at any depth, anything else a glob. Folders and globs leave out what .gitignore does.
 *
 * @throws SpecError when an argument matches nothing
 */
export async function findFiles(patterns: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    for (const file of await filesOf(pattern, cwd)) found.add(file);
  }
  return [...found];
}

async function filesOf(pattern: string, cwd: string): Promise<string[]> {
  const kind = await kindOf(resolve(cwd, pattern), pattern);
  if (kind === "file") return [pattern];
  if (kind === null && !/[*?[\]{}!()]/.test(pattern)) {
    throw new SpecError("file-not-found", `cannot read ${pattern}: no such file or folder`, "Check the path.");
  }
  const files = kind === "folder" ? await glob("**/*.md", resolve(cwd, pattern)) : await glob(pattern, cwd);
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

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { globby } = await import("globby");
  return globby(sep === "\\" ? pattern.replaceAll("\\", "/") : pattern, { cwd, gitignore: true, absolute: true, followSymbolicLinks: false });
}

function display(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path === "" || path.startsWith("..") || isAbsolute(path) ? file : path;
}
