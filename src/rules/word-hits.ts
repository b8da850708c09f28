import { statementsOf, type Statement } from "./prose.js";
import { hasFigure } from "./quantities.js";
import type { Range } from "../spec/finding.js";
import type { Spec } from "../spec/spec.js";
import { characterMatcher, type WordHit, type WordMatcher, wordMatcher } from "./words/match-words.js";
import type { WordList } from "./words/word-list.js";

/** A listed word where it leaves something open. */
export interface FoundWord {
  readonly statement: Statement;
  readonly hit: WordHit;
  /** The word, its grammar and its place make it certain. */
  readonly sure: boolean;
}

/** Finds the words of some lists in the statements of a document. */
export type WordFinder = (spec: Spec) => FoundWord[];

/** A finder of the words of an English and a Chinese list. */
export function wordFinder(english: WordList, chinese: WordList): WordFinder {
  const ofWords = wordMatcher(english);
  const ofCharacters = characterMatcher(chinese);
  return (spec) => {
    const found = statementsOf(spec).flatMap((statement) => wordsOf(statement, ofWords, ofCharacters));
    // A placeholder has a rule of its own.
    return spec.placeholders.length === 0 ? found : found.filter(({ statement, hit }) => !isReplaced(spec, statement.range(hit.start, hit.end)));
  };
}

function isReplaced(spec: Spec, { line, column }: Range): boolean {
  return spec.placeholders.some((each) => (line > each.line || (line === each.line && column >= each.column)) && (line < each.endLine || (line === each.endLine && column < each.endColumn)));
}

function wordsOf(statement: Statement, ofWords: WordMatcher, ofCharacters: WordMatcher): FoundWord[] {
  const { prose } = statement;
  // In Japanese the same characters are other words.
  const isChinese = MAY_BE_HAN.test(prose) && /\p{Script=Han}/u.test(prose) && !/[\u3041-\u30FF]/.test(prose);
  const hits = [...(/[A-Za-z]{2}/.test(prose) ? ofWords(prose) : []), ...(isChinese ? ofCharacters(prose) : [])];
  if (hits.every(({ grade }) => grade === "pass")) return [];
  const from = endOfLabel(prose);
  const candidates = hits.filter((hit) => hit.grade !== "pass" && hit.start >= from);
  if (candidates.length === 0) return [];
  const place = placeOf(statement, candidates);
  return candidates.filter((hit) => isOpen(place, hit)).map((hit) => ({ statement, hit, sure: isSure(place, hit) }));
}

// Cheaper than asking for the script, and never wrong where it says no.
const MAY_BE_HAN = /[\u2E80-\uFAFF]/;

/** What the whole statement says about each of its words, read once. */
interface Place {
  readonly statement: Statement;
  readonly asks: boolean;
  readonly hasFigure: boolean;
  readonly forbids: boolean;
  /** Where a clause begins that gives the reason; its length when none does. */
  readonly reason: number;
  readonly isChinese: boolean;
}

const MEASURED = new Set(["speed", "amount", "comparative"]);
const REASON = /(?<=[a-z0-9`)\uFFFC],?\s)(?:since|because|given that|due to|thanks to)(?![A-Za-z])|(?:因为|由于)/i;
const CONDITION = /(?<![A-Za-z])(?:when|whenever|if|while|in case)\s[^,.;]{1,60}$/i;
const FORBIDS = /不|禁止|勿|别|(?<![A-Za-z])(?:no|not|never|without)(?![A-Za-z])/i;

function placeOf(statement: Statement, hits: readonly WordHit[]): Place {
  const { text, prose } = statement;
  return { statement, asks: /[?？]$/.test(text.trimEnd()), hasFigure: hits.some(({ meaning }) => MEASURED.has(meaning)) && hasFigure(text), forbids: FORBIDS.test(prose), reason: beginningOf(REASON, prose), isChinese: MAY_BE_HAN.test(prose) };
}

function beginningOf(pattern: RegExp, prose: string): number {
  const found = pattern.exec(prose);
  return found === null ? prose.length : found.index;
}

/** `**Usability**: …` names what follows; the name itself asks for nothing. */
function endOfLabel(prose: string): number {
  return /^[*_\s]{0,4}\p{L}[\p{L}\p{N} /&-]{0,40}(?:[*_]{1,3}\s?[:：—–-]|[:：])(?!\/)/u.exec(prose)?.[0].length ?? 0;
}

/** Whether the word leaves something open where it stands: the less a statement specifies, the clearer a word must be. */
function isOpen(place: Place, hit: WordHit): boolean {
  const { force, quoted, prose } = place.statement;
  if (quoted || isCleared(place, hit)) return false;
  // `human-readable`, `fast-moving`: a part of another word.
  if (prose[hit.start - 1] === "-" || /^[-_]\p{L}/u.test(prose.slice(hit.end, hit.end + 2))) return false;
  // The reason for a requirement demands nothing, up to the comma after which Chinese says what follows from it.
  if (hit.start > place.reason && !/[，；]/.test(prose.slice(place.reason, hit.start))) return false;
  if (isName(place, hit)) return false;
  // `When Redis is slow, …`: a state that is answered, not one that is asked for.
  if (hit.grade === "look" && CONDITION.test(prose.slice(Math.max(0, hit.start - 80), hit.start))) return false;
  if (force === "narrates") return hit.meaning === "hedge" && hit.grade === "sure";
  return force === "specifies" || hit.grade === "sure" || (hit.grade === "adjective" && isCertain(prose, hit));
}

/** `Ergonomic Python`, `Refine 5`: a capital inside a sentence, before another or a number, or in Chinese text. */
function isName({ statement: { prose }, isChinese }: Place, { text, start, end }: WordHit): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text) || !/[\p{L}\p{N}、，,]\s?$/u.test(prose.slice(Math.max(0, start - 3), start))) return false;
  return isChinese || (/^\s(?:\p{Lu}\p{Ll}|\d)/u.test(prose.slice(end, end + 3)) && !/\p{Lu}\p{L}{0,20}\s$/u.test(prose.slice(Math.max(0, start - 24), start)));
}

function isCleared({ statement: { prose }, hasFigure: isMeasured, forbids }: Place, { meaning, text: word, start, end }: WordHit): boolean {
  // A figure says how much.
  if (MEASURED.has(meaning) && isMeasured) return true;
  // `等` closes a list only after members; a number after it says how many there are.
  if (word === "等") return !/[、，,]/.test(prose.slice(Math.max(0, start - 30), start)) || /^\s?[\d一二三四五六七八九十两]/.test(prose.slice(end, end + 2));
  // A prohibition of "this or others" is complete.
  if (/^(?:或者?其[他它]|or similar|等)/u.test(word)) return forbids;
  // ``optional `source` ``: what may be left out is named.
  return word === "MAY" || (word.toLowerCase() === "optional" && /^\s\uFFFC/.test(prose.slice(end, end + 2)));
}

const INTENSIFIED = /(?:^|[^A-Za-z])(?:very|too|really|extremely|highly|quite|super|ultra|so|pretty|fairly|much|more|far more|less|as|reasonably|sufficiently|truly|overly|completely|incredibly|exceptionally)\s$/i;
const PREDICATE = /(?:^|[^A-Za-z])(?:be|stay|stays|remain|remains|look|looks|feel|feels|seem|become|becomes|(?:keep|keeps|keeping|make|makes|making)(?=\s)(?:\s[A-Za-z0-9-]{1,24}){1,3})\s$/i;
const NOUN =
  /^\s(?:(?!and\b|or\b|to\b|for\b|of\b)[A-Za-z-]{2,20}\s){0,1}(?:messages?|errors?|warnings?|documentation|docs|instructions?|interfaces?|ui|uis|ux|layouts?|design|code|naming|names|feedback|indications?|guidance|explanations?|logs|logging|output|outputs|formats?|formatting|structure|ways?|manner|approach|solutions?|mechanisms?|implementation|architecture|experience|navigation|handling|tests?|workflows?|process|styling|style|look|frameworks?|retrieval|checks?|controls?|tool|tooling|system|abstractions?|apis?|setup|migration|defaults?|behaviou?r|backend|frontend|app|application|page|pages|table|summary|summaries|description|descriptions|commit|integration|support|management|monitoring|storage|access)(?![A-Za-z])/i;

// Adjectives that only judge, whatever they stand before; `basic`, `minimal`, `safe` may name a kind.
const JUDGES = /^(?:clear|clearer|cleaner|smooth|fast|faster|quick|consistent|coherent|good|great|nice|readable|legible|understandable|friendly|flexible|useful|suitable|pleasant|professional-looking|welcoming|tasteful|reliable)$/i;
const ATTRIBUTE = /^\s(?!(?:and|or|but|nor|to|for|of|in|on|at|by|as|with|from|if|when|the|an?|its|all|any|is|are|that|than|so|via|here|there)\s)[a-z-]{3,}/;

function isSure({ statement: { prose, force }, asks }: Place, hit: WordHit): boolean {
  if (force !== "specifies" || asks) return false;
  // What is not wanted may stay vague.
  if (/(?:instead of|rather than|unlike|not just|而不是|而非)\s(?:[A-Za-z-]{1,20}\s){0,2}$/i.test(prose.slice(Math.max(0, hit.start - 50), hit.start))) return false;
  return isCertain(prose, hit) || (hit.grade === "adjective" && JUDGES.test(hit.text) && ATTRIBUTE.test(prose.slice(hit.end, hit.end + 30)));
}

/** Whether the word with its grammar is vague in whatever statement specifies. */
function isCertain(prose: string, { grade, start, end }: WordHit): boolean {
  if (grade !== "adjective") return grade === "sure";
  const before = prose.slice(Math.max(0, start - 60), start);
  return INTENSIFIED.test(before) || PREDICATE.test(before) || NOUN.test(prose.slice(end, end + 60));
}
