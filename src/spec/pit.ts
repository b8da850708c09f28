import type { Text } from "./language.js";

/** What a spec may have to state about its system; how each is recognised is for the rules. */
export const FACT_KINDS = [
  "call-rate",
  "data-size",
  "limit",
  "timeout",
  "duration",
  "attempts",
  "backoff",
  "expiry",
  "refill",
  "lock",
  "overlap",
  "concurrency",
  "time-zone",
  "index",
  "query-count",
  "redaction",
] as const;

/** One of them. */
export type FactKind = (typeof FACT_KINDS)[number];

/** A fact that must be stated: one of the kinds, or any of some words. */
export type PitFact = FactKind | { readonly says: readonly string[] };

/** A mistake that somebody made before, and what a spec must state so that it is not made again. */
export interface Pit {
  /** Lower-case words joined by hyphens. */
  readonly id: string;
  readonly title: Text;
  /** Words that call for it: in capitals as written, else in any case. */
  readonly triggers: readonly string[];
  /** Globs of paths that call for it. */
  readonly paths: readonly string[];
  readonly facts: readonly PitFact[];
  readonly question: Text;
  /** Where it comes from. */
  readonly incident: Text;
  readonly url: string | null;
}

/** What a project says about pits. */
export interface PitBook {
  /** Go before shipped ones of the same id. */
  readonly own: readonly Pit[];
  /** Ids of those that shall be silent. */
  readonly off: readonly string[];
}
