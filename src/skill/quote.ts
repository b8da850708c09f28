/** Longer quotations are cut. */
const MOST_CHARACTERS = 300;

/** A stranger's text on one line, as a Markdown code span. */
export interface Quotation {
  /** Nothing in the text can end it: its fence is longer than any run of back quotes within. */
  readonly markdown: string;
  readonly cut: boolean;
}

/** Quotes a text so that neither Markdown nor HTML in it means anything, and nothing in it is invisible. */
export function quote(text: string): Quotation {
  const characters = Array.from(oneLine(text));
  const cut = characters.length > MOST_CHARACTERS;
  const shown = cut ? `${characters.slice(0, MOST_CHARACTERS).join("").trimEnd()}…` : characters.join("");
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const pad = shown === "" || /^`|`$/.test(shown) ? " " : "";
  return { markdown: `${fence}${pad}${shown}${pad}${fence}`, cut };
}

/** A title as it may stand in a description: one line, without angle brackets and double quotes, at most 70 characters. */
export function plainTitle(title: string): string {
  const characters = Array.from(oneLine(title).replaceAll("<", "‹").replaceAll(">", "›").replace(/["“”„「」『』]/g, "'"));
  return characters.length > 70 ? `${characters.slice(0, 69).join("").trimEnd()}…` : characters.join("");
}

/** Control, format, private-use and unassigned characters and every kind of white space become one space. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, " ").trim();
}
