import { visible } from "./visible.js";
import { displayWidth } from "./width.js";
import { wrap } from "./wrap.js";

/** A row: short cells, then a text that may go on over lines, then what to do about it. */
export interface StepRow {
  /** Each with how it is coloured: widths are those of the plain text. */
  readonly cells: readonly { readonly text: string; readonly style: (text: string) => string }[];
  readonly text: string;
  /** A command; null: nothing. */
  readonly next: string | null;
}

/** What is left for a text beside the cells, below which it goes on a line of its own. */
const LEAST_TEXT = 28;

/** Rows under each other, cells aligned, in at most `columns` columns where words allow. A command is never broken. */
export function stepTable(rows: readonly StepRow[], columns: number): string {
  const widths = (rows[0]?.cells ?? []).map((_, column) => Math.max(...rows.map(({ cells }) => displayWidth(visible(cells[column]?.text ?? "")))));
  const head = widths.reduce((sum, width) => sum + width + 2, 0);
  const isBeside = columns - head >= LEAST_TEXT;
  const indent = isBeside ? head : 2;
  return rows.map((row) => rowText(row, widths, { indent, isBeside, columns })).join("");
}

function rowText({ cells, text, next }: StepRow, widths: readonly number[], { indent, isBeside, columns }: { indent: number; isBeside: boolean; columns: number }): string {
  const head = cells.map((cell, column) => padded(visible(cell.text), widths[column] ?? 0, cell.style)).join("  ");
  const lines = text === "" ? [] : wrap(visible(text), Math.max(10, columns - indent - 1));
  const below = next === null ? lines : [...lines, `→ ${visible(next)}`];
  const [first = "", ...rest] = isBeside ? below : ["", ...below];
  return [`${head}  ${first}`.trimEnd(), ...rest.map((line) => " ".repeat(indent) + line)].map((line) => `${line}\n`).join("");
}

function padded(text: string, width: number, style: (text: string) => string): string {
  return style(text) + " ".repeat(Math.max(0, width - displayWidth(text)));
}
