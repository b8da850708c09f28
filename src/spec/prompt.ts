import { readDocument, readSpec } from "./parse.js";
import { sectionsOf, type Spec } from "./spec.js";
import type { Template } from "./template.js";

const blanks = new WeakMap<Template, Spec>();

/** What the template's blank form has under a section's heading; empty when it has nothing. */
export function sectionPrompt(template: Template, id: string): string {
  const blank = blanks.get(template) ?? readSpec(readDocument(template.body, () => ({ data: {}, problem: null })), template);
  blanks.set(template, blank);
  const [section] = sectionsOf(blank, id);
  return section === undefined ? "" : blank.source.text.slice(section.contentStart, section.contentEnd).trim();
}
