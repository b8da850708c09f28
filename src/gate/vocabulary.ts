/** One command of a technology, and how code issues it. */
export interface VocabularyCommand {
  /** Lower case, e.g. `scan`. */
  readonly id: string;
  /** How a spec names it: `SCAN`, `SELECT *`. Matched without regard to case in a code span, else as written. */
  readonly words: readonly string[];
  /** Methods on a receiver of the technology that issue it, as the languages spell them: `scan`, `scan_iter`, `scanIter`. */
  readonly calls: readonly string[];
  /** Functions that issue it without a receiver: `fetch`, `eval`. */
  readonly functions: readonly string[];
  /** Heads of string literals that issue it, upper case, words parted by one blank: `SCAN`, `SELECT *`. */
  readonly quoted: readonly string[];
}

/** A technology whose commands a spec may forbid. */
export interface Technology {
  /** Lower case, e.g. `redis`. */
  readonly id: string;
  /** How a spec names it. */
  readonly names: readonly string[];
  /** Names of variables that usually hold it, lower case; `self.redis_client` ends in one, too. */
  readonly receivers: readonly string[];
  /** Packages whose import makes its local name a receiver: `redis`, `ioredis`. */
  readonly modules: readonly string[];
  readonly commands: readonly VocabularyCommand[];
  /** Whether a call is a round trip to a store or service, so that one in a loop grows with the data. */
  readonly isStore: boolean;
}

/** What guards are read and matched with. */
export type Vocabulary = readonly Technology[];
