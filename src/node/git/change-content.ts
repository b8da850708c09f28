import { isAscii } from "node:buffer";
import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import type { ChangedFile } from "../../gate/change/change.js";
import { withText, type DiffFile } from "../../gate/change/diff.js";
import { isNewText } from "../../gate/change/old-text.js";
import { SpecError } from "../../spec/error.js";
import { git } from "./git.js";
import { isInside } from "../project.js";
import { hasCode, systemError } from "../system-error.js";

/** What stands at a path now. */
export interface NewContent {
  readonly kind: ChangedFile["kind"];
  /** As UTF-8, with U+FFFD for what is none; null when it is not a text, or not there. */
  readonly text: string | null;
  /** As they are; empty where there are none. */
  readonly bytes: Uint8Array;
}

/** The largest file that is read, in bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** How much of a file git looks at to tell text from binary. */
const HEAD_BYTES = 8000;

const NOTHING: NewContent = { kind: "binary", text: null, bytes: new Uint8Array() };

/** The bytes of a name as a diff gives it: one that is not UTF-8 has its bytes as U+DC80 to U+DCFF. */
function bytesOfName(name: string): Buffer {
  // eslint-disable-next-line no-control-regex -- every ASCII character
  const isUtf8 = !/^[\u0000-\u007F\uDC80-\uDCFF]*$/.test(name);
  return isUtf8 ? Buffer.from(name) : Buffer.from(name, "latin1");
}

/** Whether folders are below the root, no link leading elsewhere; by their paths, for as long as one change is read. */
export type KnownFolders = Map<string, boolean>;

/** What stands in the folder under a name: never what a link leads to. @throws SpecError */
export function readWorktreeFile(root: string, name: string, folders: KnownFolders = new Map()): NewContent {
  const path = Buffer.concat([Buffer.from(`${root}/`), bytesOfName(name)]);
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) return { ...NOTHING, kind: "link" };
    if (stat.isDirectory()) return { ...NOTHING, kind: "submodule" };
    if (!stat.isFile() || !isBelow(root, path, folders)) return NOTHING;
    return contentOf(readBounded(path, name));
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return NOTHING;
    throw systemError(error, "cannot read", name);
  }
}

/** No folder on the way is a link that leads elsewhere. The file itself is known to be none. */
function isBelow(root: string, path: Buffer, folders: KnownFolders): boolean {
  const parent = path.subarray(0, path.lastIndexOf(0x2f));
  const key = parent.toString("latin1");
  const known = folders.get(key);
  if (known !== undefined) return known;
  const [top, folder] = [Buffer.from(root), parent].map((each) => realpathSync.native(each, "buffer").toString("latin1"));
  const isIn = top !== undefined && folder !== undefined && isInside(top, folder);
  folders.set(key, isIn);
  return isIn;
}

function readBounded(path: Buffer, name: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    if (fstatSync(file).size > MOST_BYTES) throw tooLarge(name);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** The new sides of files as git keeps them: one run of git for all. @throws SpecError */
export async function readIndexed(root: string, files: readonly DiffFile[]): Promise<readonly NewContent[]> {
  const hashes = files.flatMap(({ blobs }) => (blobs === null ? [] : [blobs.new]));
  if (hashes.length === 0) return files.map(() => NOTHING);
  const input = [...new Set(hashes)].map((hash) => `${hash}\n`).join("");
  const { stdout } = await git(root, ["cat-file", "--batch"], { input });
  const contents = new Map<string, NewContent>();
  for (let start = 0; start < stdout.length; ) {
    const end = stdout.indexOf(0x0a, start);
    const [hash = "", type, size] = stdout.toString("latin1", start, end).split(" ");
    const length = type === "blob" ? Number(size) : 0;
    if (type === "blob") contents.set(hash, contentOf(stdout.subarray(end + 1, end + 1 + length)));
    start = end + 1 + (type === "blob" ? length + 1 : 0);
  }
  return files.map(({ blobs }) => contents.get(blobs?.new ?? "") ?? NOTHING);
}

/** Bytes as UTF-8, with U+FFFD for what is none; most code is ASCII, which is quicker to read. */
export function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
}

/**
 * Files with their whole new texts, where these are wanted and are what the diff says they are.
 *
 * @param read what stands in each now
 */
export async function withNewTexts(files: readonly DiffFile[], needsText: (file: DiffFile) => boolean, read: (files: readonly DiffFile[]) => Promise<readonly NewContent[]>): Promise<readonly DiffFile[]> {
  const wanted = files.filter((file) => file.text === null && file.kind === "text" && file.change !== "deleted" && needsText(file));
  const contents = await read(wanted);
  const texts = new Map(wanted.map((file, index) => [file, contents[index]?.text ?? null]));
  return files.map((file) => {
    const text = texts.get(file) ?? file.text;
    return text !== null && isNewText(file, text) ? withText(file, text) : file;
  });
}

function contentOf(bytes: Buffer): NewContent {
  if (bytes.subarray(0, HEAD_BYTES).includes(0)) return NOTHING;
  return { kind: "text", text: textOf(bytes), bytes };
}

function tooLarge(name: string): SpecError {
  return new SpecError("too-large", `cannot read ${name}: it is larger than 64 MiB`, "Leave it out of the change, or have git ignore it.");
}
