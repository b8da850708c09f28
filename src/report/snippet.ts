import type { Range } from "../spec/finding.js";
import { findSecrets, hideSecrets } from "../spec/secrets.js";
import type { Excerpt } from "./linted.js";
import type { Style } from "./style.js";
import { visible } from "./visible.js";
import { displayWidth } from "./width.js";

/** How much of a long line is shown before a place and in all, in UTF-16 code units. */
const BEFORE = 60;
const IN_ALL = 120;

/** The source line of a place with a caret line below it; empty for a place without extent. */
export function snippet(source: Excerpt, range: Range, style: Style): string[] {
  if (range.line === range.endLine && range.column === range.endColumn) return [];
  const { text } = withoutSecrets(source).line(range.line);
  const start = Math.max(0, range.column - 1 - BEFORE);
  const end = Math.min(text.length, start + IN_ALL);
  const markEnd = Math.min(range.endLine > range.line ? text.length : range.endColumn - 1, end);
  const before = (start > 0 ? "…" : "") + show(text.slice(start, range.column - 1));
  const marked = show(text.slice(range.column - 1, markEnd));
  const after = show(text.slice(markEnd, end)) + (end < text.length ? "…" : "");
  const gutter = String(range.line);
  return [
    `${style.faint(`${gutter} |`)} ${before}${marked}${after}`.trimEnd(),
    `${style.faint(`${" ".repeat(gutter.length)} |`)} ${" ".repeat(displayWidth(before))}${style.strong("^".repeat(Math.max(1, displayWidth(marked))))}`,
  ];
}

const readable = new WeakMap<Excerpt, Excerpt>();

/** The same places, with what nobody may read a second time hidden. */
function withoutSecrets(source: Excerpt): Excerpt {
  const known = readable.get(source);
  if (known !== undefined) return known;
  const secrets = findSecrets(source.text);
  const shown = secrets.length === 0 ? source : source.withText(hideSecrets(source.text, secrets));
  readable.set(source, shown);
  return shown;
}

function show(text: string): string {
  return visible(text.replaceAll("\t", "  "));
}
