import type { ChangedFile } from "./change.js";
import { readCode, type CodeLine } from "./code.js";
import { CodeReader, type Found } from "./code-reader.js";
import type { Guard } from "./guard.js";
import type { Hit } from "./hit.js";
import { needlesOf, type Needles } from "./needles.js";
import { plainName } from "./receivers.js";
import { compileScope } from "./scope.js";
import type { Vocabulary } from "./vocabulary.js";

/**
 * Where the added lines of a change break guards about code: commands of the vocabulary, calls, words, and store calls in loops
 * (FORMAT, "How code is matched"). Time is linear in the lines, whatever the number of guards.
 */
export function findCodeHits(guards: readonly Guard[], files: readonly ChangedFile[], vocabulary: Vocabulary): Hit[] {
  const needles = needlesOf(guards, vocabulary);
  if (needles.byWord.size === 0 && needles.spelledOut.length === 0) return [];
  const scopes = new Map(guards.map((guard) => [guard, compileScope(guard.scope)]));
  return files.flatMap((file) => {
    if (file.kind !== "text" || file.added.length === 0) return [];
    const inScope = (guard: Guard): boolean => scopes.get(guard)?.(file.path) ?? false;
    return hitsIn(file, needles, inScope);
  });
}

/** Whether some code, read by itself, breaks a guard: how lint tries a guard's examples. */
export function breaksGuard(guard: Guard, code: string, vocabulary: Vocabulary): boolean {
  const lines = code.split("\n");
  const file: ChangedFile = { path: "example", from: null, change: "added", kind: "text", added: lines.map((text, index) => ({ line: index + 1, text })), removed: 0, text: code, hunks: [] };
  return findCodeHits([{ ...guard, scope: [] }], [file], vocabulary).length > 0;
}

function hitsIn(file: ChangedFile, needles: Needles, inScope: (guard: Guard) => boolean): Hit[] {
  const candidates = file.added.filter(({ text }) => mayHit(text, needles, inScope));
  if (candidates.length === 0) return [];
  const code = readCode(file.path, file.text === null ? file.hunks : [{ line: 1, lines: file.text.split(/\r\n|\n/) }]);
  const indexes = new Map(code.lines.map(({ number }, index) => [number, index]));
  const reader = new CodeReader(code);
  const hits = candidates.flatMap(({ line }) => {
    const index = indexes.get(line);
    return index === undefined ? [] : foundIn(code.lines[index], index, needles, inScope).flatMap((found) => reader.judge(found, file) ?? []);
  });
  return withoutRepeats(hits);
}

const WORD = /[A-Za-z_$][\w$]*/g;

function mayHit(text: string, { byWord, spelledOut }: Needles, inScope: (guard: Guard) => boolean): boolean {
  for (const [word] of text.matchAll(WORD)) if (byWord.get(plainName(word))?.some(({ guard }) => inScope(guard)) === true) return true;
  return spelledOut.some(({ guard, spelled }) => text.includes(spelled) && inScope(guard));
}

function foundIn(line: CodeLine | undefined, index: number, { byWord, spelledOut }: Needles, inScope: (guard: Guard) => boolean): Found[] {
  if (line === undefined) return [];
  const found: Found[] = [];
  for (const match of line.text.matchAll(WORD)) {
    for (const needle of byWord.get(plainName(match[0])) ?? []) if (inScope(needle.guard)) found.push({ needle, index, column: match.index, word: match[0] });
  }
  for (const needle of spelledOut) {
    const column = line.code.indexOf(needle.spelled);
    if (column !== -1 && inScope(needle.guard)) found.push({ needle, index, column, word: needle.spelled });
  }
  return found;
}

/** One piece of code breaks a guard once, however many ways it is spelled in the vocabulary. */
function withoutRepeats(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  const guards = new Map<Guard, number>();
  return hits.filter(({ guard, line, column }) => {
    if (!guards.has(guard)) guards.set(guard, guards.size);
    const key = `${guards.get(guard) ?? 0} ${line} ${column}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
