import { applyEdits } from "../spec/edits.js";
import type { Finding } from "../spec/finding.js";
import type { Spec } from "../spec/spec.js";
import { RULES } from "./index.js";
import { DEFAULT_SETTINGS, type LintSettings } from "./settings.js";
import { keepsSections } from "./trial.js";

/** A document that was read and linted. */
export interface Fixable {
  readonly spec: Spec;
  readonly findings: readonly Finding[];
}

/**
 * Makes the edits that rules offer, one after the other, until none is left. An edit counts only when what it mends is gone
 * afterwards, no section says something else, and nothing else is found but in a section that it added.
 *
 * @param again reads and lints a text as the first one was
 */
export async function fixFindings<T extends Fixable>(first: T, again: (text: string) => Promise<T>, settings: LintSettings = DEFAULT_SETTINGS): Promise<T> {
  let current = first;
  const refused = new Set<string>();
  for (;;) {
    const rule = RULES.find((each) => each.edits !== undefined && !refused.has(each.id) && current.findings.some((finding) => finding.rule === each.id));
    if (rule === undefined) return current;
    const edits = rule.edits?.(current.spec, settings) ?? [];
    const next = edits.length === 0 ? current : await again(applyEdits(current.spec.source.text, edits));
    if (isBetter(current, next, rule.id)) current = next;
    else refused.add(rule.id);
  }
}

function isBetter(before: Fixable, after: Fixable, rule: string): boolean {
  if (count(after.findings, rule) >= count(before.findings, rule)) return false;
  const known = new Set(before.spec.sections.filter(({ soft }) => !soft).map(({ id }) => id));
  const elsewhere = after.findings.filter(({ section }) => section === null || known.has(section));
  return keepsSections(before.spec, after.spec) && elsewhere.every((finding) => count(elsewhere, finding.rule) <= count(before.findings, finding.rule));
}

function count(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}
