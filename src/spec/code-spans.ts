/** A stretch of a text, in UTF-16 code units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text in which each span, in order of where it starts, reads otherwise; of two that overlap the second starts where the first ends. Linear. */
export function replaceSpans(text: string, spans: readonly Span[], change: (part: string) => string): string {
  let changed = "";
  let from = 0;
  for (const { start, end } of spans) {
    const begin = Math.max(start, from);
    if (begin >= end) continue;
    changed += text.slice(from, begin) + change(text.slice(begin, end));
    from = end;
  }
  return changed + text.slice(from);
}

/**
 * The code spans of a paragraph (CommonMark, Code spans), their back quotes included: a run of back quotes up to the next run
 * of the same length. A run that finds no partner, or whose quote is escaped, is ordinary text. Linear.
 */
export function findCodeSpans(text: string, from: number, to: number): Span[] {
  const runs = [...text.slice(from, to).matchAll(/`+/g)].map((match) => ({ start: from + match.index, length: match[0].length }));
  const closers = new Map<number, number[]>();
  for (const [index, run] of runs.entries()) {
    const known = closers.get(run.length);
    if (known === undefined) closers.set(run.length, [index]);
    else known.push(index);
  }
  const spans: Span[] = [];
  const passed = new Map<number, number>();
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined) break;
    // An escaped quote opens nothing; those that follow it do.
    const isEscaped = backslashesBefore(text, run.start) % 2 === 1;
    const length = run.length - (isEscaped ? 1 : 0);
    const candidates = closers.get(length) ?? [];
    let candidate = passed.get(length) ?? 0;
    while (candidate < candidates.length && (candidates[candidate] ?? 0) <= index) candidate += 1;
    passed.set(length, candidate);
    const partner = candidates[candidate];
    const closing = partner === undefined ? undefined : runs[partner];
    if (length === 0 || partner === undefined || closing === undefined) continue;
    spans.push({ start: run.start, end: closing.start + closing.length });
    index = partner;
  }
  return spans;
}

function backslashesBefore(text: string, place: number): number {
  let count = 0;
  while (text[place - 1 - count] === "\\") count += 1;
  return count;
}
