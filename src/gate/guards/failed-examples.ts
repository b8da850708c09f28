import type { Range } from "../../spec/finding.js";
import type { Guard, Prohibition } from "./guard.js";
import { breaksGuard } from "../code/match.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";

/** An example of a sentence that its guards do not treat as the sentence says. */
export interface FailedExample {
  /** The sentence. */
  readonly at: Range;
  readonly code: string;
  /** What the sentence says of it: it breaks the guard, or keeps to it. */
  readonly said: "broken" | "kept";
}

/** Tries the examples of a spec on its guards, each on those that were read from the same sentence. */
export function failedExamples(guards: readonly Guard[], vocabulary: Vocabulary): readonly FailedExample[] {
  const sentences = new Map<Prohibition, Guard[]>();
  for (const guard of guards) sentences.set(guard.prohibition, [...(sentences.get(guard.prohibition) ?? []), guard]);
  return [...sentences].flatMap(([at, guards]) => {
    const breaks = (code: string): boolean => guards.some((guard) => breaksGuard(guard, code, vocabulary));
    const { broken = [], kept = [] } = guards[0]?.examples ?? {};
    const missed = broken.filter((code) => !breaks(code)).map((code) => ({ at, code, said: "broken" as const }));
    const hit = kept.filter(breaks).map((code) => ({ at, code, said: "kept" as const }));
    return [...missed, ...hit];
  });
}
