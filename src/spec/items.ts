import type { ContentLine } from "./blocks.js";
import type { Range } from "./finding.js";

/** One statement of a section: a list item, a table row or a sentence of a paragraph. */
export interface Item extends Range {
  readonly text: string;
  readonly kind: "bullet" | "number" | "task" | "sentence" | "row";
  /** For a task item: whether its box is ticked. */
  readonly checked: boolean;
  /** How many lists it stands in. */
  readonly depth: number;
}

interface Piece {
  readonly text: string;
  readonly line: ContentLine;
  readonly offset: number;
}

/** The statements that stand in some lines, in order. Code blocks, comments, headings and the head of a table hold none. */
export function readItems(lines: readonly ContentLine[]): Item[] {
  const items: Item[] = [];
  let paragraph: ContentLine[] = [];
  // The first row of a table names its columns.
  let previousBlock = -1;
  const flush = (): void => {
    for (const item of itemsOfParagraph(paragraph)) items.push(item);
    paragraph = [];
  };
  for (const line of lines) {
    const continues = line.kind === "prose" && paragraph.at(-1)?.block === line.block && line.marker === null;
    if (!continues) flush();
    if (line.kind === "prose") paragraph.push(line);
    else if (line.kind === "table" && line.block === previousBlock && !isDelimiterRow(line.text)) items.push(wholeLine(line, "row"));
    previousBlock = line.block;
  }
  flush();
  return items;
}

function itemsOfParagraph(lines: readonly ContentLine[]): Item[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first.marker === null) return sentences(lines);
  const text = lines.map((line) => line.text).join(" ");
  const range = { line: first.line, column: first.column, endLine: last.line, endColumn: last.column + last.text.length };
  return text === "" ? [] : [{ text, kind: first.marker, checked: first.checked, depth: first.depth, ...range }];
}

function wholeLine(line: ContentLine, kind: Item["kind"]): Item {
  return { text: line.text, kind, checked: false, depth: line.depth, line: line.line, column: line.column, endLine: line.line, endColumn: line.column + line.text.length };
}

function isDelimiterRow(text: string): boolean {
  return /^[|:\s-]+$/.test(text);
}

function sentences(lines: readonly ContentLine[]): Item[] {
  const items: Item[] = [];
  let pieces: Piece[] = [];
  const flush = (): void => {
    const item = itemOf(pieces);
    if (item !== null) items.push(item);
    pieces = [];
  };
  for (const line of lines) {
    let from = 0;
    for (const end of sentenceEnds(line.text)) {
      pieces.push({ text: line.text.slice(from, end), line, offset: from });
      flush();
      from = end;
    }
    pieces.push({ text: line.text.slice(from), line, offset: from });
  }
  flush();
  return items;
}

function itemOf(pieces: readonly Piece[]): Item | null {
  const filled = pieces.filter((piece) => piece.text.trim() !== "");
  const [first] = filled;
  const last = filled.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = filled.map((piece) => piece.text.trim()).join(" ");
  const column = first.line.column + first.offset + (first.text.length - first.text.trimStart().length);
  const endColumn = last.line.column + last.offset + last.text.trimEnd().length;
  return { text, kind: "sentence", checked: false, depth: first.line.depth, line: first.line.line, column, endLine: last.line.line, endColumn };
}

const ABBREVIATIONS = new Set(["e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "incl.", "resp.", "no.", "fig."]);

/** Offsets just after each sentence of a line; a full stop inside code, a number or an abbreviation ends none. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let inCode = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (character === "`") inCode = !inCode;
    if (inCode) continue;
    if ("。！？；".includes(character)) ends.push(index + 1);
    else if (".!?".includes(character) && endsSentence(text, index)) ends.push(index + 1);
  }
  return ends;
}

function endsSentence(text: string, index: number): boolean {
  const next = text[index + 1];
  if (next !== undefined && next !== " ") return false;
  const wordStart = text.lastIndexOf(" ", index) + 1;
  return !ABBREVIATIONS.has(text.slice(wordStart, index + 1).toLowerCase().replace(/^[([*_]+/, ""));
}
