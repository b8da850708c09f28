import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readCommandLine } from "./command-line.js";
import { Interrupted, type StopSignal } from "./interrupted.js";
import { KeptOutput } from "./kept-output.js";
import { hasCode } from "./system-error.js";

/** How a command is run. */
export interface CommandOptions {
  /** The folder that it runs in. */
  readonly cwd: string;
  /** It is ended after so many milliseconds, with all that it started. */
  readonly timeoutMs: number;
  /** Ends it, with all that it started; aborted with an `Interrupted`. */
  readonly signal: AbortSignal;
}

/** How a command went. */
export interface CommandRun {
  readonly command: string;
  /** What in it needed a shell; null when it ran without one. */
  readonly shell: string | null;
  /** Null when a signal ended it, and when it did not start. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** It took too long. */
  readonly timedOut: boolean;
  /** Why it could not start; null when it did. */
  readonly notStarted: string | null;
  readonly durationMs: number;
  /** Standard output and error as they came, bounded: the beginning and the end, with a line that says what was left out. */
  readonly output: string;
  /** Standard output alone, bounded the same. */
  readonly stdout: string;
}

/** After a polite end, so many milliseconds pass before a hard one. */
const GRACE = 2_000;

/** Whoever holds the output open after the command has ended is waited for so many milliseconds. */
const LINGER = 500;

/** What in a command needs a shell; null when nothing does. */
export function shellNeedOf(command: string): string | null {
  const line = readCommandLine(command);
  return "needs" in line ? line.needs : null;
}

/** Whether a command ran to its end and said yes: exit code 0. */
export function succeeded(run: CommandRun): boolean {
  return run.exitCode === 0 && !run.timedOut;
}

/**
 * Runs a command as a person typed it: without a shell when it is plain words and quotes, with `sh -c` else. Standard input is
 * empty. It gets a process group of its own, which is ended with it: nothing that it started stays.
 *
 * @throws Interrupted when the signal ended it
 */
export async function runCommand(command: string, { cwd, timeoutMs, signal }: CommandOptions): Promise<CommandRun> {
  signal.throwIfAborted();
  const line = readCommandLine(command);
  const [program, ...args] = "needs" in line ? (["sh", "-c", command] as const) : line.words;
  const started = performance.now();
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32", windowsHide: true });
  const all = new KeptOutput();
  const out = new KeptOutput();
  child.stdout.on("data", (chunk: Buffer) => {
    all.add(chunk);
    out.add(chunk);
  });
  child.stderr.on("data", (chunk: Buffer) => all.add(chunk));
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    endGroup(child);
  }, timeoutMs);
  const onAbort = (): void => endGroup(child);
  signal.addEventListener("abort", onAbort, { once: true });
  const ended = await endOf(child);
  clearTimeout(timer);
  signal.removeEventListener("abort", onAbort);
  signal.throwIfAborted();
  return { command, shell: "needs" in line ? line.needs : null, ...ended, timedOut, durationMs: Math.round(performance.now() - started), output: all.text, stdout: out.text };
}

/**
 * Does something that Ctrl-C, SIGTERM and SIGHUP can end: `work` gets a signal that is then aborted with an `Interrupted`, and
 * has the time to clean up.
 *
 * @throws Interrupted once `work` has ended, when one of them came
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const onSignal = (name: NodeJS.Signals): void => controller.abort(new Interrupted(name as StopSignal));
  const names: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const name of names) process.on(name, onSignal);
  try {
    const result = await work(controller.signal);
    controller.signal.throwIfAborted();
    return result;
  } catch (error) {
    // What fails because it was ended from outside did not fail.
    controller.signal.throwIfAborted();
    throw error;
  } finally {
    for (const name of names) process.off(name, onSignal);
  }
}

type End = Pick<CommandRun, "exitCode" | "signal" | "notStarted">;

async function endOf(child: ChildProcess): Promise<End> {
  const closed = once(child, "close");
  try {
    const [exitCode, signal] = (await once(child, "exit")) as [number | null, string | null];
    sendToGroup(child, "SIGKILL");
    // What left the group may still hold the output open.
    const linger = setTimeout(() => {
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, LINGER);
    await closed;
    clearTimeout(linger);
    return { exitCode, signal, notStarted: null };
  } catch (error) {
    closed.catch(() => undefined);
    return { exitCode: null, signal: null, notStarted: causeOf(error) };
  }
}

function causeOf(error: unknown): string {
  if (hasCode(error, "ENOENT")) return "there is no such program";
  if (hasCode(error, "EACCES")) return "it may not be executed";
  if (error instanceof Error && "code" in error) return String(error.code);
  throw error;
}

function endGroup(child: ChildProcess): void {
  sendToGroup(child, "SIGTERM");
  const timer = setTimeout(() => sendToGroup(child, "SIGKILL"), GRACE);
  child.once("exit", () => clearTimeout(timer));
}

function sendToGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // Nothing of it is left; macOS says EPERM of a group of the dead.
    if (!hasCode(error, "ESRCH") && !hasCode(error, "EPERM")) throw error;
  }
}
