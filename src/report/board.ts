import { visible } from "./visible.js";
import { displayWidth } from "./width.js";
import { wrap } from "./wrap.js";

/** A row of a board: a name, and a mark in each column. */
export interface BoardRow {
  readonly name: string;
  readonly marks: readonly { readonly text: string; readonly style: (text: string) => string }[];
}

/**
 * A table with a column of names and one of marks for each head. Where that is wider than the terminal, each name stands on a
 * line of its own, its marks with their heads below it.
 */
export function boardText(heads: readonly string[], rows: readonly BoardRow[], columns: number): string {
  const names = Math.max(...rows.map(({ name }) => displayWidth(visible(name))));
  const widths = heads.map((head, column) => Math.max(displayWidth(head), ...rows.map(({ marks }) => displayWidth(marks[column]?.text ?? ""))));
  if (names + widths.reduce((sum, width) => sum + width + 2, 0) > columns) return rows.map((row) => stacked(heads, row, columns)).join("");
  const head = `${" ".repeat(names)}${heads.map((each, column) => `  ${pad(each, widths[column] ?? 0)}`).join("")}`;
  const body = rows.map(({ name, marks }) => `${pad(visible(name), names)}${marks.map(({ text, style }, column) => `  ${style(text)}${" ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(text)))}`).join("")}`);
  return [head, ...body].map((line) => `${line.trimEnd()}\n`).join("");
}

function stacked(heads: readonly string[], { name, marks }: BoardRow, columns: number): string {
  // A head and its mark are not parted.
  const pairs = heads.map((head, column) => `${head} ${marks[column]?.text ?? ""}`.replaceAll(" ", "\u00A0"));
  const lines = wrap(pairs.join(" "), Math.max(10, columns - 3));
  return `${visible(name)}\n${lines.map((line) => `  ${line.replaceAll("\u00A0", " ")}\n`).join("")}`;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
