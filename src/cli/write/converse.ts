import { relative } from "node:path";
import { freeDraftPath, prepareDrafts, removeDraft, saveDraft } from "../../node/drafts.js";
import { Interrupted } from "../../node/interrupted.js";
import { Terminal } from "../../node/terminal/terminal.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import { slugOf } from "../../spec/slug.js";
import { MESSAGES } from "../../wizard/messages.js";
import type { Wizard } from "../../wizard/wizard.js";
import { draftText, type Draft } from "./draft.js";
import type { Io } from "../io.js";
import { printError } from "../print.js";
import { stoppedCode } from "../stopped.js";
import { styleFor } from "../style.js";
import { WizardTalk, type TalkHost } from "./wizard-talk.js";

/** A conversation that ends in a file. */
export interface Conversation {
  readonly start: Wizard;
  readonly lang: Draft["lang"];
  readonly root: string;
  /** What every draft of it says. */
  readonly draft: Pick<Draft, "command" | "file" | "template">;
  /** The answers that a draft has to hold. */
  readonly worthKeeping: (wizard: Wizard) => Readonly<Record<string, string>>;
  /** The draft that it goes on from; null: a new one. */
  readonly draftPath: string | null;
  /** What goes on with the draft. */
  readonly resume: string;
  /** The last screen comes before writing. */
  readonly confirm: boolean;
  /** What the talk asks of it. */
  readonly host: Pick<TalkHost, "lint" | "pits" | "refuseTitle" | "review">;
  /** @returns the exit code */
  write(wizard: Wizard): Promise<number>;
}

/** Runs `talk` with a terminal that is as before at the end, also after Ctrl-C, SIGTERM and SIGHUP; those decide the exit code. */
export async function onTerminal(io: Io, talk: (terminal: Terminal) => Promise<number>): Promise<number> {
  try {
    return await withTerminal(io, talk);
  } catch (error) {
    if (error instanceof Interrupted) return stoppedCode(error);
    throw error;
  }
}

/** Runs `talk` with a terminal that is as before at the end. @throws Interrupted after Ctrl-C, SIGTERM and SIGHUP */
export async function withTerminal<T>(io: Io, talk: (terminal: Terminal) => Promise<T>): Promise<T> {
  const terminal = new Terminal(io.stdin, io.stdout);
  terminal.open();
  try {
    return await talk(terminal);
  } finally {
    terminal.close();
  }
}

/** Asks, keeps a draft after every answer, and writes. @returns the exit code @throws Interrupted after saying what was kept */
export async function converse(conversation: Conversation, terminal: Terminal, io: Io): Promise<number> {
  const { start, lang, host, confirm } = conversation;
  const words = MESSAGES[lang];
  await prepareDrafts(conversation.root);
  const keeper = new DraftKeeper(conversation, io);
  const look = { words, style: await styleFor(io.stdout, io.env) };
  const talk = new WizardTalk(start, { ...host, terminal, env: io.env, look, confirm, save: (wizard) => keeper.save(wizard) });
  try {
    if (!(await talk.run())) throw new Interrupted("SIGINT");
    const exitCode = await conversation.write(talk.wizard);
    await keeper.remove();
    return exitCode;
  } catch (error) {
    if (error instanceof Interrupted) await keeper.save(talk.withPartial(error.partial));
    if (error instanceof Interrupted || error instanceof SpecError) io.stderr.write(`${keeper.sayKept()}\n`);
    throw error;
  }
}

class DraftKeeper {
  private path: string | null;
  private isSaved: boolean;

  constructor(
    private readonly conversation: Conversation,
    private readonly io: Io,
  ) {
    this.path = conversation.draftPath;
    this.isSaved = conversation.draftPath !== null;
  }

  /** Without an answer there is nothing to keep. A draft that cannot be saved is no reason to lose what was typed. */
  async save(wizard: Wizard): Promise<void> {
    const { draft, root, lang, worthKeeping } = this.conversation;
    const { title, open, pitsAsked, at } = wizard;
    const answers = worthKeeping(wizard);
    if ((title === "" || draft.command === "fill") && Object.keys(answers).length === 0) return;
    try {
      this.path ??= freeDraftPath(root, slugOf(draft.command === "fill" ? `fill ${draft.file ?? ""}` : title || "untitled"));
      this.isSaved = false;
      await saveDraft(this.path, draftText({ version: 1, ...draft, lang, title, answers: { ...answers }, open: [...open], pitsAsked: [...pitsAsked], at }));
      this.isSaved = true;
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      printError(error, this.io);
      this.io.stderr.write(`${MESSAGES[lang].draftNotSaved}\n`);
    }
  }

  async remove(): Promise<void> {
    if (this.path !== null) await removeDraft(this.path);
  }

  sayKept(): string {
    const words = MESSAGES[this.conversation.lang];
    if (this.path === null) return words.nothingKept;
    if (!this.isSaved) return words.draftLost(visible(relative(this.io.cwd, this.path)));
    return words.draftKept(visible(relative(this.io.cwd, this.path)), visible(this.conversation.resume));
  }
}
