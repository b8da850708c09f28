import type { Finding } from "../../spec/finding.js";
import type { Text } from "../../spec/language.js";

/** The six steps, in their order. */
export const STEPS = ["issue", "sandbox", "execute", "review", "architect", "production"] as const;

export type StepId = (typeof STEPS)[number];

/**
 * `passed`; `missing`: nobody took the step; `stale`: it was taken for another text or commit; `failed`: it was taken and said
 * no; `not-required`: the project's level does not ask for it and nobody took it.
 */
export type StepState = "passed" | "missing" | "stale" | "failed" | "not-required";

/** How one step of one spec stands. */
export interface StepVerdict {
  readonly step: StepId;
  readonly state: StepState;
  /** One line: what was found, e.g. `signed by Ada Byron on 2026-11-23`, `Constraints changed since the sign-off`. */
  readonly reason: Text;
  /** The command to run next; null when there is nothing to do. */
  readonly next: string | null;
  /** What there is to say at places of the spec or the diff. */
  readonly findings: readonly Finding[];
}

/** What a judge of a record compares it with: the spec and the commit as they are now. */
export interface Present {
  /** Digest of the spec. */
  readonly digest: string;
  /** Digest of each section, by id. */
  readonly sections: Readonly<Record<string, string>>;
  /**
   * Full hash of the newest commit of HEAD that changed anything outside of `.spec/`, so that committing a record does not make
   * it stale (`codeCommit` in node); null in a repository without commits, or none at all.
   */
  readonly commit: string | null;
  /** How commands name the spec: its path from the working folder. */
  readonly file: string;
}
