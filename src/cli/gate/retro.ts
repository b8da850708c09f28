import * as z from "zod/mini";
import { checkChange } from "../../gate/change/check.js";
import { judgeEvidence, readEvidence } from "../../gate/steps/evidence.js";
import { composeVerdict, judgeExecute, judgeIssue, notTaken, type SpecVerdict } from "../../gate/steps/gate-verdict.js";
import type { Guard } from "../../gate/guards/guard.js";
import { readGuards } from "../../gate/guards/guards.js";
import { judgeParity, readParity } from "../../gate/steps/parity.js";
import { judgeReview, readReview } from "../../gate/steps/review.js";
import { judgeSandbox } from "../../gate/steps/sandbox-step.js";
import { judgeSignoff, readSignoff } from "../../gate/steps/signoff.js";
import { trailerLine } from "../../gate/steps/trailer.js";
import type { Present, StepVerdict } from "../../gate/steps/verdict.js";
import { codeCommit } from "../../node/git/code-state.js";
import { commitOf } from "../../node/git/git-base.js";
import { fileAt } from "../../node/git/git-file.js";
import { gateConfigSince } from "../../node/load-gate-config.js";
import { readPastChange, type PastChange } from "../../node/git/past-change.js";
import { loadTemplates } from "../../node/project.js";
import { decodeText } from "../../node/read.js";
import { recordPath, type RecordName } from "../../node/records.js";
import { loadVocabulary } from "../../node/vocabulary.js";
import { digest, sectionDigests } from "../../spec/digest.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import { shellWord } from "../../wizard/shell-word.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import { lintText } from "../lint/lint-text.js";
import { openSpec, type OpenedSpec } from "../opened-spec.js";
import { config, lang, readOptions } from "../options.js";
import { configReader } from "../lint/project-config.js";
import { retroText, type Retro } from "./retro-report.js";

const schema = z.object({ at: z.string("expected a commit: --at COMMIT"), lang, config });

export const run: Run = async ([name = ""], given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const now = await openSpec(name, { ...options, lang: language }, io);
  if (now.path === null || now.slug === null) throw new SpecError("spec-outside", `${name} is no file of this project, and its history is not here`, "Name a spec of the project.");
  const retro = await lookBack(now, { path: now.path, slug: now.slug, at: options.at, lang: language }, io);
  io.stdout.write(retroText(retro, language));
  return retro.verdict.passed ? EXIT.clean : EXIT.findings;
};

interface Asked {
  readonly path: string;
  readonly slug: string;
  readonly at: string;
  readonly lang: "en" | "zh-CN";
}

async function lookBack(now: OpenedSpec, { path, slug, at, lang: language }: Asked, io: Io): Promise<Retro> {
  const { root, file } = now;
  const commit = await commitOf(root, at);
  const change = await readPastChange(root, commit);
  const then = await specAt(root, commit, path, language, io);
  const config = await gateConfigSince(root, commit);
  const spec = then?.spec ?? now.spec;
  const present: Present = { digest: digest(spec), sections: sectionDigests(spec), commit: await codeCommit(root, commit), file: shellWord(file) };
  const read = async <T>(record: RecordName, reader: (text: string, shown: string) => T): Promise<T | null> => {
    const shown = recordPath(slug, record);
    const bytes = await fileAt(root, commit, shown);
    return bytes === null ? null : reader(decodeText(bytes, shown), shown);
  };
  const vocabulary = await loadVocabulary(root);
  const how = { lang: language, vocabulary };
  const hitsOf = (guards: readonly Guard[]): readonly Finding[] => checkChange([{ file, guards }], change.files, how).findings;
  const guards = then === null ? [] : readGuards(then.spec, vocabulary);
  const evidence = { records: { ci: await read("ci", readEvidence), sandbox: await read("sandbox", readEvidence), live: await read("live", readEvidence) }, checks: spec.checks, present, lang: language };
  const judged: StepVerdict[] = [
    then === null ? notTaken("issue") : judgeIssue(then.findings, present.file),
    judgeSandbox(judgeParity(await read("parity", readParity), present, config.parity, language), evidence),
    then === null ? notTaken("execute") : executeOf(hitsOf(guards), guards, change, present.file, commit),
    judgeReview(await read("review", readReview), present, change.parent.slice(0, 12), language),
    judgeSignoff(await read("signoff", readSignoff), present, null, language),
    judgeEvidence(evidence),
  ];
  const verdict: SpecVerdict = composeVerdict({ file, digest: present.digest, trailer: trailerLine(path, present.digest) }, judged, config);
  const guardsNow = readGuards(now.spec, vocabulary);
  const isBroken = ({ rule, severity }: Finding): boolean => rule.startsWith("guard-") && severity !== "advice";
  return {
    commit,
    parent: change.parent,
    subject: change.subject,
    path,
    slug,
    hadSpec: then !== null,
    verdict,
    caughtThen: hitsOf(guards).filter(isBroken),
    caughtNow: hitsOf(guardsNow).filter(isBroken),
    pits: (then?.findings ?? now.linted.findings).filter(({ rule }) => rule === "pit"),
    guardsNow,
    touched: change.files.map((each) => each.path),
  };
}

async function specAt(root: string, commit: string, path: string, language: Asked["lang"], io: Io): Promise<Awaited<ReturnType<typeof lintText>> | null> {
  const bytes = await fileAt(root, commit, path);
  if (bytes === null) return null;
  const templates = await loadTemplates(io.cwd);
  const decided = await configReader({}, templates, io)(path);
  return lintText(decodeText(bytes, path), { file: path, templates, template: null, messages: language, decided });
}

function executeOf(findings: readonly Finding[], guards: readonly Guard[], { files, parent }: PastChange, file: string, commit: string): StepVerdict {
  return judgeExecute(findings, guards, { files: files.length, against: parent.slice(0, 8), check: `git diff ${parent.slice(0, 12)} ${commit.slice(0, 12)} | spec check ${file} --diff -` });
}
