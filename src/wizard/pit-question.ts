import type { FactKind, PitFact } from "../spec/pit.js";
import type { Template } from "../spec/template.js";
import { joinAnswer, listItems } from "./answer-text.js";
import { jumpTo, REVIEW, type Wizard } from "./wizard.js";

/** What is asked about a known pit that the document walks towards, in the person's language. */
export interface PitQuestion {
  readonly id: string;
  readonly title: string;
  /** What called for it, as written. */
  readonly trigger: string;
  /** Names of the facts that the document does not state. */
  readonly missing: readonly string[];
  readonly question: string;
  readonly incident: string;
  /** Id of the section that takes the answer. */
  readonly home: string;
  /** The pit's name in the language of the document. */
  readonly name: string;
}

/** More questions than this are answered carelessly. */
const MOST = 3;

/** What a system must keep to; every other fact is one that holds today. */
const LIMITS: ReadonlySet<FactKind> = new Set<FactKind>(["limit", "timeout", "attempts", "backoff", "expiry", "refill", "concurrency", "overlap", "query-count", "redaction"]);

/**
 * The section that takes the answer: Constraints when each missing fact is a limit, else Context.
 *
 * @param open ids of the sections that can be written to
 * @returns null when neither of them can
 */
export function homeOf(missing: readonly PitFact[], open: readonly string[]): string | null {
  const isLimit = missing.every((fact) => typeof fact === "string" && LIMITS.has(fact));
  const homes = isLimit ? ["constraints", "context"] : ["context", "constraints"];
  return homes.find((id) => open.includes(id)) ?? null;
}

/** The pit to ask about now; null when there is none, or enough were asked about. */
export function nextPit(wizard: Wizard, pits: readonly PitQuestion[]): PitQuestion | null {
  if (wizard.pitsAsked.length >= MOST) return null;
  return pits.find(({ id }) => !wizard.pitsAsked.includes(id)) ?? null;
}

/** Adds an answer below what its section holds. `N/A because …` gets the pit's name in front: it counts only beside it. */
export function answerPit(wizard: Wizard, { home, name }: PitQuestion, entry: string): Wizard {
  const { template, answers } = wizard;
  const isList = template.sections.some((section) => section.id === home && section.list);
  const text = /^(?:n\/?a(?![\p{L}\d])|不适用)/iu.test(entry.trim()) ? `${name}${colonOf(template)}${entry.trim()}` : entry.trim();
  const added = isList ? listItems(text, template) : text;
  return { ...wizard, answers: { ...answers, [home]: joinAnswer(answers[home] ?? "", added, isList) } };
}

/** Asks no more about this pit. */
export function leavePit(wizard: Wizard, { id }: PitQuestion): Wizard {
  return { ...wizard, pitsAsked: [...wizard.pitsAsked, id] };
}

/** The pit before that is still open, else the last section. */
export function backFromPit(wizard: Wizard, pits: readonly PitQuestion[]): Wizard {
  const last = wizard.pitsAsked.at(-1);
  if (pits.some(({ id }) => id === last)) return { ...wizard, pitsAsked: wizard.pitsAsked.slice(0, -1) };
  return jumpTo(wizard, wizard.steps.at(-1) ?? REVIEW);
}

function colonOf({ lang }: Template): string {
  return lang === "zh-CN" ? "：" : ": ";
}
