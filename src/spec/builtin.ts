import { BUILTIN_TEMPLATES } from "./builtin-templates.js";
import { SpecError } from "./error.js";
import type { Language } from "./language.js";
import type { Template } from "./template.js";
import { completeTemplate, type TemplateChange } from "./template-merge.js";

/** The name of the template that a document gets when it names none. */
export const DEFAULT_TEMPLATE = "prompt-spec";

/** Where a template is found by its name: `bug-fix`, or `bug-fix.zh-CN` for one language. */
export interface TemplateStore {
  /** The template of this name in this language, else in English; null when there is none. */
  find(name: string, lang: Language): Template | null;
  /** Name, language, title and description of each, in order of name. */
  list(): readonly Pick<Template, "name" | "lang" | "title" | "description">[];
}

/**
 * A store of the built-in templates and a project's own. A project's template of the same name goes before a built-in one;
 * `extends:` naming itself means the built-in one.
 *
 * @param own a project's templates, each with the function that complains about one of its values at its line
 */
export function templateStore(own: readonly { template: TemplateChange; complain: (path: readonly PropertyKey[], message: string) => SpecError }[] = []): TemplateStore {
  const completed = new Map<TemplateChange, Template>();
  const complainBuiltIn = (_path: readonly PropertyKey[], message: string): never => {
    throw new Error(`built-in template: ${message}`);
  };
  const entries = [...own, ...BUILTIN_TEMPLATES.map((template) => ({ template, complain: complainBuiltIn }))];

  const complete = (entry: (typeof entries)[number], above: readonly TemplateChange[]): Template => {
    const known = completed.get(entry.template);
    if (known !== undefined) return known;
    const template = completeTemplate(entry.template, parentOf(entry, above), entry.complain);
    completed.set(entry.template, template);
    return template;
  };

  const parentOf = ({ template, complain }: (typeof entries)[number], above: readonly TemplateChange[]): Template | null => {
    if (template.extends === null) return null;
    const passed = [...above, template];
    const [name, lang] = splitName(template.extends);
    const candidates = entries.filter((entry) => entry.template.name === name && !passed.includes(entry.template));
    const parent = pick(candidates, lang ?? template.lang);
    if (parent === undefined) throw complain(["extends"], `there is no template ${template.extends}; expected one of ${names(entries).join(", ")}`);
    return complete(parent, passed);
  };

  return {
    find: (wanted, lang) => {
      const [name, ownLang] = splitName(wanted);
      const entry = pick(entries.filter((each) => each.template.name === name), ownLang ?? lang);
      return entry === undefined ? null : complete(entry, []);
    },
    list: () => {
      const shown = entries.filter(({ template }, index) => index === entries.findIndex((other) => sameName(other.template, template)));
      return shown.map(({ template }) => template).sort((a, b) => (fullName(a) < fullName(b) ? -1 : 1));
    },
  };
}

/** `bug-fix` for English, `bug-fix.zh-CN` for Chinese: the name that tells a template from its translation. */
export function fullName(template: Pick<Template, "name" | "lang">): string {
  return template.lang === "en" ? template.name : `${template.name}.${template.lang}`;
}

function splitName(name: string): [string, Language | null] {
  return name.endsWith(".zh-CN") ? [name.slice(0, -".zh-CN".length), "zh-CN"] : [name, null];
}

function pick<T extends { template: TemplateChange }>(entries: readonly T[], lang: Language): T | undefined {
  return entries.find((entry) => entry.template.lang === lang) ?? entries[0];
}

function sameName(a: TemplateChange, b: TemplateChange): boolean {
  return a.name === b.name && a.lang === b.lang;
}

function names(entries: readonly { template: TemplateChange }[]): string[] {
  return [...new Set(entries.map((entry) => entry.template.name))];
}
