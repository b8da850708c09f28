/** How many letters may differ for a word to count as a slip of another. */
const MOST_SLIPS = 4;
const LONGEST_WORD = 64;

/** The known word that a mistyped one is nearest to; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST_WORD) return null;
  const ranked = known
    .map((each) => ({ each, distance: each.startsWith(word) || word.startsWith(each) ? 1 : slips(word.toLowerCase(), each) }))
    .filter(({ each, distance }) => distance <= Math.min(MOST_SLIPS, Math.ceil(each.length / 2)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.each ?? null;
}

/** Levenshtein's distance: letters added, left out or changed. */
function slips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
