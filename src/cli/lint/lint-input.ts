import type { IssueFilter } from "../../node/github/github-issues.js";
import type { Token } from "../../node/github/github-token.js";
import type { Language } from "../../spec/language.js";

/** A document to lint, wherever it came from. */
export interface LintInput {
  /** What findings call it. */
  readonly file: string;
  /** Path on disk; null for what is not a file. */
  readonly path: string | null;
  readonly text: string;
  /** It came from standard input. */
  readonly isStdin?: true;
}

/** What is meant on GitHub, as commander reads it. */
export interface GitHubSource {
  readonly repo?: string;
  readonly label?: readonly string[];
  readonly state?: IssueFilter["state"];
  readonly since?: string;
  readonly apiUrl?: string;
  readonly lang?: Language;
  /** As an Action is given one. */
  readonly token?: Token;
}
