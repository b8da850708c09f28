import { NO_CONFIG } from "../config/config.js";
import type { Linted } from "../report/linted.js";
import { lint } from "../rules/lint.js";
import type { Language } from "../spec/language.js";
import type { Spec } from "../spec/spec.js";
import { parseText, type ParseTextOptions } from "./parse-text.js";

/** How a text is read and linted. */
export interface LintTextOptions extends ParseTextOptions {
  readonly file: string;
  readonly messages: Language;
}

/** Reads and lints a text. */
export async function lintText(text: string, options: LintTextOptions): Promise<Linted & { readonly spec: Spec }> {
  const spec = await parseText(text, options);
  const { settings } = options.decided ?? NO_CONFIG;
  return { ...lint(spec, { file: options.file, lang: options.messages, settings }), source: spec.source, spec };
}
