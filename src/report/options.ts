import type { Language, Text } from "../spec/language.js";
import type { SpecError } from "../spec/error.js";
import type { Severity } from "../spec/finding.js";
import type { ChangeSummary } from "./change-summary.js";
import type { Shard } from "./shard.js";
import type { Style } from "./style.js";

/** A rule, for the formats that list them. */
export interface RuleText {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: Text;
  readonly why: Text;
  readonly fix: Text;
}

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
  /** Every rule that may have spoken. */
  readonly rules?: readonly RuleText[];
  /** The change that was held to specs, where that is what the report is about. */
  readonly change?: ChangeSummary;
  /** Version of the program. */
  readonly version?: string;
}
