import type { ContentLine } from "../spec/blocks.js";
import { findCodeSpans, replaceSpans } from "../spec/code-spans.js";
import type { Range } from "../spec/finding.js";
import { LABEL_LEVEL } from "../spec/head.js";
import type { Section, Spec } from "../spec/spec.js";
import { type Force, forceOf, type Said } from "./force.js";

/** Stands in `prose` for each character that is not prose: no letter, no digit, no blank. */
export const MASK = "\uFFFC";

/** One sentence, list item's sentence or table cell of a document, wherever it stands. */
export interface Statement extends Said {
  /** As written, on one line: where the text was broken stands a blank. */
  readonly text: string;
  /** The same length; code, addresses, link targets, quotations, HTML and comments are `MASK`. */
  readonly prose: string;
  readonly kind: "sentence" | "bullet" | "number" | "task" | "cell";
  /** Id of the section that it stands in; null outside all of them. */
  readonly section: string | null;
  /** The headings and labels above it, outermost first, as a person reads them. */
  readonly headings: readonly string[];
  /** Statements of one list item, table row or paragraph share a number. */
  readonly item: number;
  /** Stands in a block quotation. */
  readonly quoted: boolean;
  /** What its column is called, for a table cell; else empty. */
  readonly column: string;
  /** Whether it lays down what is to be, or tells something. */
  readonly force: Force;
  /** Where a stretch of `text` stands in the document. */
  range(start: number, end: number): Range;
}

interface Piece {
  readonly line: ContentLine;
  /** Where the piece starts in its line's text. */
  readonly offset: number;
  readonly text: string;
  readonly prose: string;
}

const known = new WeakMap<Spec, readonly Statement[]>();

/** Every statement of a document, in order; headings, code blocks, HTML blocks and front matter hold none. Linear, and read once. */
export function statementsOf(spec: Spec): readonly Statement[] {
  const read = known.get(spec);
  if (read !== undefined) return read;
  const statements = readStatements(spec);
  known.set(spec, statements);
  return statements;
}

interface Place {
  readonly section: string | null;
  readonly headings: readonly string[];
  /** The headings without the document's title, which names the whole and announces nothing. */
  readonly below: readonly string[];
}

function readStatements(spec: Spec): Statement[] {
  const statements: Statement[] = [];
  const sections = sectionOfLines(spec);
  const headed = labelOfLines(spec);
  let headings: { level: number; text: string }[] = [];
  let item = 0;
  let lead: Force | null = null;
  const title = spec.title?.replace(/[*_`#]/g, "").trim() ?? "";

  for (const block of blocksOf(spec.lines)) {
    const [first] = block;
    if (first === undefined) continue;
    if (first.kind === "heading") {
      lead = null;
      const text = first.text.replace(/[*_`#]/g, "").trim();
      headings = [...headings.filter(({ level }) => level < first.level), { level: first.level, text }];
    }
    const label = headed.get(first.line);
    const bold = label === undefined && block.length === 1 ? boldLine(first) : null;
    if (bold !== null) {
      headings = [...headings.filter(({ level }) => level < LABEL_LEVEL), { level: LABEL_LEVEL, text: bold }];
      continue;
    }
    if (label !== undefined && first.kind !== "heading") headings = [...headings.filter(({ level }) => level < label.level), { level: label.level, text: label.label }];
    if (first.kind !== "prose" && first.kind !== "table") continue;
    const texts = headings.map(({ text }) => text);
    const place: Place = { section: sections.get(first.line) ?? null, headings: texts, below: headings[0]?.text === title && title.includes(" ") ? texts.slice(1) : texts };
    if (first.kind === "table") {
      const columns = cellsOf(first).map((cell) => cell.text.trim());
      for (const row of block.slice(1).filter(({ text }) => !/^[|:\s-]+$/.test(text))) {
        item += 1;
        for (const [index, cell] of cellsOf(row).entries()) {
          const pieces = sentencesOf([{ line: row, offset: cell.start, text: cell.text, prose: maskProse(cell.text) }]);
          for (const each of pieces) push(statements, each, place, { kind: "cell", item, column: columns[index] ?? "", quoted: row.quoted, lead: null });
        }
      }
      continue;
    }
    item += 1;
    if (first.depth === 0) lead = null;
    const start = label?.head.line === first.line ? label.head.endColumn - first.column : 0;
    const text = block.map((line, index) => (index === 0 ? line.text.slice(Math.max(start, 0)) : line.text)).join("\n");
    // Code spans and quotations go on over line ends: the paragraph is masked as a whole.
    const proseLines = maskProse(text).split("\n");
    const pieces = text.split("\n").map((each, index): Piece => ({ line: block[index] ?? first, offset: index === 0 ? Math.max(start, 0) : 0, text: each, prose: proseLines[index] ?? each }));
    for (const each of sentencesOf(pieces)) push(statements, each, place, { kind: first.marker ?? (first.depth > 0 ? "bullet" : "sentence"), item, column: "", quoted: first.quoted, lead });
    const last = statements.at(-1);
    if (first.depth === 0 && last?.item === item && /[:：]\**$/.test(last.text)) lead = last.force;
  }
  return statements;
}

function push(statements: Statement[], pieces: readonly Piece[], { section, headings, below }: Place, rest: Pick<Statement, "kind" | "item" | "column" | "quoted" | "lead">): void {
  const filled = pieces.map(trimmed).filter((piece) => piece.text !== "");
  if (filled.length === 0) return;
  const text = filled.map((piece) => piece.text).join(" ");
  const prose = filled.map((piece) => piece.prose).join(" ");
  const force = forceOf({ prose, section, headings: below, ...rest });
  statements.push({ text, prose, section, headings, ...rest, force, range: (start, end) => rangeOf(filled, start, end) });
}

function trimmed(piece: Piece): Piece {
  const start = piece.text.length - piece.text.trimStart().length;
  const text = piece.text.trim();
  return { line: piece.line, offset: piece.offset + start, text, prose: piece.prose.slice(start, start + text.length) };
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range {
  const from = placeOf(pieces, start, false);
  const to = placeOf(pieces, end, true);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function placeOf(pieces: readonly Piece[], offset: number, isEnd: boolean): { line: number; column: number } {
  let from = 0;
  for (const piece of pieces) {
    const length = piece.text.length;
    if (offset < from + length || (isEnd && offset === from + length)) return { line: piece.line.line, column: piece.line.column + piece.offset + offset - from };
    from += length + 1;
  }
  const last = pieces.at(-1);
  return last === undefined ? { line: 1, column: 1 } : { line: last.line.line, column: last.line.column + last.offset + last.text.length };
}

/** A bold line that opens a paragraph heads what follows: `**Rationale:**`. */
function boldLine(line: ContentLine): string | null {
  if (line.kind !== "prose" || line.depth > 0 || line.quoted) return null;
  return /^(?:\*\*|__)((?:(?!\*\*|__).){1,120})(?:\*\*|__)\s?[:：]?$/u.exec(line.text)?.[1]?.replace(/[*_`]/g, "").trim() ?? null;
}

function sectionOfLines(spec: Spec): ReadonlyMap<number, string> {
  return new Map(spec.sections.flatMap((section) => section.content.map((line) => [line.line, section.id] as const)));
}

/** Labels (`**Goal**: …`) by the line that they stand on. */
function labelOfLines(spec: Spec): ReadonlyMap<number, Section> {
  return new Map(spec.sections.filter((section) => section.style !== "heading").map((section) => [section.head.line, section] as const));
}

/** Lines of one paragraph, list item, table or heading belong together; a bold line that opens a paragraph stands for itself. */
function* blocksOf(lines: readonly ContentLine[]): Generator<readonly ContentLine[]> {
  let index = 0;
  for (let first = lines[0]; first !== undefined; first = lines[index]) {
    const start = index;
    const isLabel = lines[start - 1]?.block !== first.block && boldLine(first) !== null;
    index += 1;
    while (!isLabel && index < lines.length && lines[index]?.block === first.block && (lines[index]?.marker ?? null) === null) index += 1;
    yield lines.slice(start, index);
  }
}

function cellsOf(row: ContentLine): { text: string; start: number }[] {
  const cells: { text: string; start: number }[] = [];
  let start = row.text.startsWith("|") ? 1 : 0;
  for (let index = start; index <= row.text.length; index += 1) {
    if (index < row.text.length && (row.text[index] !== "|" || row.text[index - 1] === "\\")) continue;
    if (index < row.text.length || start < index) cells.push({ text: row.text.slice(start, index), start });
    start = index + 1;
  }
  return cells;
}

/** A form in which a text quotes rather than says, and signs without which no text holds it. */
interface Quoting {
  readonly signs: readonly string[];
  readonly pattern: RegExp;
}

const NOT_PROSE: readonly Quoting[] = [
  // Comments and tags.
  { signs: ["<"], pattern: /<!--[^>]{0,2000}-->|<\/?[A-Za-z][^<>]{0,300}>/g },
  // Addresses.
  { signs: ["://", "www."], pattern: /\b(?:https?|ftp|ssh|git|file):\/\/[^\s<>)\]"'，。；、）]+|\bwww\.[^\s<>)\]]+/g },
  // What lets a rule's finding pass says nothing about the matter.
  { signs: ["spec-allow"], pattern: /[(（]spec-allow\b[^\n]{0,400}[)）]/g },
  // Link targets; what the link says stays.
  { signs: ["]("], pattern: /\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g },
  // Quotations, straight only when they are short and open at a blank.
  { signs: ['"', "“", "「", "『"], pattern: /“[^”\n]{1,400}”|「[^」\n]{1,400}」|『[^』\n]{1,400}』|(?<=^|[\s(（，。：\u4E00-\u9FFF])"[^"\n]{1,200}"/g },
  // In single quotation marks a word or two, where no apostrophe can open them.
  { signs: ["'", "‘"], pattern: /‘[^’\n]{1,80}’(?!\p{L})|(?<=^|[\s(])'[^'\s](?:[^'\n]{0,60}[^'\s])?'(?=[\s.,;:!?)]|$)/gu },
  // Formulas and templates.
  { signs: ["${", "{{"], pattern: /\$\{[^{}]{0,200}\}|\{\{[^{}]{0,200}\}\}/g },
];

/** A text of the same length in which only what somebody says is left. */
export function maskProse(text: string): string {
  const spans = text.includes("`") ? findCodeSpans(text, 0, text.length) : [];
  let prose = replaceSpans(text, spans, masked);
  for (const { signs, pattern } of NOT_PROSE) if (signs.some((sign) => prose.includes(sign))) prose = prose.replace(pattern, masked);
  return prose;
}

function masked(text: string): string {
  return text.replace(/[^\n]/g, MASK);
}

const ABBREVIATIONS = new Set(["e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "incl.", "resp.", "no.", "fig.", "max.", "min.", "ca.", "esp."]);

/** Splits a paragraph's pieces after each sentence; a piece never holds the end of one sentence and the start of the next. */
function sentencesOf(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    let from = 0;
    for (const end of sentenceEnds(piece.prose)) {
      open.push(slice(piece, from, end));
      sentences.push(open);
      open = [];
      from = end;
    }
    if (from < piece.text.length) open.push(slice(piece, from, piece.text.length));
  }
  if (open.length > 0) sentences.push(open);
  return sentences;
}

function slice(piece: Piece, from: number, to: number): Piece {
  return { line: piece.line, offset: piece.offset + from, text: piece.text.slice(from, to), prose: piece.prose.slice(from, to) };
}

function sentenceEnds(prose: string): number[] {
  const ends: number[] = [];
  for (const match of prose.matchAll(/[。！？；]+|[.!?]+(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    const word = prose.slice(prose.lastIndexOf(" ", match.index) + 1, end).toLowerCase().replace(/^[([]/, "");
    // `1.` opens an item, and a capital letter follows a sentence rather than an abbreviation.
    const abbreviates = ABBREVIATIONS.has(word) && !/^\s+[A-Z]/.test(prose.slice(end, end + 3));
    if (!abbreviates && !/^\d+\.$/.test(word)) ends.push(end);
  }
  return ends;
}
