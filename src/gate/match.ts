import type { ChangedFile } from "./change.js";
import { readCode, type CodeLine } from "./code.js";
import { CodeReader, type Found } from "./code-reader.js";
import type { Guard } from "./guard.js";
import type { Hit } from "./hit.js";
import { needlesOf, type Needle, type Needles } from "./needles.js";
import { holderFilter, plainName } from "./receivers.js";
import { compileScope } from "./scope.js";
import type { Vocabulary } from "./vocabulary.js";
import { wordFilter } from "./word-filter.js";

/** Looks for what guards about code forbid: commands of the vocabulary, calls, words, and store calls in loops (FORMAT, "How code is matched"). */
export class CodeMatcher {
  private readonly needles: Needles;
  private readonly mayHold: (text: string) => boolean;
  private readonly mayHoldTechnology: (lines: readonly string[]) => boolean;
  private readonly scopes: ReadonlyMap<Guard, (path: string) => boolean>;

  constructor(guards: readonly Guard[], vocabulary: Vocabulary) {
    this.needles = needlesOf(guards, vocabulary);
    this.mayHold = wordFilter(this.needles.byWord.keys());
    this.mayHoldTechnology = holderFilter([...new Set([...this.needles.byWord.values()].flat().flatMap(({ technology }) => technology ?? []))]);
    this.scopes = new Map(guards.map((guard) => [guard, compileScope(guard.scope)]));
  }

  /** Whether a file's added lines hold a word that a guard is about. Quick: most files do not. */
  mayHit(file: ChangedFile): boolean {
    const inScope = this.scopeOf(file);
    return file.kind === "text" && file.added.some(({ text }) => this.mayHitLine(text, inScope));
  }

  /** Where the added lines break a guard. Time is linear in the lines, whatever the number of guards. */
  findHits(files: readonly ChangedFile[]): Hit[] {
    return files.flatMap((file) => (file.kind === "text" ? this.hitsIn(file, this.scopeOf(file)) : []));
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

  private hitsIn(file: ChangedFile, inScope: InScope): Hit[] {
    const words = file.added.filter(({ text }) => this.mayHitLine(text, inScope));
    if (words.length === 0) return [];
    const stretches = file.text === null ? file.hunks : [{ line: 1, lines: file.text.split(/\r\n|\n/) }];
    // Where nothing can hold a technology, only what needs no receiver is left.
    const candidates = stretches.some(({ lines }) => this.mayHoldTechnology(lines)) ? words : words.filter(({ text }) => this.mayHitLine(text, inScope, "call"));
    if (candidates.length === 0) return [];
    const code = readCode(file.path, stretches);
    const asked = new Set(candidates.map(({ line }) => line));
    const reader = new CodeReader(code);
    const hits = code.lines.flatMap((line, index) => (asked.has(line.number) ? foundIn(line, index, this.needles, inScope).flatMap((found) => reader.judge(found, file) ?? []) : []));
    return withoutRepeats(hits);
  }

  /** @param but a sort of needle that does not count */
  private mayHitLine(text: string, inScope: InScope, but: Needle["as"] | null = null): boolean {
    const { byWord, spelledOut } = this.needles;
    if (this.mayHold(text)) {
      for (const match of text.matchAll(WORD)) {
        const needles = byWord.get(plainName(match[0]));
        if (needles?.some(({ guard, as }) => as !== but && inScope(guard) && mayStand(as, text, match.index)) === true) return true;
      }
    }
    return spelledOut.some(({ guard, spelled }) => text.includes(spelled) && inScope(guard));
  }
}

/** Whether a guard holds for the file that is looked at. */
type InScope = (guard: Guard) => boolean;

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

/** A method stands after what it is called on, and not after another word; a command of a shell does (`redis-cli KEYS`). */
function mayStand(as: Needle["as"], text: string, column: number): boolean {
  if (as !== "call" && as !== "distinctive") return true;
  const before = text.slice(Math.max(0, column - 300), column).trimEnd();
  return !/[\w)]/.test(before.slice(-1)) || before.includes("-cli");
}

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
