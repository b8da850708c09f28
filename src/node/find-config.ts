import { lstatSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { SpecError } from "../spec/error.js";
import { display } from "./find-files.js";
import { exists, findWorkTree, isInside } from "./project.js";
import { readTextFile } from "./read.js";

/** The key that a configuration in package.json stands under. */
export const PACKAGE_KEY = "prompt-spec";

const NAMES = [".specrc.json", ".specrc.yaml", ".specrc.yml"] as const;

/**
 * The configuration that holds for the files of a folder: `.specrc.json`, `.specrc.yaml`, `.specrc.yml` or a `prompt-spec` key
 * in package.json, in the nearest folder that has one, up to the root of the git work tree. Outside of one, up to the working
 * folder: whoever owns a folder further up has no say here.
 *
 * @returns its path, or null when there is none
 * @throws SpecError `config-ambiguous` when a folder has more than one
 */
export function findConfig(start: string, cwd: string): string | null {
  for (const folder of configFolders(start, cwd)) {
    const [first, second] = configsIn(folder, cwd);
    if (first !== undefined && second !== undefined) throw new SpecError("config-ambiguous", `there are two configurations in one folder: ${display(first, cwd)} and ${display(second, cwd)}`, "Join them in one of the two files and delete the other.");
    if (first !== undefined) return first;
  }
  return null;
}

/** Every path at which a configuration for the files of a folder may stand, the nearest folder first. */
export function configPaths(start: string, cwd: string): string[] {
  return [...configFolders(start, cwd)].flatMap((folder) => [...NAMES, "package.json"].map((name) => join(folder, name)));
}

function* configFolders(start: string, cwd: string): Generator<string> {
  const root = boundaryOf(start, cwd);
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    yield folder;
    if (folder === root || dirname(folder) === folder) return;
  }
}

/** The folder that configurations for a file in `start` are looked for in, and that they may not leave. */
export function boundaryOf(start: string, cwd: string): string {
  const workTree = findWorkTree(start);
  if (workTree !== null) return workTree;
  return isInside(resolve(cwd), resolve(start)) ? resolve(cwd) : resolve(start);
}

function configsIn(folder: string, cwd: string): string[] {
  const named = NAMES.map((name) => join(folder, name)).filter(exists);
  const manifest = join(folder, "package.json");
  return isConfigured(manifest, cwd) ? [...named, manifest] : named;
}

/** Most manifests say nothing about us, and what is wrong with those is none of our business. */
function isConfigured(manifest: string, cwd: string): boolean {
  if (!exists(manifest) || !lstatSync(manifest).isFile()) return false;
  const text = readTextFile(manifest, display(manifest, cwd));
  return text.includes(`"${PACKAGE_KEY}"`) && hasKey(text);
}

function hasKey(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null && Object.hasOwn(data, PACKAGE_KEY);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // It names us and does not parse: reading it says where.
    return true;
  }
}
