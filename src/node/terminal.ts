import { Interrupted, type StopSignal } from "./interrupted.js";
import { readLines } from "./line-input.js";
import type { Choice, ChoiceStyle } from "./select-prompt.js";

const SIGNALS: readonly StopSignal[] = ["SIGINT", "SIGTERM", "SIGHUP"];
const BRACKETED_PASTE_ON = "\u001B[?2004h";
const BRACKETED_PASTE_OFF = "\u001B[?2004l";
const SHOW_CURSOR = "\u001B[?25h";

/**
 * A conversation on a terminal. Between `open` and `close` it owns SIGINT, SIGTERM and SIGHUP: whatever waits is ended with
 * `Interrupted`, and the terminal is as it was before.
 */
export class Terminal {
  private readonly controller = new AbortController();
  private lent = false;

  constructor(
    private readonly input: NodeJS.ReadStream,
    private readonly output: NodeJS.WriteStream,
  ) {}

  open(): void {
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
    this.input.on("error", this.onHangUp);
  }

  close(): void {
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
    this.input.off("error", this.onHangUp);
    this.input.pause();
  }

  /** Columns of the terminal; 80 when it does not say. */
  get columns(): number {
    return this.output.columns || 80;
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
    this.output.write(BRACKETED_PASTE_ON);
    try {
      return await readLines({ input: this.input, output: this.output, prompt, initial: options.initial ?? "", endAfterPaste: options.endAfterPaste ?? false, signal: this.controller.signal });
    } finally {
      this.output.write(BRACKETED_PASTE_OFF);
    }
  }

  /** Lets a person choose one line with the arrow keys. @throws Interrupted */
  async choose<T extends string>(message: string, choices: readonly Choice<T>[], style: ChoiceStyle, initial?: T): Promise<T> {
    const { signal } = this.controller;
    signal.throwIfAborted();
    const { selectPrompt } = await import("./select-prompt.js");
    const prompt = selectPrompt({ input: this.input, output: this.output, message, choices, style, initial });
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
      this.output.write(SHOW_CURSOR);
    }
  }

  /**
   * Hands the terminal to another program while `work` runs. Ctrl-C is that program's affair; `work` gets a signal that tells
   * it to end the program.
   *
   * @throws Interrupted when SIGTERM or SIGHUP came meanwhile
   */
  async lend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.controller.signal.throwIfAborted();
    this.lent = true;
    try {
      const result = await work(this.controller.signal);
      this.controller.signal.throwIfAborted();
      return result;
    } finally {
      this.lent = false;
    }
  }

  private readonly onSignal = (signal: NodeJS.Signals): void => {
    if (signal === "SIGINT" && this.lent) return;
    this.stop(signal as StopSignal);
  };

  private readonly onHangUp = (): void => this.stop("SIGHUP");

  private stop(signal: StopSignal): void {
    if (!this.controller.signal.aborted) this.controller.abort(new Interrupted(signal));
  }
}
