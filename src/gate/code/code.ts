import { StringStream } from "@codemirror/streamparser";
import { languageOf, tokenizerOf, type Tokenizer } from "./languages.js";

/** A piece of a string literal on one line; columns count from 0, and the end is exclusive. */
export interface StringPiece {
  readonly start: number;
  readonly end: number;
  /** Column of the first character of what the literal says; null when it was said on a line before. */
  readonly head: number | null;
}

/** A line, and what of it is code; a line beyond all measure is several pieces, of one number. */
export interface CodeLine {
  /** In the file, from 1. */
  readonly number: number;
  /** Column at which the text starts: 0 but for the later pieces of a line. */
  readonly offset: number;
  readonly text: string;
  /** As long as the text, with blanks for comments and for what strings say. */
  readonly code: string;
  readonly strings: readonly StringPiece[];
  /** What its comments say. */
  readonly comment: string;
}

/** A file, or what a diff shows of it. */
export interface Code {
  /** Null: not known, so that every line is taken for code. */
  readonly language: string | null;
  readonly lines: readonly CodeLine[];
}

/** Stretches of lines, each with the number of its first: a whole file is one, of a diff each hunk is. */
export type Stretches = readonly { readonly line: number; readonly lines: readonly string[] }[];

/** Tokenizers look at the rest of a line again and again; no person writes lines of this length. */
const LONGEST = 5_000;

/** What is found in a line is judged by all that stands on it: pieces of this length keep that linear. */
const PIECE = 2_000;

/** Tells code, comments and strings apart (time linear in the text). A stretch after the first begins as code. */
export function readCode(path: string, stretches: Stretches): Code {
  const language = languageOf(path, stretches[0]?.lines[0] ?? "");
  const tokenizer = language === null ? null : tokenizerOf(language);
  return { language, lines: stretches.flatMap(({ line, lines }) => (tokenizer === null ? lines.flatMap((text, index) => plainLines(text, line + index)) : readStretch(tokenizer, lines, line))) };
}

function readStretch(tokenizer: Tokenizer, lines: readonly string[], first: number): CodeLine[] {
  const state = tokenizer.startState?.(2) ?? {};
  let open: OpenString = { isOpen: false, hasSpoken: false };
  return lines.flatMap((text, index) => {
    if (text.length > LONGEST) return plainLines(text, first + index);
    const tokens = tokensOf(tokenizer, state, text);
    if (tokens === null) return plainLines(text, first + index);
    const line = lineOf(tokens, text, first + index, open);
    open = line.open;
    return line.line;
  });
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: "code" | "comment" | "string";
}

/** Null when the tokenizer does not get on: what it makes of the text is then no reason to lose the line. */
function tokensOf(tokenizer: Tokenizer, state: unknown, text: string): Token[] | null {
  try {
    return tokenize(tokenizer, state, text);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function tokenize(tokenizer: Tokenizer, state: unknown, text: string): Token[] | null {
  if (text === "") tokenizer.blankLine?.(state, 2);
  const stream = new StringStream(text, 4, 2);
  const tokens: Token[] = [];
  for (let stuck = 0; !stream.eol(); ) {
    stream.start = stream.pos;
    const style = tokenizer.token(stream, state);
    stuck = stream.pos > stream.start ? 0 : stuck + 1;
    if (stuck > 10) return null;
    if (stream.pos > stream.start) tokens.push({ start: stream.start, end: stream.pos, kind: kindOf(style) });
  }
  return tokens;
}

function kindOf(style: string | null | undefined): Token["kind"] {
  if (style === null || style === undefined) return "code";
  if (style.includes("comment")) return "comment";
  return style.includes("string") || style.includes("character") ? "string" : "code";
}

/** Whether a literal goes on from the line before, and whether it has said anything yet. */
interface OpenString {
  readonly isOpen: boolean;
  readonly hasSpoken: boolean;
}

/** What opens a literal: letters before the quote, and the quote. */
const OPENING = /^(?:[A-Za-z@$]{0,3}#*(?:"""|'''|["'`])|<<[-~]?\s*["']?\w*["']?)?\s*/;

function lineOf(tokens: readonly Token[], text: string, number: number, open: OpenString): { line: CodeLine; open: OpenString } {
  let code = "";
  let comment = "";
  let hasSpoken = open.hasSpoken;
  const strings: StringPiece[] = [];
  for (let index = 0; index < tokens.length; ) {
    const { start, kind } = tokens[index] ?? { start: 0, kind: "code" as const };
    while (tokens[index + 1]?.kind === kind) index += 1;
    const end = tokens[index]?.end ?? start;
    index += 1;
    const piece = text.slice(start, end);
    if (kind === "code") code += piece;
    else code += " ".repeat(end - start);
    if (kind === "comment") comment += `${piece} `;
    if (kind !== "string") continue;
    const goesOn = start === 0 && open.isOpen;
    const head = goesOn ? (/^\s*/.exec(piece)?.[0].length ?? 0) : (OPENING.exec(piece)?.[0].length ?? 0);
    const isHead = !goesOn || !hasSpoken;
    strings.push({ start, end, head: isHead && head < piece.length ? start + head : null });
    hasSpoken = head < piece.length || (goesOn && hasSpoken);
  }
  const last = tokens.at(-1);
  const isOpen = last === undefined ? open.isOpen : last.kind === "string";
  return { line: { number, offset: 0, text, code, strings, comment }, open: { isOpen, hasSpoken: isOpen && hasSpoken } };
}

/** A line of which all is code, and what stands in quotes is a string besides. */
function plainLines(text: string, number: number): CodeLine[] {
  const strings = quotedIn(text);
  const pieces: CodeLine[] = [];
  let next = 0;
  for (let from = 0; from < text.length || from === 0; ) {
    const to = pieceEnd(text, from);
    const piece = text.slice(from, to);
    while ((strings[next]?.end ?? Infinity) <= from) next += 1;
    const within: StringPiece[] = [];
    for (let at = next; (strings[at]?.start ?? Infinity) < to; at += 1) {
      const { start, end, head } = strings[at] ?? { start: 0, end: 0, head: null };
      within.push({ start: Math.max(start - from, 0), end: Math.min(end, to) - from, head: head === null || head < from ? null : head - from });
    }
    pieces.push({ number, offset: from, text: piece, code: piece, strings: within, comment: piece });
    from = Math.max(to, 1);
  }
  return pieces;
}

/** A long line is cut where a statement, an argument or a word ends. */
function pieceEnd(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  for (let end = from + PIECE; end > from + PIECE / 2; end -= 1) if (/[;,{}\s]/.test(text[end - 1] ?? "")) return end;
  return from + PIECE;
}

function quotedIn(text: string): StringPiece[] {
  const strings: StringPiece[] = [];
  for (let start = 0; start < text.length; ) {
    const quote = text[start] ?? "";
    const end = `"'\``.includes(quote) ? text.indexOf(quote, start + 1) : -1;
    if (end !== -1) strings.push({ start, end: end + 1, head: start + 1 });
    start = end === -1 ? start + 1 : end + 1;
  }
  return strings;
}
