import { relative } from "node:path";
import { readDrafts } from "../../node/drafts.js";
import type { Terminal } from "../../node/terminal/terminal.js";
import { visible } from "../../report/visible.js";
import { fullName } from "../../spec/builtin.js";
import { SpecError } from "../../spec/error.js";
import { MESSAGES } from "../../wizard/messages.js";
import { shellWord } from "../../wizard/shell-word.js";
import { startWizard, type Wizard } from "../../wizard/wizard.js";
import { converse } from "./converse.js";
import { readDraft, type Draft } from "./draft.js";
import type { FilledSpec } from "./filled-spec.js";
import type { Io } from "../io.js";
import { printError } from "../print.js";
import { styleFor } from "../style.js";
import { oneLine, reviewScreen, type Look } from "./wizard-screen.js";

interface FillOptions {
  readonly yes: boolean;
  readonly resume: boolean;
}

/** Asks about the sections that lint objects to, shows what changes, and writes it. */
export async function talkAboutFilling(spec: FilledSpec, { yes, resume }: FillOptions, terminal: Terminal, io: Io): Promise<number> {
  const words = MESSAGES[spec.language];
  const kept = await chooseDraft(spec, resume, terminal, io);
  const fresh = startWizard({ template: spec.questions, asksTitle: false, title: spec.linted.spec.title ?? spec.name, answers: { ...spec.answers, ...kept?.draft.answers }, open: spec.open });
  const start: Wizard = kept === null ? fresh : { ...fresh, open: kept.draft.open.filter((step) => fresh.steps.includes(step)), pitsAsked: kept.draft.pitsAsked, at: kept.draft.at };
  return converse(
    {
      start,
      lang: spec.language,
      root: spec.root,
      draft: { command: "fill", file: spec.key, template: fullName(spec.template) },
      // The file may change before the draft is taken up again: only what was answered here goes over it.
      worthKeeping: ({ answers }) => spec.changed(answers),
      draftPath: kept?.path ?? null,
      resume: `spec fill ${shellWord(spec.name)} --resume`,
      confirm: !yes,
      host: {
        lint: ({ answers }) => Promise.resolve(spec.lint(answers)),
        pits: ({ answers }) => spec.pits(answers),
        refuseTitle: () => null,
        review: ({ answers }) => ({ heading: words.difference(spec.name), body: spec.difference(answers) || words.nothingChanged(spec.name), write: words.write(spec.name) }),
      },
      write: ({ answers }) => spec.write(answers),
    },
    terminal,
    io,
  );
}

/** Shows what given answers would change. @returns whether to write it */
export async function confirmDifference(spec: FilledSpec, answers: Readonly<Record<string, string>>, terminal: Terminal, io: Io): Promise<boolean> {
  const look: Look = { words: MESSAGES[spec.language], style: await styleFor(io.stdout, io.env), columns: terminal.columns };
  const { words } = look;
  terminal.print(`${reviewScreen(words.difference(spec.name), spec.difference(answers) || words.nothingChanged(spec.name), spec.lint(answers), look)}\n`);
  const choices = [{ name: "write", text: oneLine(words.write(spec.name), look) } as const, { name: "stop", text: oneLine(words.stopHere, look) } as const];
  return (await terminal.choose(oneLine(words.whatNow, look), choices, look.style)) === "write";
}

/** The draft of this file, if the person wants to go on with it. */
async function chooseDraft(spec: FilledSpec, mustResume: boolean, terminal: Terminal, io: Io): Promise<{ path: string; draft: Draft } | null> {
  const kept = await draftOf(spec, io);
  if (kept === null && mustResume) throw new SpecError("draft-missing", `no draft is kept for ${spec.name}`, `Start with \`spec fill ${spec.name}\`.`);
  if (kept === null || mustResume) return kept;
  const look: Look = { words: MESSAGES[spec.language], style: await styleFor(io.stdout, io.env), columns: terminal.columns };
  const { words } = look;
  const count = Object.keys(kept.draft.answers).length;
  const choices = [
    { name: "resume", text: oneLine(words.draftChoice(visible(spec.name), count, spec.template.sections.length), look) },
    { name: "new", text: oneLine(words.startAnew, look) },
  ] as const;
  return (await terminal.choose(oneLine(words.whichDraft, look), choices, look.style)) === "resume" ? kept : null;
}

async function draftOf(spec: FilledSpec, io: Io): Promise<{ path: string; draft: Draft } | null> {
  for (const { path, text } of await readDrafts(spec.root, (error) => printError(error, io))) {
    try {
      const draft = readDraft(relative(io.cwd, path), text);
      if (draft.command === "fill" && draft.file === spec.key) return { path, draft };
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      printError(error, io);
    }
  }
  return null;
}
