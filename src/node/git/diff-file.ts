import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { readDiff, withText, type DiffFile } from "../../gate/change/diff.js";
import { isNewText } from "../../gate/change/old-text.js";
import { SpecError } from "../../spec/error.js";
import { readWorktreeFile } from "./change-content.js";
import { systemError } from "../system-error.js";

/** The largest diff that is read, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads a diff that was handed in.
 *
 * @param name a file, from the working folder; `-` for standard input
 * @throws SpecError when it cannot be read or understood
 */
export async function readDiffFile(name: string, cwd: string, stdin: AsyncIterable<unknown>): Promise<DiffFile[]> {
  const shown = name === "-" ? "<stdin>" : name;
  try {
    const stream = name === "-" ? stdin : createReadStream("", { fd: await open(resolve(cwd, name)) });
    // Code in any encoding may stand in it; what is not UTF-8 shows as U+FFFD.
    return readDiff((await readAll(stream, shown)).toString("utf8"), shown);
  } catch (error) {
    throw systemError(error, "cannot read", shown);
  }
}

async function readAll(stream: AsyncIterable<unknown>, shown: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array | string);
    length += bytes.length;
    if (length > MOST_BYTES) throw new SpecError("too-large", `cannot read ${shown}: it is larger than 256 MiB`, "Check a part of the change at a time.");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/**
 * A file of a diff with its whole new text, where the one in the folder is proved to be that: it has the hash that the diff
 * gives, and its lines.
 */
export function withProvedText(root: string, file: DiffFile): DiffFile {
  if (file.kind !== "text" || file.blobs === null || file.change === "deleted" || file.hunks.length === 0) return file;
  const { bytes, text } = readWorktreeFile(root, file.path);
  return text !== null && hasHash(bytes, file.blobs.new) && isNewText(file, text) ? withText(file, text) : file;
}

/** Git names a content by the SHA-1, or in newer repositories the SHA-256, of its length and itself; diffs cut it short. */
function hasHash(bytes: Uint8Array, start: string): boolean {
  return ["sha1", "sha256"].some((kind) => createHash(kind).update(`blob ${bytes.length}\0`).update(bytes).digest("hex").startsWith(start));
}
