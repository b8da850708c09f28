import type { ContentLine } from "./blocks.js";
import { findCodeSpans, type Span } from "./code-spans.js";
import type { HiddenText } from "./hidden.js";
import type { Source } from "./source.js";

/** What HTML leaves out of the page, by how it begins and ends. The first that fits counts. */
const CONSTRUCTS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

/** Comments and the like outside code, and link definitions that say something and that no link uses (`[//]: # (…)`). */
export function findComments(source: Source, lines: readonly ContentLine[], firstLine: number): HiddenText[] {
  return [...htmlComments(source, lines), ...definitions(source, lines, firstLine)];
}

function htmlComments(source: Source, lines: readonly ContentLine[]): HiddenText[] {
  const comments: HiddenText[] = [];
  for (let index = 0; index < lines.length; ) {
    const first = lines[index];
    if (first === undefined) break;
    index += 1;
    // Each row of a table is read by itself: nothing in it goes on over its end.
    while (first.kind !== "table" && lines[index]?.block === first.block) index += 1;
    if (first.kind === "code" || first.kind === "fence") continue;
    const last = lines[index - 1] ?? first;
    for (const comment of commentsIn(source, first, source.line(last.line).end)) comments.push(comment);
  }
  return comments;
}

function* commentsIn(source: Source, first: ContentLine, to: number): Generator<HiddenText> {
  const from = source.line(first.line).start + first.column - 1;
  const text = source.text.slice(from, to);
  const isHtml = first.kind === "html";
  const spans = isHtml || !text.includes("<") ? [] : codeSpansOf(text, first.kind === "table");
  let span = 0;
  for (let index = text.indexOf("<"); index !== -1; index = text.indexOf("<", index)) {
    while ((spans[span]?.end ?? Infinity) <= index) span += 1;
    const code = spans[span];
    const construct = CONSTRUCTS.find(([open]) => text.startsWith(open, index));
    if (code !== undefined && code.start < index) index = code.end;
    else if (construct === undefined) index += 1;
    else {
      const [open, close] = construct;
      const found = text.indexOf(close, index + 2);
      const end = found === -1 ? text.length : found + close.length;
      // Without an end, only a block of HTML hides what follows; in a paragraph it is ordinary text.
      if (found === -1 && !isHtml) return;
      yield { carrier: "comment", payload: text.slice(index + open.length, Math.max(found === -1 ? end : found, index + open.length)).trim(), ...source.range(from + index, from + end) };
      index = end;
    }
  }
}

function codeSpansOf(text: string, isTableRow: boolean): readonly Span[] {
  if (!isTableRow) return findCodeSpans(text, 0, text.length);
  const spans: Span[] = [];
  let start = 0;
  for (let bar = text.indexOf("|"); start <= text.length; bar = text.indexOf("|", bar + 1)) {
    if (bar > 0 && text[bar - 1] === "\\") continue;
    const end = bar === -1 ? text.length : bar;
    for (const span of findCodeSpans(text, start, end)) spans.push(span);
    if (bar === -1) break;
    start = bar + 1;
  }
  return spans;
}

const DEFINITION = /^[\s>]*(?:[-*+]\s+)?\[([^\]]{1,200})\]:\s*(\S{1,2000})(?:\s+(\S.*))?$/;

function definitions(source: Source, lines: readonly ContentLine[], firstLine: number): HiddenText[] {
  const read = new Set(lines.map((line) => line.line));
  const found: HiddenText[] = [];
  let used: ReadonlySet<string> | null = null;
  for (const line of source.lines.slice(firstLine - 1)) {
    if (read.has(line.number) || !line.text.includes("]:")) continue;
    const [, label = "", target = "", title = ""] = DEFINITION.exec(line.text) ?? [];
    // A title on a definition that links use shows when the mouse rests on them; one that no link uses shows nowhere.
    const isComment = target === "#" || target === "<>" || label === "//" || label.toLowerCase() === "comment";
    used ??= usedLabels(source.text);
    const says = isComment || !used.has(label) ? title || (isComment ? target : "") : "";
    if (says === "" || says === "#") continue;
    found.push({ carrier: "link definition", payload: says.replace(/^["'(]|["')]$/g, ""), ...source.range(line.start, line.end) });
  }
  return found;
}

/** The labels that stand in brackets anywhere but at the head of a definition. */
function usedLabels(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\[([^\][]{1,200})\](?!:)/g)].map((match) => match[1] ?? ""));
}
