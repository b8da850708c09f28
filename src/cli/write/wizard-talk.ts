import { editText } from "../../node/terminal/editor.js";
import type { Terminal } from "../../node/terminal/terminal.js";
import type { Linted } from "../../report/linted.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import { templateSection, type TemplateSection } from "../../spec/template.js";
import { joinAnswer, listItems } from "../../wizard/answer-text.js";
import { commandOf, type Command } from "../../wizard/command.js";
import { answerFromEditor, editorText } from "../../wizard/editor-text.js";
import { answerPit, backFromPit, leavePit, nextPit, type PitQuestion } from "../../wizard/pit-question.js";
import { answerStep, currentSection, goBack, goOn, jumpTo, REVIEW, TITLE, type Wizard } from "../../wizard/wizard.js";
import type { Io } from "../io.js";
import { againScreen, findingsScreen, helpScreen, oneLine, paragraph, pitScreen, reviewScreen, sectionScreen, stepLine, titleScreen, type Look, type Present } from "./wizard-screen.js";

/** What a conversation needs besides the person. */
export interface TalkHost {
  readonly terminal: Terminal;
  readonly env: Io["env"];
  readonly look: Omit<Look, "columns">;
  /** Lints the document as it would be written now. */
  readonly lint: (wizard: Wizard) => Promise<Linted>;
  /** What is to be asked about the pits that the document walks towards now. */
  readonly pits: (wizard: Wizard) => readonly PitQuestion[];
  /** Whether a person has the last word before writing. */
  readonly confirm: boolean;
  /** Keeps what is answered; says itself when it cannot. */
  readonly save: (wizard: Wizard) => Promise<void>;
  /** Why a title cannot be taken; null when it can. */
  readonly refuseTitle: (title: string) => string | null;
  /** What stands on the last screen, and what choosing to write does. */
  readonly review: (wizard: Wizard) => { readonly heading: string; readonly body: string; readonly write: string };
}

/** Asks a person everything that is open, until the document may be written. `wizard` is always the newest state. */
export class WizardTalk {
  /** What the section at hand held when its question was asked: what is typed takes its place, or is added. */
  private present: Present = "none";
  /** The pit that is asked about, and the state that its answer is added to. */
  private pit: { readonly question: PitQuestion; readonly base: Wizard } | null = null;

  constructor(
    public wizard: Wizard,
    private readonly host: TalkHost,
  ) {}

  /** @returns whether to write; false: the person stopped @throws Interrupted */
  async run(): Promise<boolean> {
    for (;;) {
      const section = currentSection(this.wizard);
      if (section !== null) await this.askSection(section);
      else if (this.wizard.at === TITLE) await this.askTitle();
      else if ((await this.askPits()) === "done") {
        const choice = await this.askReview();
        if (choice !== "change") return choice === "write";
        await this.jump();
      }
    }
  }

  /** The state with what was typed and not entered: it belongs to the step at hand. A line that could be changed is in it already. */
  withPartial(partial: string): Wizard {
    if (this.wizard.at === TITLE && titleIn(partial) !== "") return answerStep(this.wizard, titleIn(partial));
    if (this.pit !== null && partial.trim() !== "" && commandOf(partial) === null) return answerPit(this.pit.base, this.pit.question, partial);
    const section = currentSection(this.wizard);
    if (section === null || partial.trim() === "" || commandOf(partial) !== null) return this.wizard;
    return this.withEntry(partial, section);
  }

  private async askTitle(): Promise<void> {
    const { words } = this.host.look;
    this.print(titleScreen(this.wizard, this.look));
    for (;;) {
      const entry = await this.host.terminal.readEntry("> ", { initial: visible(this.wizard.title) === this.wizard.title ? this.wizard.title : "" });
      const title = titleIn(entry);
      const refused = title === "" ? words.titleMissing : this.host.refuseTitle(title);
      if (refused === null) return this.answered(answerStep(this.wizard, title));
      this.say(refused);
    }
  }

  private async askSection(section: TemplateSection, again = false): Promise<void> {
    const before = await this.stateOf(section);
    this.print(again ? againScreen(section, before, this.look) : sectionScreen(this.wizard, section, { present: before, findings: await this.findingsOf(section) }, this.look));
    this.present = before;
    let changed = false;
    for (;;) {
      const entry = await this.readEntry(section);
      const command = commandOf(entry);
      if (command !== null) {
        const outcome = await this.obey(command, section);
        if (outcome === "left") return;
        if (outcome === "edited") return this.judge(section);
      } else if (entry.trim() === "") {
        if (changed) return this.judge(section);
        if (before !== "none") return this.answered(this.wizard);
        this.say(this.host.look.words.nothingTyped);
      } else {
        await this.keep(this.withEntry(entry, section));
        // An empty line that came together with the item ends the list, too.
        if (!section.list || entry.endsWith("\n")) return this.judge(section);
        this.present = "long";
        changed = true;
      }
    }
  }

  private async readEntry(section: TemplateSection): Promise<string> {
    const initial = this.present === "editable" ? (this.wizard.answers[section.id] ?? "") : "";
    return this.host.terminal.readEntry(section.list ? "- " : "> ", { initial, endAfterPaste: section.list });
  }

  /** Puts an entry into the answer: in place of a line that could be changed or of a blank, else below what is there. */
  private withEntry(entry: string, section: TemplateSection): Wizard {
    const added = section.list ? listItems(entry, this.wizard.template) : entry.trim();
    const kept = this.present === "long" ? (this.wizard.answers[section.id] ?? "") : "";
    return answerStep(this.wizard, joinAnswer(kept, added, section.list));
  }

  private async obey(command: Command, section: TemplateSection): Promise<"left" | "edited" | "stays"> {
    const { words } = this.host.look;
    if (command === "edit") return (await this.edit(section)) ? "edited" : "stays";
    if (command === "help") this.print(helpScreen(section, this.look));
    if (command === "help") return "stays";
    if (command === "jump") await this.jump();
    else if (command === "skip") await this.answered(this.wizard);
    else {
      const back = goBack(this.wizard);
      if (back === this.wizard) this.say(words.firstStep);
      if (back === this.wizard) return "stays";
      this.wizard = back;
    }
    return "left";
  }

  /** @returns whether the answer was taken over; it may be the same as before */
  private async edit(section: TemplateSection): Promise<boolean> {
    const { words } = this.host.look;
    const text = editorText(this.wizard, section, words);
    try {
      const edited = await this.host.terminal.lend((signal) => editText(text, { env: this.host.env, name: `${section.id}.md`, signal }));
      const answer = answerFromEditor(edited, words);
      await this.keep(answerStep(this.wizard, answer));
      if (answer === "") this.say(words.editorEmptied);
      return answer !== "";
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      this.say(`${error.message}. ${error.hint} ${words.editorKeptOld}`);
      return false;
    }
  }

  /** Lints the answer; what it says is mended, kept, or left for later. */
  private async judge(section: TemplateSection): Promise<void> {
    const { words, style } = this.host.look;
    for (;;) {
      const findings = await this.findingsOf(section);
      if (findings.length === 0) {
        this.print(`${style.good("✓")} ${visible(section.heading)}\n`);
        return this.answered(this.wizard);
      }
      this.print(findingsScreen(section, findings, this.look));
      const choice = await this.choose(words.whatNow, [["fix", words.fixIt], ["keep", words.keepIt], ["back", words.goBack]]);
      if (choice === "keep") return this.answered(this.wizard);
      if (choice === "back") {
        this.wizard = goBack(this.wizard);
        return;
      }
      if ((await this.stateOf(section)) !== "long" || !(await this.edit(section))) return this.askSection(section, true);
    }
  }

  /** @returns "left" when the person went to another step */
  private async askPits(): Promise<"done" | "left"> {
    for (;;) {
      const question = nextPit(this.wizard, this.host.pits(this.wizard));
      if (question === null) return "done";
      const heading = templateSection(this.wizard.template, question.home)?.heading ?? question.home;
      this.print(pitScreen(question, heading, this.look));
      this.pit = { question, base: this.wizard };
      await this.askPit(question);
      this.pit = null;
      if (this.wizard.at !== REVIEW) return "left";
    }
  }

  private async askPit(question: PitQuestion, initial = ""): Promise<void> {
    const { words, style } = this.host.look;
    const entry = await this.host.terminal.readEntry("> ", { initial });
    const command = commandOf(entry);
    if (command === "back") this.wizard = backFromPit(this.wizard, this.host.pits(this.wizard));
    else if (command === "jump") await this.jump();
    else if (command === "skip" || entry.trim() === "") await this.keep(leavePit(this.wizard, question));
    else if (command !== null) {
      this.say(words.keysForPit.replaceAll("\u00A0", " "));
      await this.askPit(question, initial);
    } else {
      await this.keep(answerPit(this.pit?.base ?? this.wizard, question, entry));
      const still = this.host.pits(this.wizard).find(({ id }) => id === question.id);
      const mark = still === undefined ? style.good("✓") : style.warning("!");
      if (still !== undefined && initial === "" && (await this.wantsToTryAgain(still))) {
        // What cannot stand in the line stays, and more is added to it.
        const isEditable = !/[\n\t]/.test(entry) && visible(entry) === entry;
        if (!isEditable) this.pit = { question, base: this.wizard };
        return this.askPit(question, isEditable ? entry : "");
      }
      this.print(`${mark} ${visible(question.title)}\n`);
      await this.keep(leavePit(this.wizard, question));
    }
  }

  private wantsToTryAgain({ missing }: PitQuestion): Promise<boolean> {
    const { words } = this.host.look;
    this.say(words.pitStill(missing));
    return this.choose(words.whatNow, [["again", words.tryAgain], ["leave", words.leaveIt]]).then((choice) => choice === "again");
  }

  private async askReview(): Promise<"write" | "change" | "stop"> {
    const { words } = this.host.look;
    const { heading, body, write } = this.host.review(this.wizard);
    this.print(reviewScreen(heading, body, await this.host.lint(this.wizard), this.look));
    if (!this.host.confirm) return "write";
    return this.choose(words.whatNow, [["write", write], ["change", words.change], ["stop", words.stop]]);
  }

  private async jump(): Promise<void> {
    const { words } = this.host.look;
    const linted = await this.host.lint(this.wizard);
    const steps = this.wizard.steps.map((step): [string, string] => [step, stepLine(this.wizard, step, linted, this.look)]);
    const step = await this.choose(words.whichSection, [...steps, [REVIEW, words.review]], this.wizard.at);
    this.wizard = jumpTo(this.wizard, step);
  }

  private async stateOf(section: TemplateSection): Promise<Present> {
    const answer = this.wizard.answers[section.id] ?? "";
    const linted = await this.host.lint(this.wizard);
    if (answer === "") return "none";
    if (!section.list && !answer.includes("\n") && !answer.includes("\t") && visible(answer) === answer) return "editable";
    return linted.checklist.some((entry) => entry.id === section.id && entry.state === "blank") ? "none" : "long";
  }

  private async findingsOf(section: TemplateSection): Promise<Finding[]> {
    const { findings } = await this.host.lint(this.wizard);
    const own = findings.filter((finding) => finding.section === section.id && finding.severity !== "advice");
    return own.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  }

  /** The step at hand is done: goes on and keeps it. */
  private async answered(wizard: Wizard): Promise<void> {
    await this.keep(goOn(wizard));
  }

  private async keep(wizard: Wizard): Promise<void> {
    this.wizard = wizard;
    await this.host.save(wizard);
  }

  private choose<T extends string>(message: string, choices: readonly (readonly [name: T, text: string])[], initial?: T): Promise<T> {
    const shown = choices.map(([name, text]) => ({ name, text: oneLine(text, this.look) }));
    this.print("\n");
    return this.host.terminal.choose(oneLine(message, this.look), shown, this.host.look.style, initial);
  }

  private get look(): Look {
    return { ...this.host.look, columns: this.host.terminal.columns };
  }

  private say(text: string): void {
    this.print(`${this.host.look.style.warning(paragraph(text, this.look))}\n`);
  }

  private print(text: string): void {
    this.host.terminal.print(text);
  }
}

function titleIn(entry: string): string {
  return entry.replace(/\s+/g, " ").trim().replace(/^#+ /, "");
}
