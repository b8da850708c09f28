import type { ChangedFile } from "./change.js";

/** A line of a diff with its number. */
export interface NumberedLine {
  readonly marker: "+" | "-" | " ";
  /** In the new file; in the old one for a line that was removed. */
  readonly line: number;
  readonly text: string;
}

/** A file of a diff as a reviewer reads it. */
export interface NumberedFile extends Pick<ChangedFile, "path" | "from" | "change" | "kind"> {
  /** The lines of each hunk, context included. */
  readonly hunks: readonly (readonly NumberedLine[])[];
  readonly added: number;
  readonly removed: number;
}

/**
 * Numbers every line of a change.
 *
 * @param text what git printed of it, with as much context as shall be read
 * @param files what `readDiff` read of that text
 */
export function numberLines(text: string, files: readonly ChangedFile[]): NumberedFile[] {
  const bodies = bodiesOf(text.split("\n"));
  return files.map(({ path, from, change, kind, added, removed }, index) => ({ path, from, change, kind, added: added.length, removed, hunks: bodies[index] ?? [] }));
}

/** How many lines of each side the rest of a hunk holds: only by counting can a line that begins with `diff` or `@@` be told from a head. */
interface Left {
  old: number;
  new: number;
}

function bodiesOf(lines: readonly string[]): NumberedLine[][][] {
  const files: NumberedLine[][][] = [];
  const left: Left = { old: 0, new: 0 };
  const at = { old: 0, new: 0 };
  for (const text of lines) {
    const hunk = files.at(-1)?.at(-1);
    if (hunk !== undefined && (left.old > 0 || left.new > 0)) {
      const marker = text[0];
      if (marker === "-") {
        hunk.push({ marker, line: at.old, text: text.slice(1) });
        at.old += 1;
        left.old -= 1;
      } else if (marker !== "\\") {
        hunk.push({ marker: marker === "+" ? "+" : " ", line: at.new, text: text.slice(1) });
        at.new += 1;
        left.new -= 1;
        if (marker !== "+") at.old += 1;
        if (marker !== "+") left.old -= 1;
      }
      continue;
    }
    if (text.startsWith("diff --git ")) files.push([]);
    const head = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
    if (head === null) continue;
    [at.old, at.new] = [Number(head[1]), Number(head[3])];
    [left.old, left.new] = [Number(head[2] ?? 1), Number(head[4] ?? 1)];
    files.at(-1)?.push([]);
  }
  return files;
}

/** The same change with less context: at most so many lines before and after what changed. */
export function withContext(file: NumberedFile, most: number): NumberedFile {
  const hunks = file.hunks.flatMap((hunk) => {
    const changed = hunk.flatMap(({ marker }, index) => (marker === " " ? [] : [index]));
    const kept: NumberedLine[][] = [];
    let last = -2;
    for (const [index, line] of hunk.entries()) {
      if (!isNear(index, changed, most)) continue;
      if (index !== last + 1) kept.push([]);
      kept.at(-1)?.push(line);
      last = index;
    }
    return kept;
  });
  return { ...file, hunks };
}

/** Whether one of some indices, in their order, is at most so far away. */
function isNear(index: number, sorted: readonly number[], most: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < index - most) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Infinity) <= index + most;
}
