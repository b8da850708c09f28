import { CommanderError } from "commander";
import { SpecError } from "../spec/error.js";
import { EXIT, type Io } from "./io.js";
import { printBug, printError } from "./print.js";
import { program } from "./program.js";

/**
 * Runs one command line and says how it ended. The one place where errors are caught.
 *
 * @param argv without the interpreter and the script
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.clean;
  const setExitCode = (code: number): void => {
    exitCode = code;
  };
  try {
    await program(io, setExitCode, argv[0]).parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    return explain(error, io);
  }
}

function explain(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.clean;
    // Commander has printed what is wrong already, but for a missing command, where it prints the help.
    return EXIT.failed;
  }
  if (error instanceof SpecError) {
    printError(error, io);
    return EXIT.failed;
  }
  printBug(error, io);
  return EXIT.failed;
}
