import type { ContentLine } from "./blocks.js";
import { findCodeSpans, type Span } from "./code-spans.js";
import type { Source } from "./source.js";

/** What inline markup is read in: a paragraph, a heading, a block of HTML, or a row of a table. */
export interface Stretch {
  readonly first: ContentLine;
  /** Offset of `text` in the source. */
  readonly from: number;
  /** As the source has it, marks of lists and quotations in later lines included. */
  readonly text: string;
  readonly isHtml: boolean;
}

/** The stretches of a document that are no code, in order. */
export function* stretches(source: Source, lines: readonly ContentLine[]): Generator<Stretch> {
  for (let index = 0; index < lines.length; ) {
    const first = lines[index];
    if (first === undefined) break;
    index += 1;
    // Each row of a table is read by itself: nothing in it goes on over its end.
    while (first.kind !== "table" && lines[index]?.block === first.block) index += 1;
    if (first.kind === "code" || first.kind === "fence") continue;
    const last = lines[index - 1] ?? first;
    const from = source.line(first.line).start + first.column - 1;
    yield { first, from, text: source.text.slice(from, source.line(last.line).end), isHtml: first.kind === "html" };
  }
}

/** The code spans of a stretch; a block of HTML has none, and those of a table end with their cell. */
export function codeSpansOf({ first, text, isHtml }: Stretch): readonly Span[] {
  if (isHtml || !text.includes("`")) return [];
  return first.kind === "table" ? cellsOf(text).flatMap(({ start, end }) => findCodeSpans(text, start, end)) : findCodeSpans(text, 0, text.length);
}

/** What stands between the bars of a row. */
export function cellsOf(row: string): Span[] {
  const cells: Span[] = [];
  let start = 0;
  for (let bar = row.indexOf("|"); start <= row.length; bar = row.indexOf("|", bar + 1)) {
    if (bar > 0 && row[bar - 1] === "\\") continue;
    const end = bar === -1 ? row.length : bar;
    cells.push({ start, end });
    if (bar === -1) break;
    start = bar + 1;
  }
  return cells;
}
