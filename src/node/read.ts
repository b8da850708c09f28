import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { SpecError } from "../spec/error.js";
import { systemError } from "./system-error.js";

// Windows has no such flag.
const nonBlocking = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

/** The largest text that is read, in bytes. */
export const MOST_BYTES = 1024 * 1024;

/**
 * Reads a text file: a regular file of at most 1 MiB of valid UTF-8. A byte order mark stays in the text.
 *
 * @param shown what messages call it: the path as the user wrote it
 * @throws SpecError naming the path and the cause
 */
export function readTextFile(path: string, shown: string = path): string {
  return decodeText(readBytes(path, shown), shown);
}

/** Reads a regular file of at most 1 MiB as it is. @throws SpecError naming the path and the cause */
export function readBytes(path: string, shown: string = path): Uint8Array {
  let file: number | null = null;
  try {
    // Without O_NONBLOCK, opening a FIFO that nobody writes to never returns.
    file = openSync(path, constants.O_RDONLY | nonBlocking);
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new SpecError("not-a-file", `cannot read ${shown}: is a folder, expected a file`, "Name a file in it.");
    if (!stat.isFile()) throw new SpecError("not-a-file", `cannot read ${shown}: is not a regular file`, "Pipe it to standard input and name the file `-`.");
    if (stat.size > MOST_BYTES) throw tooLarge(shown);
    const bytes = readFileSync(file);
    // It may have grown since.
    if (bytes.length > MOST_BYTES) throw tooLarge(shown);
    return bytes;
  } catch (error) {
    throw systemError(error, "cannot read", shown);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Reads a stream to its end. @throws SpecError when it holds more than 1 MiB, or than `most` bytes */
export async function readBounded(stream: AsyncIterable<unknown>, name: string, most: number = MOST_BYTES): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : (chunk as Uint8Array);
    length += bytes.length;
    if (length > most) throw tooLarge(name);
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

function tooLarge(name: string): SpecError {
  return new SpecError("too-large", `cannot read ${name}: it is larger than 1 MiB`, "A spec is a page or two; name the file that holds it.");
}
