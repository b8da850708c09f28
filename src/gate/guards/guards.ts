import type { Text } from "../../spec/language.js";
import { isProhibition } from "../../spec/prohibition.js";
import { sectionsOf, type Spec } from "../../spec/spec.js";
import { readClauses, type Action, type Reading } from "./clause.js";
import { mayHoldExamples, readExamples } from "./guard-examples.js";
import type { Forbidden, Guard, Prohibition } from "./guard.js";
import type { Thing } from "./objects.js";
import { readSentences, type Sentence } from "./sentences.js";
import { readSize } from "../change/size.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";
import { VocabularyWords } from "./words.js";

/** What a sentence forbids, before it is told where it stands. */
type Found = Pick<Guard, "forbids" | "scope" | "strength" | "note">;

/**
 * Reads the guards of a spec (FORMAT, Guards): of every sentence of Non-goals, and of the prohibitions of Constraints. A sentence
 * in which nothing can be checked is there for review. A guard never forbids more than its sentence does: where that is not
 * certain it proposes, and its note says why. In the order of the document; linear.
 */
export function readGuards(spec: Spec, vocabulary: Vocabulary): readonly Guard[] {
  const words = new VocabularyWords(vocabulary, spec);
  return ["constraints", "non-goals"]
    .flatMap((id) => sectionsOf(spec, id))
    .sort((a, b) => a.contentStart - b.contentStart)
    .flatMap((section) => guardsOf(readSentences(section), words));
}

function guardsOf(sentences: readonly Sentence[], words: VocabularyWords): Guard[] {
  const guards: Guard[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.leadsIn || isExampleAlone(sentence.text)) continue;
    const next = sentences[index + 1];
    const examples = readExamples(next?.block === sentence.block && isExampleAlone(next.text) ? `${sentence.text} ${next.text}` : sentence.text);
    const text = withLead(sentence);
    const said = withoutAllow(text.slice(0, text.length - sentence.text.length + Math.min(examples.start, sentence.text.length)));
    if (sentence.section === "constraints" && !isProhibition(said) && readSize(said) === null) continue;
    const prohibition: Prohibition = { text, section: sentence.section, ...sentence.range };
    const { broken, kept } = examples;
    for (const found of read(said, sentence, words)) guards.push({ prohibition, ...found, examples: { broken, kept } });
  }
  return guards;
}

/** A sentence that only gives examples belongs to the one before it. */
function isExampleAlone(text: string): boolean {
  return mayHoldExamples(text) && /^[\s(（*_]*(?:e\.g\.|for example|for instance|example|例如|比如|譬如|如)/i.test(text);
}

/** An item of a list says what the sentence before the list begins: `It must not:` and `use SCAN`. */
function withLead({ text, lead }: Sentence): string {
  if (lead === null) return text;
  const plain = lead.replace(/[*_"]/g, "").replace(/\s*[:：]\s*$/, "");
  if (!isProhibition(plain) && !CLOSED.test(plain)) return text;
  return isProhibition(text) ? text : `${CLOSED.test(plain) ? "No" : plain} ${text.replace(/^(?!(?:I|O)\b)([A-Z])(?=[a-z])/, (first) => first.toLowerCase())}`;
}

const CLOSED = /(?:not allowed|not permitted|not acceptable|forbidden|prohibited|banned|off[- ]limits|must not be used|may not be used|not be called|out of bounds)$/i;

function withoutAllow(text: string): string {
  const at = text.search(/[(（]spec-allow\b/);
  return at === -1 ? text : text.slice(0, at).trimEnd();
}

/** A person's sentence is far shorter; what is longer is for review, and cannot hold anybody up. */
const MOST_CHARACTERS = 2000;

function read(said: string, { section, opensItem, lead }: Sentence, words: VocabularyWords): readonly Found[] {
  if (said.length > MOST_CHARACTERS) return [PROSE];
  const size = readSize(said);
  if (size !== null) return [{ forbids: { kind: "size", ...size }, scope: [], strength: "blocks", note: null }];
  const isAllowed = lead !== null && !isProhibition(lead) && /allowed|permitted|fine|\bok\b|instead|may use|can use|do use|可以|允许|改用/i.test(lead);
  const canBeBare = section === "non-goals" && opensItem && !isAllowed;
  const readings = readClauses(said, words, canBeBare);
  const found = readings.flatMap(foundIn);
  const growth = (isProhibition(said) || canBeBare || /^\W*(?:no|avoid)\b|避免|无|不/i.test(said)) && GROWTH.test(said) ? [growthOf(readings)] : [];
  const all = [...found, ...growth];
  return all.length > 0 ? unique(all) : [PROSE];
}

const PROSE: Found = { forbids: { kind: "prose" }, scope: [], strength: "review", note: null };

const GROWTH =
  /\bO\(\s?[^)1]{0,10}[nNmMkK][^)]{0,10}\)|\bN ?\+ ?1\b|\b(?:linear|quadratic) (?:work|scans?|time|cost)|\bper[- ](?:request|call|item|row|record|user|model|key|entry|element)[- ](?:scans?|quer(?:y|ies)|lookups?|reads?|fetch(?:es)?|calls?|work|round trips?)|\b(?:scan(?:s|ning)?|quer(?:y|ies|ying)|lookups?|reads?|round trips?|calls?|work|loop(?:s|ing)?|fetch(?:es|ing)?|iterat(?:e|es|ing|ion))\b[^.;。；]{0,60}\b(?:per|for each|for every|on each|on every|each|every) (?:request|call|item|row|record|user|model|key|entry|element|hit|page load)|\b(?:quer(?:y|ies)|calls?|round trips?|reads?|lookups?|requests?|fetch(?:es)?)\b[^.;。；]{0,40}\b(?:in|inside|within) (?:a |the |any )?loops?|\bfull(?:[- ]table|[- ]key ?space|[- ]collection)? scans?|\btable scans?|\bscan(?:s|ning)? (?:the )?(?:whole|entire|full|all)|\biterat(?:e|es|ing) over (?:all|every|the whole)|\bloop(?:s|ing)? over (?:all|every|the whole)|逐[条个行项](?:查询|请求|读取|调用|扫描|获取|访问|拉取)|(?:每次|每个|每一次|每一个)(?:请求|调用|用户|访问)[^，。；]{0,12}(?:扫描|遍历|全量|查询|循环)|循环(?:中|里|内|体内)?[^，。；]{0,6}(?:查询|调用|请求|访问|读取)|全表扫描|全量(?:扫描|遍历)|遍历(?:所有|全部|整个)|扫描(?:所有|全部|整个)|随数据量(?:线性)?增长/i;

const GROWTH_NOTE: Text = { en: "a diff shows loops and not how much they go over, so that it only proposes", "zh-CN": "改动里看得到循环，看不到循环多少次，因此只作提议" };

function growthOf(readings: readonly Reading[]): Found {
  return { forbids: { kind: "growth" }, scope: readings.flatMap(({ scope }) => scope), strength: "proposes", note: GROWTH_NOTE };
}

function foundIn({ things, scope, doubt }: Reading): Found[] {
  const found = things.flatMap(({ thing, action }): Found[] => {
    const guard = guardOn(thing, action, scope);
    return guard === null ? [] : guard.map((each) => (each.strength === "blocks" && doubt !== null ? { ...each, strength: "proposes", note: doubt } : each));
  });
  return withFilesTogether(found);
}

/** Null when this action on this thing is nothing that a diff shows. */
function guardOn(thing: Thing, action: Action, scope: readonly string[]): Found[] | null {
  const blocks = (forbids: Forbidden): Found => ({ forbids, scope, strength: "blocks", note: null });
  const proposes = (forbids: Forbidden, note: Text): Found => ({ forbids, scope, strength: "proposes", note });
  switch (thing.kind) {
    case "code":
      if (action === "touch" || action === "partial") return null;
      return thing.forbids.map((forbids) => (thing.wider === true ? proposes(forbids, WIDER) : blocks(forbids)));
    case "word":
      return action === "touch" || action === "partial" ? null : [proposes({ kind: "word", word: thing.word }, wordNote(thing.word))];
    case "path":
      return action === "use" ? null : [filesGuard(thing.globs, action, scope)];
    case "dependency":
      return action === "partial" ? null : [blocks({ kind: "dependency", names: thing.names })];
    case "migration":
      return action === "partial" ? null : [blocks({ kind: "migration" })];
  }
}

function filesGuard(globs: readonly string[], action: Action, scope: readonly string[]): Found {
  const own = [...globs, ...scope.filter((glob) => glob.startsWith("!"))];
  const forbids = { kind: "files" } as const;
  if (action === "touch" && own.length === globs.length + scope.length) return { forbids, scope: own, strength: "blocks", note: null };
  return { forbids, scope: own, strength: "proposes", note: action === "partial" ? PARTLY : FILES_NOTE };
}

const WIDER: Text = { en: "the guard knows the command and not its arguments; name the command alone, and it blocks", "zh-CN": "这里只能识别命令，不能识别参数；只写命令名就会阻断" };
const PARTLY: Text = { en: 'a guard on files means any change to them; write "Do not touch …" and it blocks', "zh-CN": "对文件的约束是指任何改动；写成“不得改动……”就会阻断" };
const FILES_NOTE: Text = { en: 'it does not say that these files must stay as they are; write "Do not touch …" and it blocks', "zh-CN": "没有写明这些文件不得改动；写成“不得改动……”就会阻断" };

function wordNote(word: string): Text {
  return {
    en: `"${word}" is no command of the vocabulary; write it as code calls it (\`client.name()\`) or add it to .spec/vocabulary/, and it blocks`,
    "zh-CN": `“${word}”不是词汇表里的命令；按代码里的调用来写（\`client.name()\`）或加入 .spec/vocabulary/，就会阻断`,
  };
}

/** Paths that one sentence names are one guard. */
function withFilesTogether(found: readonly Found[]): Found[] {
  const files = found.filter(({ forbids }) => forbids.kind === "files");
  const [first] = files;
  if (first === undefined || files.length === 1) return [...found];
  const strength = files.every((each) => each.strength === "blocks") ? "blocks" : "proposes";
  const note = files.find((each) => each.note !== null)?.note ?? null;
  const joined: Found = { ...first, strength, note, scope: [...new Set(files.flatMap(({ scope }) => scope))] };
  return [...found.filter(({ forbids }) => forbids.kind !== "files"), joined];
}

/** The same thing twice in a sentence is one guard, the strongest. */
function unique(found: readonly Found[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const each of found) {
    const key = JSON.stringify([each.forbids, each.scope]);
    if (byKey.get(key)?.strength !== "blocks") byKey.set(key, each);
  }
  return [...byKey.values()];
}
