import { CANNOT_FAIL, checkFinding, FAILED, NO_BASELINE, type CheckAnswer } from "../../gate/steps/evidence.js";
import { mustFailRef } from "../../gate/steps/must-fail.js";
import { runCommand, type CommandRun } from "../../node/run-command.js";
import { inThrowAwayWorktree, resolveCommit } from "../../node/git/throw-away.js";
import { visibleLines } from "../../report/visible.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import { hideSecrets } from "../../spec/secrets.js";
import { decideByRun, endText } from "./check-decision.js";
import { baselineFor, runnableOf, type Outcome, type RunnableCheck, type VerifySession } from "./verify-session.js";

type CommandAnswer = Extract<CheckAnswer, { how: "command" }>;

/** What a shell says when it finds no such program, or may not run it: that is no answer to a check. */
const NOT_RUN = new Set([126, 127]);

/**
 * Runs the commands of the asked checks, one after the other, in the project's root. Each is printed first, on standard error.
 *
 * @throws SpecError `ref-unknown` before any has run; Interrupted
 */
export async function runChecks(session: VerifySession, signal: AbortSignal): Promise<Outcome[]> {
  const checks = await Promise.all(runnableOf(session.asked).map(async (check) => ({ ...check, mustFail: await refOf(check, session) })));
  const outcomes: Outcome[] = [];
  for (const check of checks) outcomes.push(await runCheck(check, session, signal));
  return outcomes;
}

interface Ref {
  readonly ref: string;
  readonly commit: string;
}

async function refOf({ check }: RunnableCheck, { opened }: VerifySession): Promise<Ref | null> {
  const ref = mustFailRef(check.text);
  return ref === null ? null : { ref, commit: await resolveCommit(opened.root, ref) };
}

async function runCheck(asked: RunnableCheck & { readonly mustFail: Ref | null }, session: VerifySession, signal: AbortSignal): Promise<Outcome> {
  const { check, number, command } = asked;
  const { opened, lang } = session;
  const before = asked.mustFail === null ? null : await runAt(asked.mustFail, asked, session, signal);
  announce(command, null, session);
  const run = await runCommand(command, { cwd: opened.root, timeoutMs: session.timeoutMs, signal });
  const decision = decideByRun(check, run, baselineFor(asked, session), lang);
  const notes = [decision.note, ...(before === null || before.failed ? [] : [before.note])];
  const findings: Finding[] = [];
  if (decision.holds === false) findings.push(checkFinding(check, opened.file, FAILED, decision.note, lang));
  if (decision.holds === null) findings.push(checkFinding(check, opened.file, NO_BASELINE, decision.note, lang));
  if (before?.failed === false) findings.push(checkFinding(check, opened.file, CANNOT_FAIL, before.note, lang));
  const note = notes.join("; ");
  const answer: CommandAnswer | null =
    decision.holds === null
      ? null
      : {
          how: "command", number, text: check.text, state: findings.length === 0 ? "passed" : "failed", note, by: session.by, when: new Date().toISOString(),
          run: kept(run), value: decision.measured === null ? null : `${decision.measured.value} ${decision.measured.unit}`.trimEnd(),
          mustFail: before === null ? null : { ref: before.ref, commit: before.commit, failed: before.failed, run: kept(before.run) },
        };
  return { check, number, state: answer?.state ?? "missing", answer, note, measured: decision.measured, findings };
}

interface RunBefore extends Ref {
  readonly run: CommandRun;
  readonly failed: boolean;
  readonly note: string;
}

/** Shows that a check can fail, where it must. A command that could not be run there, or took too long, shows nothing. */
async function runAt(at: Ref, asked: RunnableCheck, session: VerifySession, signal: AbortSignal): Promise<RunBefore> {
  const { lang, opened, timeoutMs } = session;
  const run = await inThrowAwayWorktree(opened.root, at.commit, (cwd) => {
    announce(asked.command, at, session);
    return runCommand(asked.command, { cwd, timeoutMs, signal });
  });
  const hasRun = run.notStarted === null && !run.timedOut && !NOT_RUN.has(run.exitCode ?? 0);
  const failed = hasRun && decideByRun(asked.check, run, baselineFor(asked, session), lang).holds === false;
  return { ...at, run, failed, note: hasRun ? WORDS[lang].passes(at.ref) : WORDS[lang].cannotRun(at.ref, endText(run, lang)) };
}

function announce(command: string, at: Ref | null, { io, lang }: VerifySession): void {
  const where = at === null ? "" : `  (${WORDS[lang].at(at.ref, at.commit.slice(0, 8))})`;
  io.stderr.write(`$ ${visibleLines(command).replaceAll("\n", "\n  ")}${visibleLines(where)}\n`);
}

/** What a record keeps of a run: others will read it. */
function kept({ stdout: _, ...run }: CommandRun): CommandAnswer["run"] {
  return { ...run, output: hideSecrets(run.output) };
}

const WORDS = {
  en: {
    at: (ref: string, commit: string) => `at ${ref}, ${commit}: must fail`,
    passes: (ref: string) => `passes at ${ref}, too`,
    cannotRun: (ref: string, how: string) => `cannot be run at ${ref}: ${how}`,
  },
  "zh-CN": {
    at: (ref: string, commit: string) => `在 ${ref}（${commit}）上：必须失败`,
    passes: (ref: string) => `在 ${ref} 上也通过`,
    cannotRun: (ref: string, how: string) => `在 ${ref} 上无法运行：${how}`,
  },
} as const satisfies Readonly<Record<Language, unknown>>;
