import { checkFinding, FAILED, MISSING, NO_BASELINE, stalenessOf, type CheckAnswer, type CheckComplaint } from "../../gate/steps/evidence.js";
import type { Objection, PersonAnswer, Said } from "../../gate/steps/evidence-file.js";
import type { Terminal } from "../../node/terminal/terminal.js";
import { visible } from "../../report/visible.js";
import { wrap } from "../../report/wrap.js";
import { readMeasured } from "../../rules/expectation.js";
import type { Check } from "../../spec/checks.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import { comparedBy, decideByFigure, type Decision } from "./check-decision.js";
import { baselineFor, type AskedCheck, type Outcome, type VerifySession } from "./verify-session.js";

/** The outcome of a manual check by an answer; without one, by the answer that still holds, else nobody has answered it. */
export function outcomeOf(asked: AskedCheck, given: PersonAnswer | null, session: VerifySession): Outcome {
  const { check, number } = asked;
  const { opened, lang } = session;
  const complain = (about: CheckComplaint, note: string): readonly Finding[] => [checkFinding(check, opened.file, about, note, lang)];
  const kept = keptAnswer(asked, session);
  if (given === null && kept === null) return { ...asked, state: "missing", answer: null, note: WORDS[lang].notAnswered, measured: null, findings: complain(MISSING, "") };
  const decision = given === null ? null : decide(asked, given, session);
  const note = [decision?.note ?? "", given?.note ?? kept?.note ?? ""].filter((part) => part !== "").join("; ");
  const measured = decision?.measured ?? null;
  if (decision?.holds === null) return { ...asked, state: "missing", answer: null, note, measured, findings: complain(NO_BASELINE, note) };
  const state = decision === null ? (kept?.state ?? "failed") : decision.holds ? "passed" : "failed";
  const answer: CheckAnswer | null = given === null ? kept : { how: "person", number, text: check.text, state, note, by: given.by, when: given.when, value: given.value };
  return { ...asked, state, answer, note: `${note} (${answer?.by ?? ""}, ${answer?.when.slice(0, 10) ?? ""})`, measured, findings: state === "passed" ? [] : complain(FAILED, note) };
}

/** Whether somebody has to be asked: no answer was given, and none still holds. */
export function isOpen(asked: AskedCheck, session: VerifySession): boolean {
  return !session.given.some(({ number }) => number === asked.number) && keptAnswer(asked, session) === null;
}

/** An answer that a person gave before, for this text and this commit. */
function keptAnswer({ check, number }: AskedCheck, { before, opened, commit, dirty }: VerifySession): CheckAnswer | null {
  const present = { digest: opened.digest, commit, sections: {}, file: opened.file };
  if (before === null || dirty.length > 0 || stalenessOf(before, present) !== null) return null;
  return before.answers.find((each) => each.how === "person" && each.number === number && each.text === check.text) ?? null;
}

/** Why an answer cannot decide a check; null when it can. */
export function objectionTo(check: Check, { value }: Said): Objection | null {
  const expectation = comparedBy(check);
  if (value === null) return expectation === null ? null : { key: "holds", message: "compares a figure; expected value, e.g. 41 ms" };
  if (expectation === null) return { key: "value", message: "names no figure that a value could be compared with; expected holds: yes or no" };
  return readMeasured(value, expectation.percentile) === null ? { key: "value", message: "expected one figure, e.g. 41 ms" } : null;
}

function decide(asked: AskedCheck, { holds, value }: Said, session: VerifySession): Decision {
  const expectation = comparedBy(asked.check);
  const measured = value === null ? null : readMeasured(value, expectation?.percentile ?? null);
  if (expectation === null || measured === null) return { holds: holds === true, note: WORDS[session.lang][holds === true ? "yes" : "no"], measured };
  return decideByFigure(expectation, measured, baselineFor(asked, session), session.lang);
}

/**
 * Asks a person about each check: a figure where the check compares one, else yes or no; then a note. An empty answer skips.
 *
 * @throws SpecError `identity-unknown` when git does not know who is asked; Interrupted
 */
export async function askPeople(asked: readonly AskedCheck[], session: VerifySession, terminal: Terminal): Promise<PersonAnswer[]> {
  const { by, opened, lang } = session;
  if (by === null) throw new SpecError("identity-unknown", "git does not know who you are, and an answer needs a name", 'Run `git config user.name "Your Name"` and `git config user.email you@example.com`.');
  const words = WORDS[lang];
  const answers: PersonAnswer[] = [];
  for (const [index, each] of asked.entries()) {
    const { check, number } = each;
    const text = wrap(visible(check.text), Math.min(terminal.columns, 100) - 3).map((line) => `  ${line}`).join("\n");
    terminal.print(`\n${words.head(index + 1, asked.length, by)}  ${visible(opened.file)}:${check.line}:${check.column}\n${text}\n`);
    const answer = await askSaid(check, terminal, lang);
    if (answer === null) continue;
    const note = (await terminal.readEntry(words.note)).replace(/\s+/g, " ").trim();
    answers.push({ number, ...answer, note, by, when: new Date().toISOString() });
  }
  terminal.print("\n");
  return answers;
}

/** Asks again until the entry is an answer; an empty one skips. */
async function askSaid(check: Check, terminal: Terminal, lang: Language): Promise<Said | null> {
  const comparesFigure = comparedBy(check) !== null;
  for (;;) {
    const entry = (await terminal.readEntry(comparesFigure ? WORDS[lang].value : WORDS[lang].holds)).trim();
    if (entry === "") return null;
    const said = comparesFigure ? { holds: null, value: entry } : YES.has(entry.toLowerCase()) ? { holds: true, value: null } : NO.has(entry.toLowerCase()) ? { holds: false, value: null } : null;
    if (said !== null && objectionTo(check, said) === null) return said;
  }
}

const YES = new Set(["y", "yes", "是", "对", "成立"]);
const NO = new Set(["n", "no", "否", "不", "不成立"]);

const WORDS = {
  en: {
    head: (number: number, of: number, by: string) => `${number}/${of}  asking ${visible(by)}`,
    holds: "Does it hold? y/n, empty to skip > ",
    value: "The figure, e.g. 41 ms, empty to skip > ",
    note: "What did you look at? > ",
    yes: "holds",
    no: "does not hold",
    notAnswered: "not answered",
  },
  "zh-CN": {
    head: (number: number, of: number, by: string) => `${number}/${of}  请 ${visible(by)} 回答`,
    holds: "成立吗？y/n，留空跳过 > ",
    value: "数值，例如 41 ms，留空跳过 > ",
    note: "看的是什么？> ",
    yes: "成立",
    no: "不成立",
    notAnswered: "没有答案",
  },
} as const satisfies Readonly<Record<Language, unknown>>;
