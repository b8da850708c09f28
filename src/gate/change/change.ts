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
  /** Where the added lines come from: quicker to look through than `added`, which is made when it is asked for. */
  readonly source?: AddedSource;
}

/** A text in which the added lines of a file stand. */
export interface AddedSource {
  readonly text: string;
  /** How many characters stand before each line: 1 in a diff. */
  readonly margin: number;
  /** Lines that follow each other: the number of the first, and from where to where they stand. */
  readonly runs: readonly { readonly line: number; readonly start: number; readonly end: number }[];
  /** How many lines these are. */
  readonly count: number;
}

/** How many lines are added, without making them. */
export function addedCount(file: ChangedFile): number {
  return file.source?.count ?? file.added.length;
}

/** Where added lines stand, whoever made them. */
export function sourceOf(file: ChangedFile): AddedSource {
  return file.source ?? sourceOfLines(file.added);
}

function sourceOfLines(added: readonly AddedLine[]): AddedSource {
  const runs: { line: number; start: number; end: number }[] = [];
  let start = 0;
  for (const [index, { line, text }] of added.entries()) {
    const end = start + text.length;
    const last = runs.at(-1);
    if (last !== undefined && added[index - 1]?.line === line - 1) last.end = end;
    else runs.push({ line, start, end });
    start = end + 1;
  }
  return { text: added.map(({ text }) => text).join("\n"), margin: 0, runs, count: added.length };
}
