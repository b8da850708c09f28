import type { ContentLine } from "./blocks.js";
import { labelKey } from "./label.js";

/** What only a person with the system in view knows: a row of a table headed *Fact*. */
export interface Fact {
  /** As written, e.g. `` `model_detail::*` keys in Redis ``. */
  readonly name: string;
  /** As written, e.g. `12,000`; empty when the cell is. */
  readonly today: string;
  readonly projected: string;
  /** A command that prints one number; null when there is none. */
  readonly measuredBy: string | null;
  readonly line: number;
  readonly column: number;
}

type Role = "name" | "today" | "projected" | "measuredBy";

const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  name: ["fact", "facts", "what", "metric", "指标", "事实"],
  today: ["today", "now", "current", "currently", "今天", "当前", "现在", "今日"],
  projected: ["projected", "expected", "forecast", "预计", "预期", "将来"],
  measuredBy: ["measuredby", "measured", "command", "测量方式", "测量命令", "测量"],
};

/** The facts of a document, in order. */
export function readFacts(lines: readonly ContentLine[]): Fact[] {
  const facts: Fact[] = [];
  for (let index = 0; index < lines.length; ) {
    const block = lines[index]?.block;
    let end = index + 1;
    while (end < lines.length && lines[end]?.block === block) end += 1;
    if (lines[index]?.kind === "table") for (const fact of factsOfTable(lines.slice(index, end))) facts.push(fact);
    index = end;
  }
  return facts;
}

function factsOfTable(rows: readonly ContentLine[]): Fact[] {
  const [header] = rows;
  if (header === undefined) return [];
  const roles = splitCells(header.text).map(roleOf);
  if (roles[0] !== "name") return [];
  return rows.slice(2).flatMap((row) => {
    const cells = splitCells(row.text);
    const cell = (role: Role): string => cells[roles.indexOf(role)] ?? "";
    if (cell("name") === "") return [];
    const command = cell("measuredBy").replace(/^`+|`+$/g, "").trim();
    return [{ name: cell("name"), today: cell("today"), projected: cell("projected"), measuredBy: command === "" ? null : command, line: row.line, column: row.column }];
  });
}

function roleOf(header: string): Role | null {
  const key = labelKey(header);
  const roles = Object.keys(HEADERS) as Role[];
  return roles.find((role) => HEADERS[role].includes(key)) ?? null;
}

/** The cells of a table row; `\|` is a bar in a cell, in code too (GitHub reads it so). */
function splitCells(row: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (let index = 0; index < row.length; index += 1) {
    const character = row[index] ?? "";
    if (character === "\\" && row[index + 1] === "|") {
      cell += "|";
      index += 1;
    } else if (character === "|") {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  const trimmed = [...cells, cell].map((each) => each.trim());
  if (row.startsWith("|")) trimmed.shift();
  if (trimmed.length > 1 && trimmed.at(-1) === "") trimmed.pop();
  return trimmed;
}
