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
