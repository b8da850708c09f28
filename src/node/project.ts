import { lstatSync, readdirSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { fullName, templateStore, type TemplateStore } from "../spec/builtin.js";
import type { TemplateFile } from "../spec/template-file.js";
import { readTextFile } from "./read.js";
import { hasCode, systemError } from "./system-error.js";

/** The folder that holds a project's own templates, drafts and settings. */
export const SPEC_FOLDER = ".spec";

/** The nearest folder upwards that is a git work tree; the starting folder when there is none. */
export function findProjectRoot(cwd: string): string {
  return findWorkTree(cwd) ?? resolve(cwd);
}

/** The nearest folder upwards that is a git work tree; null when there is none. */
export function findWorkTree(start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (exists(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** Whether a path is a folder or in it. Both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!isAbsolute(way) && way !== ".." && !way.startsWith(`..${sep}`));
}

/** Whether something stands at this path, a broken link included. */
export function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return false;
    throw systemError(error, "cannot read", path);
  }
}

/**
 * The built-in templates and the project's own in `.spec/templates/*.md`.
 *
 * @throws SpecError with file:line:column when one of them does not validate
 */
export async function loadTemplates(cwd: string): Promise<TemplateStore> {
  const folder = templatesFolder(cwd);
  const names = markdownNames(folder);
  if (names.length === 0) return templateStore();
  // The schema and the YAML reader load only for projects that have templates.
  const { readTemplateFile } = await import("../spec/template-file.js");
  const files: TemplateFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const file = readTemplateFile(relative(cwd, path) || path, readTextFile(path));
    const expected = `${fullName(file)}.md`;
    // The name is what users ask for and what is shown: two files could otherwise claim one.
    if (name !== expected) throw file.complain(["name"], `the file must be called ${expected}, or the name be that of the file`);
    files.push(file);
  }
  return templateStore(files.map((file) => ({ template: file, complain: file.complain })));
}

/** Where a project keeps its own templates. */
export function templatesFolder(cwd: string): string {
  return join(findProjectRoot(cwd), SPEC_FOLDER, "templates");
}

/** The paths of a project's own templates. @throws SpecError */
export function templatePaths(cwd: string): string[] {
  const folder = templatesFolder(cwd);
  return markdownNames(folder).map((name) => join(folder, name));
}

function markdownNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".md")).sort();
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw systemError(error, "cannot read", folder);
  }
}
