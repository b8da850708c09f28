import type { ContentLine } from "./blocks.js";
import type { HiddenText } from "./hidden.js";
import { findHiddenDefinitions } from "./hidden-definitions.js";
import { findHiddenMarkup } from "./hidden-markup.js";
import type { Source } from "./source.js";
import { codeSpansOf, stretches, type Stretch } from "./stretches.js";

/** What HTML leaves out of the page, by how it begins and ends. The first that fits counts. */
const CONSTRUCTS = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

/** What markup leaves out of the page: comments and the like outside code, definitions that nothing uses, elements that are hidden. */
export function findComments(source: Source, lines: readonly ContentLine[], firstLine: number): HiddenText[] {
  return [...htmlComments(source, lines), ...findHiddenDefinitions(source, lines, firstLine), ...findHiddenMarkup(source, lines)];
}

function htmlComments(source: Source, lines: readonly ContentLine[]): HiddenText[] {
  const comments: HiddenText[] = [];
  for (const stretch of stretches(source, lines)) {
    if (!stretch.text.includes("<")) continue;
    for (const comment of commentsIn(source, stretch)) comments.push(comment);
  }
  return comments;
}

function* commentsIn(source: Source, stretch: Stretch): Generator<HiddenText> {
  const { from, text, isHtml } = stretch;
  const spans = codeSpansOf(stretch);
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
