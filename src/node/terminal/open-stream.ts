import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { resolve } from "node:path";
import { systemError } from "../system-error.js";

/**
 * Opens a file, or a FIFO as `<(zcat issues.ndjson.gz)` is one, to be read from its start to its end.
 *
 * @param name as the user wrote it
 * @throws SpecError naming it and the cause, when it is opened or later when it is read
 */
export async function openStream(name: string, cwd: string): Promise<AsyncIterable<unknown>> {
  try {
    const handle = await open(resolve(cwd, name));
    return naming(createReadStream("", { fd: handle }), name);
  } catch (error) {
    throw systemError(error, "cannot read", name);
  }
}

async function* naming(stream: AsyncIterable<unknown>, name: string): AsyncGenerator {
  try {
    yield* stream;
  } catch (error) {
    throw systemError(error, "cannot read", name);
  }
}
