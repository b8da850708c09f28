import { withConditions } from "../../gate/steps/conditions.js";
import { readAnswer, type GivenAnswer } from "../../gate/steps/architect-questions.js";
import { sectionsChanged } from "../../gate/steps/section-changes.js";
import type { ArchitectAnswer, Decision } from "../../gate/steps/signoff.js";
import type { Terminal } from "../../node/terminal/terminal.js";
import { Interrupted } from "../../node/interrupted.js";
import { sectionDigests } from "../../spec/digest.js";
import type { Finding } from "../../spec/finding.js";
import type { Spec } from "../../spec/spec.js";
import type { OpenedSpec } from "../opened-spec.js";
import type { SignQuestion } from "./sign-questions.js";
import { answersScreen, conditionsScreen, editable, errorsScreen, factsAndGuards, questionScreen, specLines, type ShownGuards, type SignLook } from "./sign-screen.js";
import { oneLine, paragraph } from "../write/wizard-screen.js";

/** What a conversation with an architect needs besides the person. */
export interface SignHost {
  readonly terminal: Terminal;
  readonly look: Omit<SignLook, "columns">;
  readonly opened: OpenedSpec;
  /** Whether conditions can be written into it: it is a file, and no issue. */
  readonly isFile: boolean;
  readonly guards: readonly ShownGuards[];
  readonly questions: readonly SignQuestion[];
  /** What was entered before, by the question's id. */
  readonly kept: Readonly<Record<string, string>>;
  readonly keep: (id: string, entry: string) => Promise<void>;
  /** Reads a text as the spec would be read, and lints it. */
  readonly read: (text: string) => Promise<{ readonly spec: Spec; readonly errors: readonly Finding[] }>;
}

/** What an architect decided. */
export interface Decided {
  readonly decision: Decision;
  readonly answers: readonly ArchitectAnswer[];
  readonly conditions: readonly string[];
  readonly missing: readonly string[];
  /** The text that is signed: with conditions another one than was opened. */
  readonly signed: Spec;
}

/** Shows a spec to an architect, asks, and takes the decision. */
export class SignTalk {
  constructor(private readonly host: SignHost) {}

  /** @throws Interrupted when the person stops */
  async run(): Promise<Decided> {
    const { opened, guards } = this.host;
    const errors = opened.linted.findings.filter(({ severity }) => severity === "error");
    await this.page([...specLines(opened, this.look), ...factsAndGuards(opened.spec.facts, guards, this.look)]);
    if (errors.length > 0) return this.decideWithErrors(errors);
    for (;;) {
      const answers = await this.askAll();
      const decided = await this.decide(answers);
      if (decided !== null) return decided;
    }
  }

  /** A screenful at a time. */
  private async page(lines: readonly string[]): Promise<void> {
    const { terminal, look } = this.host;
    const height = Math.max(5, terminal.rows - 2);
    for (let from = 0; from < lines.length; from += height) {
      const rest = lines.length - from - height;
      this.print(`${lines.slice(from, from + height).join("\n")}\n`);
      if (rest > 0) await terminal.readEntry(oneLine(look.sign.more(rest), this.look));
    }
  }

  private async decideWithErrors(errors: readonly Finding[]): Promise<Decided> {
    const { sign } = this.host.look;
    this.print(errorsScreen(errors, this.look));
    await this.choose(sign.decision, [["send-back", sign.sendBack], ["stop", sign.stop]]);
    const missing = await this.list(sign.missing);
    return { decision: "send-back", answers: [], conditions: [], missing, signed: this.host.opened.spec };
  }

  private async askAll(): Promise<ArchitectAnswer[]> {
    const { questions, kept } = this.host;
    const entries = new Map(Object.entries(kept));
    if (entries.size > 0) this.say(this.host.look.sign.kept);
    const answers: GivenAnswer[] = [];
    while (answers.length < questions.length) {
      const asked = questions[answers.length];
      if (asked === undefined) break;
      const given = await this.ask(asked, { number: answers.length + 1, of: questions.length }, entries.get(asked.id) ?? null);
      if (given === "back") answers.pop();
      else {
        answers.push(given.answer);
        entries.set(asked.id, given.entry);
        await this.host.keep(asked.id, given.entry);
      }
    }
    this.print(answersScreen(questions.flatMap((question, index) => (answers[index] === undefined ? [] : [[question, answers[index]] as const])), this.look));
    return questions.flatMap(({ id, question }, index) => (answers[index] === undefined ? [] : [{ id, question, ...answers[index] }]));
  }

  private async ask(question: SignQuestion, at: { readonly number: number; readonly of: number }, before: string | null): Promise<{ readonly answer: GivenAnswer; readonly entry: string } | "back"> {
    const { terminal, look, keep } = this.host;
    const initial = editable(before ?? question.stated) ?? "";
    this.print(questionScreen(question, { ...at, isStated: before === null && initial !== "" }, this.look));
    for (;;) {
      const entry = await terminal.readEntry("> ", { initial }).catch(async (error: unknown) => {
        if (error instanceof Interrupted && error.partial.trim() !== "" && error.partial !== question.stated) await keep(question.id, error.partial.trim());
        throw error;
      });
      if (entry.trim() === "<") {
        if (at.number > 1) return "back";
        continue;
      }
      const answer = readAnswer(entry);
      if (!("refused" in answer)) return { answer, entry: entry.trim() };
      this.say(look.sign.refused[answer.refused]);
    }
  }

  /** @returns null to answer again */
  private async decide(answers: readonly ArchitectAnswer[]): Promise<Decided | null> {
    const { opened, isFile, look } = this.host;
    const { sign } = look;
    const decided = { answers, conditions: [], missing: [], signed: opened.spec };
    for (;;) {
      const choice = await this.choose(sign.decision, [["approve", sign.approve], ...(isFile ? [["approve-with-conditions", sign.withConditions] as const] : []), ["send-back", sign.sendBack], ["again", sign.again], ["stop", sign.stop]]);
      if (choice === "again") return null;
      if (choice === "approve") return { ...decided, decision: choice };
      if (choice === "send-back") return { ...decided, decision: choice, missing: await this.list(sign.missing) };
      const conditions = await this.list(sign.conditions);
      const signed = await this.confirm(conditions);
      if (signed !== null) return { ...decided, decision: "approve-with-conditions", conditions, signed };
    }
  }

  /** @returns the spec with the conditions, once the person agreed to the change; null else */
  private async confirm(conditions: readonly string[]): Promise<Spec | null> {
    const { opened, read, look } = this.host;
    const text = withConditions(opened.spec, conditions);
    const { spec, errors } = await read(text);
    if (sectionsChanged(sectionDigests(opened.spec), sectionDigests(spec)).join() !== "constraints") {
      this.say(look.sign.conditionOpensSection);
      return null;
    }
    this.print(conditionsScreen(opened.file, opened.spec.source.text, text, this.look));
    if (errors.length > 0) {
      this.say([look.sign.conditionErrors, ...errors.map(({ line, message }) => `! ${line}: ${message}`)].join("\n"));
      return null;
    }
    return (await this.choose(look.sign.writeConditions, [["yes", look.sign.yes], ["no", look.sign.no]])) === "yes" ? spec : null;
  }

  private async list(question: string): Promise<string[]> {
    const { terminal, look } = this.host;
    const items: string[] = [];
    this.print(`\n${look.style.strong(paragraph(question, this.look))}\n${look.style.faint(paragraph(look.sign.keysForList, this.look))}\n`);
    for (;;) {
      const entry = await terminal.readEntry("- ", { endAfterPaste: true });
      const lines = entry.split("\n").map((line) => line.replace(/^\s*(?:[-*+]\s+)?/, "").trim()).filter((line) => line !== "");
      items.push(...lines);
      // An empty line that came together with the last item ends the list, too.
      if (lines.length > 0 && !entry.endsWith("\n")) continue;
      if (items.length > 0) return items;
      this.say(look.sign.nothingListed);
    }
  }

  /** @throws Interrupted for `stop` */
  private async choose<T extends string>(message: string, choices: readonly (readonly [name: T | "stop", text: string])[]): Promise<T> {
    const { terminal, look } = this.host;
    this.print("\n");
    const choice = await terminal.choose(oneLine(message, this.look), choices.map(([name, text]) => ({ name, text: oneLine(text, this.look) })), look.style);
    if (choice === "stop") throw new Interrupted("SIGINT");
    return choice;
  }

  private get look(): SignLook {
    return { ...this.host.look, columns: this.host.terminal.columns };
  }

  private say(text: string): void {
    this.print(`${this.host.look.style.warning(paragraph(text, this.look))}\n`);
  }

  private print(text: string): void {
    this.host.terminal.print(text);
  }
}
