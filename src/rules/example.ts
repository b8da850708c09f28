const SECTIONS = {
  Context: "The endpoint takes 12,000 calls per minute.\n\n| Fact | Today | Projected |\n| --- | --- | --- |\n| models in the set | 80 | 500 |",
  Goal: "An operator changes one field to mark a model, so that no release is needed.",
  Constraints: "- p99 stays under 50 ms.",
  "Non-goals": "- Do not scan the key space.",
  "Architecture notes": "A set of ids, written on change, read in O(1). When Redis does not answer within 20 ms, the last list is served.",
  Verification: "- `npm test` passes with 500 models.\n- live: p99 stays under 50 ms the day after the release.",
} as const;

/** A heading of the example document. */
export type ExampleHeading = keyof typeof SECTIONS;

/**
 * A complete document for the examples of rules, so that a rule's `bad` trips that rule alone.
 *
 * @param changes what stands in a section instead; null leaves the section out
 */
export function example(changes: Readonly<Partial<Record<ExampleHeading, string | null>>> = {}): string {
  const sections = Object.entries({ ...SECTIONS, ...changes }).filter(([, content]) => content !== null);
  return sections.map(([heading, content]) => `## ${heading}\n\n${content ?? ""}\n`).join("\n");
}
