import type { SpecError } from "./error.js";
import { labelKey } from "./label.js";
import type { Template, TemplateSection } from "./template.js";

/** Labels by language. */
export type Labels = Readonly<Partial<Record<"en" | "zh" | "ja", readonly string[]>>>;

/** What a template says about one section; whatever it leaves out comes from the template that it extends. */
export interface SectionChange {
  readonly id: string;
  readonly heading?: string | undefined;
  readonly required?: boolean | undefined;
  readonly list?: boolean | undefined;
  readonly aliases?: Labels | undefined;
  readonly soft?: Labels | undefined;
  readonly question?: string | undefined;
  readonly hint?: string | undefined;
  readonly why?: string | undefined;
  readonly example?: string | undefined;
  /** For a new section: id of the section that it follows. */
  readonly after?: string | undefined;
}

/** A template as it is written: by itself, or as changes to another. */
export interface TemplateChange {
  readonly name: string;
  readonly lang: Template["lang"];
  readonly title: string;
  readonly description: string;
  readonly extends: string | null;
  readonly sections: readonly SectionChange[];
  /** What `spec sign` asks besides what the extended template asks. */
  readonly sign?: readonly string[] | undefined;
  /** The blank form; empty when it follows from the sections. */
  readonly body: string;
}

/** Makes the error for a value of a template, at its place. */
export type Complain = (path: readonly PropertyKey[], message: string) => SpecError;

/**
 * Joins a template with the one that it extends.
 *
 * @throws what `complain` makes, when a section lacks what nothing gives it or two sections claim one label
 */
export function completeTemplate(template: TemplateChange, parent: Template | null, complain: Complain): Template {
  const sections = parent === null ? [] : [...parent.sections];
  const placed = new Set<string>();
  for (const [index, change] of template.sections.entries()) {
    const complainHere: Complain = (path, message) => complain(["sections", index, ...path], message);
    if (placed.has(change.id)) throw complainHere(["id"], `the section ${change.id} stands twice`);
    placed.add(change.id);
    const at = sections.findIndex((section) => section.id === change.id);
    const section = completeSection(change, sections[at], complainHere);
    if (at !== -1 && change.after !== undefined) throw complainHere(["after"], `the section ${change.id} is inherited and keeps its place; only a new one can be placed`);
    if (at !== -1) sections[at] = section;
    else sections.splice(placeFor(change, sections, complainHere), 0, section);
  }
  refuseSharedLabels(template, sections, complain);
  const { name, lang, title, description } = template;
  const sign = [...new Set([...(parent?.sign ?? []), ...(template.sign ?? [])])];
  return { name, lang, title, description, sections, sign, body: template.body === "" ? derivedBody(lang, sections) : `${template.body}\n` };
}

function completeSection(change: SectionChange, parent: TemplateSection | undefined, complain: Complain): TemplateSection {
  const need = (key: "heading" | "question" | "hint" | "why" | "example"): string => {
    const value = change[key] ?? parent?.[key];
    if (value === undefined) throw complain([], `the section ${change.id} needs \`${key}\`, because no template that this one extends gives it`);
    return value.trim();
  };
  // The parent's own heading stays an alias: a Chinese template still reads English documents.
  const inherited = parent === undefined ? [] : [parent.heading, ...parent.aliases];
  return {
    id: change.id,
    heading: need("heading"),
    aliases: [...new Set([...labelsOf(change.aliases), ...inherited])],
    soft: [...new Set([...labelsOf(change.soft), ...(parent?.soft ?? [])])],
    required: change.required ?? parent?.required ?? true,
    list: change.list ?? parent?.list ?? false,
    question: need("question"),
    hint: need("hint"),
    why: need("why"),
    example: need("example"),
  };
}

function labelsOf(labels: Labels | undefined): readonly string[] {
  return Object.values(labels ?? {}).flat();
}

function placeFor(change: SectionChange, sections: readonly TemplateSection[], complain: Complain): number {
  if (change.after === undefined) return sections.length;
  const at = sections.findIndex((section) => section.id === change.after);
  if (at === -1) throw complain(["after"], `there is no section ${change.after}; expected one of ${sections.map((section) => section.id).join(", ")}`);
  return at + 1;
}

function refuseSharedLabels(template: TemplateChange, sections: readonly TemplateSection[], complain: Complain): void {
  const owners = new Map<string, string>();
  for (const section of sections) {
    for (const label of [section.heading, ...section.aliases]) {
      // An ending (`… plan`) and the whole label (`Plan`) are two labels.
      const key = `${label.startsWith("…") ? "…" : ""}${labelKey(label.replaceAll("…", ""))}${label.endsWith("…") ? "…" : ""}`;
      const owner = owners.get(key);
      if (owner !== undefined && owner !== section.id) {
        // Whichever of the two the template changes brought the label in.
        const changed = template.sections.findIndex((change) => change.id === section.id);
        const index = changed === -1 ? template.sections.findIndex((change) => change.id === owner) : changed;
        const other = changed === -1 ? section.id : owner;
        throw complain(["sections", index], `"${label}" opens ${other} already; a label opens one section`);
      }
      owners.set(key, section.id);
    }
  }
}

function derivedBody(lang: Template["lang"], sections: readonly TemplateSection[]): string {
  const title = lang === "zh-CN" ? "# 一句话说明要改什么" : "# What changes, in one line";
  const parts = sections.map((section) => `## ${section.heading}\n\n_${section.hint.replace(/\s+/g, " ")}_`);
  return `${[title, ...parts].join("\n\n")}\n`;
}
