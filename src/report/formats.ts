import { reportJson } from "./json.js";
import type { Linted } from "./linted.js";
import type { ReportOptions } from "./options.js";
import { reportText } from "./text.js";

/** Turns what was found into what is printed, the last line end included. */
export type Reporter = (files: readonly Linted[], options: ReportOptions) => string;

/** Every format of `--format`. */
export const REPORTERS = {
  text: reportText,
  json: reportJson,
} as const satisfies Readonly<Record<string, Reporter>>;

/** Name of a format. */
export type Format = keyof typeof REPORTERS;
