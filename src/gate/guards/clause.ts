import type { Text } from "../../spec/language.js";
import { AND, CLOSING_CUES, CUES, EXCEPTIONS, FILLERS, IN, INVERSE, NEUTRAL_HEAD, NEUTRAL_TAIL, OPENING_CUES, OUTSIDE, PARTIAL, PLACES, REALISE, REASONS, TOUCH, UNTOUCHED_CUES, UNUSED_CUES, USE, WAYS } from "./lexicon.js";
import { Things, type Found, type Thing } from "./objects.js";
import { globsOf, isPath, isPathInCode } from "./paths.js";
import { phraseAt, tokenize, type Token } from "./tokens.js";
import type { VocabularyWords } from "./words.js";

/** What must not be done with a thing. `partial`: changed in one way only, such as deleted. `named`: nothing is said of it. */
export type Action = "use" | "touch" | "partial" | "named";

/** What a clause forbids. */
export interface Reading {
  readonly things: readonly { readonly thing: Thing; readonly action: Action }[];
  /** Globs, as in a guard. */
  readonly scope: readonly string[];
  /** Why it is not certain that just this is forbidden; null when it is. */
  readonly doubt: Text | null;
}

interface Cue { readonly kind: "active" | "used" | "untouched"; readonly at: number; readonly length: number }

interface Tail {
  readonly scope: readonly string[];
  readonly doubt: Text | null;
}

/**
 * Reads what a sentence forbids.
 *
 * @param canBeBare whether a mere name or action forbids, as an item of Non-goals does: `Touching web/cache/**`
 */
export function readClauses(text: string, words: VocabularyWords, canBeBare: boolean): readonly Reading[] {
  return new ClauseReader(text, words).read(canBeBare);
}

class ClauseReader {
  private readonly tokens: readonly Token[];
  private readonly things: Things;

  constructor(
    private readonly text: string,
    words: VocabularyWords,
  ) {
    this.tokens = tokenize(text);
    this.things = new Things(text, this.tokens, words);
  }

  read(canBeBare: boolean): Reading[] {
    const parts = this.split();
    const readings = parts.flatMap(([from, to]) => this.readPart(from, to));
    const hasCue = parts.some(([from, to]) => this.findCues(from, to).length > 0);
    return hasCue || !canBeBare ? readings : this.readBare(0, this.tokens.length);
  }

  /** Parts of the sentence that have nothing to do with each other. */
  private split(): (readonly [from: number, to: number])[] {
    const ends = this.tokens.flatMap(({ kind, key }, index) => (kind === "mark" && /^[;；!！?？]$/.test(key) ? [index] : []));
    return [...ends, this.tokens.length].map((end, index) => [(ends[index - 1] ?? -1) + 1, end] as const);
  }

  private readPart(from: number, to: number): Reading[] {
    const cues = this.findCues(from, to);
    let start = from;
    return cues.map((cue, index) => {
      const next = cues[index + 1];
      const end = next === undefined ? to : this.boundaryBefore(next.at, cue.at + cue.length);
      const reading = cue.kind === "active" ? this.readActive(start, cue, end) : this.readPassive(start, cue, end);
      start = end;
      return reading;
    });
  }

  private findCues(from: number, to: number): Cue[] {
    const cues: Cue[] = [];
    let start = from;
    for (let at = from; at < to; ) {
      const cue = this.cueAt(start, at, cues.length > 0);
      if (cue !== null) {
        cues.push(cue);
        start = at + cue.length;
      }
      at += cue?.length ?? 1;
    }
    return cues;
  }

  private cueAt(start: number, at: number, isLater: boolean): Cue | null {
    const untouched = phraseAt(this.tokens, at, UNTOUCHED_CUES);
    const used = Math.max(phraseAt(this.tokens, at, UNUSED_CUES), phraseAt(this.tokens, at, CLOSING_CUES));
    const active = phraseAt(this.tokens, at, CUES);
    const passive = Math.max(untouched, used);
    // `x must not change`, `x 不得修改` forbid what comes before them only when nothing comes after.
    const last = this.tokens[at + passive - 1];
    const isOpen = last?.key === "change" || last?.kind === "han";
    if (passive > 0 && at > start && !(isOpen && this.hasThing(at + passive, at + passive + 3)) && this.hasThing(start, at)) return { kind: untouched > used ? "untouched" : "used", at, length: passive };
    if (active > 0) return { kind: "active", at, length: active };
    const opening = phraseAt(this.tokens, at, OPENING_CUES);
    if (opening === 0) return null;
    const key = this.tokens[at]?.key ?? "";
    const before = this.tokens[at - 1]?.key ?? "";
    const goesOn = /^(?:no|无|without)$/.test(key) && (/^[,，、:：—]$/.test(before) || phraseAt(this.tokens, at - 1, AND) > 0);
    const opens = key === "不" ? this.verbAt(at + opening) !== null : isLater ? goesOn : this.readHead(start, at).rest === null;
    return opens ? { kind: "active", at, length: opening } : null;
  }

  private hasThing(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.things.at(at) !== null) return true;
    return false;
  }

  /** Where the words before a later cue begin: after the last comma or `and`. */
  private boundaryBefore(cue: number, from: number): number {
    for (let at = cue - 1; at > from; at -= 1) if (/^[,，、]$/.test(this.tokens[at]?.key ?? "") || phraseAt(this.tokens, at, AND) > 0 || this.tokens[at]?.key === "but") return at;
    return cue;
  }

  private readActive(start: number, cue: Cue, end: number): Reading {
    const head = this.readHead(start, cue.at);
    let at = this.skipAdverbs(cue.at + cue.length, end);
    const before = this.scopeAt(at, end);
    if (before !== null) at = before.end;
    if (this.isInverse(at)) return { things: [], scope: [], doubt: null };
    const direct = this.readAction(at, end, "named");
    if (direct.things.length === 0) return this.readLoose(at, end, head, this.verbAt(at)?.action ?? "named");
    const tail = direct.isClosed ? { scope: [], doubt: this.exceptionIn(direct.end, end) } : this.readTail(direct.end, end);
    return { things: direct.things, scope: [...head.scope, ...(before?.globs ?? []), ...tail.scope], doubt: this.doubtOfHead(head) ?? tail.doubt };
  }

  private readPassive(start: number, cue: Cue, end: number): Reading {
    const head = this.readHead(start, cue.at);
    const action = cue.kind === "untouched" ? "touch" : "use";
    const direct = this.readAction(head.end, cue.at, action);
    const tail = this.readTail(cue.at + cue.length, end);
    if (direct.things.length === 0) {
      const loose = this.readLoose(start, cue.at, { scope: head.scope, rest: null }, action);
      return { ...loose, scope: [...loose.scope, ...tail.scope], doubt: loose.doubt };
    }
    const between = this.readTail(direct.end, cue.at, true);
    return { things: direct.things, scope: [...head.scope, ...between.scope, ...tail.scope], doubt: between.doubt ?? tail.doubt };
  }

  /** An item of Non-goals that only names something, or an action. */
  private readBare(from: number, to: number): Reading[] {
    const first = this.tokens[from];
    const verb = this.verbAt(from);
    const isAction = verb !== null && (first?.kind === "han" || /ing$|^(?:changes?|calls?|use|usage|edits|modifications)$/.test(first?.key ?? "") && !(first?.key === "use" && verb.length === 1) && !(/^(?:change|call)$/.test(first?.key ?? "") && verb.length === 1));
    if (verb !== null && !isAction) return [];
    const direct = this.readAction(from, to, "named");
    if (direct.things.length === 0) return [];
    const tail = this.readTail(direct.end, to);
    if (!isAction && tail.doubt !== null) return [];
    // `使用 SMEMBERS` may be what is done, and what is not.
    const isUnsure = (!isAction || first?.kind === "han") && direct.things.some(({ thing }) => thing.kind === "code");
    const doubt = isUnsure ? BARE_DOUBT : tail.doubt;
    return [{ things: direct.things, scope: tail.scope, doubt }];
  }

  /** Things somewhere after a cue, when the words between are not understood: they only propose. */
  private readLoose(from: number, end: number, head: { readonly scope: readonly string[]; readonly rest: string | null }, action: Action): Reading {
    const things: { thing: Thing; action: Action }[] = [];
    const scope = [...head.scope];
    let first = from;
    for (let at = from; at < end; ) {
      const place = this.scopeAt(at, end);
      if (place !== null) {
        scope.push(...place.globs);
        at = place.end;
        continue;
      }
      const isComma = /^[,，(（—:：]$/.test(this.tokens[at - 1]?.key ?? "");
      if (phraseAt(this.tokens, at, EXCEPTIONS) > 0 || this.tokens[at]?.key === "but" || this.tokens[at]?.key === "instead" || (isComma && phraseAt(this.tokens, at, REASONS) > 0) || /^(?:because|since|因为|由于|以免|改用|而是)$/.test(this.tokens[at]?.key ?? "")) break;
      const found = this.things.at(at);
      // The name of a technology alone says what the sentence is about.
      const isThing = found !== null && !(found.thing.kind === "word" && this.things.technologyAt(at) > 0);
      if (isThing && things.length === 0) first = at;
      if (isThing) things.push({ thing: found.thing, action });
      at += found?.length ?? 1;
    }
    // `edit generated files under dist/`: the place is all that is known.
    const globs = scope.filter((glob) => !glob.startsWith("!"));
    if (things.length === 0 && globs.length > 0 && (action === "touch" || action === "partial")) return { things: [{ thing: { kind: "path", globs }, action }], scope: scope.filter((glob) => glob.startsWith("!")), doubt: filesDoubt(this.slice(from, end)) };
    return { things, scope, doubt: things.length === 0 ? null : looseDoubt(this.slice(from, first)) };
  }

  /** A verb, and the list of things that it is about. */
  private readAction(from: number, end: number, given: Action): { things: Reading["things"]; end: number; isClosed: boolean } {
    const things: { thing: Thing; action: Action; end: number }[] = [];
    let action = given;
    let at = from;
    for (;;) {
      for (let verb = this.startsThing(at, end) ? null : this.verbAt(at); verb !== null && at < end; verb = this.startsThing(at, end) ? null : this.verbAt(at)) {
        action = verb.action;
        at = this.skipFillers(at + verb.length, end);
      }
      at = this.skipFillers(at, end);
      const found = at < end ? this.thingAt(at) : null;
      if (found === null || at + found.length > end) break;
      at += found.length;
      things.push({ thing: found.thing, action, end: at });
      at = this.skipFillers(at, end);
      const joined = this.skipJoins(at, end);
      // After a comma or `and` a verb may begin what is to be done instead: `, use SMEMBERS`.
      const goesOn = /^(?:or|nor|或|或者|也)$/.test(this.tokens[joined - 1]?.key ?? "");
      if (joined === at || (!goesOn && !this.startsThing(joined, end) && this.verbAt(joined) !== null)) break;
      at = this.skipUnknown(joined, end);
    }
    // `SCAN, SMEMBERS is fine`: the last of them begins a clause of its own.
    const isClosed = things.length > 1 && this.isFinite(things.at(-1)?.end ?? end, end);
    if (isClosed) things.pop();
    return { things, end: things.at(-1)?.end ?? from, isClosed };
  }

  /** Skips a member of a list that is no thing: `SCAN, whatever or KEYS`. */
  private skipUnknown(at: number, end: number): number {
    const token = this.tokens[at];
    if (at >= end || token?.kind !== "word" || this.startsThing(at, end) || [REASONS, EXCEPTIONS, NEUTRAL_TAIL, FILLERS, IN, USE, TOUCH, PARTIAL].some((set) => phraseAt(this.tokens, at, set) > 0)) return at;
    const joined = this.skipJoins(at + 1, end);
    return joined > at + 1 && this.startsThing(joined, end) ? joined : at;
  }

  private isFinite(at: number, end: number): boolean {
    return at < end && /^(?:is|are|should|must|will|would|can|may|works?|does|has|have|instead|suffices?|stays?|remains?|可以|即可|就|是|应|应该|应当|没问题|足够|可)$/.test(this.tokens[at]?.key ?? "");
  }

  private startsThing(at: number, end: number): boolean {
    return at < end && this.things.at(at) !== null;
  }

  /** A thing, after the name of its technology. */
  private thingAt(at: number): Found | null {
    const found = this.things.at(at);
    if (found !== null && found.thing.kind !== "word") return found;
    const name = this.things.technologyAt(at);
    if (name === 0) return found;
    const next = this.skipFillers(at + name, this.tokens.length);
    const named = this.things.at(next);
    if (named !== null && named.thing.kind !== "path") return { thing: named.thing, length: next + named.length - at };
    // `Redis pipelines` is not all of Redis.
    return this.endsThing(at + name) ? found : null;
  }

  /** Whether nothing goes on from a thing here that would make it another: `Redis pipelines`. */
  private endsThing(at: number): boolean {
    const token = this.tokens[at];
    return token === undefined || token.kind === "mark" || [AND, IN, OUTSIDE, EXCEPTIONS, NEUTRAL_TAIL, REASONS].some((set) => phraseAt(this.tokens, at, set) > 0);
  }

  private verbAt(at: number): { action: Action; length: number } | null {
    const ways = this.realisedBy(at);
    if (ways > 0) return { action: "use", length: ways };
    const candidates = ([["use", USE], ["touch", TOUCH], ["partial", PARTIAL]] as const).map(([action, set]) => ({ action, length: phraseAt(this.tokens, at, set) }));
    const [best] = candidates.sort((a, b) => b.length - a.length);
    return best === undefined || best.length === 0 ? null : best;
  }

  /** `implement the flag via`. */
  private realisedBy(at: number): number {
    const verb = phraseAt(this.tokens, at, REALISE);
    if (verb === 0) return 0;
    for (let way = at + verb; way < at + verb + 7; way += 1) {
      const token = this.tokens[way];
      if (token === undefined || token.kind === "mark") return 0;
      const length = phraseAt(this.tokens, way, WAYS);
      if (length > 0) return way + length - at;
    }
    return 0;
  }

  private isInverse(at: number): boolean {
    const inverse = phraseAt(this.tokens, at, INVERSE);
    return inverse > 0 && inverse >= (this.verbAt(at)?.length ?? 0);
  }

  private skipAdverbs(from: number, end: number): number {
    let at = from;
    while (at < end && /^(?:also|ever|please|either|therefore|be|to|,|，|会|再|去|被|直接)$/.test(this.tokens[at]?.key ?? "") && !(this.tokens[at]?.key === "be" && phraseAt(this.tokens, at, REALISE) > 0)) at += 1;
    return at;
  }

  private skipFillers(from: number, end: number): number {
    let at = from;
    while (at < end) {
      // `in` and `under` lead in a place when a path follows.
      if (this.things.at(at) !== null || this.scopeAt(at, end) !== null || phraseAt(this.tokens, at, NEUTRAL_TAIL) > phraseAt(this.tokens, at, FILLERS)) break;
      const length = phraseAt(this.tokens, at, FILLERS);
      if (length === 0 && !/^["“”'‘’]$/.test(this.tokens[at]?.key ?? "")) break;
      at += Math.max(length, 1);
    }
    return at;
  }

  private skipJoins(from: number, end: number): number {
    let at = from;
    while (at < end && (/^[,，、/&+]$/.test(this.tokens[at]?.key ?? "") || phraseAt(this.tokens, at, AND) > 0)) at += Math.max(phraseAt(this.tokens, at, AND), 1);
    return at;
  }

  /** What comes before a cue: places, and words that mean the change as a whole; `rest` is what else it says. */
  private readHead(from: number, to: number): { scope: readonly string[]; rest: string | null; end: number } {
    const scope: string[] = [];
    let at = from;
    while (at < to) {
      const place = this.scopeAt(at, to) ?? this.outsideAt(at, to);
      const neutral = Math.max(phraseAt(this.tokens, at, NEUTRAL_HEAD), phraseAt(this.tokens, at, NEUTRAL_TAIL));
      if (place !== null) {
        scope.push(...place.globs);
        at = place.end;
      } else if (neutral > 0) at += neutral;
      else if (/^[,，:：、"“”()（）[\]—/]$|^!$/.test(this.tokens[at]?.key ?? "")) at += 1;
      else return { scope, rest: this.slice(from, to).replace(/[\s,，:：]+$/, ""), end: at };
    }
    return { scope, rest: null, end: at };
  }

  private doubtOfHead({ rest }: { readonly rest: string | null }): Text | null {
    return rest === null ? null : { en: `it is said of "${rest}", which no diff shows; name the paths, or say it of the change, and it blocks`, "zh-CN": `这句话只针对“${rest}”，从改动里看不出来；写明路径，或针对整个改动来写，就会阻断` };
  }

  /** `in src/**`, `under web/cache/ or api/`; null when no place stands here. */
  private scopeAt(at: number, end: number): { globs: readonly string[]; end: number } | null {
    const lead = phraseAt(this.tokens, at, IN);
    const from = lead > 0 ? this.skipPlaces(at + lead, end) : at;
    const paths = this.pathsAt(from, end);
    if (paths === null) return null;
    const close = this.skipPlaces(paths.end, end);
    // In Chinese the place may come without a word before it: `src/** 下`.
    if (lead === 0 && !/^(?:下|中|里|内|里面|之下|以下|目录|外|之外|以外)$/.test(this.tokens[paths.end]?.key ?? "")) return null;
    const isOutside = this.tokens.slice(paths.end, close).some(({ key }) => /^(?:外|之外|以外)$/.test(key));
    return { globs: isOutside ? paths.globs.map((glob) => `!${glob}`) : paths.globs, end: close };
  }

  private outsideAt(at: number, end: number): { globs: readonly string[]; end: number } | null {
    const lead = phraseAt(this.tokens, at, OUTSIDE);
    const paths = lead === 0 ? null : this.pathsAt(this.skipPlaces(at + lead, end), end);
    return paths === null ? null : { globs: paths.globs.map((glob) => `!${glob}`), end: this.skipPlaces(paths.end, end) };
  }

  private skipPlaces(from: number, end: number): number {
    let at = from;
    while (at < end && phraseAt(this.tokens, at, PLACES) > 0) at += phraseAt(this.tokens, at, PLACES);
    return at;
  }

  private pathsAt(from: number, end: number): { globs: readonly string[]; end: number } | null {
    const globs: string[] = [];
    let close = from;
    for (let at = from; at < end; ) {
      const token = this.tokens[at];
      const isOne = token !== undefined && (token.kind === "code" ? isPathInCode(token.text) : token.kind === "word" && isPath(token.text));
      const read = isOne ? globsOf(token.text) : [];
      if (read.length === 0) break;
      globs.push(...read);
      close = at + 1;
      at = this.skipPlaces(this.skipJoins(close, end), end);
    }
    return globs.length === 0 ? null : { globs, end: close };
  }

  /** What follows the things: places, exceptions, reasons. Whatever else narrows the prohibition is a doubt. */
  private readTail(from: number, end: number, isBefore = false): Tail {
    const scope: string[] = [];
    let at = from;
    while (at < end) {
      const token = this.tokens[at];
      const place = this.scopeAt(at, end) ?? this.outsideAt(at, end);
      const neutral = Math.max(phraseAt(this.tokens, at, NEUTRAL_TAIL), isBefore ? phraseAt(this.tokens, at, NEUTRAL_HEAD) : 0);
      const isAfterMark = at === from ? false : this.tokens[at - 1]?.kind === "mark";
      const technology = /^(?:in|on|of|with|from|against)$/.test(token?.key ?? "") ? this.things.technologyAt(at + 1) : 0;
      if (place !== null) {
        scope.push(...place.globs);
        at = place.end;
      } else if (technology > 0) at += 1 + technology;
      else if (phraseAt(this.tokens, at, EXCEPTIONS) > 0) return { scope, doubt: this.narrows(at, end) };
      else if (this.opensReason(at, isAfterMark)) return { scope, doubt: this.exceptionIn(at, end) };
      else if (neutral > 0) at += neutral;
      else if (token?.kind === "mark") at += 1;
      else if (phraseAt(this.tokens, at, AND) > 0 || /^(?:but|can|may|可以|可)$/.test(token?.key ?? "")) return { scope, doubt: this.limitIn(at, end) };
      else return { scope, doubt: this.narrows(at, end) };
    }
    return { scope, doubt: null };
  }

  private opensReason(at: number, isAfterMark: boolean): boolean {
    const key = this.tokens[at]?.key ?? "";
    if (/^(?:because|since|instead|otherwise|因为|由于|以免|否则|改用|而是|而应|避免|防止|以防|以便|从而)$/.test(key)) return true;
    const length = phraseAt(this.tokens, at, REASONS);
    return length > 0 && (isAfterMark || length > 1);
  }

  private exceptionIn(from: number, end: number): Text | null {
    for (let at = from; at < end; at += 1) if (phraseAt(this.tokens, at, EXCEPTIONS) > 0) return this.narrows(at, end);
    return null;
  }

  /** What else is forbidden, or allowed, may limit what came before. */
  private limitIn(from: number, end: number): Text | null {
    for (let at = from; at < end; at += 1) {
      const key = this.tokens[at]?.key ?? "";
      if (phraseAt(this.tokens, at, EXCEPTIONS) > 0 || /^(?:in|on|for|from|when|where|while|if|during|per|within|inside|until|after|before|only|under|at|as|to|在|仅|只|时)$/.test(key)) return this.narrows(from, end);
    }
    return null;
  }

  private narrows(at: number, end: number): Text {
    const rest = this.slice(at, end);
    return { en: `"${rest}" narrows it in a way that no diff shows; name paths instead (\`in src/api/**\`, \`except in scripts/**\`) or leave it out, and it blocks`, "zh-CN": `“${rest}”缩小了范围，从改动里看不出来；改为写明路径（在 \`src/api/**\` 中、除 \`scripts/**\` 外）或删掉它，就会阻断` };
  }

  private slice(from: number, to: number): string {
    const text = this.text.slice(this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0).trim();
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  }
}

function looseDoubt(words: string): Text {
  return words === ""
    ? { en: 'it is not clear that this is what must not be used; write "Do not use …" and it blocks', "zh-CN": "看不出禁止使用的就是它；写成“不得使用……”就会阻断" }
    : { en: `"${words}" is not understood as a use; write "Do not use …" and it blocks`, "zh-CN": `“${words}”没有被理解为使用；写成“不得使用……”就会阻断` };
}

function filesDoubt(words: string): Text {
  return { en: `"${words}" may mean some of these files only; write "Do not touch …" with their paths and it blocks`, "zh-CN": `“${words}”可能只指其中一部分文件；写成“不得改动……”并写明路径，就会阻断` };
}

const BARE_DOUBT: Text = { en: 'it does not say that this is forbidden; write "Do not use …" and it blocks', "zh-CN": "没有写明这是禁止的；写成“不得使用……”就会阻断" };
