import type { Examined } from "./linted.js";
import type { ReportOptions } from "./options.js";

/** Turns what was found into what is printed, the last line end included. */
export type Reporter = (files: readonly Examined[], options: ReportOptions) => string;

/** Every format of `--format`. */
export const FORMATS = ["text", "json", "sarif", "github", "gitlab", "junit", "markdown", "agent"] as const;

/** Name of a format. */
export type Format = (typeof FORMATS)[number];
