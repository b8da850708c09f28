import { createInterface, type Interface, type Key } from "node:readline";
import { Interrupted, type StopSignal } from "./interrupted.js";

/** What an answer is read from. */
export interface LineInput {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** Stands before every line; safe to print. */
  readonly prompt: string;
  readonly initial: string;
  readonly endAfterPaste: boolean;
  /** Aborted with an `Interrupted`. */
  readonly signal: AbortSignal;
}

/**
 * Reads one answer with the editing keys of readline. Enter ends it, unless it came as a part of a paste: between the
 * terminal's paste marks, or, on a terminal without them, together with characters that follow it.
 *
 * @throws Interrupted on Ctrl-C, Ctrl-D, a signal or the end of the input
 */
export function readLines({ input, output, prompt, initial, endAfterPaste, signal }: LineInput): Promise<string> {
  const reader = createInterface({ input, output, prompt, terminal: true, historySize: 0 });
  const lines: string[] = [];
  let pasting = false;

  return new Promise((resolve, reject) => {
    let open = true;
    const close = (): void => {
      open = false;
      input.off("keypress", onKey);
      signal.removeEventListener("abort", onAbort);
      reader.close();
    };
    const stop = (name: StopSignal): void => {
      if (!open) return;
      const partial = [...lines, reader.line].join("\n");
      close();
      output.write("\n");
      reject(new Interrupted(name, partial));
    };
    const settle = (): void => {
      if (!open || pasting || lines.length === 0) return;
      if (reader.line !== "") {
        reader.prompt(true);
        return;
      }
      close();
      resolve(lines.join("\n"));
    };
    const onKey = (_text: string | undefined, key: Key): void => {
      if (key.name === "paste-start") pasting = true;
      if (key.name !== "paste-end") return;
      pasting = false;
      if (endAfterPaste) setImmediate(settle);
    };
    const onAbort = (): void => stop(signal.reason instanceof Interrupted ? signal.reason.signal : "SIGINT");

    reader.on("line", (line) => {
      lines.push(line);
      if (pasting) reader.prompt();
      // The rest of the same chunk comes before this.
      else setImmediate(settle);
    });
    reader.on("SIGINT", () => pasting || stop("SIGINT"));
    reader.on("SIGCONT", () => reader.prompt(true));
    // A terminal that is closed refuses even to leave raw mode.
    reader.on("error", () => stop("SIGHUP"));
    reader.on("close", () => stop(isGone(input) ? "SIGHUP" : "SIGINT"));
    input.on("keypress", onKey);
    signal.addEventListener("abort", onAbort, { once: true });
    start(reader, initial);
  });
}

function start(reader: Interface, initial: string): void {
  reader.prompt();
  if (initial !== "") reader.write(initial);
}

/** Ctrl-D closes the reader only; a closed terminal ends its input as well. */
function isGone(input: NodeJS.ReadStream): boolean {
  return input.readableEnded || input.destroyed || input.errored !== null;
}
