import type { ContentLine } from "./blocks.js";
import type { Check } from "./checks.js";
import type { Fact } from "./facts.js";
import type { Range } from "./finding.js";
import type { FrontMatter } from "./front-matter-text.js";
import type { HiddenText } from "./hidden.js";
import type { Item } from "./items.js";
import type { Placeholder } from "./placeholder.js";
import type { Source } from "./source.js";
import type { Template } from "./template.js";

/** How a section head is written. */
export type HeadStyle = "heading" | "bold" | "plain";

/** One section of a document. */
export interface Section {
  /** Id from the template, e.g. `goal`. */
  readonly id: string;
  /** The label as a person reads it, without markup: `1. Goals`. */
  readonly label: string;
  readonly style: HeadStyle;
  /** 1 to 6 for a heading; 7 for a label, which every heading ends. */
  readonly level: number;
  /** Where the label stands. */
  readonly head: Range;
  /** All ids that this head opens; more than one for `Goals / Non-goals`. */
  readonly ids: readonly string[];
  /** Opened by a soft alias, because nothing firm plays this role in the document: it may mean something else. */
  readonly soft: boolean;
  /** What stands in the section, without its head and without nested sections. For a label, the rest of its line comes first. */
  readonly content: readonly ContentLine[];
  /** Bullets, table rows and sentences. */
  readonly items: readonly Item[];
  /** Nothing of substance: no text, or only `TBD`, `N/A`, `_No response_`, comments or the template's own prompts. */
  readonly blank: boolean;
  /** Offset just after the head. */
  readonly contentStart: number;
  /** Offset of the next head or of the end of the text. */
  readonly contentEnd: number;
}

/** A Markdown document, read against a template. */
export interface Spec {
  readonly source: Source;
  readonly template: Template;
  /**
   * The first heading that is no section and stands above all sections or has level 1, else the front matter's `title`; null
   * when there is neither.
   */
  readonly title: string | null;
  readonly frontMatter: FrontMatter | null;
  /** First line after the front matter; 1 when there is none. */
  readonly bodyLine: number;
  /** In the order of the document. */
  readonly sections: readonly Section[];
  /** Every line that holds something, sections or not. */
  readonly lines: readonly ContentLine[];
  /** HTML comments and link definitions that say something: an agent reads them, a person does not. */
  readonly comments: readonly HiddenText[];
  /** What stands where an answer should. */
  readonly placeholders: readonly Placeholder[];
  /** Rows of the tables headed *Fact*. */
  readonly facts: readonly Fact[];
  /** What Verification asks for. */
  readonly checks: readonly Check[];
}

/** The sections with this id, in the order of the document. */
export function sectionsOf(spec: Spec, id: string): readonly Section[] {
  return spec.sections.filter((section) => section.id === id);
}
