import enquirer from "enquirer";
import type { KeyInput } from "./key-input.js";

/** One line of a choice. Texts must be safe to print and fit on a line. */
export interface Choice<T extends string> {
  readonly name: T;
  readonly text: string;
}

/** How the chosen line and the rest of a choice look. */
export interface ChoiceStyle {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** What we use of enquirer's select prompt; its own types leave it out. */
interface Select<T extends string> {
  readonly state: { buffer: string; size: number };
  /** Rejects with nothing, or an empty text, when it is cancelled. */
  run(): Promise<T>;
  cancel(): Promise<void>;
  render(): Promise<void>;
  keypress(text: string | undefined, key: { readonly sequence?: string }): Promise<unknown>;
}

/** A choice that is being made. */
export interface SelectPrompt<T extends string> extends Pick<Select<T>, "run" | "cancel"> {
  /** Shows the choice again, below whatever else was printed meanwhile. */
  redraw(): void;
}

interface SelectOptions<T extends string> {
  readonly input: KeyInput;
  readonly output: NodeJS.WriteStream;
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  readonly style: ChoiceStyle;
  readonly initial: T | undefined;
}

const HIDE_CURSOR = "\u001B[?25l";
const PASTE_START = "\u001B[200~";
const PASTE_END = "\u001B[201~";
const KEYS = { up: "up", down: "down", left: "up", right: "down", tab: "down", home: "first", end: "last", return: "submit", enter: "submit", number: "number" };
const CONTROL_KEYS = { c: "cancel", d: "cancel", n: "down", p: "up" };

/** A list to choose from with the arrow keys. Escape does nothing, so that a stray key loses nothing. */
export function selectPrompt<T extends string>({ input, output, message, choices, style, initial }: SelectOptions<T>): SelectPrompt<T> {
  const { Select } = enquirer as unknown as { Select: new (options: object) => Select<T> };
  // The package styles what is not there, too.
  const styled = (paint: (text: string) => string) => (text: string | undefined): string => (text === undefined || text === "" ? "" : paint(text));
  const plain = styled((text) => text);
  const strong = styled(style.strong);
  const faint = styled(style.faint);
  // The package's own way of hiding the cursor comes with signal handlers that end the process at once.
  const Prompt = class extends Select implements SelectPrompt<T> {
    private pasting = false;

    protected cursorHide(): void {
      output.write(HIDE_CURSOR);
    }

    /** A paste chooses nothing. */
    override async keypress(text: string | undefined, key: { readonly sequence?: string }): Promise<unknown> {
      const ignored = this.pasting || key.sequence === PASTE_START;
      this.pasting = ignored && key.sequence !== PASTE_END;
      return ignored ? undefined : super.keypress(text, key);
    }

    redraw(): void {
      this.state.buffer = "";
      this.state.size = 0;
      this.cursorHide();
      void this.render();
    }
  };
  return new Prompt({
    stdin: input,
    stdout: output,
    message,
    separator: " ",
    choices: choices.map(({ name, text }) => ({ name, message: text })),
    initial: Math.max(0, choices.findIndex((choice) => choice.name === initial)),
    actions: { ctrl: CONTROL_KEYS, keys: KEYS, shift: {}, option: {} },
    // The package colours even where NO_COLOR forbids it, so every style is ours.
    styles: { primary: plain, em: strong, strong, muted: faint, disabled: faint, dark: faint, success: plain, danger: plain, warning: plain, pending: plain, submitted: plain, cancelled: plain, typing: plain, placeholder: faint },
    format(this: { state: { submitted: boolean; cancelled: boolean }; selected?: { message: string } }): string {
      return this.state.submitted && !this.state.cancelled ? (this.selected?.message ?? "") : "";
    },
  });
}
