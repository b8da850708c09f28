import { visible, visibleLines } from "../report/visible.js";
import type { SpecError } from "../spec/error.js";
import type { Io } from "./io.js";
import { VERSION } from "./version.js";

/** Says on standard error what went wrong and what to do. */
export function printError(error: SpecError, io: Io): void {
  io.stderr.write(`error: ${visible(error.message)}\nhint: ${visible(error.hint)}\n`);
}

/** Says on standard error that something happened which no user can cause; SPEC_DEBUG=1 shows where. */
export function printBug(error: unknown, io: Io): void {
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(`error: this is a bug in spec ${VERSION}: ${visible(message)}\n`);
  io.stderr.write("hint: Please report it with the command line and, if you can, the file; SPEC_DEBUG=1 shows where it happened.\n");
  if (io.env["SPEC_DEBUG"] === "1" && error instanceof Error) io.stderr.write(`${visibleLines(error.stack ?? "")}\n`);
}
