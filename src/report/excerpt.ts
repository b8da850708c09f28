import type { Excerpt } from "./linted.js";

/** Some lines of a text, with the number of the first. A line that ends in CR LF has neither. */
interface Part {
  readonly line: number;
  readonly lines: readonly string[];
}

/** What is known of a text: the parts that a diff shows, or all of it as one. A line that is not known is empty. */
export function excerptOf(parts: readonly Part[]): Excerpt {
  const lines = new Map(parts.flatMap((part) => part.lines.map((text, index) => [part.line + index, { text }] as const)));
  return {
    text: parts.flatMap((part) => part.lines).join("\n"),
    line: (number) => lines.get(number) ?? { text: "" },
    withText(text) {
      const words = text.split("\n");
      let next = 0;
      return excerptOf(parts.map((part) => ({ line: part.line, lines: part.lines.map(() => words[next++] ?? "") })));
    },
  };
}
