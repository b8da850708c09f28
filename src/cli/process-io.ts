import { systemError } from "../node/system-error.js";
import { SpecError } from "../spec/error.js";
import { EXIT, type Io } from "./io.js";
import { printError } from "./print.js";

/** The process's own world. Streams are opened when they are first used: each costs start-up time. */
export const processIo: Io = {
  get cwd() {
    return workingFolder();
  },
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    return heeding(process.stdout, onStdoutError);
  },
  get stderr() {
    return heeding(process.stderr, ignore);
  },
};

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new SpecError("no-folder", "the folder that this runs in is gone", "Change to a folder that exists.", { cause: error });
  }
}

function heeding(stream: NodeJS.WriteStream, onError: (error: Error) => void): NodeJS.WriteStream {
  if (!stream.listeners("error").includes(onError)) stream.on("error", onError);
  return stream;
}

/** A reader may leave early (`| head -1`), and a terminal may be closed under us; that is no failure of ours. */
function onStdoutError(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE" || error.code === "EIO") return;
  const said = systemError(error, "cannot write", "standard output");
  if (!(said instanceof SpecError)) throw error;
  printError(said, processIo);
  // What the command returns must not say that all was printed.
  process.once("exit", () => {
    process.exitCode = EXIT.failed;
  });
}

/** Where nothing can be said, nothing is. */
function ignore(): void {
  return undefined;
}
