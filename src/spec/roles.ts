import type { Candidate, Head } from "./head.js";

/**
 * Decides which sections the soft labels of a document open: each the first of its sections that nothing firm opens anywhere
 * in the document. Within a section that is there by its own name a soft label is a part of it, and so is one that is no heading
 * within any other.
 *
 * @param candidates in the order of the document
 */
export function playRoles(candidates: readonly Candidate[]): Head[] {
  const played = new Set(candidates.filter((candidate) => !candidate.lonely).flatMap((candidate) => candidate.ids));
  const heads: Head[] = [];
  let above: Head[] = [];
  for (const { softIds, opens: _opens, alone: _alone, lonely, ...own } of candidates) {
    above = above.filter((each) => each.level < own.level);
    if (lonely && above.some((each) => each.ids.length > 0)) continue;
    const isPart = above.some((each) => each.ids.length > 0 && (!each.soft || own.style !== "heading"));
    const role = isPart || own.ids.length > 0 ? undefined : softIds.find((id) => !played.has(id));
    const head = role === undefined ? own : { ...own, ids: [role], soft: true };
    above.push(head);
    // A plain line that opens nothing is a sentence.
    if (head.style !== "plain" || head.ids.length > 0) heads.push(head);
  }
  return heads;
}
