import type { Language } from "../spec/language.js";
import type { Style } from "./style.js";

/** How a report is printed. */
export interface ReportOptions {
  readonly style: Style;
  readonly lang: Language;
  /** Print errors only. */
  readonly quiet: boolean;
}
