import type { Language } from "../spec/language.js";
import type { SpecError } from "../spec/error.js";
import type { Shard } from "./shard.js";
import type { Style } from "./style.js";

/** How a report is printed. */
export interface ReportOptions {
  readonly style: Style;
  readonly lang: Language;
  /** Print errors only. */
  readonly quiet: boolean;
  /** The part of the documents that this run had; null or absent: all. */
  readonly shard?: Shard | null;
  /** What could not be read besides. */
  readonly unread?: readonly SpecError[];
}
