import { readGuards } from "./gate/guards/guards.js";
import { failedExamples } from "./gate/guards/failed-examples.js";
import { builtinVocabulary } from "./gate/vocabulary/vocabulary.js";
import { lint, type LintResult } from "./rules/lint.js";
import { DEFAULT_SETTINGS } from "./rules/settings.js";
import { templateStore, type TemplateStore } from "./spec/builtin.js";
import { chooseTemplate } from "./spec/choose-template.js";
import { readFrontMatter } from "./spec/front-matter.js";
import type { Language } from "./spec/language.js";
import { readDocument, readSpec } from "./spec/parse.js";
import type { Spec } from "./spec/spec.js";

export { checkChange, type Checked, type CheckOptions, type GuardedSpec } from "./gate/change/check.js";
export type { AddedLine, ChangedFile } from "./gate/change/change.js";
export { readDiff, type DiffFile } from "./gate/change/diff.js";
export type { Forbidden, Guard, Prohibition, Strength } from "./gate/guards/guard.js";
export { readGuards };
export { builtinVocabulary, type Technology, type Vocabulary, type VocabularyCommand } from "./gate/vocabulary/vocabulary.js";
export { fixFindings, type Fixable } from "./rules/fix.js";
export { RULES } from "./rules/index.js";
export type { LintResult } from "./rules/lint.js";
export type { Rule } from "./rules/rule.js";
export type { ContentLine } from "./spec/blocks.js";
export { DEFAULT_TEMPLATE, fullName, templateStore, type TemplateStore } from "./spec/builtin.js";
export type { ChecklistEntry, SectionState } from "./spec/checklist.js";
export type { Check, Stage } from "./spec/checks.js";
export { digest } from "./spec/digest.js";
export { addSection, applyEdits, replaceContent, type Edit } from "./spec/edits.js";
export { SpecError } from "./spec/error.js";
export type { Fact } from "./spec/facts.js";
export type { Finding, Range, Severity, SuppressedFinding } from "./spec/finding.js";
export type { FrontMatter } from "./spec/front-matter-text.js";
export type { HiddenText } from "./spec/hidden.js";
export type { Item } from "./spec/items.js";
export { LANGUAGES, type Language, type Text } from "./spec/language.js";
export { renderSpec, type Answers } from "./spec/render.js";
export { sectionsOf, type HeadStyle, type Section, type Spec } from "./spec/spec.js";
export type { Line, Source } from "./spec/source.js";
export { templateSection, type Template, type TemplateSection } from "./spec/template.js";
export { readTemplateFile, type TemplateFile } from "./spec/template-file.js";
export type { Complain, SectionChange, TemplateChange } from "./spec/template-merge.js";

/** How a document is read. */
export interface ParseOptions {
  /** Name of a template. Default: the one that the front matter names, else `prompt-spec`. */
  readonly template?: string;
  /** Language of the template. Default: the front matter's `lang`, else that of the text. */
  readonly lang?: Language;
  /** Where templates are found. Default: the built-in ones. */
  readonly templates?: TemplateStore;
}

/** How a document is linted. */
export interface LintSpecOptions extends ParseOptions {
  /** What the findings call the document. Default `<text>`. */
  readonly file?: string;
  /** Language of the messages. Default `en`. */
  readonly messages?: Language;
}

/**
 * Reads a Markdown document as a Prompt Spec. Every text is one; `lintSpec` says what is wrong with it.
 *
 * @throws SpecError `template-unknown` when `options.template` does not exist
 */
export function parseSpec(text: string, options: ParseOptions = {}): Spec {
  const document = readDocument(text, readFrontMatter);
  const wanted = { name: options.template ?? null, lang: options.lang ?? null };
  const choice = chooseTemplate(options.templates ?? templateStore(), document, wanted);
  return readSpec(choice.document, choice.template);
}

/**
 * Lints a Markdown document, or one that was parsed before.
 *
 * @throws SpecError `template-unknown` when `options.template` does not exist
 */
export function lintSpec(spec: string | Spec, options: LintSpecOptions = {}): LintResult {
  const parsed = typeof spec === "string" ? parseSpec(spec, options) : spec;
  return lint(parsed, { file: options.file ?? "<text>", lang: options.messages ?? "en", settings: { ...DEFAULT_SETTINGS, failedExamples: (each) => failedExamples(readGuards(each, builtinVocabulary()), builtinVocabulary()) } });
}
