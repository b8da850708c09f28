/** The name nearest to a mistyped one, at most a third of its letters away; null when none is that near. */
export function nearest(wanted: string, names: readonly string[]): string | null {
  const bound = Math.min(Math.max(2, Math.floor(wanted.length / 3)), wanted.length - 1);
  const [best] = names
    .map((name) => ({ name, distance: name.startsWith(wanted) ? 1 : editDistance(wanted, name) }))
    .filter(({ distance }) => distance <= bound)
    .sort((a, b) => a.distance - b.distance);
  return best?.name ?? null;
}

/** How a complaint about a value that is none of some names ends: `; did you mean error?`, or not at all. */
export function meantInstead(wanted: unknown, names: readonly string[]): string {
  const near = typeof wanted === "string" ? nearest(wanted, names) : null;
  return near === null ? "" : `; did you mean ${near}?`;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
