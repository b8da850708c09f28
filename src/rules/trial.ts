import { applyEdits, type Edit } from "../spec/edits.js";
import { readSpec } from "../spec/parse.js";
import { Source } from "../spec/source.js";
import type { Spec } from "../spec/spec.js";

/** The document as it would be read after some edits below its front matter. */
export function withEdits(spec: Spec, edits: readonly Edit[]): Spec {
  return readSpec({ ...spec, source: new Source(applyEdits(spec.source.text, edits)) }, spec.template);
}

/** Whether every section that was there says what it said; one that was taken for want of a better may go. */
export function keepsSections(before: Spec, after: Spec): boolean {
  const ids = new Set(before.sections.filter(({ soft }) => !soft).map(({ id }) => id));
  return [...ids].every((id) => contentOf(after, id) === contentOf(before, id));
}

function contentOf(spec: Spec, id: string): string {
  return JSON.stringify(spec.sections.filter((section) => section.id === id).map(({ content }) => content.map(({ kind, text }) => [kind, text])));
}
