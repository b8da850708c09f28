import { NO_CONFIG } from "../../config/config.js";
import { mayHoldExamples } from "../../gate/guards/guard-examples.js";
import type { Linted } from "../../report/linted.js";
import { lint } from "../../rules/lint.js";
import type { LintSettings } from "../../rules/settings.js";
import type { Language } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import { parseText, type ParseTextOptions } from "./parse-text.js";

/** How a text is read and linted. */
export interface LintTextOptions extends ParseTextOptions {
  readonly file: string;
  readonly messages: Language;
}

/** Reads and lints a text. */
export async function lintText(text: string, options: LintTextOptions): Promise<Linted & { readonly spec: Spec }> {
  const spec = await parseText(text, options);
  const decided = (options.decided ?? NO_CONFIG).settings;
  const settings = mayHoldExamples(text) ? await withVocabulary(decided) : decided;
  return { ...lint(spec, { file: options.file, lang: options.messages, settings }), source: spec.source, spec };
}

/** Few specs give examples: only those pay for the vocabulary, and for telling code apart. */
async function withVocabulary(settings: LintSettings): Promise<LintSettings> {
  const [{ failedExamples }, { readGuards }, { builtinVocabulary }] = await Promise.all([import("../../gate/guards/failed-examples.js"), import("../../gate/guards/guards.js"), import("../../gate/vocabulary/vocabulary.js")]);
  const vocabulary = (await settings.vocabulary?.()) ?? builtinVocabulary();
  return { ...settings, failedExamples: (spec) => failedExamples(readGuards(spec, vocabulary), vocabulary) };
}
