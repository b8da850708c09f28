import type { Range } from "../../spec/finding.js";
import type { Text } from "../../spec/language.js";

/** `blocks`: a hit is an error. `proposes`: a hit is a warning. `review`: nothing in it can be checked; a person looks. */
export type Strength = "blocks" | "proposes" | "review";

/** The sentence that a guard was read from. Several guards may come from one. */
export interface Prohibition extends Range {
  /** As written, one line. */
  readonly text: string;
  /** Id of the section that it stands in: `non-goals` or `constraints`. */
  readonly section: string;
}

/** What a guard forbids. */
export type Forbidden =
  /** A command of a technology of the vocabulary: `redis`, `scan` (both as the vocabulary calls them). */
  | { readonly kind: "command"; readonly technology: string; readonly command: string }
  /** A call as written in code: `eval()`, `Object.keys()`. Receiver null: on none; `*`: on any, as `.unwrap()` is written. */
  | { readonly kind: "call"; readonly receiver: string | null; readonly name: string }
  /** A word that may be code: only proposes. */
  | { readonly kind: "word"; readonly word: string }
  /** Files that must not change: the guard's scope. */
  | { readonly kind: "files" }
  /** Work that grows with the data: a store call in a loop. */
  | { readonly kind: "growth" }
  /** A manifest that gains a dependency; with names, one of these. */
  | { readonly kind: "dependency"; readonly names: readonly string[] }
  /** A file in a migrations folder that is added or changed. */
  | { readonly kind: "migration" }
  /** The size of the change: at most so many files, and lines added or removed. */
  | { readonly kind: "size"; readonly files: number | null; readonly lines: number | null }
  /** Prose that only a person can judge. */
  | { readonly kind: "prose" };

/** A prohibition of a spec that a diff can break (FORMAT, Guards). */
export interface Guard {
  readonly prohibition: Prohibition;
  readonly strength: Strength;
  readonly forbids: Forbidden;
  /**
   * Globs of the paths that it holds for, relative to the project's root; empty: everywhere. One that begins with `!` takes
   * paths out, and alone takes them out of everything. `compileScope` reads them.
   */
  readonly scope: readonly string[];
  /** Why it does not block, and how to write it so that it does; null for a guard that blocks and for prose. */
  readonly note: Text | null;
  /** Code that lint tries on the guard: `e.g. not r.scan(0), but r.smembers(k)`. */
  readonly examples: { readonly broken: readonly string[]; readonly kept: readonly string[] };
}
