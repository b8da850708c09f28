import { matchHeading } from "../spec/label-match.js";
import { readSpec } from "../spec/parse.js";
import { Source } from "../spec/source.js";
import type { Spec } from "../spec/spec.js";
import type { Template } from "../spec/template.js";

const SENTENCE_END = /[.;!?。；！？]$/;
const MARKER = /^\s*(?:[-*+•]|\d{1,9}[.)])\s+/;
const OUTER_MARKER = /^(?:[-*+•]|\d{1,9}[.)])\s+/;
// eslint-disable-next-line no-control-regex -- these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** A text without control characters: line breaks become LF, tabs stay, and so does everything that a script or an emoji needs. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "");
}

/** A title as it is kept: one line, without control characters and without the marks of a heading. */
export function cleanTitle(title: string): string {
  return cleanText(title).replace(/\s+/g, " ").trim().replace(/^(?:#{1,6}(?:\s+|$))+/, "");
}

/** A title as a heading holds it: the name of a section stands in quotation marks, because it would open that section. */
export function titleText(title: string, template: Template): string {
  const plain = cleanTitle(title).replace(/(?<=\s)(#+)$/, "\\$1");
  return matchHeading(template, plain)?.length === plain.length ? `"${plain}"` : plain;
}

/**
 * One entry of a list section as list items. Lines with a mark of their own keep it, as `-`; a line without one is an item of
 * its own, or goes on with the item above when it is indented or, among lines with marks, when the sentence above has not ended.
 * Tables, code and headings stay what they are; a mark with nothing behind it is left out.
 */
export function listItems(entry: string, template: Template): string {
  const text = withoutMargin(cleanText(entry));
  if (readAnswer(text.trim(), template).lines.some((line) => line.kind !== "prose")) return closeBlocks(text.trim(), template);
  const lines = text.split("\n").map((line) => line.trimEnd()).filter((line) => !/^\s*[-*+•]?$/.test(line));
  const hasMarks = lines.some((line) => OUTER_MARKER.test(line));
  const items: string[] = [];
  for (const line of lines) {
    if (MARKER.test(line)) items.push(line.replace(/^(\s*)[*+•]/, "$1-"));
    else if (items.length > 0 && (/^\s/.test(line) || (hasMarks && !SENTENCE_END.test(items.at(-1) ?? "")))) items.push(/^\s\s/.test(line) ? line : `  ${line.trim()}`);
    else items.push(`- ${line.trim()}`);
  }
  return items.join("\n");
}

/** A text as exactly one list item, whatever it holds: its lines stand below the mark, and what it leaves open ends in it. */
export function listItem(entry: string, template: Template): string {
  const text = cleanText(entry).trim();
  const lines = text.split("\n");
  if (lines.filter((line) => OUTER_MARKER.test(line)).length > 1 && OUTER_MARKER.test(text)) return listItems(text, template);
  const marker = OUTER_MARKER.exec(text)?.[0] ?? "";
  const mark = /^\d/.test(marker) ? `${marker.trim()} ` : "- ";
  const rest = lines.slice(1).map((line) => line.slice(Math.min(marker.length, line.search(/\S|$/))));
  const body = closeBlocks([(lines[0] ?? "").slice(marker.length), ...rest].join("\n"), template);
  if (/^[-*+•]?$/.test(body.trim())) return "";
  return mark + body.split("\n").map((line, index) => (index === 0 || line.trim() === "" ? line : " ".repeat(mark.length) + line)).join("\n");
}

/** A paste may be indented as a whole; a single line that is indented belongs to the item above. */
function withoutMargin(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return text;
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  return text.split("\n").map((line) => line.slice(margin)).join("\n");
}

/** Joins what a section holds with what is added to it: items follow each other, paragraphs keep a blank line between them. */
export function joinAnswer(present: string, added: string, list: boolean): string {
  if (present === "") return added;
  return `${present}${list ? "\n" : "\n\n"}${added}`;
}

/**
 * Makes a text safe to stand under a section's heading: control characters are taken out, its own headings are lowered below
 * `level`, so that they do not end the section, and a code fence, a comment or an HTML block that it leaves open is closed, so
 * that it does not swallow the next section. Heads of other sections are for `fillDocument`, which sees the document.
 */
export function containAnswer(text: string, level: number, template: Template): string {
  return closeBlocks(lowerHeadings(cleanText(text).trim(), level, template), template);
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

const HTML_ENDS = ["-->", "?>", "]]>", ">"];
const RAW_TAG = /^<(script|pre|style|textarea)(?=[\s>]|$)/i;

/** Ends what a text leaves open; a fence ends with as many marks as it began with. */
function closeBlocks(text: string, template: Template): string {
  if (showsWhatFollows(text, template)) return text;
  const { lines } = readAnswer(text, template);
  const first = lines.find((line) => line.block === lines.at(-1)?.block)?.text ?? "";
  const tag = RAW_TAG.exec(first)?.[1];
  const marks = /`{3,}|~{3,}/.exec(first)?.[0];
  const ends = [...(tag === undefined ? [] : [`</${tag}>`]), ...(marks === undefined ? [] : [marks]), ...HTML_ENDS];
  const end = ends.find((each) => showsWhatFollows(`${text}\n${each}`, template));
  return end === undefined ? text : `${text}\n${end}`;
}

function showsWhatFollows(text: string, template: Template): boolean {
  const last = readAnswer(`${text}\n\n# after\n`, template).lines.at(-1);
  return last?.kind === "heading" && last.text === "after";
}

/** An answer is no document of its own: `---` at its start is no front matter. */
function readAnswer(text: string, template: Template): Spec {
  return readSpec({ source: new Source(text), frontMatter: null, bodyLine: 1 }, template);
}
