import { templateSection, type Template, type TemplateSection } from "../spec/template.js";

/** The step that asks for the title. Ids of sections hold no `#`. */
export const TITLE = "#title";

/** The last step: look at the document and write it. */
export const REVIEW = "#review";

/** Where the wizard stands. A value: every function here returns a new one. */
export interface Wizard {
  readonly template: Template;
  /** `TITLE` where one is asked for, and ids of sections, in the order in which they are asked. */
  readonly steps: readonly string[];
  readonly title: string;
  /** Markdown by id of section; what nobody answered is absent. */
  readonly answers: Readonly<Record<string, string>>;
  /** The steps that still have to be asked, in order. */
  readonly open: readonly string[];
  /** Ids of the pits that were asked about. */
  readonly pitsAsked: readonly string[];
  /** The step at hand: one of `steps`, or `REVIEW`. */
  readonly at: string;
}

/** What a wizard starts from. */
export interface WizardStart {
  readonly template: Template;
  readonly asksTitle: boolean;
  readonly title: string;
  readonly answers: Readonly<Record<string, string>>;
  /** Ids of the sections to ask about. */
  readonly open: readonly string[];
}

/** A wizard at its first question; at the review when there is nothing to ask. */
export function startWizard({ template, asksTitle, title, answers, open }: WizardStart): Wizard {
  const steps = [...(asksTitle ? [TITLE] : []), ...template.sections.map((section) => section.id)];
  const asked = steps.filter((step) => (step === TITLE ? title === "" : open.includes(step)));
  return { template, steps, title, answers, open: asked, pitsAsked: [], at: asked[0] ?? REVIEW };
}

/** The section that is asked about; null at the title and at the review. */
export function currentSection(wizard: Wizard): TemplateSection | null {
  return templateSection(wizard.template, wizard.at) ?? null;
}

/** Gives the step at hand its answer and stays there. An empty text takes the answer away. */
export function answerStep(wizard: Wizard, text: string): Wizard {
  if (wizard.at === TITLE) return { ...wizard, title: text };
  if (text !== "") return { ...wizard, answers: { ...wizard.answers, [wizard.at]: text } };
  return { ...wizard, answers: Object.fromEntries(Object.entries(wizard.answers).filter(([id]) => id !== wizard.at)) };
}

/** Leaves the step at hand as it is, and goes to the next open one below it, else to the first, else to the review. */
export function goOn(wizard: Wizard): Wizard {
  const open = wizard.open.filter((step) => step !== wizard.at);
  const below = wizard.steps.slice(wizard.steps.indexOf(wizard.at) + 1);
  return { ...wizard, open, at: below.find((step) => open.includes(step)) ?? open[0] ?? REVIEW };
}

/** The step before the one at hand; the first has none. */
export function goBack(wizard: Wizard): Wizard {
  const before = wizard.at === REVIEW ? wizard.steps.at(-1) : wizard.steps[wizard.steps.indexOf(wizard.at) - 1];
  return before === undefined ? wizard : { ...wizard, at: before };
}

/** Goes to any step. */
export function jumpTo(wizard: Wizard, step: string): Wizard {
  return { ...wizard, at: step };
}
