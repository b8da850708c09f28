import { visible } from "./visible.js";

/** A longer text is cut: a comment on GitHub takes 65,536 characters. */
const LONGEST = 400;

/** A code span, in which nothing is a mention, a link or markup, and which ends where it should whatever stands in it. */
export function inCode(text: string): string {
  const shown = visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
  const longest = (shown.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longest + 1);
  const blank = longest > 0 || shown.trim() !== shown || shown === "" ? " " : "";
  return `${fence}${blank}${shown}${blank}${fence}`;
}

/** A text as prose where nothing in it can be markup, a mention or a link; in code otherwise. */
export function asProse(text: string): string {
  const outside = text.includes("``") ? text : text.replace(/`[^`]*`/g, "");
  const isPlain = /^[\p{L}\p{N} ,.;:'"()/%=…，。；：“”（）、？?-]*$/u.test(outside) && !/:\/\/|www\.|:\w+:/i.test(outside);
  return isPlain && visible(text) === text ? text : inCode(text);
}
