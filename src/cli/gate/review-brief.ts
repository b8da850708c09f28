import type { NumberedFile, NumberedLine } from "../../gate/change/numbered-diff.js";
import { reviewJsonSchema } from "../../gate/steps/review.js";
import type { ReviewItem } from "../../gate/steps/review-items.js";
import { visible, visibleLines } from "../../report/visible.js";
import { quote } from "../../skill/quote.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import type { Pit } from "../../spec/pit.js";
import { shellWord } from "../../wizard/shell-word.js";
import { fitDiff, tokensOf, type FittedDiff } from "./review-budget.js";
import { BRIEF_WORDS } from "./review-words.js";

/** What a reviewer is told. */
export interface BriefParts {
  /** As the user named it. */
  readonly file: string;
  readonly title: string;
  /** Of the spec, whole. */
  readonly text: string;
  readonly digest: string;
  /** Full hashes. */
  readonly base: string;
  readonly commit: string;
  readonly items: readonly ReviewItem[];
  readonly pits: readonly Pit[];
  /** One line each: what was understood of a prohibition. */
  readonly guards: readonly string[];
  /** What `spec check` found. */
  readonly findings: readonly Finding[];
  readonly files: readonly NumberedFile[];
  readonly lang: Language;
}

/** A brief, and what had to be left out of it. */
export interface Brief {
  readonly markdown: string;
  /** Estimated. */
  readonly tokens: number;
  readonly fitted: FittedDiff;
}

/**
 * The brief of a review, as Markdown. What others wrote stands in fences that nothing in it can close.
 *
 * @param maxTokens the budget
 * @throws SpecError `budget-too-small` when not even the spec and the names of the files fit
 */
export function briefOf(parts: BriefParts, maxTokens: number): Brief {
  const nothing: FittedDiff = { files: [], leftOut: parts.files, context: 0 };
  const least = tokensOf(markdownOf(parts, nothing));
  if (least > maxTokens) throw new SpecError("budget-too-small", `the brief needs about ${least} tokens without a line of the diff, and --max-tokens is ${maxTokens}`, "Give it more, or review against a nearer --base.");
  const fitted = fitDiff(parts.files, maxTokens - least, fileText);
  const markdown = markdownOf(parts, fitted);
  return { markdown, tokens: tokensOf(markdown), fitted };
}

function markdownOf(parts: BriefParts, fitted: FittedDiff): string {
  const { lang, file, base, commit, digest } = parts;
  const words = BRIEF_WORDS[lang];
  const findings = parts.findings.map(({ file: at, line, column, severity, message }) => `${at}:${line}:${column} ${severity}: ${message}`);
  const sections: (readonly [head: string, ...paragraphs: string[]])[] = [
    [words.priorsHead, ...words.priors.map(({ name, items }) => `**${name}**\n\n${list(items)}`), ...pitText(parts)],
    [words.itemsHead, words.items, fence(parts.items.map(({ id, line, text }) => `${id} (${file}:${line}): ${text}`).join("\n"), "text")],
    [words.specHead, fence(parts.text, "markdown")],
    [words.guardsHead, parts.guards.length === 0 ? words.noGuards : fence(parts.guards.join("\n"), "text")],
    [words.checkHead, findings.length === 0 ? words.checkClean : fence(findings.join("\n"), "text")],
    [words.diffHead, words.diff(base, commit, fitted.context), ...diffText(fitted, words.leftOut)],
    [words.answerHead, ...words.answer(digest, base, commit), fence(JSON.stringify(reviewJsonSchema(), null, 1), "json"), words.file(shellWord(file))],
  ];
  const body = sections.map(([head, ...paragraphs], index) => `## ${index + 1}. ${head}\n\n${paragraphs.join("\n\n")}`);
  return `${[`# ${words.title(quote(parts.title).markdown)}`, ...words.opening, ...body].join("\n\n")}\n`;
}

function pitText({ pits, lang }: BriefParts): string[] {
  if (pits.length === 0) return [];
  return [BRIEF_WORDS[lang].pits, list(pits.map(({ id, title, question, incident }) => `${quote(id).markdown}: ${[title, question, incident].map((text) => quote(text[lang]).markdown).join(" ")}`))];
}

function diffText({ files, leftOut }: FittedDiff, leftOutWords: string): string[] {
  const names = leftOut.map(({ path, added, removed }) => `${path} +${added} -${removed}`).join("\n");
  return [...(files.length === 0 ? [] : [fence(files.map(fileText).join("\n"), "diff")]), ...(leftOut.length === 0 ? [] : [leftOutWords, fence(names, "text")])];
}

/** A file of the diff, as a reviewer reads it. */
function fileText({ path, from, change, kind, hunks }: NumberedFile): string {
  const head = `=== ${path}${from === null ? "" : ` (from ${from})`}: ${change}${kind === "text" ? "" : `, ${kind}`}`;
  return [head, ...hunks.map((hunk) => `${hunk.map(lineText).join("\n")}\n`)].join("\n");
}

function lineText({ marker, line, text }: NumberedLine): string {
  return `${marker}${line}: ${text.replace(/\r$/, "")}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A text of others as a block that nothing in it can end, and in which nothing is hidden. */
function fence(text: string, info: string): string {
  const shown = visibleLines(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map((run) => run[0].length));
  const ticks = "`".repeat(Math.max(3, longest + 1));
  return `${ticks}${visible(info)}\n${shown.replace(/\n$/, "")}\n${ticks}`;
}
