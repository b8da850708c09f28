import { readLanguage, type Language } from "../spec/language.js";

/** The world that a command runs in; a test hands in another one. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** What a command file exports: it gets its arguments and options as commander read them, and returns the exit code. */
export type Run = (args: readonly string[], options: Readonly<Record<string, unknown>>, io: Io) => Promise<number>;

/** Exit codes: 0 clean, 1 findings, 2 could not run, 130 cancelled. Nothing done is never 0. */
export const EXIT = { clean: 0, findings: 1, failed: 2, cancelled: 130 } as const;

/** The language of the user's environment, as POSIX orders the variables. */
export function languageOf(env: Io["env"]): Language {
  const locale = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value !== undefined && value !== "");
  return readLanguage(locale ?? "") ?? "en";
}

/** Whether a person can be asked: both ends are terminals that can edit a line, and no CI is at work. */
export function isInteractive(io: Io): boolean {
  return io.stdin.isTTY && io.stdout.isTTY && io.env["TERM"] !== "dumb" && (io.env["CI"] ?? "") === "";
}
