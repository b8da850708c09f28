import type { ContentLine } from "./blocks.js";
import { replaceSpans } from "./code-spans.js";
import type { HiddenText } from "./hidden.js";
import type { Source } from "./source.js";
import { codeSpansOf, stretches } from "./stretches.js";

/** A reference definition: `[label]: target "title"`. */
interface Definition {
  readonly label: string;
  readonly target: string;
  readonly title: string;
  /** Offsets in the source; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Link definitions that say something and that no link uses (`[//]: # (…)`), and footnotes that nothing refers to. */
export function findHiddenDefinitions(source: Source, lines: readonly ContentLine[], firstLine: number): HiddenText[] {
  if (!source.text.includes("]:")) return [];
  const used = usedLabels(source, lines);
  const links = [...definitions(source, lines, firstLine)].flatMap((definition): HiddenText[] => {
    const payload = used.has(keyOf(definition.label)) ? "" : saying(definition);
    return payload === "" ? [] : [{ carrier: "link definition", payload, ...source.range(definition.start, definition.end) }];
  });
  return [...links, ...footnotes(source, lines, used)];
}

/** What a definition tells that no page shows. A bare address with a name is one that an author left over, and says nothing. */
function saying({ label, target, title }: Definition): string {
  if (title !== "") return title;
  const isName = /^(?:\/\/|comment|[#_-])$/i.test(label);
  const isNowhere = target === "#" || target === "" || target === "about:blank";
  if (isNowhere) return isName ? "" : label;
  return isName || target.includes(" ") ? target : "";
}

/** What lines hold that are neither content nor blank: definitions, and the underlines of headings. */
function* definitions(source: Source, lines: readonly ContentLine[], firstLine: number): Generator<Definition> {
  const read = new Set(lines.map((line) => line.line));
  const isOpen = (index: number): boolean => index < source.lines.length && !read.has(index + 1) && (source.lines[index]?.text.trim() ?? "") !== "";
  for (let index = firstLine - 1; index < source.lines.length; index += 1) {
    if (!isOpen(index)) continue;
    const { start } = source.line(index + 1);
    while (isOpen(index + 1)) index += 1;
    yield* definitionsIn(source.text.slice(start, source.line(index + 1).end), start);
  }
}

const OPENS = /^[\s>]*(?:[-*+]\s+|\d{1,9}[.)]\s+)?\[/;
const ENDS: Readonly<Record<string, string>> = { '"': '"', "'": "'", "(": ")" };

function* definitionsIn(text: string, from: number): Generator<Definition> {
  for (let line = 0; line < text.length; ) {
    const opening = OPENS.exec(text.slice(line, lineEnd(text, line)))?.[0];
    const definition = opening === undefined ? null : readDefinition(text, line + opening.length);
    if (definition === null) line = lineEnd(text, line) + 1;
    else {
      const { end } = definition;
      yield { ...definition, start: from + line + (opening ?? "").length - 1, end: from + end };
      line = lineEnd(text, end) + 1;
    }
  }
}

/** Reads from behind the bracket that opens the label. */
function readDefinition(text: string, start: number): Omit<Definition, "start"> | null {
  // A label has at most 999 characters.
  const label = text.slice(start, start + 1001).split("]:", 1)[0] ?? "";
  const labelEnd = start + label.length;
  if (!text.startsWith("]:", labelEnd)) return null;
  const at = afterBlanks(text, labelEnd + 2);
  const isAngled = text[at] === "<";
  const angle = isAngled ? text.slice(at, lineEnd(text, at)).indexOf(">") : -1;
  const targetEnd = angle === -1 ? at + (/^\S*/.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 0) : at + angle + 1;
  const target = text.slice(angle === -1 ? at : at + 1, angle === -1 ? targetEnd : targetEnd - 1);
  const titleStart = afterBlanks(text, targetEnd);
  const close = ENDS[text[titleStart] ?? ""];
  if (close === undefined || titleStart === targetEnd) return { label, target, title: "", end: targetEnd };
  const found = text.indexOf(close, titleStart + 1);
  const titleEnd = found === -1 ? text.length : found;
  return { label, target, title: text.slice(titleStart + 1, titleEnd).trim(), end: titleEnd + 1 };
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
};

/** Past blanks, and past the end of a line with the marks of a quotation behind it. */
function afterBlanks(text: string, at: number): number {
  let index = at;
  let isNewLine = false;
  while (index < text.length) {
    const character = text[index] ?? "";
    if (character === "\n" || character === "\r") isNewLine = true;
    else if (character !== " " && character !== "\t" && !(isNewLine && character === ">")) break;
    index += 1;
  }
  return index;
}

const FOOTNOTE = /^\[(\^[^\]\s]{1,200})\]:\s*/;

/** A footnote begins with its line, in a paragraph too, and goes on to the end of the paragraph or to the next. */
function footnotes(source: Source, lines: readonly ContentLine[], used: ReadonlySet<string>): HiddenText[] {
  const found: HiddenText[] = [];
  for (const [index, line] of lines.entries()) {
    const [head = "", label = ""] = line.kind === "prose" && line.text.startsWith("[^") ? (FOOTNOTE.exec(line.text) ?? []) : [];
    if (head === "" || used.has(keyOf(label))) continue;
    let last = index;
    while (lines[last + 1]?.block === line.block && FOOTNOTE.exec(lines[last + 1]?.text ?? "") === null) last += 1;
    const start = source.line(line.line).start + line.column - 1;
    const { end } = source.line((lines[last] ?? line).line);
    found.push({ carrier: "footnote", payload: source.text.slice(start + head.length, end).trim(), ...source.range(start, end) });
  }
  return found;
}

/** The labels in brackets outside code that may be links; those with nothing to click on (`[][label]`) show as nothing. */
function usedLabels(source: Source, lines: readonly ContentLine[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const stretch of stretches(source, lines)) {
    if (!stretch.text.includes("[")) continue;
    const text = replaceSpans(stretch.text, codeSpansOf(stretch), (code) => code.replace(/[[\]]/g, " "));
    for (const { 1: label = "", index } of text.matchAll(/\[([^\][]{1,200})\]/g)) {
      const before = text.slice(Math.max(0, index - 20), index);
      const isDefinition = label.startsWith("^") && text[index + label.length + 2] === ":" && (index === 0 || /[\r\n][\s>]*$/.test(before));
      if (!isDefinition && !before.endsWith("[]")) used.add(keyOf(label));
    }
  }
  return used;
}

/** Labels are the same in any case, and with any blanks. */
function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
