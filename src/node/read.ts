import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { SpecError } from "../spec/error.js";
import { systemError } from "./system-error.js";

/** The largest text that is read, in bytes. */
export const MOST_BYTES = 1024 * 1024;

/**
 * Reads a text file: a regular file of at most 1 MiB of valid UTF-8. A byte order mark stays in the text.
 *
 * @throws SpecError naming the path and the cause
 */
export async function readTextFile(path: string, mostBytes: number = MOST_BYTES): Promise<string> {
  return decodeText(await readBytes(path, mostBytes), path);
}

/** Reads a regular file as it is. @throws SpecError naming the path and the cause */
export async function readBytes(path: string, mostBytes: number = MOST_BYTES): Promise<Uint8Array> {
  try {
    // Without O_NONBLOCK, opening a FIFO that nobody writes to never returns.
    await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await file.stat();
    if (stat.isDirectory()) throw new SpecError("not-a-file", `cannot read ${path}: is a folder, expected a file`, "Name a file in it.");
    if (!stat.isFile()) throw new SpecError("not-a-file", `cannot read ${path}: is not a regular file`, "Pipe it to standard input and name the file `-`.");
    if (stat.size > mostBytes) throw tooLarge(path, mostBytes);
    return await readBounded(file.createReadStream(), path, mostBytes);
  } catch (error) {
    throw systemError(error, "cannot read", path);
  }
}

/** Reads a stream to its end. @throws SpecError when it holds more than `mostBytes` */
export async function readBounded(stream: AsyncIterable<unknown>, name: string, mostBytes: number = MOST_BYTES): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : (chunk as Uint8Array);
    length += bytes.length;
    if (length > mostBytes) throw tooLarge(name, mostBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Bytes as text. @throws SpecError when they are not UTF-8 text */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new SpecError("not-utf8", `cannot read ${name}: it is UTF-16, expected UTF-8`, "Save it as UTF-8, or convert it with `iconv -f UTF-16 -t UTF-8`.");
  }
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw new SpecError("not-text", `cannot read ${name}: it is binary (a zero byte at offset ${zero}), expected Markdown`, "Name a text file.");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SpecError("not-utf8", `cannot read ${name}: it is not valid UTF-8`, "Save it as UTF-8.", { cause: error });
  }
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function tooLarge(name: string, mostBytes: number): SpecError {
  return new SpecError("too-large", `cannot read ${name}: it is larger than ${mostBytes / 1024 / 1024} MiB`, "A spec is a page or two; name the file that holds it.");
}
