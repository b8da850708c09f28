import { Interrupted, type StopSignal } from "../interrupted.js";
import { KeyInput } from "./key-input.js";
import { readLines } from "./line-input.js";
import type { Choice, ChoiceStyle } from "./select-prompt.js";

const SIGNALS: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];
const BRACKETED_PASTE_ON = "\u001B[?2004h";
const BRACKETED_PASTE_OFF = "\u001B[?2004l";
const SHOW_CURSOR = "\u001B[?25h";

/** Where nothing can stop a program, Ctrl-Z is over after so many milliseconds. */
const STOPS_WITHIN = 100;

/**
 * A conversation on a terminal. Between `open` and `close` the terminal is raw and marks pastes, and SIGINT, SIGTERM and SIGHUP
 * end whatever waits with `Interrupted`. While Ctrl-Z has stopped the program, and after `close`, all is as it was before.
 */
export class Terminal {
  private readonly controller = new AbortController();
  private readonly keys = new KeyInput(() => this.suspend());
  private lent = false;
  private suspended = false;
  private redraw: () => void = () => undefined;

  constructor(
    private readonly input: NodeJS.ReadStream,
    private readonly output: NodeJS.WriteStream,
  ) {}

  open(): void {
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
    process.on("SIGCONT", this.onContinue);
    this.input.on("error", this.onHangUp).on("end", this.onHangUp).on("data", this.keys.receive);
    this.takeOver();
  }

  close(): void {
    this.giveBack();
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
    process.off("SIGCONT", this.onContinue);
    this.input.off("error", this.onHangUp).off("end", this.onHangUp).off("data", this.keys.receive);
  }

  /** Columns of the terminal; 80 when it does not say. */
  get columns(): number {
    return this.output.columns || 80;
  }

  /** Lines of the terminal; 24 when it does not say. */
  get rows(): number {
    return this.output.rows || 24;
  }

  print(text: string): void {
    this.output.write(text);
  }

  /**
   * Reads one answer: a typed line, or a paste of many lines, which stays one text with line feeds.
   *
   * @param options.initial stands in the line and can be changed
   * @param options.endAfterPaste a paste that ends with a line break needs no Enter
   * @throws Interrupted with what was typed so far
   */
  async readEntry(prompt: string, options: { readonly initial?: string; readonly endAfterPaste?: boolean } = {}): Promise<string> {
    this.controller.signal.throwIfAborted();
    const reading = readLines({ input: this.keys, output: this.output, prompt, initial: options.initial ?? "", endAfterPaste: options.endAfterPaste ?? false, signal: this.controller.signal });
    this.redraw = () => reading.redraw();
    try {
      return await reading.entry;
    } finally {
      this.redraw = () => undefined;
    }
  }

  /** Lets a person choose one line with the arrow keys. @throws Interrupted */
  async choose<T extends string>(message: string, choices: readonly Choice<T>[], style: ChoiceStyle, initial?: T): Promise<T> {
    const { signal } = this.controller;
    signal.throwIfAborted();
    const { selectPrompt } = await import("./select-prompt.js");
    const prompt = selectPrompt({ input: this.keys, output: this.output, message, choices, style, initial });
    this.redraw = () => prompt.redraw();
    const cancel = (): void => void prompt.cancel();
    signal.addEventListener("abort", cancel, { once: true });
    try {
      return await prompt.run();
    } catch (error) {
      // The prompt rejects with nothing when it is cancelled.
      if (error instanceof Error) throw error;
      signal.throwIfAborted();
      throw new Interrupted("SIGINT");
    } finally {
      signal.removeEventListener("abort", cancel);
      this.redraw = () => undefined;
      this.output.write(SHOW_CURSOR);
    }
  }

  /**
   * Hands the terminal to another program while `work` runs. Ctrl-C is that program's affair; `work` gets a signal that tells
   * it to end the program. What `work` has got by then is not lost: only the next question throws `Interrupted`.
   */
  async lend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.controller.signal.throwIfAborted();
    this.lent = true;
    this.giveBack();
    try {
      return await work(this.controller.signal);
    } finally {
      this.lent = false;
      this.takeOver();
    }
  }

  private takeOver(): void {
    // A shell that stopped the program has changed the terminal behind our back, and what is raw already is not made raw again.
    this.input.setRawMode(false).setRawMode(true);
    this.output.write(BRACKETED_PASTE_ON);
    this.input.resume();
  }

  private giveBack(): void {
    this.output.write(`${BRACKETED_PASTE_OFF}${SHOW_CURSOR}`);
    this.input.setRawMode(false).pause();
  }

  /** Stops the program as Ctrl-Z does elsewhere, together with whatever started it in the same job. */
  private suspend(): void {
    if (process.platform === "win32" || this.suspended) return;
    this.suspended = true;
    this.giveBack();
    process.kill(0, "SIGTSTP");
    // Without a shell that could go on with it, the program is not stopped at all.
    setTimeout(() => setImmediate(() => this.suspended && this.onContinue()), STOPS_WITHIN);
  }

  private readonly onContinue = (): void => {
    if (this.lent) return;
    this.suspended = false;
    this.takeOver();
    this.redraw();
  };

  private readonly onSignal = (signal: NodeJS.Signals): void => {
    if (signal === "SIGINT" && this.lent) return;
    this.stop(signal as StopSignal);
  };

  private readonly onHangUp = (): void => this.stop("SIGHUP");

  private stop(signal: StopSignal): void {
    if (!this.controller.signal.aborted) this.controller.abort(new Interrupted(signal));
  }
}
