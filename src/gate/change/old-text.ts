import { sourceOf } from "./change.js";
import type { DiffFile } from "./diff.js";
import { RunLines } from "../code/run-lines.js";

/** Whether a text is what a diff says of the new side: each line that it adds stands in it where it should. */
export function isNewText(file: DiffFile, text: string): boolean {
  const source = sourceOf(file);
  const whole = new RunLines({ text, margin: 0 }, { line: 1, start: 0, end: text.length });
  return source.runs.every((run) => {
    const lines = new RunLines(source, run);
    do {
      while (whole.number < lines.number && whole.next());
      if (whole.number !== lines.number || whole.text !== lines.text) return false;
    } while (lines.next());
    return true;
  });
}

/** The old text of a file, made from its new text by going back, but for its last line break; null when only the diff is at hand. */
export function oldText({ text, added, removedLines }: DiffFile): string | null {
  if (text === null) return null;
  const isAdded = new Set(added.map(({ line }) => line));
  const kept = linesOf(text).filter((_, index) => !isAdded.has(index + 1));
  const lines: string[] = [];
  let next = 0;
  for (const { line, text: removed } of removedLines) {
    while (lines.length < line - 1 && next < kept.length) lines.push(kept[next++] ?? "");
    lines.push(removed);
  }
  return [...lines, ...kept.slice(next)].join("\n");
}

/** The lines of a text as a diff counts them: a lone CR ends none. */
export function linesOf(text: string): string[] {
  return text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}
