import { lstat, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { SpecError } from "../../spec/error.js";
import { findProjectRoot, isInside, SPEC_FOLDER } from "../project.js";
import { hasCode, systemError } from "../system-error.js";

/** What skills are installed into: a project or the home folder. */
export interface SkillRoot {
  readonly kind: "project" | "home";
  /** Absolute, without symbolic links. */
  readonly path: string;
}

/** A folder that holds skills, there or not. */
export interface SkillsFolder {
  /** `.claude/skills`, `~/.claude/skills`, or absolute when it lies outside the root. */
  readonly shown: string;
  /** Absolute; symbolic links on the way are resolved as far as the folder is there. */
  readonly path: string;
  /** The part of the path that has to be made first, outermost first; empty when the folder is there. */
  readonly missing: readonly string[];
}

/** The project around a folder, or the home folder. @throws SpecError when it cannot be reached */
export async function openRoot(kind: SkillRoot["kind"], cwd: string, env: Readonly<Record<string, string | undefined>>): Promise<SkillRoot> {
  const path = kind === "home" ? homeOf(env) : findProjectRoot(cwd);
  try {
    return { kind, path: await realpath(path) };
  } catch (error) {
    throw systemError(error, "cannot open", path);
  }
}

/** The home folder as the environment has it. */
export function homeOf(env: Readonly<Record<string, string | undefined>>): string {
  const stated = (process.platform === "win32" ? env["USERPROFILE"] : env["HOME"]) ?? "";
  return stated === "" ? homedir() : stated;
}

/** Where the lock, the journal and the backups of a root are. @throws SpecError when something else stands there */
export async function openStateFolder(root: SkillRoot): Promise<string> {
  const path = join(root.path, SPEC_FOLDER);
  try {
    const found = await lstat(path);
    if (!found.isDirectory()) throw new SpecError("not-a-folder", `cannot use ${path}: expected a folder, found something else`, "Move it away: spec keeps its own files there.");
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw systemError(error, "cannot read", path);
  }
  return path;
}

/**
 * Finds folders on the disk. Two names of the same folder give one.
 *
 * @param names as `SkillsFolder.shown`
 * @throws SpecError when a link leads out of the root, or something on the way is no folder
 */
export async function openFolders(root: SkillRoot, names: readonly string[]): Promise<readonly SkillsFolder[]> {
  const folders: SkillsFolder[] = [];
  for (const shown of names) {
    const folder = { shown, ...(await realFolder(lexicalPath(root, shown))) };
    checkInside(root, folder);
    if (!folders.some((other) => other.path === folder.path)) folders.push(folder);
  }
  return folders;
}

/** How a path is shown and written down: relative to the root, with forward slashes; absolute outside of it. */
export function shownPath(root: SkillRoot, path: string): string {
  if (!isInside(root.path, path)) return path;
  const inside = relative(root.path, path).split(sep).join("/");
  return root.kind === "home" ? `~/${inside}` : inside;
}

/** The path that a shown one stands for, symbolic links not followed. */
export function lexicalPath(root: SkillRoot, shown: string): string {
  return resolve(root.path, shown.startsWith("~/") ? shown.slice(2) : shown);
}

function checkInside(root: SkillRoot, folder: SkillsFolder): void {
  const lexical = lexicalPath(root, folder.shown);
  // A folder that was named outside of the root is meant; a link that leads there is not.
  if (!isInside(root.path, lexical) || isInside(root.path, folder.path)) return;
  const where = root.kind === "home" ? "the home folder" : "the project";
  throw new SpecError("folder-outside", `cannot use ${folder.shown}: a symbolic link leads out of ${where}, to ${folder.path}`, "Name that folder with --dir, or replace the link by a folder.");
}

async function realFolder(path: string): Promise<{ path: string; missing: readonly string[] }> {
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) throw new SpecError("not-a-folder", `cannot use ${path}: is a file, expected a folder`, "Move the file away, or choose another folder with --dir.");
    return { path: real, missing: [] };
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw systemError(error, "cannot use", path);
  }
  const found = await kindOf(path);
  // Another run has just made it.
  if (found === "other") return realFolder(path);
  if (found === "link") throw new SpecError("link-broken", `cannot use ${path}: is a symbolic link to nothing`, "Remove the link, or make the folder that it leads to.");
  const parent = await realFolder(dirname(path));
  const own = join(parent.path, basename(path));
  return { path: own, missing: [...parent.missing, own] };
}

async function kindOf(path: string): Promise<"nothing" | "link" | "other"> {
  try {
    return (await lstat(path)).isSymbolicLink() ? "link" : "other";
  } catch (error) {
    if (hasCode(error, "ENOENT")) return "nothing";
    throw systemError(error, "cannot use", path);
  }
}
