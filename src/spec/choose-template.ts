import { DEFAULT_TEMPLATE, type TemplateStore } from "./builtin.js";
import { SpecError } from "./error.js";
import { frontMatterText } from "./front-matter-text.js";
import { LANGUAGES, languageOfText, type Language } from "./language.js";
import type { Document } from "./parse.js";
import type { Template } from "./template.js";

/** What a user asked for on the command line or in a call; null: not said. */
export interface WantedTemplate {
  readonly name: string | null;
  readonly lang: Language | null;
}

/**
 * The template that a document is read against: the one asked for, else the one that its front matter names, else the
 * default one; in the language asked for, else of the front matter's `lang`, else of the text.
 *
 * @throws SpecError `template-unknown` when the one asked for does not exist. A name in the front matter that does not exist
 * is the document's fault, not the run's: the rule front-matter-invalid says so, and the default one is taken.
 */
export function chooseTemplate(store: TemplateStore, document: Document, wanted: WantedTemplate): Template {
  const lang = wanted.lang ?? statedLanguage(document) ?? languageOfText(document.source.text);
  if (wanted.name !== null) return findTemplate(store, wanted.name, lang);
  const stated = frontMatterText(document.frontMatter, "template");
  return (stated === null ? null : store.find(stated, lang)) ?? findTemplate(store, DEFAULT_TEMPLATE, lang);
}

/** The template of this name. @throws SpecError `template-unknown` naming those that exist */
export function findTemplate(store: TemplateStore, name: string, lang: Language): Template {
  const template = store.find(name, lang);
  if (template !== null) return template;
  const known = [...new Set(store.list().map((each) => each.name))].join(", ");
  throw new SpecError("template-unknown", `there is no template "${name}"`, `Expected one of: ${known}.`);
}

function statedLanguage(document: Document): Language | null {
  const stated = frontMatterText(document.frontMatter, "lang");
  return LANGUAGES.find((lang) => lang === stated) ?? (stated?.startsWith("zh") === true ? "zh-CN" : null);
}
