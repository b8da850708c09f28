/** What a person can ask for instead of answering. */
export type Command = "edit" | "back" | "jump" | "skip" | "help";

const LETTERS: ReadonlyMap<string, Command> = new Map([
  ["e", "edit"],
  ["b", "back"],
  ["j", "jump"],
  ["s", "skip"],
  ["?", "help"],
]);

/** The command that a line is; null for an answer. A blank in front makes a single letter an answer. */
export function commandOf(line: string): Command | null {
  return LETTERS.get(line) ?? null;
}
