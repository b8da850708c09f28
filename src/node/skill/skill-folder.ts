import { createHash } from "node:crypto";
import { lstat, readdir, readFile, readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { MANIFEST_FILE, readManifest, type Manifest } from "../../skill/manifest.js";
import type { Found } from "../../skill/plan.js";
import { exists } from "../project.js";
import { lexicalPath, type SkillRoot } from "./skill-root.js";
import { hasCode, systemError } from "../system-error.js";

/** A folder with more than this is no skill. */
const MOST_FILES = 1000;
const MOST_BYTES = 64 * 1024 * 1024;

/** One file as it is on the disk. */
export interface FileOnDisk {
  readonly bytes: Uint8Array;
  /** Permission bits. */
  readonly mode: number;
}

/** What stands at a place, with its files by path when it is a folder of ours. */
export interface Inspection {
  readonly found: Found;
  readonly files: ReadonlyMap<string, FileOnDisk>;
}

/**
 * Looks at where a skill is or would be. Nothing is followed: a symbolic link is one, wherever it leads.
 *
 * @param path of the skill; its folder is real
 * @param copies real paths where the skill's files are or will be: a link to one of them is ours
 * @throws SpecError when something cannot be read
 */
export async function inspectSkill(root: SkillRoot, path: string, copies: readonly string[]): Promise<Inspection> {
  const none = new Map<string, FileOnDisk>();
  try {
    const stat = await lstat(path);
    if (stat.isSymbolicLink()) {
      const target = await linkTarget(path);
      return { found: copies.includes(target) ? { kind: "link" } : { kind: "other", what: `a symbolic link to ${target}` }, files: none };
    }
    if (!stat.isDirectory()) return { found: { kind: "other", what: kindOf(stat) }, files: none };
    return await inspectFolder(root, path);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return { found: { kind: "nothing" }, files: none };
    throw systemError(error, "cannot read", path);
  }
}

/** SHA-256 as manifests have it. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/** Where a link leads, as far as that is there. */
export async function linkTarget(path: string): Promise<string> {
  const target = resolve(dirname(path), await readlink(path));
  return join(await realpath(dirname(target)).catch((error: unknown) => fallback(error, dirname(target))), basename(target));
}

function fallback(error: unknown, path: string): string {
  if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR") || hasCode(error, "ELOOP")) return path;
  throw error;
}

async function inspectFolder(root: SkillRoot, path: string): Promise<Inspection> {
  const manifest = await manifestIn(path);
  const nothing = { changed: [], gone: [], added: [], irregular: null, hasSource: false };
  if (manifest === null || manifest === "damaged") return { found: { kind: "folder", manifest, ...nothing }, files: new Map() };
  const { files, irregular } = await readTree(path);
  const listed = Object.entries(manifest.files);
  const found: Found = {
    kind: "folder",
    manifest,
    changed: listed.filter(([name, sha]) => isChanged(files.get(name), sha)).map(([name]) => name),
    gone: listed.filter(([name]) => !files.has(name)).map(([name]) => name),
    added: [...files.keys()].filter((name) => name !== MANIFEST_FILE && !Object.hasOwn(manifest.files, name)),
    irregular,
    hasSource: manifest.source !== null && exists(lexicalPath(root, manifest.source)),
  };
  return { found, files };
}

/** git may have turned LF into CRLF on its way through a Windows clone; that is no edit. */
function isChanged(file: FileOnDisk | undefined, sha: string): boolean {
  if (file === undefined) return false;
  return sha256OfBytes(file.bytes) !== sha && sha256OfBytes(Buffer.from(Buffer.from(file.bytes).toString("latin1").replaceAll("\r\n", "\n"), "latin1")) !== sha;
}

async function manifestIn(path: string): Promise<Manifest | "damaged" | null> {
  const file = join(path, MANIFEST_FILE);
  try {
    const stat = await lstat(file);
    if (!stat.isFile() || stat.size > 256 * 1024) return "damaged";
    return readManifest(await readFile(file, "utf8")) ?? "damaged";
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

async function readTree(path: string): Promise<{ files: ReadonlyMap<string, FileOnDisk>; irregular: string | null }> {
  const files = new Map<string, FileOnDisk>();
  let irregular: string | null = null;
  let bytes = 0;
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of (await readdir(join(path, folder))).sort()) {
      const inside = folder === "" ? name : `${folder}/${name}`;
      const own = join(path, inside);
      // Its bytes are lost, so that it can be neither read nor kept.
      if (name.includes("\uFFFD")) {
        irregular ??= `a name that is not UTF-8: ${inside}`;
        continue;
      }
      const stat = await lstat(own);
      if (stat.isDirectory()) folders.push(inside);
      else if (!stat.isFile()) irregular ??= `${kindOf(stat)}: ${inside}`;
      else if (files.size === MOST_FILES || (bytes += stat.size) > MOST_BYTES) irregular ??= `more than ${MOST_FILES} files or ${MOST_BYTES / 1024 / 1024} MiB`;
      else files.set(inside, { bytes: await readFile(own), mode: stat.mode & 0o777 });
    }
  }
  return { files, irregular };
}

function kindOf(stat: Awaited<ReturnType<typeof lstat>>): string {
  if (stat.isFile()) return "a file";
  if (stat.isSymbolicLink()) return "a symbolic link";
  if (stat.isFIFO()) return "a FIFO";
  if (stat.isSocket()) return "a socket";
  return stat.isDirectory() ? "a folder" : "a device";
}
