import { resolve } from "node:path";
import * as z from "zod/mini";
import { ChangeCheck } from "../../gate/change/check.js";
import type { Guard } from "../../gate/guards/guard.js";
import { forbiddenText, scopeText } from "../../gate/guards/guard-text.js";
import { readGuards } from "../../gate/guards/guards.js";
import type { Vocabulary } from "../../gate/vocabulary/vocabulary.js";
import { objectionsOf, type ReviewRecord } from "../../gate/steps/review.js";
import { reviewItemsOf } from "../../gate/steps/review-items.js";
import { codeCommit, dirtyFiles } from "../../node/git/code-state.js";
import { gitIdentity } from "../../node/git/git.js";
import { loadPits } from "../../node/pits.js";
import { decodeText, readBounded, readTextFile } from "../../node/read.js";
import { writeRecord } from "../../node/records.js";
import { authorsOf, leftFrom, readReviewDiff, type ReviewDiff } from "../../node/git/review-diff.js";
import { resolveCommit } from "../../node/git/throw-away.js";
import { loadVocabulary } from "../../node/vocabulary.js";
import { writeTextFile } from "../../node/write.js";
import type { Excerpt } from "../../report/linted.js";
import { reportFindings } from "../../report/text.js";
import { visible } from "../../report/visible.js";
import { calledPits, pitsOf, SHIPPED_PITS } from "../../rules/pit-match.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import { Source } from "../../spec/source.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import { openSpec, type OpenedSpec } from "../opened-spec.js";
import { config, flag, lang, readOptions } from "../options.js";
import { printJson } from "../print-json.js";
import { checkAnswer, readAnswer } from "./review-answer.js";
import { briefOf, type Brief } from "./review-brief.js";
import { styleFor } from "../style.js";

const text = z.optional(z.string());
const schema = z.object({ base: text, record: text, output: text, maxTokens: z.prefault(z.number(), 100_000), json: flag, lang, config });

type Options = z.infer<typeof schema>;

export const run: Run = async ([name = ""], given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const opened = await openSpec(name, { config: options.config, lang: language }, io);
  if (options.record !== undefined) return file(opened, options.record, options, language, io);
  if (options.base === undefined) throw new SpecError("base-missing", "no base is named", "Name where the work began: --base main.");
  const commit = await commitOf(opened.root);
  const base = await leftFrom(opened.root, await resolveCommit(opened.root, options.base), commit);
  const diff = await readReviewDiff(opened.root, base, commit);
  if (diff.files.length === 0) throw new SpecError("no-change", `nothing changed between ${options.base} and HEAD`, "Commit the change first, or name another --base.");
  const brief = await writeBrief(opened, { base, commit, diff }, options, io);
  await sayWhatIsLeftOut(opened, brief, options, language, io);
  if (options.output !== undefined) await writeTextFile(resolve(io.cwd, options.output), brief.markdown, { shown: options.output });
  else if (!options.json) io.stdout.write(brief.markdown);
  return EXIT.clean;
};

/** Two commits and what lies between them. */
interface Range {
  readonly base: string;
  readonly commit: string;
  readonly diff: ReviewDiff;
}

async function commitOf(root: string): Promise<string> {
  const commit = await codeCommit(root);
  if (commit === null) throw new SpecError("no-commit", "there is no commit to review", "Commit the change first.");
  return commit;
}

async function writeBrief({ spec, file: name, digest, root }: OpenedSpec, { base, commit, diff }: Range, options: Options, io: Io): Promise<Brief> {
  const { text: specText } = spec.source;
  const lang = options.lang ?? spec.template.lang;
  const added = diff.changed.flatMap((changed) => changed.added.map((line) => line.text));
  const pits = calledPits([specText, ...added].join("\n"), diff.files.map(({ path }) => path), pitsOf(await loadPits(io.cwd, () => SHIPPED_PITS)));
  const vocabulary = await loadVocabulary(root);
  const guards = readGuards(spec, vocabulary);
  const check = new ChangeCheck([{ file: name, guards }], vocabulary);
  const { findings } = check.run(await diff.withTexts((changed) => check.needsText(changed)), lang);
  const items = reviewItemsOf(spec);
  const brief = briefOf(
    {
      file: name, title: spec.title ?? name, text: specText, digest, base, commit, items, pits, files: diff.files, lang,
      guards: guards.filter(({ strength }) => strength !== "review").map((guard) => guardLine(guard, name, vocabulary, lang)),
      // What is for review is among the items already.
      findings: findings.filter(({ severity }) => severity !== "advice"),
    },
    options.maxTokens,
  );
  if (options.json) {
    const { markdown, tokens, fitted } = brief;
    printJson({ version: 1, spec: name, digest, base, commit, tokens, context: fitted.context, leftOut: fitted.leftOut.map(({ path }) => path), items, brief: markdown }, io);
  }
  return brief;
}

function guardLine({ strength, forbids, scope, prohibition }: Guard, file: string, vocabulary: Vocabulary, lang: Language): string {
  const what = [forbiddenText(forbids, vocabulary)[lang], scopeText(scope)[lang]].filter((part) => part !== "").join(" ");
  return `${file}:${prohibition.line} ${strength}: ${what}`;
}

async function sayWhatIsLeftOut({ root, path }: OpenedSpec, { tokens, fitted }: Brief, options: Options, language: Language, io: Io): Promise<void> {
  const words = WORDS[language];
  const dirty = await dirtyFiles(root, path);
  if (dirty.length > 0) io.stderr.write(`${words.dirty(dirty.length, visible(dirty.slice(0, 3).join(", ")))}\n`);
  const names = fitted.leftOut.slice(0, 3).map((each) => each.path);
  io.stderr.write(`${words.size(tokens, options.maxTokens, fitted.context)}${names.length === 0 ? "" : words.leftOut(fitted.leftOut.length, visible(names.join(", ")))}\n`);
}

/** Files an answer, when nothing is wrong with it. */
async function file(opened: OpenedSpec, name: string, options: Options, language: Language, io: Io): Promise<number> {
  const { root, slug, spec, digest } = opened;
  if (slug === null) throw new SpecError("spec-foreign", `${opened.file} has no name under which a review could be kept`, "Save the spec in the project.");
  const shown = name === "-" ? "<stdin>" : name;
  const content = name === "-" ? decodeText(await readBounded(io.stdin, shown), shown) : readTextFile(resolve(io.cwd, name), name);
  const read = readAnswer(content, shown);
  const commit = await commitOf(root);
  const base = await resolveCommit(root, read.answer.base);
  const { files } = await readReviewDiff(root, base, commit);
  const wrong = checkAnswer(read, { file: shown, items: reviewItemsOf(spec), diff: files, digest, base, commit, authors: await authorsOf(root, base, commit), lang: language });
  if (wrong.length > 0) return report(wrong, { sourceOf: () => new Source(content), record: null }, options, language, io);
  const { version: _, digest: _digest, ...answer } = read.answer;
  const record: ReviewRecord = { version: 1, spec: opened.path ?? opened.file, digest, time: new Date().toISOString(), by: await gitIdentity(root), ...answer };
  const written = await writeRecord(root, slug, "review", record);
  const quoted = new Map([...record.items, ...record.findings].flatMap(({ quotes }) => quotes).map((quote) => [`${quote.file}:${quote.line}`, quote.text]));
  const sourceOf = (finding: Finding): Excerpt => excerptOf(quoted.get(`${finding.file}:${finding.line}`) ?? "");
  return report(objectionsOf(record, opened.file, language), { sourceOf, record: written }, options, language, io);
}

/** All that is known of a file is the line that was quoted. */
function excerptOf(text: string): Excerpt {
  return { text, line: () => ({ text }), withText: excerptOf };
}

interface Reported {
  /** Where a finding's line stands. */
  readonly sourceOf: (finding: Finding) => Excerpt;
  /** Where the review was filed; null: it was refused. */
  readonly record: string | null;
}

async function report(findings: readonly Finding[], { sourceOf, record }: Reported, { json }: Options, language: Language, io: Io): Promise<number> {
  const words = WORDS[language];
  if (json) printJson({ version: 1, filed: record !== null, record, findings }, io);
  else {
    const look = { style: await styleFor(io.stdout, io.env), lang: language };
    const blocks = findings.flatMap((finding) => reportFindings(sourceOf(finding), [finding], look));
    const summary = record === null ? words.refused(findings.length) : `${findings.length === 0 ? words.noObjection : words.objections(findings.length)}\n${words.filed(visible(record))}`;
    io.stdout.write([...blocks, `${summary}\n`].join("\n"));
  }
  return findings.length === 0 ? EXIT.clean : EXIT.findings;
}

const WORDS = {
  en: {
    dirty: (count: number, files: string) => `note: ${count} not committed (${files}${count > 3 ? ", …" : ""}): the review is of what is committed`,
    size: (tokens: number, of: number, context: number) => `about ${tokens} of ${of} tokens, ${context} ${context === 1 ? "line" : "lines"} of context`,
    leftOut: (count: number, files: string) => `; left out: ${count} ${count === 1 ? "file" : "files"} (${files}${count > 3 ? ", …" : ""})`,
    refused: (count: number) => `not filed: ${count} ${count === 1 ? "fault" : "faults"} in the answer`,
    noObjection: "nothing blocking",
    objections: (count: number) => `${count} blocking`,
    filed: (path: string) => `written to ${path}`,
  },
  "zh-CN": {
    dirty: (count: number, files: string) => `注意：${count} 处未提交（${files}${count > 3 ? "…" : ""}）：评审的是已提交的内容`,
    size: (tokens: number, of: number, context: number) => `约 ${tokens} / ${of} token，上下文 ${context} 行`,
    leftOut: (count: number, files: string) => `；略去 ${count} 个文件（${files}${count > 3 ? "…" : ""}）`,
    refused: (count: number) => `未存档：答案有 ${count} 处问题`,
    noObjection: "没有阻断意见",
    objections: (count: number) => `${count} 处阻断意见`,
    filed: (path: string) => `已写入 ${path}`,
  },
} as const satisfies Readonly<Record<Language, unknown>>;
