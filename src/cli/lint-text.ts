import { NO_CONFIG, type FileSettings } from "../config/config.js";
import type { Linted } from "../report/linted.js";
import { lint } from "../rules/lint.js";
import type { TemplateStore } from "../spec/builtin.js";
import { chooseTemplate } from "../spec/choose-template.js";
import type { Language } from "../spec/language.js";
import { readDocument, readSpec, type FrontMatterReader } from "../spec/parse.js";
import type { Spec } from "../spec/spec.js";

/** How a text is read and linted. */
export interface LintTextOptions {
  readonly file: string;
  readonly templates: TemplateStore;
  /** Name of the template that the user asked for. */
  readonly template: string | null;
  readonly messages: Language;
  /** What the project decided; default: nothing. */
  readonly decided?: FileSettings;
}

/** Reads and lints a text. */
export async function lintText(text: string, options: LintTextOptions): Promise<Linted & { readonly spec: Spec }> {
  const document = readDocument(text, await frontMatterReader(text));
  const { settings, template: fallback } = options.decided ?? NO_CONFIG;
  const choice = chooseTemplate(options.templates, document, { name: options.template, lang: null, fallback });
  const spec = readSpec(choice.document, choice.template);
  return { ...lint(spec, { file: options.file, lang: options.messages, settings }), source: spec.source, spec };
}

/** Most issues have no front matter: only those that do pay for the YAML reader. */
async function frontMatterReader(text: string): Promise<FrontMatterReader> {
  if (!/^\uFEFF?\s*---/.test(text)) return () => ({ data: {}, problem: null });
  return (await import("../spec/front-matter.js")).readFrontMatter;
}
