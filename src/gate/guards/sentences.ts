import type { ContentLine } from "../../spec/blocks.js";
import type { Range } from "../../spec/finding.js";
import { sentenceEnds } from "../../spec/items.js";
import type { Section } from "../../spec/spec.js";

/** One sentence of a section, wherever it stands: in a paragraph, a list item or a cell of a table. */
export interface Sentence {
  /** As written, on one line. */
  readonly text: string;
  /** Id of the section. */
  readonly section: string;
  readonly range: Range;
  /** It is the first of a list item. */
  readonly opensItem: boolean;
  /** The sentence with a colon that leads in the list whose item this opens; null for all else. */
  readonly lead: string | null;
  /** It ends in a colon, and items of a list go on from it. */
  readonly leadsIn: boolean;
  /** Sentences of one paragraph, list item or cell share a number. */
  readonly block: number;
}

type Draft = { -readonly [Key in keyof Sentence]: Sentence[Key] };

/** The sentences of a section, in order; quotations, code blocks and headings hold none. Linear. */
export function readSentences(section: Section): readonly Sentence[] {
  const sentences: Draft[] = [];
  let leads: { depth: number; sentence: Draft }[] = [];
  let block = 0;
  for (const lines of blocksOf(section.content)) {
    const [first] = lines;
    if (first === undefined) continue;
    const isText = (first.kind === "prose" || first.kind === "table") && !first.quoted;
    // What follows an item's first paragraph belongs to the item.
    leads = leads.filter(({ depth }) => (isText && first.marker === null && first.depth > 0 ? depth <= first.depth : depth < first.depth));
    if (!isText) continue;
    for (const part of first.kind === "table" ? cellsOf(lines) : [lines]) {
      block += 1;
      const lead = first.marker === null ? undefined : leads.at(-1)?.sentence;
      const read = sentencesOf(part, section.id, block, first.marker !== null, lead?.text ?? null);
      if (lead !== undefined) lead.leadsIn = true;
      sentences.push(...read);
      const last = read.at(-1);
      if (last !== undefined && /[:：]["*_)]*$/.test(last.text)) leads = [...leads.filter(({ depth }) => depth < first.depth), { depth: first.depth, sentence: last }];
    }
  }
  return sentences;
}

/** Lines of one paragraph, list item or table belong together. */
function* blocksOf(lines: readonly ContentLine[]): Generator<readonly ContentLine[]> {
  for (let index = 0; index < lines.length; ) {
    let end = index + 1;
    while (end < lines.length && lines[end]?.block === lines[index]?.block && (lines[end]?.marker ?? null) === null) end += 1;
    yield lines.slice(index, end);
    index = end;
  }
}

/** The cells below the head of a table, each as a line. */
function cellsOf(rows: readonly ContentLine[]): ContentLine[][] {
  return rows.slice(1).filter(({ text }) => !/^[|:\s-]+$/.test(text)).flatMap((row) => {
    const cells: ContentLine[][] = [];
    let start = 0;
    for (let index = 0; index <= row.text.length; index += 1) {
      if (index < row.text.length && (row.text[index] !== "|" || row.text[index - 1] === "\\")) continue;
      const cell = row.text.slice(start, index);
      if (cell.trim() !== "") cells.push([{ ...row, text: cell.trim(), column: row.column + start + cell.length - cell.trimStart().length }]);
      start = index + 1;
    }
    return cells;
  });
}

function sentencesOf(lines: readonly ContentLine[], section: string, block: number, opensItem: boolean, lead: string | null): Draft[] {
  const text = lines.map((line) => line.text).join(" ");
  const sentences: Draft[] = [];
  const starts = startsOf(lines);
  let from = 0;
  for (const end of [...sentenceEnds(text), text.length]) {
    const whole = text.slice(from, end);
    const start = from + whole.length - whole.trimStart().length;
    from = end;
    if (whole.trim() === "") continue;
    const isFirst = sentences.length === 0;
    const [begin, close] = [placeOf(lines, starts, start), placeOf(lines, starts, start + whole.trim().length - 1)];
    const range = { line: begin.line, column: begin.column, endLine: close.line, endColumn: close.column + 1 };
    sentences.push({ text: whole.trim(), section, range, opensItem: opensItem && isFirst, lead: isFirst ? lead : null, leadsIn: false, block });
  }
  return sentences;
}

/** Where each line starts when the lines are joined by blanks. */
function startsOf(lines: readonly ContentLine[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const { text } of lines) {
    starts.push(start);
    start += text.length + 1;
  }
  return starts;
}

/** Where the character at an offset of the joined lines stands, found by bisection. */
function placeOf(lines: readonly ContentLine[], starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return { line: line?.line ?? 1, column: (line?.column ?? 1) + offset - (starts[low] ?? 0) };
}
