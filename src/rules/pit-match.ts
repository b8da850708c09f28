import { compileGlob } from "../spec/glob.js";
import type { Range } from "../spec/finding.js";
import type { Language } from "../spec/language.js";
import type { Pit, PitBook, PitFact } from "../spec/pit.js";
import type { Spec } from "../spec/spec.js";
import { BUILTIN_PITS } from "./builtin-pits.js";
import { forceOf } from "./force.js";
import { FACTS } from "./pit-facts.js";
import { statementsOf, type Statement } from "./prose.js";

/** A pit that a document walks towards. */
export interface OpenPit {
  readonly pit: Pit;
  /** What called for it, as written. */
  readonly trigger: string;
  readonly at: Range;
  /** The facts that the document does not state. */
  readonly missing: readonly PitFact[];
}

/** At most so many speak: a reader who is asked ten questions answers none. */
const MOST = 3;

/** The shipped pits and a project's own, which go before a shipped one of the same id; without those that shall be silent. */
export function pitsOf({ own, off }: PitBook): Pit[] {
  const shipped = shippedPits().filter(({ id }) => !own.some((pit) => pit.id === id));
  return [...own, ...shipped].filter(({ id }) => !off.includes(id));
}

/** Ids of the pits that ship. */
export const SHIPPED_PITS: readonly string[] = BUILTIN_PITS.map(({ id }) => id);

let parsed: readonly Pit[] | null = null;

/** The pits that ship. */
export function shippedPits(): readonly Pit[] {
  parsed ??= BUILTIN_PITS.map(({ json }) => JSON.parse(json) as Pit);
  return parsed;
}

/** The pits that a document calls for and whose facts it does not state, the likeliest first: most triggers, in what specifies. */
export function openPits(spec: Spec, pits: readonly Pit[]): OpenPit[] {
  const statements = statementsOf(spec);
  const text = spec.source.text;
  const lower = text.toLowerCase();
  const items = itemTexts(statements);
  const runs = new Set([...wordsOf(text), ...wordsOf(lower)]);
  const open: (OpenPit & { readonly score: number })[] = [];
  let calling: Statement[] | null = null;
  for (const pit of pits) {
    const words = triggersOf(pit).flatMap(({ word, needle, first }) => ((first === null || runs.has(first)) && (isAsWritten(word) ? text : lower).includes(needle) ? [word] : []));
    if (words.length + pit.paths.length === 0) continue;
    calling ??= statements.filter(mayCall);
    const globs = pit.paths.map(globOf);
    const hits = calling.flatMap((statement) => [...hitsIn(statement, words), ...pathsIn(statement, globs)]);
    const [first] = hits.toSorted((a, b) => b.weight - a.weight);
    if (first === undefined) continue;
    const missing = pit.facts.filter((fact) => !items.some((item) => states(item, fact)));
    if (missing.length === 0 || items.some((item) => setsAside(item, pit))) continue;
    const score = new Set(hits.map(({ word }) => word)).size * 2 + Math.max(...hits.map(({ weight }) => weight));
    open.push({ pit, trigger: first.text, at: first.at, missing, score });
  }
  return open.sort((a, b) => b.score - a.score || b.missing.length - a.missing.length).slice(0, MOST);
}

interface Trigger {
  readonly word: string;
  /** As it is looked for: in the text as it stands, or in lower case. */
  readonly needle: string;
  /** Its first word, if it starts with one: to ask for that is cheaper than to search a document for each. */
  readonly first: string | null;
}

const prepared = new WeakMap<Pit, readonly Trigger[]>();

function triggersOf(pit: Pit): readonly Trigger[] {
  const known = prepared.get(pit);
  if (known !== undefined) return known;
  const triggers = pit.triggers.map((word) => {
    const needle = isAsWritten(word) ? word : word.toLowerCase();
    return { word, needle, first: /^\w+/.exec(needle)?.[0] ?? null };
  });
  prepared.set(pit, triggers);
  return triggers;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\w+/g) ?? [];
}

/** What a fact is called. */
export function nameOfFact(fact: PitFact, lang: Language): string {
  return typeof fact === "string" ? FACTS[fact].name[lang] : `"${fact.says[0] ?? ""}"`;
}

interface Hit {
  readonly word: string;
  readonly text: string;
  readonly at: Range;
  readonly weight: number;
}

const FORBIDS = /(?<!\p{L})(?:not|n't|never|no|without|avoid(?:s|ing)?|instead of|rather than|forbid(?:s|den)?|prohibit(?:s|ed)?|neither|nor|cannot|stop(?:s)?)(?!\p{L})|不得|禁止|不要|不能|不可|不再|避免|杜绝|无需|不使用|不做|不用|而不是|而非/iu;

/** What is told or forbidden calls for nothing. */
function mayCall(statement: Statement): boolean {
  return statement.section !== "non-goals" && forceOf(statement) !== "narrates";
}

function weightOf(statement: Statement): number {
  return forceOf(statement) === "specifies" ? 2 : 1;
}

function hitsIn(statement: Statement, words: readonly string[]): Hit[] {
  const { text, prose } = statement;
  const lower = prose.toLowerCase();
  return words.flatMap((word): Hit[] => {
    const start = isAsWritten(word) ? findWord(text, word) : lower.length === prose.length ? findWord(lower, word) : -1;
    if (start === -1 || FORBIDS.test(prose.slice(Math.max(0, start - 60), start))) return [];
    const end = start + word.length;
    return [{ word, text: text.slice(start, end), at: statement.range(start, end), weight: weightOf(statement) }];
  });
}

/** What looks like a path: it holds a slash, in code or not. Only a project's own pits have globs. */
function pathsIn(statement: Statement, globs: readonly ((path: string) => boolean)[]): Hit[] {
  if (globs.length === 0) return [];
  return [...statement.text.matchAll(/[\w.@*-]*(?:\/[\w.@*-]+)+/g)].flatMap((match): Hit[] => {
    const path = match[0].replace(/^\.?\//, "").replace(/\.$/, "");
    if (!globs.some((matches) => matches(path)) || FORBIDS.test(statement.prose.slice(Math.max(0, match.index - 60), match.index))) return [];
    return [{ word: path, text: path, at: statement.range(match.index, match.index + match[0].length), weight: weightOf(statement) }];
  });
}

const compiled = new Map<string, (path: string) => boolean>();

function globOf(pattern: string): (path: string) => boolean {
  const matches = compiled.get(pattern) ?? compileGlob(pattern);
  compiled.set(pattern, matches);
  return matches;
}

/** A word with a capital stands for itself, in code too; any other is meant in any case, and in prose. */
function isAsWritten(word: string): boolean {
  return /[A-Z]/.test(word);
}

/** Where a word stands as a word; Chinese has no blanks between words. */
function findWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const isCut = (edge: string | undefined, beyond: string | undefined): boolean => /\w/.test(edge ?? "") && /\w/.test(beyond ?? "");
    if (!isCut(word[0], text[at - 1]) && !isCut(word.at(-1), text[at + word.length])) return at;
  }
  return -1;
}

/** The statements of one item belong together: a row of a table states what its cells say. */
function itemTexts(statements: readonly Statement[]): string[] {
  const texts = new Map<number, string>();
  for (const { item, text } of statements) texts.set(item, `${texts.get(item) ?? ""} ${text}`);
  return [...texts.values()];
}

function states(item: string, fact: PitFact): boolean {
  if (typeof fact === "string") return FACTS[fact].isStatedBy(item);
  const lower = item.toLowerCase();
  return fact.says.some((word) => findWord(lower, word.toLowerCase()) !== -1);
}

/** `N/A because …` beside one of the pit's words, its facts or its name. */
function setsAside(item: string, { id, triggers, facts, title }: Pit): boolean {
  if (!/(?<!\p{L})n\/?a\b[\s,:;–—-]{1,4}(?:because|since|as)(?!\p{L})|不适用\s?[，,：:（(]?\s?(?:因为|因|由于)/iu.test(item)) return false;
  const lower = item.toLowerCase();
  const names = [id, id.replaceAll("-", " "), title.en, title["zh-CN"], ...triggers, ...facts.flatMap((fact) => (typeof fact === "string" ? [fact, fact.replaceAll("-", " "), FACTS[fact].name["zh-CN"]] : fact.says))];
  return names.some((name) => findWord(lower, name.toLowerCase()) !== -1);
}

/** The pits that a text or the paths of a change call for, whatever it states about them. In the order of the book. */
export function calledPits(text: string, paths: readonly string[], pits: readonly Pit[]): Pit[] {
  const lower = text.toLowerCase();
  return pits.filter(({ triggers, paths: globs }) => {
    const isCalled = triggers.some((word) => (isAsWritten(word) ? findWord(text, word) : findWord(lower, word.toLowerCase())) !== -1);
    return isCalled || globs.map(globOf).some((matches) => paths.some(matches));
  });
}
