import type { Severity } from "../spec/finding.js";
import type { FailedExample } from "../gate/guards/failed-examples.js";
import type { Vocabulary } from "../gate/vocabulary/vocabulary.js";
import type { PitBook } from "../spec/pit.js";
import type { Spec } from "../spec/spec.js";

/** What a project decided about lint. */
export interface LintSettings {
  /** By id of the rule; a rule that is not named keeps its own severity. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** A soft alias does not satisfy a required section. */
  readonly strict: boolean;
  /** Words that the word rules let pass, and words that they look for besides their own. */
  readonly words: { readonly accepted: readonly string[]; readonly vague: readonly string[]; readonly hedges: readonly string[] };
  /** The project's pit book; absent: it has none, and the shipped pits speak. */
  readonly pits?: PitBook;
  /** Loads the project's vocabulary, which only a spec whose prohibitions give examples needs; absent: the shipped one. */
  readonly vocabulary?: () => Promise<Vocabulary>;
  /** Tries such examples; absent: nobody does, and the rule about them is silent. */
  readonly failedExamples?: (spec: Spec) => readonly FailedExample[];
}

/** What holds where nobody decided anything. */
export const DEFAULT_SETTINGS: LintSettings = { severities: {}, strict: false, words: { accepted: [], vague: [], hedges: [] } };
