import type { Strength } from "../../gate/guards/guard.js";
import { unifiedDiff } from "../../report/diff.js";
import { visible, visibleLines } from "../../report/visible.js";
import type { Fact } from "../../spec/facts.js";
import type { Finding } from "../../spec/finding.js";
import type { GivenAnswer } from "../../gate/steps/architect-questions.js";
import { paragraph, rule, type Look } from "../write/wizard-screen.js";
import type { OpenedSpec } from "../opened-spec.js";
import type { SignQuestion } from "./sign-questions.js";
import type { SignWords } from "./sign-words.js";

/** How the screens of `spec sign` look. */
export interface SignLook extends Look {
  readonly sign: SignWords;
}

/** The spec as it stands in the file, as lines that fit the terminal. What is signed is this text, so nothing is left out. */
export function specLines({ spec, file, digest }: OpenedSpec, look: SignLook): string[] {
  const heads = new Set(spec.sections.map(({ head }) => head.line));
  const lines = spec.source.lines.flatMap(({ number, text }) => {
    const wrapped = paragraph(text, look).split("\n");
    return heads.has(number) ? wrapped.map((each) => look.style.strong(each)) : wrapped;
  });
  while (lines.at(-1) === "") lines.pop();
  return ["", rule(`${file} · ${shortDigest(digest)}`, look), "", ...lines, ""];
}

/** A sentence of the spec that forbids something, and what of it is checked on a diff. */
export interface ShownGuards {
  readonly sentence: string;
  readonly checked: readonly { readonly strength: Strength; readonly what: string }[];
}

/** Its facts, and its guards with what a break of each comes to. */
export function factsAndGuards(facts: readonly Fact[], guards: readonly ShownGuards[], look: SignLook): string[] {
  const { sign, style } = look;
  const factLines = facts.map((fact) => `- ${fact.name.replaceAll("`", "")}: ${factText(fact, sign)}`);
  const guardLines = guards.flatMap(({ sentence, checked }) => [`- ${sentence}`, ...checked.map(({ strength, what }) => `  → ${sign.strengths[strength]}${what === "" ? "" : `: ${what}`}`)]);
  const list = (lines: readonly string[], none: string): string[] => (lines.length === 0 ? [style.warning(paragraph(none, look))] : lines.flatMap((line) => paragraph(line, look).split("\n")));
  return [rule(sign.facts, look), "", ...list(factLines, sign.noFacts), "", rule(sign.guards, look), "", ...list(guardLines, sign.noGuards), ""];
}

function factText({ today, projected, measuredBy }: Fact, sign: SignWords): string {
  const parts = [`${sign.today} ${today === "" ? "?" : today}`, ...(projected === "" ? [] : [`${sign.projected} ${projected}`]), ...(measuredBy === null ? [] : [`${sign.measuredBy} ${measuredBy}`])];
  return parts.join(", ");
}

/** What lint calls errors, first of all. */
export function errorsScreen(errors: readonly Finding[], look: SignLook): string {
  const { style, sign } = look;
  const lines = errors.map(({ line, message }) => paragraph(`! ${line}: ${message}`, look));
  return `\n${style.error(`${paragraph(sign.errors(errors.length), look)}\n${lines.join("\n")}`)}\n\n${paragraph(sign.onlyBack, look)}\n`;
}

/** One question, what helps to answer it, and the keys. */
export function questionScreen({ question, hint }: SignQuestion, at: { readonly number: number; readonly of: number; readonly isStated: boolean }, look: SignLook): string {
  const { sign, style } = look;
  const parts = [rule(sign.step(at.number, at.of), look), style.strong(paragraph(question, look)), ...(hint === "" ? [] : [paragraph(hint, look)])];
  const keys = style.faint([...(at.isStated ? [sign.keysStated] : []), sign.keys].map((text) => paragraph(text, look)).join("\n"));
  return `\n${[...parts, keys].join("\n\n")}\n`;
}

/** All questions with their answers, before the decision. */
export function answersScreen(answered: readonly (readonly [SignQuestion, GivenAnswer])[], look: SignLook): string {
  const { sign, style } = look;
  const lines = answered.map(([{ question }, { answer, applies }]) => `${style.strong(paragraph(question, look))}\n${paragraph(`  ${applies ? "" : `${sign.notApplicable}: `}${answer}`, look)}`);
  return `\n${[rule(sign.answers, look), ...lines].join("\n\n")}\n`;
}

/** What conditions change in the spec. */
export function conditionsScreen(file: string, before: string, after: string, look: SignLook): string {
  const { style, sign } = look;
  const lines = unifiedDiff(file, before, after).trimEnd().split("\n").slice(2);
  const shown = lines.map((line) => (line.startsWith("+") ? style.good(line) : line.startsWith("-") ? style.error(line) : line));
  return `\n${rule(sign.changes(file), look)}\n\n${shown.join("\n")}\n`;
}

/** Enough of a digest to tell two apart. */
export function shortDigest(digest: string): string {
  return digest.slice(0, "sha256:".length + 12);
}

/** A text as it can stand in the line of a prompt; null when it cannot. */
export function editable(text: string): string | null {
  return text !== "" && !/[\n\t]/.test(text) && visible(text) === text && visibleLines(text) === text ? text : null;
}
