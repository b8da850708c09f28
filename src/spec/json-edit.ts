import { skipBlanks, type JsonMember, type JsonNode } from "./json-tree.js";

/** How a JSON text is laid out. */
interface Layout {
  readonly lineBreak: string;
  /** One level of indentation. */
  readonly unit: string;
}

/**
 * A JSON text with a part added at the end of a list or an object; all else stays as it is, byte by byte.
 *
 * @param into the list or object
 * @param key of the member; null for a list
 */
export function addPart(text: string, into: JsonNode, key: string | null, value: unknown): string {
  const layout = layoutOf(text);
  const parts = partsOf(into);
  const head = key === null ? "" : `${JSON.stringify(key)}: `;
  const last = parts.at(-1);
  if (last === undefined) {
    const outer = indentAt(text, into.start);
    const inner = outer + layout.unit;
    const blank = text.slice(into.start + 1, into.end - 1);
    const part = `${layout.lineBreak}${inner}${head}${written(value, layout, inner)}`;
    // What stood between the brackets stays. Where it could be taken for the end of what we would write, a line tells them apart.
    const extra = blank.endsWith(`${layout.lineBreak}${outer}`) && blank.trim() === "" ? layout.lineBreak : "";
    return text.slice(0, into.start + 1) + part + extra + blank + text.slice(into.end - 1);
  }
  const lead = leadOf(text, into, parts);
  const part = lead.includes("\n") ? written(value, layout, lead.slice(lead.lastIndexOf("\n") + 1)) : JSON.stringify(value);
  const place = endOfLineComment(text, last.end);
  return `${text.slice(0, last.end)},${text.slice(last.end, place)}${lead}${head}${part}${text.slice(place)}`;
}

/** The text without a part of a list or an object, its comma and the blanks before it. */
export function removePart(text: string, from: JsonNode, part: { readonly start: number; readonly end: number }): string {
  const parts = partsOf(from);
  const index = parts.findIndex(({ start }) => start === part.start);
  const before = parts[index - 1];
  if (before !== undefined) {
    // Its comma stands right behind the part before it; comments between them stay.
    const comma = text.indexOf(",", skipBlanks(text, before.end));
    const start = endOfBlanksBefore(text, part.start, comma + 1);
    return text.slice(0, before.end) + text.slice(before.end, comma) + text.slice(comma + 1, start) + text.slice(part.end);
  }
  const after = parts[index + 1];
  const start = endOfBlanksBefore(text, part.start, from.start + 1);
  const end = after === undefined ? part.end : text.indexOf(",", skipBlanks(text, part.end)) + 1;
  return text.slice(0, start) + text.slice(end);
}

/** The texts that may have been there before `addPart` filled one of these, all empty now. The first is the text as it is. */
export function emptiedTexts(text: string, emptied: readonly JsonNode[]): readonly string[] {
  const [next, ...rest] = emptied.toSorted((a, b) => b.start - a.start);
  if (next === undefined) return [text];
  const lineBreak = /^\r?\n/.exec(text.slice(next.start + 1, next.end - 1))?.[0] ?? "";
  const shorter = text.slice(0, next.start + 1) + text.slice(next.start + 1 + lineBreak.length);
  return [...emptiedTexts(text, rest), ...(lineBreak === "" ? [] : emptiedTexts(shorter, rest))];
}

/** A member by its key. */
export function memberOf({ value }: JsonNode, key: string): JsonMember | null {
  return value.kind === "object" ? (value.members.find((member) => member.key === key) ?? null) : null;
}

function partsOf({ value }: JsonNode): readonly { readonly start: number; readonly end: number }[] {
  return value.kind === "object" ? value.members : value.kind === "list" ? value.items : [];
}

function layoutOf(text: string): Layout {
  const first = text.indexOf("\n");
  return { lineBreak: first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n", unit: /^(?:\t|[ ]{1,8})(?=\S)/m.exec(text)?.[0] ?? "  " };
}

function written(value: unknown, { lineBreak, unit }: Layout, indent: string): string {
  return JSON.stringify(value, null, unit).replaceAll("\n", `${lineBreak}${indent}`);
}

/** The blanks that a line starts with. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}

/** What stands before the last part, from its comma or bracket on, without comments. */
function leadOf(text: string, into: JsonNode, parts: readonly { readonly start: number; readonly end: number }[]): string {
  const last = parts.at(-1)?.start ?? 0;
  const start = endOfBlanksBefore(text, last, into.start + 1);
  const lead = text.slice(start, last);
  return lead === "" && parts.length === 1 ? " " : lead;
}

function endOfBlanksBefore(text: string, end: number, least: number): number {
  let start = end;
  while (start > least && /[ \t\r\n]/.test(text[start - 1] ?? "")) start -= 1;
  return start;
}

/** A comment at the end of the line belongs to what stands before it. */
function endOfLineComment(text: string, offset: number): number {
  const lineEnd = text.indexOf("\n", offset);
  const rest = text.slice(offset, lineEnd === -1 ? text.length : lineEnd);
  return /^[ \t]*(?:\/\/|\/\*(?:[^*]|\*(?!\/))*\*\/\s*$)/.test(rest) ? offset + rest.trimEnd().length : offset;
}
