import { resolve } from "node:path";
import * as z from "zod/mini";
import { readBaselineRecord, readEvidence, type BaselineRecord, type EvidenceRecord } from "../../gate/steps/evidence.js";
import { agentAtWork } from "../../gate/steps/agent-environments.js";
import { readEvidenceFile } from "../../gate/steps/evidence-file.js";
import { codeCommit, dirtyFiles } from "../../node/git/code-state.js";
import { gitIdentity } from "../../node/git/git.js";
import { Interrupted } from "../../node/interrupted.js";
import { readTextFile } from "../../node/read.js";
import { readRecord, recordPath, writeRecord, type RecordName } from "../../node/records.js";
import { interruptible } from "../../node/run-command.js";
import { visible } from "../../report/visible.js";
import { measuredText } from "../../rules/expectation.js";
import type { Stage } from "../../spec/checks.js";
import { SpecError } from "../../spec/error.js";
import type { Language } from "../../spec/language.js";
import { withTerminal } from "../write/converse.js";
import { comparedBy } from "./check-decision.js";
import { EXIT, isInteractive, languageOf, type Io, type Run } from "../io.js";
import { openSpec, type OpenedSpec } from "../opened-spec.js";
import { config, flag, lang, readOptions } from "../options.js";
import { printJson } from "../print-json.js";
import { requireSignoff } from "./signed.js";
import { stoppedCode } from "../stopped.js";
import { styleFor } from "../style.js";
import { runChecks } from "./verify-commands.js";
import { askPeople, isOpen, objectionTo, outcomeOf } from "./verify-people.js";
import { planOf, planText } from "./verify-plan.js";
import { verifyJson, verifyText } from "./verify-report.js";
import { runnableOf, type AskedCheck, type Outcome, type VerifySession } from "./verify-session.js";

const text = z.optional(z.string());
const schema = z.object({ stage: z.optional(z.enum(["ci", "sandbox", "live"])), evidence: text, baseline: flag, dryRun: flag, timeout: z.prefault(z.number().check(z.minimum(1, "expected at least 1 second")), 600), json: flag, lang, config });

type Options = z.infer<typeof schema>;

export const run: Run = async ([name = ""], given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const stage = options.stage ?? (options.baseline ? "live" : "ci");
  if (options.baseline && stage !== "live") throw new SpecError("option-invalid", `--baseline is of live checks, not of ${stage}`, "Leave --stage away.");
  const opened = await openSpec(name, { config: options.config, lang: language }, io);
  const asked = askedOf(opened, stage, options.baseline);
  if (options.dryRun) return printPlan(opened, stage, asked, options, language, io);
  const session = await openSession(opened, stage, asked, options, language, io);
  await announce(session);
  try {
    const decided = await carryOut(session);
    const outcomes = session.isBaseline ? decided.map(asBaseline) : decided;
    const record = session.isBaseline ? await keepBaseline(outcomes, session) : await keepEvidence(outcomes, session);
    if (options.json) printJson(verifyJson(outcomes, session, record), io);
    else io.stdout.write(verifyText(outcomes, session, record, { style: await styleFor(io.stdout, io.env), columns: Math.min(io.stdout.columns || 80, 120) }));
    return outcomes.every(({ findings }) => findings.length === 0) ? EXIT.clean : EXIT.findings;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    io.stderr.write(`${WORDS[language].stopped}\n`);
    return stoppedCode(error);
  }
};

function askedOf({ spec, file }: OpenedSpec, stage: Stage, baseline: boolean): AskedCheck[] {
  const numbered = spec.checks.map((check, index) => ({ check, number: index + 1 }));
  const ofStage = numbered.filter(({ check }) => check.stage === stage);
  if (ofStage.length === 0) throw new SpecError("no-checks", `${file}: Verification holds no check for ${stage}`, `Write one, e.g. "- ${stage}: p99 stays under 50 ms.", or name another --stage.`);
  if (!baseline) return ofStage;
  const compared = ofStage.filter(({ check }) => comparedBy(check)?.trend != null);
  if (compared.length === 0) throw new SpecError("no-checks", `${file}: no live check compares with a baseline`, 'Write one, e.g. "- live: p99 does not increase.".');
  return compared;
}

function printPlan(opened: OpenedSpec, stage: Stage, asked: readonly AskedCheck[], { json }: Options, language: Language, io: Io): number {
  const plan = planOf(asked);
  if (json) printJson({ version: 1, spec: opened.path ?? opened.file, stage, digest: opened.digest, checks: plan }, io);
  else io.stdout.write(`${visible(opened.file)}  ${stage}\n${planText(plan, Math.min(io.stdout.columns || 80, 120), language)}${WORDS[language].nothingDone}\n`);
  return EXIT.clean;
}

/** @throws SpecError when the spec is no file of the project, or evidence given or kept cannot be read */
async function openSession(opened: OpenedSpec, stage: Stage, asked: readonly AskedCheck[], options: Options, language: Language, io: Io): Promise<VerifySession> {
  const { root, path, slug, spec } = opened;
  if (path === null || slug === null) throw new SpecError("spec-foreign", `${opened.file} is no file of this project: none of its commands is run`, "Save it in the project, have it read and signed (`spec sign`), and verify the file. --dry-run prints what it would run.");
  const kept = <T>(name: RecordName, read: (text: string, file: string) => T): T | null => {
    const content = readRecord(root, slug, name);
    return content === null ? null : read(content, recordPath(slug, name));
  };
  const { evidence } = options;
  const answers = evidence === undefined ? [] : readEvidenceFile(readTextFile(resolve(io.cwd, evidence), evidence), evidence, spec.checks, new Date(), objectionTo);
  return {
    opened, stage, isBaseline: options.baseline, asked, slug, timeoutMs: options.timeout * 1000, lang: language, io,
    by: await gitIdentity(root), commit: await codeCommit(root), dirty: await dirtyFiles(root, path),
    // What is measured as a baseline is measured anew, and compared with nothing.
    before: options.baseline ? null : kept<EvidenceRecord>(stage, readEvidence),
    baseline: options.baseline ? null : kept<BaselineRecord>("baseline", readBaselineRecord),
    given: answers,
  };
}

/** Commands run only when somebody has signed the text that names them. */
async function announce({ opened, asked, dirty, given, io, lang: language }: VerifySession): Promise<void> {
  const words = WORDS[language];
  if (runnableOf(asked).length > 0) io.stderr.write(`${visible(await requireSignoff(opened))}\n`);
  if (dirty.length > 0) io.stderr.write(`${words.dirty(dirty.length, visible(dirty.slice(0, 3).join(", ")))}\n`);
  const elsewhere = given.filter(({ number }) => !asked.some((each) => each.number === number)).map(({ number }) => number);
  if (elsewhere.length > 0) io.stderr.write(`${words.elsewhere(elsewhere.join(", "))}\n`);
}

/** First what commands decide, then what people do. */
async function carryOut(session: VerifySession): Promise<Outcome[]> {
  const run = await interruptible((signal) => runChecks(session, signal));
  const manual = session.asked.filter(({ check }) => check.command === null);
  const open = manual.filter((each) => isOpen(each, session));
  const answers = [...session.given];
  if (open.length > 0 && isInteractive(session.io) && isPerson(session)) answers.push(...(await withTerminal(session.io, (terminal) => askPeople(open, session, terminal))));
  const answered = manual.map((each) => outcomeOf(each, answers.find(({ number }) => number === each.number) ?? null, session));
  return [...run, ...answered].sort((a, b) => a.number - b.number);
}

/** A question to a person is none for a program that has a terminal. */
function isPerson({ io, lang: language }: VerifySession): boolean {
  const found = agentAtWork(io.env);
  if (found !== null) io.stderr.write(`${WORDS[language].agent(found.agent, found.variable)}\n`);
  return found === null;
}

/** Measured is all that a figure before the change has to be. */
function asBaseline(outcome: Outcome): Outcome {
  return outcome.measured === null ? outcome : { ...outcome, state: "passed", note: measuredText(outcome.measured), findings: [] };
}

/** @returns where it was written; null when there was nothing to keep */
async function keepEvidence(outcomes: readonly Outcome[], session: VerifySession): Promise<string | null> {
  const answers = outcomes.flatMap(({ answer }) => answer ?? []);
  if (session.slug === null || answers.length === 0) return null;
  return writeRecord(session.opened.root, session.slug, session.stage, { ...recordHeadOf(session), stage: session.stage, answers } satisfies EvidenceRecord);
}

/** @returns where it was written; null when nothing was measured */
async function keepBaseline(outcomes: readonly Outcome[], session: VerifySession): Promise<string | null> {
  const values = outcomes.flatMap(({ check, measured }) => (measured === null ? [] : [{ text: check.text, ...measured, by: session.by, when: new Date().toISOString() }]));
  if (session.slug === null || values.length === 0) return null;
  return writeRecord(session.opened.root, session.slug, "baseline", { ...recordHeadOf(session), values } satisfies BaselineRecord);
}

function recordHeadOf({ opened, commit, dirty }: VerifySession): Pick<EvidenceRecord, "version" | "spec" | "digest" | "time" | "commit" | "dirty"> {
  return { version: 1, spec: opened.path ?? opened.file, digest: opened.digest, time: new Date().toISOString(), commit, dirty: dirty.length > 0 };
}

const WORDS = {
  en: {
    nothingDone: "nothing was run, nothing was written",
    stopped: "stopped: nothing was written",
    dirty: (count: number, files: string) => `note: ${count} not committed (${files}${count > 3 ? ", …" : ""}): the gate counts evidence only of what is committed`,
    agent: (agent: string, variable: string) => `note: ${agent} is at work (${variable} is set): manual checks are a person's, and nobody was asked`,
    elsewhere: (numbers: string) => `note: of other stages, left alone: answers to check ${numbers}`,
  },
  "zh-CN": {
    nothingDone: "什么都没有运行，什么都没有写入",
    stopped: "已停止：什么都没有写入",
    dirty: (count: number, files: string) => `注意：${count} 处未提交（${files}${count > 3 ? "…" : ""}）：关卡只认已提交内容的证据`,
    agent: (agent: string, variable: string) => `注意：${agent} 正在运行（设置了 ${variable}）：手动检查要由人回答，没有询问`,
    elsewhere: (numbers: string) => `注意：属于其他阶段，未处理：检查 ${numbers} 的答案`,
  },
} as const satisfies Readonly<Record<Language, unknown>>;
