import { sectionsOf, type Spec } from "../../spec/spec.js";

/** Something that a reviewer has to answer. */
export interface ReviewItem {
  /** `C1`, `N1`, `V1` …, numbered within Constraints, Non-goals and Verification. */
  readonly id: string;
  readonly line: number;
  readonly text: string;
}

/** What a reviewer has to answer: each Constraint, each Non-goal and each check, in the order of their sections. */
export function reviewItemsOf(spec: Spec): ReviewItem[] {
  const itemsOf = (id: string, letter: string): ReviewItem[] =>
    sectionsOf(spec, id)
      .flatMap(({ items }) => items)
      .map(({ line, text }, index) => ({ id: `${letter}${index + 1}`, line, text }));
  const checks = spec.checks.map(({ line, text }, index) => ({ id: `V${index + 1}`, line, text }));
  return [...itemsOf("constraints", "C"), ...itemsOf("non-goals", "N"), ...checks];
}
