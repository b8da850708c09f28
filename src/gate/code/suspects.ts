import { sourceOf, type AddedSource, type ChangedFile } from "../change/change.js";
import { FARTHEST, glance, goesOn, lookOf, type Around, type Glance } from "./glance.js";
import type { Guard } from "../guards/guard.js";
import { languageOf } from "./languages.js";
import type { Needle, Needles } from "./needles.js";
import { plainName } from "./receivers.js";
import { RunLines, type Run } from "./run-lines.js";
import { WordFilter } from "./word-filter.js";

/** An added line that may break a guard, as far as it tells by itself: one about growth, or another. */
export interface Suspect {
  readonly number: number;
  readonly once: Glance;
  readonly looped: Glance;
}

type Levels = Pick<Suspect, "once" | "looped">;
type Surroundings = Around & { readonly isShell: boolean };

/** The lines of a file, or what is known of them. */
export interface Lines {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** Whether a guard holds for the file that is looked at. */
export type InScope = (guard: Guard) => boolean;

/** Needles that look alike, one for all, and whose guards they are. */
interface Look {
  readonly needle: Needle;
  readonly guards: readonly Guard[];
}

interface Looks {
  readonly all: readonly Look[];
  /** Whether nothing but a call counts. */
  readonly areCalls: boolean;
}

/** Looks through added lines for those that may break a guard, without making or tokenizing the others. */
export class Suspects {
  private readonly words: WordFilter;
  private readonly looks = new Map<string, Looks>();

  /** @param mayHold whether a name may hold a technology that is looked for */
  constructor(
    private readonly needles: Needles,
    private readonly mayHold: (name: string) => boolean,
  ) {
    this.words = new WordFilter(needles.byWord.keys());
  }

  /** The suspects among the added lines of a file, in their order. What stands above them may not be known. */
  find(file: ChangedFile, inScope: InScope): Suspect[] {
    const source = sourceOf(file);
    // A first line that names an interpreter is no line of SQL, and may be one of a shell.
    const around = this.aroundOf(file, "");
    return source.runs.flatMap((run) => [...this.findIn(source, run, around, inScope)].map(([number, levels]) => ({ number, ...levels })).sort((a, b) => a.number - b.number));
  }

  /** Looks again at some suspects, with the lines above them. */
  narrow(file: ChangedFile, suspects: readonly Suspect[], { texts, numbers }: Lines, inScope: InScope): (Suspect & { readonly index: number })[] {
    const around = this.aroundOf(file, texts[0] ?? "");
    let index = 0;
    return suspects.flatMap(({ number }) => {
      while ((numbers[index] ?? Infinity) < number) index += 1;
      const above = (up: number): string => (numbers[index - up + 1] === 1 ? "" : numbers[index - up] === number - up ? (texts[index - up] ?? "") : `${texts[index - up] ?? ""} .`);
      return [{ number, index, ...this.glanceAt(texts[index] ?? "", above, around, inScope) }];
    });
  }

  private aroundOf({ path }: ChangedFile, firstLine: string): Surroundings {
    const language = languageOf(path, firstLine);
    return { isSql: language === "SQL", isShell: language === null || language === "Shell" || language === "YAML", mayHold: this.mayHold };
  }

  /** By their numbers, in no order. */
  private findIn(source: AddedSource, run: Run, around: Surroundings, inScope: InScope): Map<number, Levels> {
    const found = new Map<number, Levels>();
    const lookAt = (lines: RunLines): void => {
      let isSure = true;
      const above = (up: number): string => {
        const line = lines.above(up);
        isSure &&= line !== null;
        return line ?? UNKNOWN;
      };
      const { once, looped } = this.glanceAt(lines.text, above, around, inScope);
      const level = (at: Glance): Glance => (at === "named" && !isSure ? "may" : at);
      if (once !== "no" || looped !== "no") found.set(lines.number, { once: level(once), looped: level(looped) });
    };
    this.findWords(source, run, around, lookAt);
    for (const { guard, spelled } of this.needles.spelledOut) if (inScope(guard)) findSpelled(spelled, source, run, lookAt);
    return found;
  }

  private findWords(source: AddedSource, run: Run, { isShell }: Surroundings, lookAt: (lines: RunLines) => void): void {
    const { text } = source;
    const lines = new RunLines(source, run);
    let seen = run.start;
    this.words.some(
      text,
      (start, end) => {
        if (start < seen) return false;
        const looks = this.looksOf(text.slice(start, end));
        if (looks.all.length === 0 || (looks.areCalls && !isShell && !mayBeCall(text, start, end))) return false;
        lines.goTo(start);
        seen = lines.end;
        lookAt(lines);
        return false;
      },
      run.start,
      run.end,
    );
  }

  private glanceAt(line: string, above: (up: number) => string, around: Around, inScope: InScope): Levels {
    let once: Glance = this.needles.spelledOut.some(({ guard, spelled }) => line.includes(spelled) && inScope(guard)) ? "may" : "no";
    let looped: Glance = "no";
    this.words.some(line, (start, end) => {
      const { all } = this.looksOf(line.slice(start, end));
      if (all.length === 0) return false;
      const place = { line, start, end, before: textBefore(line, start, above) };
      for (const { needle, guards } of all) {
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

  private looksOf(word: string): Looks {
    const known = this.looks.get(word);
    if (known !== undefined) return known;
    const looks = new Map<string, { readonly needle: Needle; readonly guards: Guard[] }>();
    for (const needle of this.needles.byWord.get(plainName(word)) ?? []) {
      const look = looks.get(lookOf(needle));
      if (look === undefined) looks.set(lookOf(needle), { needle, guards: [needle.guard] });
      else look.guards.push(needle.guard);
    }
    const all = [...looks.values()];
    const found = { all, areCalls: all.every(({ needle: { as } }) => as === "call" || as === "distinctive") };
    this.looks.set(word, found);
    return found;
  }
}

/** Stands for a line that is not known: anything may be called on. */
const UNKNOWN = ".";

function findSpelled(spelled: string, source: AddedSource, run: Run, lookAt: (lines: RunLines) => void): void {
  const text = source.text.slice(run.start, run.end);
  const lines = new RunLines(source, run);
  for (let at = text.indexOf(spelled); at !== -1; at = text.indexOf(spelled, lines.end - run.start)) {
    lines.goTo(run.start + at);
    lookAt(lines);
  }
}

/** How many lines up an expression may begin. */
const ABOVE = 6;

/** What stands before a place, as far as it counts: where the line goes on from those above, with these. */
function textBefore(line: string, start: number, above: (up: number) => string): string {
  let before = line.slice(Math.max(0, start - FARTHEST), start);
  for (let up = 1; up <= ABOVE && goesOn(before); up += 1) before = `${above(up)} ${before.trimStart()}`;
  return before;
}

/** What a call is on, what a list begins or goes on with, and what may end a comment or begin a line. */
const CONNECTS = setOf(".>:/\n+");
const LISTS = setOf("{,/\n+");
/** What a call goes on with, a list, and what nothing that is called or handed on does. */
const CALLS = setOf("(<!?/\"'`");
const LISTED = setOf(":,}/");
const GOES_ON = setOf(".:=+*|&{[>^~");

/** Whether a word stands as a call may, by the characters around it: quicker than `glance`, which then looks closer. */
function mayBeCall(text: string, start: number, end: number): boolean {
  let [before, after] = [start - 1, end];
  while (isBlank(text.charCodeAt(before))) before -= 1;
  while (isBlank(text.charCodeAt(after))) after += 1;
  const [last, next] = [before < 0 ? NEWLINE : text.charCodeAt(before), text.charCodeAt(after)];
  return CALLS.has(next) || (CONNECTS.has(last) && (!GOES_ON.has(next) || next === COLON)) || (LISTS.has(last) && LISTED.has(next));
}

const NEWLINE = 0x0a;
const COLON = 0x3a;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function setOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
