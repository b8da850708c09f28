import { relative } from "node:path";
import { readDrafts, removeDraft } from "../../node/drafts.js";
import { findProjectRoot } from "../../node/project.js";
import type { Terminal } from "../../node/terminal/terminal.js";
import { visible } from "../../report/visible.js";
import type { TemplateStore } from "../../spec/builtin.js";
import { fullName } from "../../spec/builtin.js";
import { findTemplate } from "../../spec/choose-template.js";
import { SpecError } from "../../spec/error.js";
import type { Language } from "../../spec/language.js";
import { slugOf } from "../../spec/slug.js";
import type { Template } from "../../spec/template.js";
import { MESSAGES } from "../../wizard/messages.js";
import { jumpTo, startWizard, TITLE, type Wizard } from "../../wizard/wizard.js";
import { converse } from "./converse.js";
import { readDraft, type Draft } from "./draft.js";
import type { Io } from "../io.js";
import type { Given, NewSpec } from "./new-spec.js";
import { printError } from "../print.js";
import { styleFor } from "../style.js";
import { oneLine, reviewScreen, type Look } from "./wizard-screen.js";

/** A draft of a new document that somebody goes on with. */
export interface KeptDraft {
  readonly path: string;
  readonly draft: Draft;
  readonly given: Omit<Given, "force" | "settings" | "issue">;
  remove(): Promise<void>;
}

interface DraftQuestion {
  readonly templates: TemplateStore;
  readonly language: Language;
  /** Only drafts of this title are meant; empty: any. */
  readonly title: string;
}

/** Asks for whatever a new document lacks, and writes it. */
export async function talkAboutNew(spec: NewSpec, kept: KeptDraft | null, terminal: Terminal, io: Io): Promise<number> {
  const { template, language, title, answers, output } = spec.given;
  const words = MESSAGES[language];
  const open = spec.lint(spec.given).checklist.filter((entry) => entry.state === "blank").map((entry) => entry.id);
  const fresh = startWizard({ template, asksTitle: true, title, answers, open });
  const resumed: Wizard = kept === null ? fresh : { ...fresh, open: kept.draft.open.filter((step) => fresh.steps.includes(step)), pitsAsked: kept.draft.pitsAsked, at: fresh.steps.includes(kept.draft.at) ? kept.draft.at : fresh.at };
  // Somebody wrote the file meanwhile: another title is asked for before anything else.
  const isTaken = title !== "" && spec.isTaken(title);
  if (isTaken) terminal.print(`${visible(words.fileExists(spec.path(title)))}\n`);
  const start = isTaken ? jumpTo(resumed, TITLE) : resumed;
  return converse(
    {
      start,
      lang: language,
      root: spec.root,
      draft: { command: "new", file: output, template: fullName(template) },
      worthKeeping: (wizard) => wizard.answers,
      draftPath: kept?.path ?? null,
      resume: spec.given.issue === null ? "spec new --resume" : `spec new --resume --issue ${spec.given.issue.name}`,
      confirm: true,
      host: {
        lint: (wizard) => Promise.resolve(spec.lint(wizard)),
        pits: (wizard) => spec.pits(wizard),
        refuseTitle: (wanted) => (spec.isTaken(wanted) ? words.fileExists(spec.path(wanted)) : null),
        review: (wizard) => {
          const path = spec.path(wizard.title);
          const difference = spec.difference(wizard);
          return { heading: difference === "" ? words.preview(path) : words.difference(path), body: difference || spec.text(wizard), write: words.write(path) };
        },
      },
      write: (wizard) => spec.write(wizard),
    },
    terminal,
    io,
  );
}

/** Shows the issue that would be opened. @returns whether to open it */
export async function confirmIssue(spec: NewSpec, terminal: Terminal, io: Io): Promise<boolean> {
  const { given } = spec;
  const look: Look = { words: MESSAGES[given.language], style: await styleFor(io.stdout, io.env), columns: terminal.columns };
  const { words, style } = look;
  const path = spec.path(given.title);
  terminal.print(`${reviewScreen(words.preview(path), `# ${given.title}\n\n${spec.text(given)}`, spec.lint(given), look)}\n`);
  const choices = [{ name: "write", text: oneLine(words.write(path), look) } as const, { name: "stop", text: oneLine(words.stopHere, look) } as const];
  return (await terminal.choose(oneLine(words.whatNow, look), choices, style)) === "write";
}

/** Offers the drafts there are. @returns the chosen one; null to start anew */
export async function chooseDraft(question: DraftQuestion & { readonly terminal: Terminal; readonly mustResume: boolean }, io: Io): Promise<KeptDraft | null> {
  const { terminal, mustResume, language } = question;
  const all = await keptDrafts(question, io);
  const kept = all.filter((each) => isMeant(each, question.title));
  if (kept.length === 0 && mustResume) throw noDraft(question.title, all);
  if (kept.length === 0) return null;
  const [only] = kept;
  if (mustResume && kept.length === 1) return only ?? null;
  const look = { words: MESSAGES[language], style: await styleFor(io.stdout, io.env), columns: terminal.columns };
  const choices = kept.map((each, index) => ({ name: String(index), text: oneLine(draftLine(each, language), look) }));
  const anew = mustResume ? [] : [{ name: "new", text: oneLine(look.words.startAnew, look) }];
  const chosen = await terminal.choose(oneLine(look.words.whichDraft, look), [...choices, ...anew], look.style);
  return kept[Number(chosen)] ?? null;
}

/** The one draft that `--resume` means where nobody can be asked. @throws SpecError when there is none, or more than one */
export async function keptDraft(question: DraftQuestion, io: Io): Promise<KeptDraft> {
  const all = await keptDrafts(question, io);
  const [first, ...others] = all.filter((each) => isMeant(each, question.title));
  if (first === undefined) throw noDraft(question.title, all);
  if (others.length > 0) throw new SpecError("draft-unclear", `there are ${others.length + 1} drafts: ${[first, ...others].map(({ draft }) => draft.title).join(", ")}`, "Say which one: `spec new TITLE --resume`.");
  return first;
}

/** Drafts that cannot be read are named and left alone. */
async function keptDrafts({ templates }: DraftQuestion, io: Io): Promise<KeptDraft[]> {
  const root = findProjectRoot(io.cwd);
  return (await readDrafts(root, (error) => printError(error, io))).flatMap(({ path, text }) => {
    try {
      const draft = readDraft(relative(io.cwd, path), text);
      return draft.command === "new" ? [keptFrom(path, draft, templates)] : [];
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      printError(error, io);
      return [];
    }
  });
}

function isMeant({ draft }: KeptDraft, title: string): boolean {
  return title === "" || slugOf(draft.title) === slugOf(title);
}

function keptFrom(path: string, draft: Draft, templates: TemplateStore): KeptDraft {
  const template = templateOf(path, draft, templates);
  const stranger = Object.keys(draft.answers).find((id) => !template.sections.some((section) => section.id === id));
  if (stranger !== undefined) throw new SpecError("draft-invalid", `cannot go on with the draft ${path}: the template ${draft.template} has no section ${stranger}`, "Mend the draft or the template; both are left as they are.");
  const { lang: language, title, answers, file: output } = draft;
  return { path, draft, given: { template, language, title, answers, output }, remove: () => removeDraft(path) };
}

function templateOf(path: string, draft: Draft, templates: TemplateStore): Template {
  try {
    return findTemplate(templates, draft.template, draft.lang);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError("draft-invalid", `cannot go on with the draft ${path}: ${error.message}`, error.hint, { cause: error });
  }
}

function draftLine({ draft, given }: KeptDraft, language: Language): string {
  const words = MESSAGES[language];
  return words.draftChoice(visible(draft.title) || words.untitled, Object.keys(draft.answers).length, given.template.sections.length);
}

function noDraft(title: string, others: readonly KeptDraft[]): SpecError {
  if (others.length === 0) return new SpecError("draft-missing", "no draft is kept in this project", "Start with `spec new`.");
  const titles = others.map(({ draft }) => (draft.title === "" ? "(no title)" : draft.title)).join(", ");
  return new SpecError("draft-missing", `no draft is called ${title}; there are: ${titles}`, "Say which one: `spec new TITLE --resume`.");
}
