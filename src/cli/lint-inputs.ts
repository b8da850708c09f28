import { resolve } from "node:path";
import { findFiles } from "../node/find-files.js";
import { decodeText, readBounded, readTextFile } from "../node/read.js";
import { SpecError } from "../spec/error.js";
import type { Io } from "./io.js";

/** A document to lint, wherever it came from. */
export interface LintInput {
  /** What findings call it. */
  readonly file: string;
  /** Path on disk; null for what is not a file. */
  readonly path: string | null;
  readonly text: string;
}

/**
 * The documents that some arguments mean, each read when it is asked for. One that cannot be read is an error in its place and
 * does not keep the others from being read.
 *
 * @param args files, folders, globs; `-` for standard input
 */
export async function* readInputs(args: readonly string[], stdinName: string, io: Io): AsyncGenerator<LintInput | SpecError> {
  const found = await findFiles(args.filter((arg) => arg !== "-"), io.cwd);
  yield* found.errors;
  for (const name of [...(args.includes("-") ? ["-"] : []), ...found.files]) {
    try {
      if (name === "-") yield { file: stdinName, path: null, text: decodeText(await readBounded(io.stdin, "<stdin>"), "<stdin>") };
      else yield { file: name, path: resolve(io.cwd, name), text: readTextFile(resolve(io.cwd, name), name) };
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      yield error;
    }
  }
}
