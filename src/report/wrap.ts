import { displayWidth } from "./width.js";

/** What must not start a line. */
const CLOSING = /^[，。、；：！？）」』】》”’…]/u;

/**
 * Breaks a text into lines of at most `width` columns: at blanks, and between wide characters, which have none. A word that is
 * longer than a line is cut. What follows in a line that starts with blanks or a list mark stands below its first word.
 */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => {
    const lead = /^ *(?:[-*+!?] |\d{1,3}[.)] )?/.exec(line)?.[0] ?? "";
    const head = lead.length * 2 > width ? "" : lead;
    const parts = wrapLine(line.slice(head.length).trim(), Math.max(1, width - head.length));
    return parts.map((part, index) => (index === 0 ? head : " ".repeat(head.length)) + part).map((part) => part.trimEnd());
  });
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let present = "";
  for (const piece of pieces(line, width)) {
    if (present !== "" && displayWidth(present + piece.trimEnd()) > width) {
      lines.push(present.trimEnd());
      present = "";
    }
    present += present === "" ? piece.trimStart() : piece;
  }
  return [...lines, present.trimEnd()];
}

/** What may not be broken: a word, or a wide character, with the blanks and the closing marks that follow it. */
function pieces(line: string, width: number): string[] {
  const result: string[] = [];
  let open = false;
  for (const character of line) {
    const wide = displayWidth(character) === 2;
    const last = result.at(-1);
    const joins = last !== undefined && (CLOSING.test(character) || character === " " || last.endsWith("\u00A0") || /^\p{Mark}/u.test(character) || (open && !wide && displayWidth(last) < width));
    if (joins) result[result.length - 1] = last + character;
    else result.push(character);
    open = !wide && character !== " ";
  }
  return result;
}
