import { sectionsOf, type Section, type Spec } from "../spec/spec.js";
import type { TemplateSection } from "../spec/template.js";
import type { LintSettings } from "./settings.js";

/** The sections that play a role. Under `strict` a soft label satisfies no required one. */
export function sectionsPlaying(spec: Spec, { id, required }: TemplateSection, { strict }: LintSettings): readonly Section[] {
  return sectionsOf(spec, id).filter((section) => !section.soft || !strict || !required);
}

const MOST_NAMED = 3;

/** The distinct labels of some sections, the first few. */
export function quotedLabels(sections: readonly Section[], [open, close]: readonly [string, string], separator: string): string {
  const labels = [...new Set(sections.map((section) => section.label))];
  const named = labels.slice(0, MOST_NAMED).map((label) => `${open}${label}${close}`);
  return [...named, ...(labels.length > MOST_NAMED ? ["…"] : [])].join(separator);
}
