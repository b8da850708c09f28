import type MarkdownIt from "markdown-it";
import htmlBlocks from "markdown-it/lib/common/html_blocks.mjs";
import parseLinkDestination from "markdown-it/lib/helpers/parse_link_destination.mjs";
import parseLinkTitle from "markdown-it/lib/helpers/parse_link_title.mjs";
import ParserBlock from "markdown-it/lib/parser_block.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { Source } from "./source.js";

/** What a line of a document is, as CommonMark reads it. Blank lines and link definitions have no kind and are left out. */
export type LineKind = "prose" | "heading" | "code" | "fence" | "html" | "table" | "rule";

/** One line of a document with its container marks (`-`, `1.`, `>`) taken off. */
export interface ContentLine {
  /** Counts from 1. */
  readonly line: number;
  /** Where `text` starts in the line, from 1, in UTF-16 code units. */
  readonly column: number;
  readonly text: string;
  readonly kind: LineKind;
  /** Lines of the same paragraph, heading, table or code block share a number. */
  readonly block: number;
  /** Opens a list item, and of which kind. */
  readonly marker: "bullet" | "number" | "task" | null;
  /** For a task item: whether its box is ticked. */
  readonly checked: boolean;
  /** How many lists the line stands in. */
  readonly depth: number;
  readonly quoted: boolean;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** Info string of the code block that the line belongs to, lower case; empty for all else. */
  readonly info: string;
}

// Only the block rules: the inline forms that the format needs are scanned by us, and the rest of the package would be most
// of the program's start-up time (CONTRIBUTING, Speed). The rules ask their parser for no more than this.
const blockParser = new ParserBlock();
const parser = {
  block: blockParser,
  options: { html: true, maxNesting: 100 },
  helpers: { parseLinkDestination, parseLinkTitle },
  normalizeLink: (url: string): string => url,
  validateLink: (): boolean => true,
} as unknown as MarkdownIt;

function parseBlocks(text: string): Token[] {
  const plain = text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
  const tokens = parsePlain(plain);
  const unwrapped = withoutWrappers(plain, tokens);
  return unwrapped === null ? tokens : parsePlain(unwrapped);
}

function parsePlain(text: string): Token[] {
  const tokens: Token[] = [];
  blockParser.parse(text, parser, {}, tokens);
  return tokens;
}

const LONE_TAG = /^ {0,3}<\/?([A-Za-z][\w-]{0,40})>[ \t]*$/;
const HTML_NAMES = new Set([...htmlBlocks, "pre", "script", "style", "textarea"]);

/**
 * The text with a blank line for each lone tag that is no HTML (`<context>`, `</PRD>`) where text follows it at once; null when
 * there is none. Prompts are wrapped in such tags, and CommonMark takes what follows them, up to a blank line, for raw HTML.
 */
function withoutWrappers(text: string, tokens: readonly Token[]): string | null {
  let lines: string[] | null = null;
  for (const { type, map, level } of tokens) {
    if (type !== "html_block" || map === null || level > 0 || map[1] - map[0] < 2) continue;
    lines ??= text.split("\n");
    const first = lines[map[0]] ?? "";
    if (!isWrapper(first)) continue;
    for (let index = map[0]; index < map[1]; index += 1) if (isWrapper(lines[index] ?? "")) lines[index] = "";
  }
  const unwrapped = lines?.join("\n") ?? text;
  return unwrapped === text ? null : unwrapped;
}

function isWrapper(line: string): boolean {
  const name = LONE_TAG.exec(line)?.[1];
  return name !== undefined && !HTML_NAMES.has(name.toLowerCase());
}

/**
 * The lines of a Markdown text that hold something, in order.
 *
 * @param firstLine lines before this one (front matter) are not Markdown and are left out
 */
export function readBlocks(source: Source, firstLine = 1): ContentLine[] {
  const body = source.text.slice(source.line(firstLine).start).replace(/^\uFEFF/, "");
  const reader = new BlockReader(source, firstLine - 1);
  for (const token of parseBlocks(body)) reader.read(token);
  return reader.lines;
}

class BlockReader {
  readonly lines: ContentLine[] = [];
  private block = 0;
  private depth = 0;
  private quotes = 0;
  private level = 0;
  private inTable = false;
  private marker: ContentLine["marker"] = null;
  private orderedLists: boolean[] = [];

  constructor(
    private readonly source: Source,
    private readonly offset: number,
  ) {}

  read(token: Token): void {
    switch (token.type) {
      case "bullet_list_open":
      case "ordered_list_open":
        this.depth += 1;
        this.orderedLists.push(token.type === "ordered_list_open");
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        this.depth -= 1;
        this.orderedLists.pop();
        break;
      case "list_item_open":
        this.marker = this.orderedLists.at(-1) === true ? "number" : "bullet";
        break;
      case "list_item_close":
        this.marker = null;
        break;
      case "blockquote_open":
        this.quotes += 1;
        break;
      case "blockquote_close":
        this.quotes -= 1;
        break;
      case "heading_open":
        this.level = Number(token.tag.slice(1));
        break;
      case "heading_close":
        this.level = 0;
        break;
      case "table_open":
        this.inTable = true;
        this.readRaw(token, "table");
        break;
      case "table_close":
        this.inTable = false;
        break;
      case "inline":
        if (!this.inTable) this.readInline(token);
        break;
      case "fence":
      case "code_block":
        this.readCode(token);
        break;
      case "html_block":
        this.readRaw(token, "html");
        break;
      case "hr":
        this.readRaw(token, "rule");
        break;
    }
  }

  private readInline(token: Token): void {
    if (token.map === null) return;
    this.block += 1;
    let number = token.map[0] + this.offset;
    for (const text of token.content.split("\n")) {
      number += 1;
      // A heading inside a list item is a part of the list; it does not divide the document.
      this.push(number, text.trim(), this.level > 0 && this.depth === 0 ? "heading" : "prose", "");
    }
  }

  private readRaw(token: Token, kind: LineKind): void {
    if (token.map === null) return;
    this.block += 1;
    for (let index = token.map[0]; index < token.map[1]; index += 1) {
      const number = index + this.offset + 1;
      const text = stripQuoteMarks(this.source.line(number).text, this.quotes).trim();
      if (text !== "") this.push(number, text, kind, "");
    }
  }

  private readCode(token: Token): void {
    if (token.map === null) return;
    this.block += 1;
    const info = token.info.trim().split(/\s/, 1)[0]?.toLowerCase() ?? "";
    const fenced = token.type === "fence";
    const contents = token.content.split("\n");
    const lastLine = token.map[0] + contents.length;
    for (let index = token.map[0]; index < token.map[1]; index += 1) {
      const number = index + this.offset + 1;
      const isFence = fenced && (index === token.map[0] || index >= lastLine);
      const text = isFence ? this.source.line(number).text.trim() : (contents[index - token.map[0] - (fenced ? 1 : 0)] ?? "");
      if (text.trim() !== "") this.push(number, text.trimEnd(), isFence ? "fence" : "code", info);
    }
  }

  private push(number: number, text: string, kind: LineKind, info: string): void {
    const raw = this.source.line(number).text;
    let column = columnOf(raw, text);
    let marker = this.marker;
    let checked = false;
    let content = text;
    if (marker !== null && kind === "prose" && /^\[[ xX]\](\s|$)/.test(text)) {
      marker = "task";
      checked = text[1] !== " ";
      content = text.slice(3).trimStart();
      column += text.length - content.length;
    }
    const { block, depth, level } = this;
    this.lines.push({ line: number, column, text: content, kind, block, marker, checked, depth, quoted: this.quotes > 0, level, info });
    this.marker = null;
  }
}

function columnOf(raw: string, text: string): number {
  const trimmed = raw.trimEnd();
  const index = trimmed.endsWith(text) ? trimmed.length - text.length : raw.indexOf(text);
  return Math.max(index, 0) + 1;
}

function stripQuoteMarks(raw: string, quotes: number): string {
  let text = raw;
  for (let mark = 0; mark < quotes; mark += 1) {
    const trimmed = text.trimStart();
    if (!trimmed.startsWith(">")) break;
    text = trimmed.slice(1);
  }
  return text;
}
