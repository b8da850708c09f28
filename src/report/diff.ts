import { structuredPatch } from "diff";
import { visible } from "./visible.js";

/** Above this many changed lines the search for the shortest difference would take seconds. */
const MOST_CHANGES = 4000;

/**
 * The difference between two texts as `diff -u` prints it, safe to print; empty when they are the same.
 *
 * @param path how the head names the file
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const bothCrlf = isCrlf(before) && isCrlf(after);
  const [from, to] = bothCrlf ? [withoutCr(before), withoutCr(after)] : [before, after];
  const patch = structuredPatch(path, path, from, to, undefined, undefined, { context: 3, maxEditLength: MOST_CHANGES });
  const head = [`--- ${visible(path)}`, `+++ ${visible(path)}`];
  const hunks = patch?.hunks ?? [wholeText(from, to)];
  const body = hunks.flatMap((hunk) => [`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`, ...hunk.lines.map(visible)]);
  return `${[...head, ...body].join("\n")}\n`;
}

/** A line of a text, by its number from 1, without its line break. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** Which lines of one text are not in another that follows it, and the other way round. Above a bound all of them. */
export function changedLines(before: string, after: string): { readonly removed: readonly NumberedLine[]; readonly added: readonly NumberedLine[] } {
  const patch = structuredPatch("", "", before, after, undefined, undefined, { context: 0, maxEditLength: MOST_CHANGES });
  const removed: NumberedLine[] = [];
  const added: NumberedLine[] = [];
  for (const { oldStart, oldLines, newStart, newLines, lines } of patch?.hunks ?? [wholeText(before, after)]) {
    // A side without lines is said to stand at the line before.
    let [old, now] = [oldStart + (oldLines === 0 ? 1 : 0), newStart + (newLines === 0 ? 1 : 0)];
    for (const line of lines) {
      const text = line.slice(1).replace(/\r$/, "");
      if (line.startsWith("-")) removed.push({ line: old++, text });
      else if (line.startsWith("+")) added.push({ line: now++, text });
    }
  }
  return { removed, added };
}

function wholeText(before: string, after: string): { oldStart: number; oldLines: number; newStart: number; newLines: number; lines: string[] } {
  const old = before.split("\n");
  const now = after.split("\n");
  return { oldStart: 1, oldLines: old.length, newStart: 1, newLines: now.length, lines: [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)] };
}

/** Whether every line ends with CR LF: then the CR says nothing and is not shown. */
function isCrlf(text: string): boolean {
  return text.includes("\r\n") && !/(?:^|[^\r])\n/.test(text);
}

function withoutCr(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
