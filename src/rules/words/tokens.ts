import { remembered } from "../remembered.js";

/** A word of a text, lower case, or a sign. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words and signs of a text, in order. */
export const tokensOf = remembered<readonly Token[]>(readTokens);

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const kind = kindAt(text, at);
    at += widthAt(text, at);
    if (kind === BLANK) continue;
    if (kind === WORD) while (at < text.length && (kindAt(text, at) === WORD || isInner(text.charCodeAt(at)))) at += widthAt(text, at);
    let end = at;
    while (end > start + 1 && isInner(text.charCodeAt(end - 1))) end -= 1;
    const written = text.slice(start, end);
    tokens.push({ word: isAscii(written) ? written.toLowerCase() : written.normalize("NFKC").toLowerCase().replace("’", "'"), start, end });
  }
  return tokens;
}

const BLANK = 1;
const WORD = 2;
const SIGN = 3;

// What each UTF-16 code unit is, looked up once; 0: not yet.
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // Half of a character beyond the first plane says nothing by itself.
  if (code >= 0xd800 && code <= 0xdfff) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = kinds[code] ?? 0;
  return known === 0 ? (kinds[code] = kindOf(text.charAt(at))) : known;
}

function kindOf(character: string): number {
  return /\s/u.test(character) ? BLANK : /[\p{L}\p{N}]/u.test(character) ? WORD : SIGN;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** What a word may hold after its first letter: an apostrophe, a full stop. */
function isInner(code: number): boolean {
  return code === 0x2e || code === 0x27 || code === 0x2019;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
