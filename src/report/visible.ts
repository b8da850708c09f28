/**
 * Makes any text safe to print on one line: control, bidirectional, zero-width, tag, variation and private-use characters show
 * as `<U+202E>`, and the two forms that a GitHub log takes for commands are broken. Everything that a stranger wrote passes
 * through here before it is printed.
 */
export function visible(text: string): string {
  return text
    .replace(UNSAFE, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`)
    .replaceAll("##[", "##<U+005B>")
    .replace(/^(\s*):(?=:)/, "$1<U+003A>");
}

/** The same for a text of several lines: line feeds stay. */
export function visibleLines(text: string): string {
  return text.split(/\r\n|\n/).map(visible).join("\n");
}

const UNSAFE =
  // eslint-disable-next-line no-control-regex -- these are what is made visible
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0E\uFEFF\uFFA0\uFFF0-\uFFFB\u2800\uE000-\uF8FF\u{13430}-\u{1343F}\u{1BCA0}-\u{1BCA3}\u{1D159}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;
