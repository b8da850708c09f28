import type { Language } from "./language.js";

/** One section as a template describes it. */
export interface TemplateSection {
  /** Canonical id, e.g. `non-goals`. */
  readonly id: string;
  /** The heading that the program writes. */
  readonly heading: string;
  /**
   * Other labels that open this section when a document is read, in every language. `… goals` stands for every label that ends
   * so and has its line for itself, `Why …` for every one that begins so.
   */
  readonly aliases: readonly string[];
  /** Labels that open it only where nothing firm does: they often mean this, and as often something else. */
  readonly soft: readonly string[];
  /** A missing required section is an error; any other is advised. */
  readonly required: boolean;
  /** The wizard takes one item a line. */
  readonly list: boolean;
  /** What the wizard asks. */
  readonly question: string;
  /** What a good answer holds. */
  readonly hint: string;
  /** What goes wrong when the section is blank. */
  readonly why: string;
  /** A short good answer, as Markdown. */
  readonly example: string;
}

/**
 * What drives everything: the wizard's questions, lint's list of sections, the headings that are written. Built-in templates
 * and a project's own are the same kind of object.
 */
export interface Template {
  readonly name: string;
  readonly lang: Language;
  readonly title: string;
  readonly description: string;
  /** In canonical order. */
  readonly sections: readonly TemplateSection[];
  /** What `spec sign` asks besides its own questions. */
  readonly sign: readonly string[];
  /** The blank form: a Markdown document with every heading and, under it, its prompt. */
  readonly body: string;
}

/** The section with this id. */
export function templateSection(template: Template, id: string): TemplateSection | undefined {
  return template.sections.find((section) => section.id === id);
}
