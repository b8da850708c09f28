import type { ChangedFile } from "./change.js";
import { readCode, type CodeLine, type Stretches } from "./code.js";
import { CodeReader, type Found } from "./code-reader.js";
import { FARTHEST, glance, goesOn, lookOf, type Around, type Glance } from "./glance.js";
import type { Guard } from "./guard.js";
import type { Hit } from "./hit.js";
import { languageOf } from "./languages.js";
import { loopFilter } from "./loops.js";
import { needlesOf, type Needle, type Needles } from "./needles.js";
import { holderNames, namesFilter, plainName } from "./receivers.js";
import { compileScope } from "./scope.js";
import type { Vocabulary } from "./vocabulary.js";
import { WordFilter } from "./word-filter.js";

/** Looks for what guards about code forbid: commands of the vocabulary, calls, words, and store calls in loops (FORMAT, "How code is matched"). */
export class CodeMatcher {
  private readonly needles: Needles;
  private readonly words: WordFilter;
  private readonly mayHold: (name: string) => boolean;
  private readonly mayGiveNames: (lines: readonly string[]) => boolean;
  private readonly scopes: ReadonlyMap<Guard, (path: string) => boolean>;
  private readonly looks = new Map<string, readonly Look[]>();
  private readonly suspected = new WeakMap<ChangedFile["added"], readonly number[]>();

  constructor(guards: readonly Guard[], vocabulary: Vocabulary) {
    this.needles = needlesOf(guards, vocabulary);
    this.words = new WordFilter(this.needles.byWord.keys());
    const technologies = [...new Set([...this.needles.byWord.values()].flat().flatMap(({ technology }) => technology ?? []))];
    this.mayHold = holderNames(technologies);
    this.mayGiveNames = namesFilter(technologies);
    this.scopes = new Map(guards.map((guard) => [guard, compileScope(guard.scope)]));
  }

  /** Whether a file's added lines hold what may break a guard. Quick: most files do not. */
  mayHit(file: ChangedFile): boolean {
    return file.kind === "text" && this.suspects(file).length > 0;
  }

  /** Where the added lines break a guard. Time is linear in the lines, whatever the number of guards. */
  findHits(files: readonly ChangedFile[]): Hit[] {
    return files.flatMap((file) => (this.mayHit(file) ? this.hitsIn(file, this.scopeOf(file)) : []));
  }

  /** The numbers of the added lines that may break a guard, as far as each of them tells; looked for once. */
  private suspects(file: ChangedFile): readonly number[] {
    const known = this.suspected.get(file.added);
    if (known !== undefined) return known;
    const found = this.candidates(file, file.added.map(({ line }) => line), linesOf(stretchesOf(file)), this.scopeOf(file)).map(({ number }) => number);
    this.suspected.set(file.added, found);
    return found;
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
    const stretches = stretchesOf(file);
    const lines = linesOf(stretches);
    const asked = this.narrowed(this.candidates(file, this.suspects(file), lines, inScope), lines);
    return asked.size === 0 ? [] : judgeLines(file, stretches, asked, this.needles, inScope);
  }

  /** The numbers of the lines that are left when the file as a whole is looked at. */
  private narrowed(candidates: readonly Candidate[], lines: Lines): ReadonlySet<number> {
    let gives: boolean | null = null;
    const mayBe = (level: Glance): boolean => level === "may" || (level === "named" && (gives ??= this.mayGiveNames(lines.texts)));
    const mayLoop = loopFilter(lines.texts);
    return new Set(candidates.filter(({ index, once, looped }) => mayBe(once) || (looped !== "no" && mayLoop(index) && mayBe(looped))).map(({ number }) => number));
  }

  /** Those of some lines that may break a guard, each by itself. */
  private candidates(file: ChangedFile, numbers: readonly number[], lines: Lines, inScope: InScope): Candidate[] {
    const around = { isSql: languageOf(file.path, lines.texts[0] ?? "") === "SQL", mayHold: this.mayHold };
    const found: Candidate[] = [];
    let index = 0;
    for (const number of numbers) {
      while (index < lines.texts.length && lines.numberOf(index) < number) index += 1;
      if (index === lines.texts.length) break;
      if (lines.numberOf(index) !== number) continue;
      const { once, looped } = this.glanceAt(lines, index, around, inScope);
      if (once !== "no" || looped !== "no") found.push({ index, number, once, looped });
    }
    return found;
  }

  private glanceAt(lines: Lines, index: number, around: Around, inScope: InScope): Pick<Candidate, "once" | "looped"> {
    const line = lines.texts[index] ?? "";
    let once: Glance = this.needles.spelledOut.some(({ guard, spelled }) => line.includes(spelled) && inScope(guard)) ? "may" : "no";
    let looped: Glance = "no";
    this.words.some(line, (start, end) => {
      const looks = this.looksOf(line.slice(start, end));
      if (looks.length === 0) return false;
      const place = { line, start, end, before: textBefore(lines, index, start) };
      for (const { needle, guards } of looks) {
        const isGrowth = needle.guard.forbids.kind === "growth";
        if ((isGrowth ? looped : once) === "may" || !guards.some(inScope)) continue;
        const level = glance(needle, place, around);
        if (level === "no") continue;
        if (isGrowth) looped = level;
        else once = level;
      }
      return once === "may";
    });
    return { once, looped };
  }

  private looksOf(word: string): readonly Look[] {
    const known = this.looks.get(word);
    if (known !== undefined) return known;
    const looks = new Map<string, { readonly needle: Needle; readonly guards: Guard[] }>();
    for (const needle of this.needles.byWord.get(plainName(word)) ?? []) {
      const look = looks.get(lookOf(needle));
      if (look === undefined) looks.set(lookOf(needle), { needle, guards: [needle.guard] });
      else look.guards.push(needle.guard);
    }
    const found = [...looks.values()];
    this.looks.set(word, found);
    return found;
  }
}

/** Needles that look alike, one for all, and whose guards they are. */
interface Look {
  readonly needle: Needle;
  readonly guards: readonly Guard[];
}

/** A line that may break a guard: of those about growth, and of the others, as far as can be told. */
interface Candidate {
  readonly index: number;
  readonly number: number;
  readonly once: Glance;
  readonly looped: Glance;
}

/** The lines of a file, or what is known of them. */
interface Lines {
  readonly texts: readonly string[];
  readonly numberOf: (index: number) => number;
}

function stretchesOf(file: ChangedFile): Stretches {
  return file.text === null ? file.hunks : [{ line: 1, lines: file.text.split(/\r\n|\n/) }];
}

function linesOf(stretches: Stretches): Lines {
  const [first = { line: 1, lines: [] }] = stretches;
  if (stretches.length <= 1) return { texts: first.lines, numberOf: (index) => first.line + index };
  const numbers = stretches.flatMap(({ line, lines }) => lines.map((_, index) => line + index));
  return { texts: stretches.flatMap(({ lines }) => lines), numberOf: (index) => numbers[index] ?? 0 };
}

/** How many lines up an expression may begin. */
const ABOVE = 6;

/** What stands before a place, as far as it counts: where the line goes on from those above, with these. A dot stands for lines that are not known. */
function textBefore({ texts, numberOf }: Lines, index: number, start: number): string {
  let before = (texts[index] ?? "").slice(Math.max(0, start - FARTHEST), start);
  for (let at = index; at > index - ABOVE && goesOn(before) && numberOf(at) !== 1; at -= 1) {
    const isNext = at > 0 && numberOf(at - 1) === numberOf(at) - 1;
    before = `${texts[at - 1] ?? ""} ${isNext ? "" : "."}${before.trimStart()}`;
  }
  return before;
}

/** Judges every word of some lines of a file by its code. */
export function judgeLines(file: ChangedFile, stretches: Stretches, asked: ReadonlySet<number>, needles: Needles, inScope: (guard: Guard) => boolean): Hit[] {
  const code = readCode(file.path, stretches);
  const reader = new CodeReader(code);
  return withoutRepeats(code.lines.flatMap((line, index) => (asked.has(line.number) ? foundIn(line, index, needles, inScope).flatMap((found) => reader.judge(found, file) ?? []) : [])));
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
