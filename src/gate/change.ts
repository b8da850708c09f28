/** One added line. */
export interface AddedLine {
  /** In the new file, from 1. */
  readonly line: number;
  /** Without its line break. */
  readonly text: string;
}

/** One file of a change, as a diff tells it. Paths are relative to the project's root, with `/`. */
export interface ChangedFile {
  /** Where it is now; for a deleted file, where it was. */
  readonly path: string;
  /** Where it was, when it was renamed or copied; else null. */
  readonly from: string | null;
  readonly change: "added" | "changed" | "deleted" | "renamed" | "copied";
  /** What it is now: only text has lines. */
  readonly kind: "text" | "binary" | "submodule" | "link";
  readonly added: readonly AddedLine[];
  /** How many lines were removed. */
  readonly removed: number;
  /**
   * The whole new text, by which comments and strings are told apart; null when only the diff is at hand (`--diff`), and then
   * `hunks` is all there is to read.
   */
  readonly text: string | null;
  /** The new side of each hunk, context included. */
  readonly hunks: readonly { readonly line: number; readonly lines: readonly string[] }[];
}
