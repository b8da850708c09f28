import type { Linted } from "../../report/linted.js";
import type { Style } from "../../report/style.js";
import { visible, visibleLines } from "../../report/visible.js";
import { displayWidth } from "../../report/width.js";
import { wrap } from "../../report/wrap.js";
import type { Finding } from "../../spec/finding.js";
import type { TemplateSection } from "../../spec/template.js";
import type { Messages } from "../../wizard/messages.js";
import type { PitQuestion } from "../../wizard/pit-question.js";
import { TITLE, type Wizard } from "../../wizard/wizard.js";

/** How the wizard's screens look. */
export interface Look {
  readonly words: Messages;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly columns: number;
}

/** How an answer can be changed: there is none, it stands in the line, or it is added to. */
export type Present = "none" | "editable" | "long";

/** No more than this of an answer is shown again, and of findings, in lines. */
const MOST_LINES = 12;
const MOST_FINDINGS = 3;

/** The question about the title. */
export function titleScreen(wizard: Wizard, look: Look): string {
  const { words, style } = look;
  const example = paragraph(words.titleExample, look);
  return join([stepRule(wizard, words.title, look), style.strong(paragraph(words.titleQuestion, look)), paragraph(words.titleHint, look), style.faint(example), style.faint(paragraph(words.keysForTitle, look))]);
}

/** The question about a section: what is asked, what a good answer holds, an example, the answer so far and what lint says about it, the keys. */
export function sectionScreen(wizard: Wizard, section: TemplateSection, answered: { readonly present: Present; readonly findings: readonly Finding[] }, look: Look): string {
  const { words, style } = look;
  const example = style.faint(`${paragraph(words.example, look)}\n${indented(section.example.trim(), look)}`);
  const answer = wizard.answers[section.id] ?? "";
  const { present, findings } = answered;
  const objections = present === "none" || findings.length === 0 ? [] : [style.warning(findings.slice(0, MOST_FINDINGS).map((finding) => paragraph(`! ${finding.message}`, look)).join("\n"))];
  const shown = present === "long" ? [`${paragraph(words.present, look)}\n${indented(firstLines(answer, words), look)}`] : [];
  return join([stepRule(wizard, section.heading, look), style.strong(paragraph(section.question, look)), paragraph(section.hint, look), example, ...shown, ...objections, keysFor(section, present, look)]);
}

/** The same question once more, when everything else still stands above. */
export function againScreen(section: TemplateSection, present: Present, look: Look): string {
  return join([look.style.strong(paragraph(section.question, look)), keysFor(section, present, look)]);
}

function keysFor(section: TemplateSection, present: Present, look: Look): string {
  const { words } = look;
  const keys = present === "editable" ? words.keysForLine : present === "long" ? words.keysForMore : section.list ? words.keysForList : words.keysForText;
  return look.style.faint(`${paragraph(keys, look)}\n${paragraph(words.keys, look).replaceAll("\u00A0", " ")}`);
}

/** What `?` shows: why the section matters, and the keys. */
export function helpScreen(section: TemplateSection, look: Look): string {
  const { words } = look;
  return join([paragraph(`${words.why}${words.colon}${section.why}`, look), words.help.map((line) => paragraph(line, look)).join("\n")]);
}

/** At most three findings about an answer, each with why and what to do, and an example of a good one. */
export function findingsScreen(section: TemplateSection, findings: readonly Finding[], look: Look): string {
  const { words, style } = look;
  const head = style.warning(paragraph(`! ${section.heading}${words.colon}${words.findings(findings.length)}`, look));
  const shown = findings.slice(0, MOST_FINDINGS).map((finding, index) => {
    const lines = [`${index + 1}. ${finding.message}`, `   ${words.why}${words.colon}${finding.why}`, `   ${words.fix}${words.colon}${finding.fix}`];
    return lines.map((line) => paragraph(line, look)).join("\n");
  });
  const more = findings.length > MOST_FINDINGS ? [paragraph(words.more(findings.length - MOST_FINDINGS), look)] : [];
  const example = style.faint(`${paragraph(words.example, look)}\n${indented(section.example.split(/\n\s*\n/, 1)[0] ?? "", look)}`);
  return join([head, ...shown, ...more, example]);
}

/** The question about a pit: what called for it, what is not stated, what happened before, where the answer goes, the keys. */
export function pitScreen(pit: PitQuestion, heading: string, look: Look): string {
  const { words, style } = look;
  const keys = style.faint(`${paragraph(words.pitHome(heading), look)}\n${paragraph(words.keysForPit, look).replaceAll("\u00A0", " ")}`);
  const trigger = paragraph(words.pitTrigger(pit.trigger, pit.missing), look);
  return join([rule(words.pit(pit.title), look), trigger, style.strong(paragraph(pit.question, look)), paragraph(`${words.pitIncident}${pit.incident}`, look), keys]);
}

/** The document before it is written, or what changes in it, with the checklist and what lint still objects to. */
export function reviewScreen(heading: string, body: string, linted: Linted, look: Look): string {
  const { style, words } = look;
  const said = new Set(linted.findings.map((finding) => {
    const section = linted.checklist.find((entry) => entry.id === finding.section);
    return `! ${section === undefined ? "" : `${section.heading}${words.colon}`}${finding.message}`;
  }));
  const findings = [...said].slice(0, MOST_LINES).map((line) => paragraph(line, look));
  const more = said.size > MOST_LINES ? [paragraph(words.more(said.size - MOST_LINES), look)] : [];
  return join([rule(heading, look), paragraph(body.trimEnd(), look), rule("", look), checklistLines(linted, look), ...(findings.length === 0 ? [] : [style.warning([...findings, ...more].join("\n"))])]);
}

/** `✓ Goal  – Constraints …`, no entry broken. */
function checklistLines(linted: Linted, look: Look): string {
  const lines = [""];
  for (const entry of linted.checklist) {
    const text = `${MARKS[entry.state]} ${visible(entry.heading)}`;
    const last = lines.at(-1) ?? "";
    const longer = last === "" ? text : `${last}  ${text}`;
    if (last === "" || displayWidth(longer) <= width(look)) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines.join("\n");
}

const MARKS = { filled: "✓", flawed: "!", blank: "–" } as const;

/** One line per step for the list to jump from: `✓ Goal`. */
export function stepLine(wizard: Wizard, step: string, linted: Linted, look: Look): string {
  if (step === TITLE) return oneLine(`${wizard.title === "" ? "–" : "✓"} ${look.words.title}`, look);
  const entry = linted.checklist.find((each) => each.id === step);
  return oneLine(`${MARKS[entry?.state ?? "blank"]} ${entry?.heading ?? step}`, look);
}

/** A text that fits on a line beside a prompt's mark, cut if need be. */
export function oneLine(text: string, look: Look): string {
  let line = "";
  for (const character of visible(text)) {
    if (displayWidth(line + character) > width(look) - 6) return `${line}…`;
    line += character;
  }
  return line;
}

/** A text as lines that fit the terminal, safe to print. */
export function paragraph(text: string, look: Look): string {
  return wrap(visibleLines(text), width(look)).join("\n");
}

function indented(text: string, look: Look): string {
  return wrap(visibleLines(text), width(look) - 2).map((line) => `  ${line}`.trimEnd()).join("\n");
}

function firstLines(text: string, words: Messages): string {
  const lines = text.split("\n");
  return lines.length <= MOST_LINES ? text : [...lines.slice(0, MOST_LINES), words.more(lines.length - MOST_LINES)].join("\n");
}

function stepRule(wizard: Wizard, heading: string, look: Look): string {
  const number = wizard.steps.indexOf(wizard.at) + 1;
  return rule(`${look.words.step(number, wizard.steps.length)} · ${heading}`, look);
}

/** A line across the screen that names what is below it. */
export function rule(heading: string, look: Look): string {
  const text = heading === "" ? "──" : `── ${oneLine(heading, look)} `;
  return look.style.faint(text + "─".repeat(Math.max(0, width(look) - displayWidth(text))));
}

/** The last column stays free: some terminals break the line there. */
function width(look: Look): number {
  return Math.min(look.columns, 100) - 1;
}

function join(parts: readonly string[]): string {
  return `\n${parts.join("\n\n")}\n`;
}
