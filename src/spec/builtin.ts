import { BUILTIN_TEMPLATES } from "./builtin-templates.js";
import type { Language } from "./language.js";
import type { Template } from "./template.js";
import { completeTemplate, type Complain, type TemplateChange } from "./template-merge.js";

/** The name of the template that a document gets when it names none. */
export const DEFAULT_TEMPLATE = "prompt-spec";

/** Where a template is found by its name: `bug-fix`, or `bug-fix.zh-CN` for one language. */
export interface TemplateStore {
  /** The template of this name in this language, else in English; null when there is none. */
  find(name: string, lang: Language): Template | null;
  /** Name, language, title and description of each, in order of name. */
  list(): readonly Pick<Template, "name" | "lang" | "title" | "description">[];
}

/** A template of a project, with the function that complains about one of its values at its line. */
export interface OwnTemplate {
  readonly template: TemplateChange;
  readonly complain: Complain;
}

interface Entry {
  readonly name: string;
  readonly lang: Language;
  readonly complain: Complain;
  /** What the template says, read when it is first asked for. */
  readonly change: () => TemplateChange;
}

/**
 * A store of the built-in templates and a project's own. A project's template of the same name goes before a built-in one;
 * `extends:` naming itself means the built-in one.
 */
export function templateStore(own: readonly OwnTemplate[] = []): TemplateStore {
  if (own.length > 0) return storeOf(own);
  return (builtinStore ??= storeOf([]));
}

// Whoever lints many texts one by one reads the built-in templates once.
let builtinStore: TemplateStore | undefined;

function storeOf(own: readonly OwnTemplate[]): TemplateStore {
  const entries = [...own.map(ownEntry), ...BUILTIN_ENTRIES];
  const completed = new Map<Entry, Template>();

  const complete = (entry: Entry, above: readonly Entry[]): Template => {
    const known = completed.get(entry);
    if (known !== undefined) return known;
    const template = completeTemplate(entry.change(), parentOf(entry, above), entry.complain);
    completed.set(entry, template);
    return template;
  };

  const parentOf = (entry: Entry, above: readonly Entry[]): Template | null => {
    const wanted = entry.change().extends;
    if (wanted === null) return null;
    const passed = [...above, entry];
    const { name, lang } = splitName(wanted);
    const parent = pick(entries.filter((each) => each.name === name && !passed.includes(each)), lang ?? entry.lang);
    if (parent === undefined) throw entry.complain(["extends"], `there is no template ${wanted}; expected one of ${namesOf(entries.filter((each) => !passed.includes(each))).join(", ")}`);
    return complete(parent, passed);
  };

  return {
    find: (wanted, wantedLang) => {
      const { name, lang } = splitName(wanted);
      const entry = pick(entries.filter((each) => each.name === name), lang ?? wantedLang);
      return entry === undefined ? null : complete(entry, []);
    },
    list: () => {
      const shown = entries.filter((entry, index) => index === entries.findIndex((other) => fullName(other) === fullName(entry)));
      return shown.map((entry) => entry.change()).sort((a, b) => (fullName(a) < fullName(b) ? -1 : 1));
    },
  };
}

const BUILTIN_ENTRIES: readonly Entry[] = BUILTIN_TEMPLATES.map(({ name, lang, json }) => ({
  name,
  lang,
  complain: (_path, message): never => {
    throw new Error(`built-in template ${name}: ${message}`);
  },
  change: () => JSON.parse(json) as TemplateChange,
}));

function ownEntry({ template, complain }: OwnTemplate): Entry {
  return { name: template.name, lang: template.lang, complain, change: () => template };
}

/** `bug-fix` for English, `bug-fix.zh-CN` for Chinese: the name that tells a template from its translation. */
export function fullName(template: Pick<Template, "name" | "lang">): string {
  return template.lang === "en" ? template.name : `${template.name}.${template.lang}`;
}

function splitName(name: string): { name: string; lang: Language | null } {
  return name.endsWith(".zh-CN") ? { name: name.slice(0, -".zh-CN".length), lang: "zh-CN" } : { name, lang: null };
}

function pick(entries: readonly Entry[], lang: Language): Entry | undefined {
  return entries.find((entry) => entry.lang === lang) ?? entries[0];
}

function namesOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.map((entry) => entry.name))];
}
