import { DEFAULT_TEMPLATE, type TemplateStore } from "./builtin.js";
import { meantInstead } from "./nearest.js";
import { SpecError } from "./error.js";
import { frontMatterText } from "./front-matter-text.js";
import { languageOfText, readLanguage, type Language } from "./language.js";
import type { Document } from "./parse.js";
import type { Template } from "./template.js";

/** What a user asked for on the command line or in a call; null: not said. */
export interface WantedTemplate {
  readonly name: string | null;
  readonly lang: Language | null;
  /** What a document that names none gets instead of the default one. */
  readonly fallback?: string | null;
}

/** A document and the template that it is read against. */
export interface Choice {
  /** The same document; it has a problem when its front matter names a template that does not exist. */
  readonly document: Document;
  readonly template: Template;
}

/**
 * The template that a document is read against: the one asked for, else the one that its front matter names, else
 * `fallback`, else the default one; in the language asked for, else of the front matter's `lang`, else of the text.
 *
 * @throws SpecError `template-unknown` when the one asked for does not exist
 */
export function chooseTemplate(store: TemplateStore, document: Document, wanted: WantedTemplate): Choice {
  const lang = wanted.lang ?? statedLanguage(document) ?? languageOfText(document.source.text);
  if (wanted.name !== null) return { document, template: findTemplate(store, wanted.name, lang) };
  const stated = frontMatterText(document.frontMatter, "template");
  const template = stated === null ? null : store.find(stated, lang);
  if (template !== null) return { document, template };
  const fallback = findTemplate(store, wanted.fallback ?? DEFAULT_TEMPLATE, lang);
  return { document: stated === null ? document : withUnknownTemplate(document, stated, store), template: fallback };
}

/** A name that does not exist is the document's fault, not the run's: it becomes a finding. */
function withUnknownTemplate(document: Document, name: string, store: TemplateStore): Document {
  const line = document.source.lines.find(({ text }) => text.startsWith("template:"))?.number ?? 1;
  const problem = { message: `there is no template "${name}"; expected one of ${knownNames(store).join(", ")}${meantInstead(name, knownNames(store))}`, line, column: 1 };
  return { ...document, frontMatter: { data: document.frontMatter?.data ?? {}, problem } };
}

/** The template of this name. @throws SpecError `template-unknown` naming those that exist */
export function findTemplate(store: TemplateStore, name: string, lang: Language): Template {
  const template = store.find(name, lang);
  if (template !== null) return template;
  throw new SpecError("template-unknown", `there is no template "${name}"${meantInstead(name, knownNames(store))}`, `Expected one of: ${knownNames(store).join(", ")}.`);
}

function knownNames(store: TemplateStore): string[] {
  return [...new Set(store.list().map((template) => template.name))];
}

function statedLanguage(document: Document): Language | null {
  const stated = frontMatterText(document.frontMatter, "lang");
  return readLanguage(stated ?? "");
}
