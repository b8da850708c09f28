import { BUILTIN_VOCABULARY } from "./builtin-vocabulary.js";

/** One command of a technology, and how code issues it. */
export interface VocabularyCommand {
  /** Lower case, e.g. `scan`. */
  readonly id: string;
  /** How a spec names it: `SCAN`, `SELECT *`. Matched without regard to case in a code span, else as written. */
  readonly words: readonly string[];
  /**
   * When one of its words names it. `alone`: always; `named`: when the sentence, or else the spec, names the technology; `code`:
   * only as a code span in a sentence that names the technology (`GET` is a verb of HTTP, and `SET` a type of data).
   */
  readonly said: "alone" | "named" | "code";
  /**
   * Methods on a receiver of the technology that issue it, lower case and without `_`; code is compared alike, so that `scaniter`
   * stands for `scan_iter`, `scanIter` and `ScanIter`.
   */
  readonly calls: readonly string[];
  /** Methods that issue it on whatever receiver, because nothing else has them: `hgetall`. Written as `calls` are. */
  readonly distinctive: readonly string[];
  /** Functions that issue it without a receiver, or with the one written here, as code spells them: `eval`, `time.sleep`. */
  readonly functions: readonly string[];
  /** Heads of string literals that issue it, upper case, words parted by one blank: `SCAN`, `SELECT *`. */
  readonly quoted: readonly string[];
  /** The receivers on which its `calls` count; null: those of the technology. */
  readonly receivers: readonly string[] | null;
}

/** A technology whose commands a spec may forbid. */
export interface Technology {
  /** Lower case, e.g. `redis`. */
  readonly id: string;
  /** How a spec names it. */
  readonly names: readonly string[];
  /** Names of variables that usually hold it, lower case and without `_`; `self.redis_client` ends in one, too. */
  readonly receivers: readonly string[];
  /** Packages whose import makes its local name a receiver: `redis`, `ioredis`. */
  readonly modules: readonly string[];
  /**
   * Functions that are told in a string what to do, lower case and without `_`: `createhash` of `crypto.createHash("md5")`. When
   * there are some, a quoted word counts as what one of them is told, and nowhere else.
   */
  readonly told: readonly string[];
  readonly commands: readonly VocabularyCommand[];
  /** Whether a call is a round trip to a store or service, so that one in a loop grows with the data. */
  readonly isStore: boolean;
}

/** What guards are read and matched with. */
export type Vocabulary = readonly Technology[];

/** The shipped vocabulary: JSON texts that are read when they are first asked for, which keeps start-up short. */
export function builtinVocabulary(): Vocabulary {
  return (builtin ??= BUILTIN_VOCABULARY.map(({ json }) => JSON.parse(json) as Technology));
}

let builtin: Vocabulary | undefined;
