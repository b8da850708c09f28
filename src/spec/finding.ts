/**
 * `error` fails a run; `warning` fails it only past `--max-warnings`; `advice` is where a reader should look: printed after the
 * rest, never fails a run.
 */
export type Severity = "error" | "warning" | "advice";

/** A stretch of a text. Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What a rule, a guard or a check has to say about one place. The one shape that every reporter prints. */
export interface Finding extends Range {
  /** Id of the rule, e.g. `section-missing`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What was found and what was expected, one line. */
  readonly message: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** What to do about it, one sentence. */
  readonly fix: string;
  /** The file as the user named it; `<stdin>` for standard input. */
  readonly file: string;
  /** Id of the section that the finding is about; null when it is about the whole document. */
  readonly section: string | null;
  /** `spec lint --fix` can mend it. */
  readonly fixable?: true;
}

/** A finding that somebody let pass: it is counted and fails no run. In the terms of SARIF 2.1.0, suppression. */
export interface SuppressedFinding extends Finding {
  readonly suppression: {
    /** By a `spec-allow` in the text, or by a baseline. */
    readonly kind: "inSource" | "external";
    /** The reason that was given, or the name of the baseline. */
    readonly justification: string;
  };
}
