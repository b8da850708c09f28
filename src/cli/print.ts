import { visible } from "../report/visible.js";
import type { SpecError } from "../spec/error.js";
import type { Io } from "./io.js";

/** Says on standard error what went wrong and what to do. */
export function printError(error: SpecError, io: Io): void {
  io.stderr.write(`error: ${visible(error.message)}\nhint: ${visible(error.hint)}\n`);
}
