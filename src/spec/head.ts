import type { HeadStyle } from "./spec.js";

/** Labels stand below every heading. */
export const LABEL_LEVEL = 7;

/** A line that opens a section, or that ends one because it is a heading. */
export interface Head {
  /** Index of its line in the document's lines. */
  readonly index: number;
  /** Sections that it opens; empty for any other heading. */
  readonly ids: readonly string[];
  /** It opens them for want of a firm label: it may mean something else. */
  readonly soft: boolean;
  readonly label: string;
  readonly style: HeadStyle;
  readonly level: number;
  /** Where the label starts and ends within the line's text, in UTF-16 code units, markup included. */
  readonly start: number;
  readonly end: number;
}

/** A head as its own line shows it, before the others have their say. */
export interface Candidate extends Head {
  /** Sections that it may open where nothing firm does. */
  readonly softIds: readonly string[];
  /** A label that opens its paragraph. */
  readonly opens: boolean;
  /** One that has its line for itself. */
  readonly alone: boolean;
  /** A plain label with text beside it, the only one of its kind: within a section it is that section's text. */
  readonly lonely: boolean;
}
