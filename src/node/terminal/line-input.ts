import { createInterface, type Interface, type Key } from "node:readline";
import { Interrupted, type StopSignal } from "../interrupted.js";
import type { KeyInput } from "./key-input.js";

/** What an answer is read from. */
export interface LineInput {
  readonly input: KeyInput;
  readonly output: NodeJS.WriteStream;
  /** Stands before every line; safe to print. */
  readonly prompt: string;
  readonly initial: string;
  readonly endAfterPaste: boolean;
  /** Aborted with an `Interrupted`. */
  readonly signal: AbortSignal;
}

/** An answer that is being read. */
export interface LineReading {
  readonly entry: Promise<string>;
  /** Shows the line again. */
  redraw(): void;
}

/**
 * Reads one answer with the editing keys of readline. Enter ends it, unless it came as a part of a paste: between the
 * terminal's paste marks, or, on a terminal without them, faster than anybody types and with more behind it.
 *
 * The entry rejects with `Interrupted` on Ctrl-C, Ctrl-D or a signal.
 */
export function readLines(from: LineInput): LineReading {
  const { input, output, prompt } = from;
  const reader = createInterface({ input, output, prompt, terminal: true, historySize: 0, crlfDelay: Infinity });
  return { entry: readEntry(reader, from), redraw: () => reader.prompt(true) };
}

function readEntry(reader: Interface, { input, output, initial, endAfterPaste, signal }: LineInput): Promise<string> {
  const lines: string[] = [];
  let pasting = false;
  let waiting = false;

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
    const settleWhenQuiet = (): void => {
      if (waiting) return;
      waiting = true;
      input.whenQuiet(() => {
        waiting = false;
        settle();
      });
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
      else if (input.isBurst) settleWhenQuiet();
      else setImmediate(settle);
    });
    reader.on("SIGINT", () => pasting || stop("SIGINT"));
    // Ctrl-D.
    reader.on("close", () => stop("SIGINT"));
    input.on("keypress", onKey);
    signal.addEventListener("abort", onAbort, { once: true });
    start(reader, initial);
  });
}

function start(reader: Interface, initial: string): void {
  reader.prompt();
  if (initial !== "") reader.write(initial);
}
