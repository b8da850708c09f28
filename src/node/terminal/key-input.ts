import { PassThrough } from "node:stream";
import { StringDecoder } from "node:string_decoder";

const PASTE_START = "\u001B[200~";
const PASTE_END = "\u001B[201~";
const SUSPEND = "\u001A";
// eslint-disable-next-line no-control-regex -- these would act as keys
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Nobody presses a key and then Enter faster, in milliseconds. */
const BETWEEN_KEYS = 30;

/** A paste without marks is over when nothing has come for so long, in milliseconds. */
const QUIET = 60;

/**
 * The keys of a terminal, as one stream for all questions: what is typed while none is asked waits for the next one. Between
 * the marks of a paste all is text, so control characters are left out there, except tabs and line breaks.
 */
export class KeyInput extends PassThrough {
  readonly isTTY = true;
  /** Whether the newest keys came faster than anybody types. */
  isBurst = false;
  private readonly decoder = new StringDecoder("utf8");
  private pasting = false;
  /** In a paste: what may be the beginning of its end mark. Else: the newest keys, which may end in that of a start mark. */
  private edge = "";
  private chunks = 0;
  private newest = 0;

  /** @param onSuspend Ctrl-Z was pressed */
  constructor(private readonly onSuspend: () => void) {
    super();
  }

  /** The terminal is raw for the whole conversation, whatever a single question wants. */
  setRawMode(): this {
    return this;
  }

  /** Takes what the terminal sent. */
  readonly receive = (bytes: Buffer): void => {
    const text = this.decoder.write(bytes);
    this.isBurst = text.length > 1 || performance.now() - this.newest < BETWEEN_KEYS;
    this.chunks += 1;
    const keys = this.keysIn(text);
    const suspended = keys !== keys.replaceAll(SUSPEND, "");
    if (keys !== "") this.write(keys.replaceAll(SUSPEND, ""));
    // A long chunk keeps the program busy: what waits behind it did not come later.
    setImmediate(() => (this.newest = performance.now()));
    if (suspended) this.onSuspend();
  };

  /** Calls `done` when nothing has come for a moment. */
  whenQuiet(done: () => void): void {
    const { chunks } = this;
    // A timer that is due comes before input that is there; what follows it comes after.
    setTimeout(() => setImmediate(() => (chunks === this.chunks ? done() : this.whenQuiet(done))), QUIET);
  }

  private keysIn(text: string): string {
    let keys = "";
    for (let rest = text; rest !== ""; ) {
      const [taken, left] = this.pasting ? this.pasted(rest) : this.typed(rest);
      keys += taken;
      rest = left;
    }
    return keys;
  }

  private typed(text: string): [taken: string, left: string] {
    const all = this.edge + text;
    const start = all.indexOf(PASTE_START);
    this.pasting = start !== -1;
    const end = this.pasting ? start + PASTE_START.length - this.edge.length : text.length;
    this.edge = this.pasting ? "" : all.slice(1 - PASTE_START.length);
    return [text.slice(0, end), text.slice(end)];
  }

  private pasted(text: string): [taken: string, left: string] {
    const all = this.edge + text;
    const end = all.indexOf(PASTE_END);
    this.pasting = end === -1;
    this.edge = this.pasting ? beginningOfEnd(all) : "";
    if (this.pasting) return [all.slice(0, all.length - this.edge.length).replace(CONTROLS, ""), ""];
    return [all.slice(0, end).replace(CONTROLS, "") + PASTE_END, all.slice(end + PASTE_END.length)];
  }
}

/** The end of a text that may go on as the mark of a paste's end. */
function beginningOfEnd(text: string): string {
  for (let length = PASTE_END.length - 1; length > 0; length -= 1) {
    if (text.endsWith(PASTE_END.slice(0, length))) return PASTE_END.slice(0, length);
  }
  return "";
}
