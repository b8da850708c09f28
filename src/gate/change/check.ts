import type { Finding, SuppressedFinding } from "../../spec/finding.js";
import type { Language, Text } from "../../spec/language.js";
import type { DiffFile } from "./diff.js";
import { findFileHits } from "./file-hits.js";
import { isDocument } from "./file-kinds.js";
import type { Forbidden, Guard } from "../guards/guard.js";
import { RULE_OF } from "../guards/guard-rules.js";
import type { Hit } from "../code/hit.js";
import { isManifest } from "./manifests.js";
import { CodeMatcher } from "../code/match.js";
import type { Vocabulary } from "../vocabulary/vocabulary.js";

/** A spec that a change is held to. */
export interface GuardedSpec {
  /** What findings call it: the path as the user named it. */
  readonly file: string;
  readonly guards: readonly Guard[];
}

/** What a change is held to its specs with. */
export interface CheckOptions {
  readonly lang: Language;
  readonly vocabulary: Vocabulary;
}

/** What a change breaks. A finding is at its place in the change; one about the change as a whole, or for review, is at the spec's. */
export interface Checked {
  /** In the order of the change, then of the specs. */
  readonly findings: readonly Finding[];
  /** What a `spec-allow: reason` in the code lets pass. */
  readonly suppressed: readonly SuppressedFinding[];
}

/** Holds changes to the guards of specs. */
export class ChangeCheck {
  private readonly specOf: ReadonlyMap<Guard, string>;
  private readonly code: CodeMatcher;
  private readonly others: readonly Guard[];

  constructor(
    private readonly specs: readonly GuardedSpec[],
    vocabulary: Vocabulary,
  ) {
    this.specOf = new Map(specs.flatMap(({ file, guards }) => guards.map((guard) => [guard, file])));
    const guards = [...this.specOf.keys()].filter(isCheckable);
    this.code = new CodeMatcher(guards, vocabulary);
    this.others = guards.filter(({ forbids }) => !CODE.has(forbids.kind));
  }

  /** Whether more could be said of a file with its whole text: there is a word in it that a guard is about, or it is a manifest. */
  needsText(file: DiffFile): boolean {
    return (!isDocument(file.path) && this.code.mayHit(file)) || (isManifest(file.path) && this.others.some(({ forbids }) => forbids.kind === "dependency"));
  }

  /**
   * A hit of a guard that blocks is an error, of one that proposes a warning; a guard that nothing can check is advice, so that
   * it is seen. Several guards that one piece of code breaks are one finding.
   */
  run(files: readonly DiffFile[], lang: Language): Checked {
    const order = new Map(files.map(({ path }, index) => [path, index]));
    const hits = [...this.code.findHits(files.filter(({ path }) => !isDocument(path))), ...this.others.flatMap((guard) => findFileHits(guard, files))];
    const causes = joinHits(hits.map((hit) => ({ hit, spec: this.specOf.get(hit.guard) ?? "" })));
    causes.sort(([{ hit: a }], [{ hit: b }]) => (order.get(a.path ?? "") ?? files.length) - (order.get(b.path ?? "") ?? files.length) || a.line - b.line || a.column - b.column);
    const findings = causes.map((cause) => ({ finding: findingOf(cause, lang), allowed: cause[0].hit.allowed }));
    return {
      findings: [...findings.flatMap(({ finding, allowed }) => (allowed === null ? [finding] : [])), ...this.specs.flatMap((spec) => reviewFindings(spec, lang))],
      suppressed: findings.flatMap(({ finding, allowed }) => (allowed === null ? [] : [{ ...finding, suppression: { kind: "inSource" as const, justification: allowed } }])),
    };
  }
}

/** Holds a change, with the texts that are at hand, to the guards of specs: `ChangeCheck` in one step. */
export function checkChange(specs: readonly GuardedSpec[], files: readonly DiffFile[], { lang, vocabulary }: CheckOptions): Checked {
  return new ChangeCheck(specs, vocabulary).run(files, lang);
}

/** Whether there is anything in a guard that a program can check. */
export function isCheckable({ strength }: Guard): boolean {
  return strength !== "review";
}

/** A hit, and the spec whose guard it breaks. */
interface Broken {
  readonly hit: Hit;
  readonly spec: string;
}

/** The hits of one cause, the one that blocks first. */
type Cause = [Broken, ...Broken[]];

/** Guards of the same sort of thing: code that is forbidden twice is one cause, a file that must not change is another. */
const CODE = new Set<Forbidden["kind"]>(["command", "call", "word", "growth"]);

function joinHits(broken: readonly Broken[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const each of broken) {
    const { guard, path, line, column } = each.hit;
    const { kind } = guard.forbids;
    const key = JSON.stringify([CODE.has(kind) ? "code" : [kind, each.hit.found.en], path, line, column]);
    const cause = causes.get(key);
    if (cause === undefined) causes.set(key, [each]);
    else if (guard.strength === "blocks" && cause[0].hit.guard.strength !== "blocks") cause.unshift(each);
    else cause.push(each);
  }
  return [...causes.values()];
}

function findingOf(cause: Cause, lang: Language): Finding {
  const [{ hit, spec }] = cause;
  const { line, column, endLine, endColumn, guard } = hit;
  const { id, why, fix } = RULE_OF[guard.forbids.kind];
  const blocks = guard.strength === "blocks";
  return {
    rule: id,
    severity: blocks ? "error" : "warning",
    message: WORDS.forbidden[lang](hit.found[lang], [...new Set(cause.map(quoted))]),
    why: (blocks ? why : WORDS.proposes)[lang],
    fix: (blocks || guard.note === null ? fix : proposedFix(guard.note))[lang],
    file: hit.path ?? spec,
    section: guard.prohibition.section,
    line,
    column,
    endLine,
    endColumn,
  };
}

/** The note of a guard says why it does not block, and how to write it so that it does. */
function proposedFix(note: Text): Text {
  return { en: `Look whether it is meant: ${note.en}.`, "zh-CN": `确认是否所指：${note["zh-CN"]}。` };
}

/** `"Do not use SCAN." (specs/x.md:12:3)` */
function quoted({ hit: { guard: { prohibition } }, spec }: Broken): string {
  return `"${prohibition.text}" (${spec}:${prohibition.line}:${prohibition.column})`;
}

function reviewFindings({ file, guards }: GuardedSpec, lang: Language): Finding[] {
  const { id, why, fix } = RULE_OF.prose;
  return guards.filter((guard) => !isCheckable(guard)).map(({ prohibition: { text, section, line, column, endLine, endColumn } }) => ({
    rule: id,
    severity: "advice",
    message: WORDS.review[lang](text),
    why: why[lang],
    fix: fix[lang],
    file,
    section,
    line,
    column,
    endLine,
    endColumn,
  }));
}

const WORDS = {
  forbidden: {
    en: (found: string, sentences: readonly string[]) => `${found}, expected none: ${sentences.join(" and ")}`,
    "zh-CN": (found: string, sentences: readonly string[]) => `${found}，不应出现：${sentences.join("；")}`,
  },
  review: {
    en: (text: string) => `"${text}" is for review: expected a person to hold the change to it`,
    "zh-CN": (text: string) => `“${text}”需要人工审查：应由人来确认改动是否遵守`,
  },
  proposes: {
    en: "The spec may mean this code, but does not say so in a way that a program can be sure of.",
    "zh-CN": "规格可能指的就是这段代码，但写法不足以让程序确定。",
  },
} as const;
