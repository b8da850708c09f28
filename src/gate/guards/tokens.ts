import { findCodeSpans } from "../../spec/code-spans.js";
import { HAN_WORDS, type Phrases } from "./lexicon.js";
import { isPath } from "./paths.js";

/** A piece of a sentence: a code span, a word, a Chinese word, or a mark. */
export interface Token {
  readonly kind: "code" | "word" | "han" | "mark";
  /** Of a code span: what stands between its back quotes. */
  readonly text: string;
  /** As phrases are compared: lower case, with straight quotes. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const HAN = /\p{Script=Han}/u;
// A call or a formula keeps its brackets: `eval()`, `COUNT(*)`, `O(N)`.
const WORD = /(?:[\p{L}\p{N}_$.@*~#%&+={}|<>^\\/'’-]|:(?=[:\w*]))+(?:\([^()\s]{0,20}\)[!?]?(?:\.[\w$]+\(\))?)?/uy;

/** Parts a sentence into its pieces. Linear. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const span of text.includes("`") ? findCodeSpans(text, 0, text.length) : []) {
    readPlain(text, from, span.start, tokens);
    const inner = text.slice(span.start, span.end).replace(/^`+|`+$/g, "").trim();
    tokens.push({ kind: "code", text: inner, key: `\`${inner.toLowerCase()}`, start: span.start, end: span.end });
    from = span.end;
  }
  readPlain(text, from, text.length, tokens);
  return tokens;
}

function readPlain(text: string, from: number, to: number, tokens: Token[]): void {
  for (let index = from; index < to; ) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (/\s/.test(character)) index += 1;
    else if (HAN.test(character)) {
      const word = HAN_WORDS.get(character)?.find((each) => text.startsWith(each, index)) ?? character;
      tokens.push({ kind: "han", text: word, key: word, start: index, end: index + word.length });
      index += word.length;
    } else {
      const end = wordEnd(text, index, to);
      if (end === index) tokens.push({ kind: "mark", text: character, key: character, start: index, end: index + character.length });
      else readWord(text, index, end, tokens);
      index = end === index ? index + character.length : end;
    }
  }
}

/** Where the word ends that starts here; here when none does. */
function wordEnd(text: string, index: number, to: number): number {
  WORD.lastIndex = index;
  const found = WORD.exec(text)?.[0] ?? "";
  const han = found.search(HAN);
  return Math.min(index + (han === -1 ? found.length : han), to);
}

function readWord(text: string, from: number, to: number, tokens: Token[]): void {
  const written = text.slice(from, to);
  const lead = /^(?:[*_~]{1,3}(?=[^/.*])|['’]+)/.exec(written)?.[0].length ?? 0;
  const body = written.slice(lead);
  const word = withoutTrail(withoutTrail(body));
  const start = from + lead;
  if (word === "") {
    // Only emphasis, or a dash.
    if (/^[-/&|+=<>]/.test(written)) tokens.push({ kind: "mark", text: written, key: written, start: from, end: to });
    return;
  }
  if (/^[-–—]+$/.test(word)) tokens.push({ kind: "mark", text: "—", key: "—", start, end: to });
  else if (word.includes("/") && word !== "and/or" && word !== "/" && !isPath(word)) splitAtSlashes(word, start, tokens);
  else push(word, start, tokens);
}

/** Without the full stop, the emphasis or the quote that closes a word; `web/**` keeps its stars. */
function withoutTrail(word: string): string {
  const trail = /(?:\.+|['’]+|[*_~]+)$/.exec(word)?.[0] ?? "";
  const rest = word.slice(0, word.length - trail.length);
  return /^[*_~]/.test(trail) && (rest.endsWith("/") || rest === "") ? word : rest;
}

function splitAtSlashes(word: string, start: number, tokens: Token[]): void {
  let at = start;
  for (const [index, part] of word.split("/").entries()) {
    if (index > 0) {
      tokens.push({ kind: "mark", text: "/", key: "/", start: at, end: at + 1 });
      at += 1;
    }
    if (part !== "") push(part, at, tokens);
    at += part.length;
  }
}

function push(word: string, start: number, tokens: Token[]): void {
  const kind = /[\p{L}\p{N}_$*]/u.test(word) ? "word" : "mark";
  tokens.push({ kind, text: word, key: word.toLowerCase().replaceAll("’", "'"), start, end: start + word.length });
}

/** How many pieces a phrase of the set takes here; 0 when none stands here. */
export function phraseAt(tokens: readonly Token[], index: number, set: Phrases): number {
  const first = tokens[index];
  if (first === undefined || first.kind === "code") return 0;
  const found = set.get(first.key)?.find((words) => words.every((word, at) => tokens[index + at]?.key === word));
  return found?.length ?? 0;
}
