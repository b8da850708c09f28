import { readSpec } from "../spec/parse.js";
import { Source } from "../spec/source.js";
import type { Spec } from "../spec/spec.js";
import type { Template } from "../spec/template.js";

const SENTENCE_END = /[.;!?。；！？]$/;
const MARKER = /^(?:[-*+•]|\d{1,9}[.)])\s+/;

/**
 * One entry of a list section as list items. Lines with a mark of their own keep it, as `-`; a line without one is an item of
 * its own, or goes on with the item above when it is indented or, among lines with marks, when the sentence above has not ended. Tables, code and headings
 * stay what they are.
 */
export function listItems(entry: string, template: Template): string {
  const lines = entry.split(/\r\n|\r|\n/).map((line) => line.trimEnd()).filter((line) => line !== "");
  if (readAnswer(lines.join("\n"), template).lines.some((line) => line.kind !== "prose")) return entry.trim();
  const hasMarks = lines.some((line) => MARKER.test(line));
  const items: string[] = [];
  for (const line of lines) {
    const marked = MARKER.test(line);
    if (marked) items.push(line.replace(/^[*+•]/, "-"));
    else if (items.length > 0 && (/^\s/.test(line) || (hasMarks && !SENTENCE_END.test(items.at(-1) ?? "")))) items.push(/^\s\s/.test(line) ? line : `  ${line.trim()}`);
    else items.push(`- ${line.trim()}`);
  }
  return items.join("\n");
}

/** Joins what a section holds with what is added to it: items follow each other, paragraphs keep a blank line between them. */
export function joinAnswer(present: string, added: string, list: boolean): string {
  if (present === "") return added;
  return `${present}${list ? "\n" : "\n\n"}${added}`;
}

/**
 * Makes a text safe to stand under a section's heading: its own headings are lowered below `level`, so that they do not end
 * the section, and a code fence or comment that it leaves open is closed, so that it does not swallow the next section.
 */
export function containAnswer(text: string, level: number, template: Template): string {
  return closeBlocks(lowerHeadings(text.trim(), level, template), template);
}

function lowerHeadings(text: string, level: number, template: Template): string {
  const spec = readAnswer(text, template);
  const headings = spec.lines.filter((line) => line.kind === "heading" && !line.quoted && line.depth === 0);
  const highest = Math.min(...headings.map((line) => line.level));
  if (highest > level) return text;
  const lines = spec.source.lines.map((line) => line.text);
  // From the end, because an underlined heading loses a line.
  for (const heading of headings.reverse()) {
    const marks = "#".repeat(Math.min(6, heading.level + level + 1 - highest));
    const line = lines[heading.line - 1] ?? "";
    if (/^\s{0,3}#/.test(line)) lines[heading.line - 1] = `${marks} ${heading.text}`.trimEnd();
    else if (/^\s{0,3}(?:=+|-+)\s*$/.test(lines[heading.line] ?? "")) lines.splice(heading.line - 1, 2, `${marks} ${heading.text}`);
  }
  return lines.join("\n").trim();
}

function closeBlocks(text: string, template: Template): string {
  const ends = ["", "\n-->", "\n```", "\n~~~", "\n````", "\n~~~~"];
  const end = ends.find((each) => showsWhatFollows(text + each, template));
  return end === undefined ? text : text + end;
}

function showsWhatFollows(text: string, template: Template): boolean {
  const last = readAnswer(`${text}\n\n# after\n`, template).lines.at(-1);
  return last?.kind === "heading" && last.text === "after";
}

/** An answer is no document of its own: `---` at its start is no front matter. */
function readAnswer(text: string, template: Template): Spec {
  return readSpec({ source: new Source(text), frontMatter: null, bodyLine: 1 }, template);
}
