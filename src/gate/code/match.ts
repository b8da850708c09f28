import type { ChangedFile } from "../change/change.js";
import { readCode, type CodeLine, type Stretches } from "./code.js";
import { CodeReader, type Found } from "./code-reader.js";
import type { Glance } from "./glance.js";
import type { Guard } from "../guards/guard.js";
import type { Hit } from "./hit.js";
import { loopFilter } from "./loops.js";
import { needlesOf, type Needles } from "./needles.js";
import { holderNames, namesFilter, plainName } from "./receivers.js";
import { compileScope } from "../guards/scope.js";
import { Suspects, type InScope, type Lines, type Suspect } from "./suspects.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";

/** Looks for what guards about code forbid: commands of the vocabulary, calls, words, and store calls in loops (FORMAT, "How code is matched"). */
export class CodeMatcher {
  private readonly needles: Needles;
  private readonly suspects: Suspects;
  private readonly mayGiveNames: (text: string) => boolean;
  private readonly scopes: ReadonlyMap<Guard, (path: string) => boolean>;
  private readonly found = new WeakMap<object, readonly Suspect[]>();

  constructor(guards: readonly Guard[], vocabulary: Vocabulary) {
    this.needles = needlesOf(guards, vocabulary);
    const technologies = [...new Set([...this.needles.byWord.values()].flat().flatMap(({ technology }) => technology ?? []))];
    this.suspects = new Suspects(this.needles, holderNames(technologies));
    this.mayGiveNames = namesFilter(technologies);
    this.scopes = new Map(guards.map((guard) => [guard, compileScope(guard.scope)]));
  }

  /** Whether a file's added lines hold what may break a guard. Quick: most files do not. */
  mayHit(file: ChangedFile): boolean {
    return file.kind === "text" && this.suspectsOf(file, this.scopeOf(file)).length > 0;
  }

  /** Where the added lines break a guard. Time is linear in the lines, whatever the number of guards. */
  findHits(files: readonly ChangedFile[]): Hit[] {
    return files.flatMap((file) => (this.mayHit(file) ? this.hitsIn(file, this.scopeOf(file)) : []));
  }

  private scopeOf({ path }: ChangedFile): InScope {
    const known = new Map<Guard, boolean>();
    return (guard) => {
      const before = known.get(guard);
      if (before !== undefined) return before;
      const isIn = this.scopes.get(guard)?.(path) ?? false;
      known.set(guard, isIn);
      return isIn;
    };
  }

  /** Looked for once, with the whole text at hand or without. */
  private suspectsOf(file: ChangedFile, inScope: InScope): readonly Suspect[] {
    const key = file.source ?? file.added;
    const known = this.found.get(key) ?? this.suspects.find(file, inScope);
    this.found.set(key, known);
    return known;
  }

  private hitsIn(file: ChangedFile, inScope: InScope): Hit[] {
    let gives: boolean | null = null;
    const mayBe = (level: Glance): boolean => level === "may" || (level === "named" && (gives ??= this.mayGiveNames(textOf(file))));
    const suspects = this.suspectsOf(file, inScope);
    if (!suspects.some(({ once, looped }) => mayBe(once) || mayBe(looped))) return [];
    const stretches = file.text === null ? file.hunks : [{ line: 1, lines: file.text.split(/\r\n|\n/) }];
    const lines = linesOf(stretches);
    const mayLoop = loopFilter(lines.texts);
    const asked = this.suspects.narrow(file, suspects, lines, inScope).filter(({ index, once, looped }) => mayBe(once) || (mayBe(looped) && mayLoop(index)));
    return asked.length === 0 ? [] : judgeLines(file, stretches, new Set(asked.map(({ number }) => number)), this.needles, inScope);
  }
}

function textOf({ text, hunks }: ChangedFile): string {
  return text ?? hunks.map(({ lines }) => lines.join("\n")).join("\n");
}

function linesOf(stretches: Stretches): Lines {
  return { texts: stretches.flatMap(({ lines }) => lines), numbers: stretches.flatMap(({ line, lines }) => lines.map((_, index) => line + index)) };
}

/** Judges every word of some lines of a file by its code. */
export function judgeLines(file: ChangedFile, stretches: Stretches, asked: ReadonlySet<number>, needles: Needles, inScope: InScope): Hit[] {
  const code = readCode(file.path, stretches);
  const reader = new CodeReader(code);
  return withoutRepeats(code.lines.flatMap((line, index) => (asked.has(line.number) ? foundIn(line, index, needles, inScope).flatMap((found) => reader.judge(found, file) ?? []) : [])));
}

/** Where the added lines of a change break guards about code: `CodeMatcher` in one step. */
export function findCodeHits(guards: readonly Guard[], files: readonly ChangedFile[], vocabulary: Vocabulary): Hit[] {
  return new CodeMatcher(guards, vocabulary).findHits(files);
}

/** Whether some code, read by itself, breaks a guard: how lint tries a guard's examples. */
export function breaksGuard(guard: Guard, code: string, vocabulary: Vocabulary): boolean {
  const lines = code.split("\n");
  const file: ChangedFile = { path: "example", from: null, change: "added", kind: "text", added: lines.map((text, index) => ({ line: index + 1, text })), removed: 0, text: code, hunks: [] };
  return findCodeHits([{ ...guard, scope: [] }], [file], vocabulary).length > 0;
}

const WORD = /[A-Za-z_$][\w$]*/g;

function foundIn(line: CodeLine, index: number, { byWord, spelledOut }: Needles, inScope: InScope): Found[] {
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
