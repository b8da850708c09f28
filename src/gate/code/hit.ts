import type { Range } from "../../spec/finding.js";
import type { Text } from "../../spec/language.js";
import type { Guard } from "../guards/guard.js";

/** A place in a change that breaks a guard. */
export interface Hit extends Range {
  readonly guard: Guard;
  /** The file as the change names it; null when the hit is about the change as a whole. */
  readonly path: string | null;
  /** What was found there, without an end mark: `r.scan( issues Redis SCAN`. */
  readonly found: Text;
  /** The reason that a `spec-allow:` on the line gives; null when there is none. */
  readonly allowed: string | null;
}
