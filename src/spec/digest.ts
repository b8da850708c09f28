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

/**
 * The digest of each section, by id: SHA-256 over its head and text in canonical form, as `sha256:` and 64 hexadecimal digits.
 * Several sections with one id have one digest.
 */
export function sectionDigests(spec: Spec): Record<string, string> {
  const lines = canonicalLines(spec);
  const texts = new Map<string, string[]>();
  for (const section of spec.sections) {
    const text: string[] = texts.get(section.id) ?? [];
    for (let { line } = section.head; (spec.source.lines[line - 1]?.start ?? Infinity) < section.contentEnd; line += 1) text.push(lines[line - 1] ?? "");
    // What parts it from the next section is no part of it.
    while (text.at(-1) === "") text.pop();
    texts.set(section.id, text);
  }
  return Object.fromEntries([...texts].map(([id, text]) => [id, sha256Of(`${text.join("\n")}\n`)]));
}

function canonicalForm(spec: Spec): string {
  const lines = canonicalLines(spec);
  const head = lines.slice(0, spec.bodyLine - 1).filter((line) => line !== null);
  const body = lines.slice(spec.bodyLine - 1).filter((line) => line !== null).join("\n");
  // A block that holds nothing else says no more than none.
  const isEmpty = head.every((line) => line === "" || line === "---" || line === "...");
  return (isEmpty && head.length > 0 ? body.trimStart() : [...head, body].join("\n")).trimEnd() + "\n";
}

/** Each line of the source as it counts; null for one that does not. */
function canonicalLines(spec: Spec): (string | null)[] {
  const ticked = new Map(spec.lines.filter((line) => line.marker === "task").map((line) => [line.line, line.column]));
  let inBookkeeping = false;
  return spec.source.lines.map(({ number, text }) => {
    const inFrontMatter = number < spec.bodyLine;
    // A key's value may go on over indented lines.
    inBookkeeping = inFrontMatter && (BOOKKEEPING.test(text) || (inBookkeeping && /^\s/.test(text)));
    if (inBookkeeping) return null;
    const column = ticked.get(number);
    const unticked = column === undefined ? text : untick(text, column);
    return (number === 1 ? unticked.replace(/^\uFEFF/, "") : unticked).trimEnd();
  });
}

/** The box stands just before the item's text, which may begin with a bracket of its own. */
function untick(text: string, column: number): string {
  const boxEnd = text.slice(0, column - 1).trimEnd().length;
  return text[boxEnd - 1] === "]" ? `${text.slice(0, boxEnd - 3)}[ ]${text.slice(boxEnd)}` : text;
}
