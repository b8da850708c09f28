import type { Edit } from "../spec/edits.js";
import type { Range, Severity } from "../spec/finding.js";
import type { Text } from "../spec/language.js";
import type { Spec } from "../spec/spec.js";
import type { Allow } from "./allows.js";
import type { LintSettings } from "./settings.js";

/** What a rule says about one place; lint adds the rule's id, severity, why and fix. */
export interface Report {
  /** Null for the document as a whole: it points at the first line, without a caret. */
  readonly at: Range | null;
  /** What was found and what was expected, one line. */
  readonly message: Text;
  /** Id of the section that the finding is about. */
  readonly section?: string;
  /** Why it matters here, when more can be said than the rule's own `why`. */
  readonly why?: string | Text;
  /** False where a reader should look but may find nothing wrong: the finding is an advice, whatever the rule's severity. */
  readonly sure?: boolean;
  /** The rule's `edits` mend it. */
  readonly fixable?: boolean;
}

/** The `(spec-allow rule: reason)` of a document and what came of them. */
export interface AllowReview {
  readonly allows: readonly Allow[];
  /** The rules of each that had something to let pass. */
  readonly used: ReadonlyMap<Allow, ReadonlySet<string>>;
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** Ids of the rules whose findings nothing lets pass. */
  readonly never: ReadonlySet<string>;
}

/** One thing that lint looks for. Its examples are its tests and its page. */
export interface Rule {
  /** Lower-case words joined by hyphens; also the name of the file and of the page. */
  readonly id: string;
  readonly severity: Severity;
  /** One sentence: what it looks for. */
  readonly summary: Text;
  /** One sentence: why it matters. */
  readonly why: Text;
  /** One sentence: what to do. */
  readonly fix: Text;
  /** A document that trips this rule and no other. */
  readonly bad: string;
  /** The same document, mended: no finding at all. */
  readonly good: string;
  /** What `--fix` does about the first of its findings that it reported as fixable; empty when nothing can be done. */
  edits?(spec: Spec, settings: LintSettings): readonly Edit[];
  /** What may keep it quiet: the configuration, but neither the text nor a baseline; or nothing. Default: all three. */
  readonly silencedBy?: "configuration" | "nothing";
  check(spec: Spec, report: (finding: Report) => void, settings: LintSettings): void;
  /** Runs when the other rules are through. */
  review?(review: AllowReview, report: (finding: Report) => void): void;
}

/** Types a rule; its file exports what this returns. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
