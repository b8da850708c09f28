import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Spec } from "./spec.js";

/** Front matter keys that say how far the work is, not what is asked for. */
const BOOKKEEPING = /^(?:status|owner|issue)\s*:/;

/**
 * The digest of a spec: SHA-256 (FIPS 180-4) over its canonical form, as `sha256:` and 64 hexadecimal digits. Line ends, a
 * byte order mark, trailing blanks, front matter bookkeeping (`status`, `owner`, `issue`) and ticks of task boxes do not
 * count; any other change does.
 */
export function digest(spec: Spec): string {
  return sha256Of(canonicalForm(spec));
}

/** SHA-256 of a text as UTF-8, as `sha256:` and 64 hexadecimal digits. */
export function sha256Of(text: string): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

function canonicalForm(spec: Spec): string {
  const ticked = new Map(spec.lines.filter((line) => line.marker === "task").map((line) => [line.line, line.column]));
  const lines: string[] = [];
  let inBookkeeping = false;
  for (const { number, text } of spec.source.lines) {
    const inFrontMatter = number < spec.bodyLine;
    // A key's value may go on over indented lines.
    inBookkeeping = inFrontMatter && (BOOKKEEPING.test(text) || (inBookkeeping && /^\s/.test(text)));
    if (inBookkeeping) continue;
    const column = ticked.get(number);
    const unticked = column === undefined ? text : untick(text, column);
    lines.push(unticked.trimEnd());
  }
  return lines.join("\n").replace(/^\uFEFF/, "").trimEnd() + "\n";
}

/** The box stands just before the item's text, which may begin with a bracket of its own. */
function untick(text: string, column: number): string {
  const boxEnd = text.slice(0, column - 1).trimEnd().length;
  return text[boxEnd - 1] === "]" ? `${text.slice(0, boxEnd - 3)}[ ]${text.slice(boxEnd)}` : text;
}
