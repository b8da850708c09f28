import { createRequire } from "node:module";
import type { IPty, spawn } from "@lydell/node-pty";
import { onTestFinished } from "vitest";
import { BIN } from "./program.js";

/** Keys as a terminal sends them. */
export const KEY = { enter: "\r", ctrlZ: "\u001A", down: "\u001B[B", up: "\u001B[A", ctrlC: "\u0003", ctrlD: "\u0004", ctrlU: "\u0015" } as const;

/** A paste, as a terminal marks it. */
export function paste(text: string): string {
  return `\u001B[200~${text.replaceAll("\n", "\r")}\u001B[201~`;
}

interface PtyModule {
  readonly spawn: typeof spawn;
}

/** The package that makes terminals, or null where it has none for this machine. */
export const pty: PtyModule | null = loadPty();

/** Why the tests are skipped, for their name. */
export const SKIPPED = pty === null ? " (skipped: no pseudo-terminal can be had here)" : "";

/** A program on a terminal. */
export class TerminalRun {
  private output = "";
  private seen = 0;
  private exit: number | null = null;
  private wake: () => void = () => undefined;

  constructor(private readonly process: IPty) {
    process.onData((data) => {
      this.output += data;
      this.wake();
    });
    process.onExit(({ exitCode, signal }) => {
      this.exit = signal === undefined || signal === 0 ? exitCode : 128 + signal;
      this.wake();
    });
  }

  /** Everything that was printed, without the terminal's commands. */
  get text(): string {
    return plain(this.output);
  }

  /** Everything that was printed, as it came. */
  get raw(): string {
    return this.output;
  }

  get pid(): number {
    return this.process.pid;
  }

  /** Waits until a text is printed that no earlier wait has seen. */
  async sees(text: string): Promise<this> {
    await this.until(() => this.text.includes(text, this.seen), `"${text}"`);
    this.seen = this.text.indexOf(text, this.seen) + text.length;
    return this;
  }

  send(keys: string): this {
    this.process.write(keys);
    return this;
  }

  /** Sends a line. */
  enter(line: string): this {
    return this.send(`${line}${KEY.enter}`);
  }

  kill(signal: string): this {
    this.process.kill(signal);
    return this;
  }

  /** Closes the terminal under the program, as a closed window does. */
  hangUp(): this {
    (this.process as IPty & { destroy(): void }).destroy();
    return this;
  }

  /** Waits until the program has ended. @returns its exit code */
  async ends(): Promise<number> {
    await this.until(() => this.exit !== null, "the end of the program");
    return this.exit ?? -1;
  }

  private async until(isSo: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + 10_000;
    while (!isSo()) {
      const left = deadline - Date.now();
      if (left <= 0 || (this.exit !== null && what !== "the end of the program")) throw new Error(`waited for ${what}, but the screen is:\n${this.text.slice(this.seen)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}

interface TerminalOptions {
  readonly cwd: string;
  readonly env?: Record<string, string>;
  readonly columns?: number;
}

/** Starts the built program on a terminal of its own. */
export function onTerminal(args: readonly string[], options: TerminalOptions): TerminalRun {
  return started(process.execPath, [BIN, ...args], options);
}

/** Starts a shell with job control on a terminal of its own; `$SPEC` is the built program. Its prompt is `$ `. */
export function inShell(options: TerminalOptions): TerminalRun {
  const env = { ...options.env, PS1: "$ ", SPEC: `"${process.execPath}" "${BIN}"` };
  return started("bash", ["--norc", "--noediting", "-i"], { ...options, env });
}

function started(program: string, args: readonly string[], options: TerminalOptions): TerminalRun {
  if (pty === null) throw new Error("no pseudo-terminal can be had here");
  const env = { PATH: process.env["PATH"] ?? "", HOME: options.cwd, LANG: "C.UTF-8", TERM: "xterm-256color", NO_COLOR: "1", ...options.env };
  const child = pty.spawn(program, [...args], { cwd: options.cwd, env, cols: options.columns ?? 80, rows: 40 });
  onTestFinished(() => {
    try {
      child.kill("SIGKILL");
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  });
  return new TerminalRun(child);
}

function plain(output: string): string {
  // eslint-disable-next-line no-control-regex -- the terminal's commands are what is taken out
  return output.replace(/\u001B\[[0-9;?]*[ -/]*[@-~]/g, "").replaceAll("\r", "");
}

function loadPty(): PtyModule | null {
  try {
    const module = createRequire(import.meta.url)("@lydell/node-pty") as PtyModule;
    const probe = module.spawn(process.execPath, ["--version"], {});
    probe.kill();
    return module;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
