import type { StepId } from "../../gate/steps/verdict.js";
import { PLAIN } from "../../report/style.js";
import { SpecError } from "../../spec/error.js";
import { findingText, verdictText } from "../gate/gate-report.js";
import { judgeChange, type GateVerdict } from "../gate/gate-run.js";
import { projectOf, readHookInput } from "./hook-claude.js";
import { EXIT, languageOf, type Io } from "../io.js";

/** What an agent can mend itself; the other steps are taken by somebody else. */
const OF_AGENT: ReadonlySet<StepId> = new Set(["issue", "execute"]);

/**
 * Before the agent stops: runs the gate. What the agent can mend keeps it from stopping, by exit code 2, once; what is for others
 * is shown to the person.
 */
export async function stop(io: Io): Promise<number> {
  const sent = await readHookInput(io);
  const verdict = await judge({ ...io, cwd: projectOf(sent, io) });
  if (verdict === null || verdict.passed) return EXIT.clean;
  const isOurs = verdict.specs.some(({ steps }) => steps.some(({ step, required, state }) => required && state === "failed" && OF_AGENT.has(step)));
  const text = textOf(verdict, io);
  if (isOurs && !sent.isStopping) {
    io.stderr.write(text);
    return EXIT.failed;
  }
  io.stdout.write(`${JSON.stringify({ systemMessage: text })}\n`);
  return EXIT.clean;
}

/** Null when nothing was changed, or nothing tells what the change is about: then there is nothing to hold it to. */
async function judge(io: Io): Promise<GateVerdict | null> {
  try {
    const verdict = await judgeChange([], { staged: false, pr: false, lang: languageOf(io.env) }, io);
    return verdict.change.files.length === 0 ? null : verdict;
  } catch (error) {
    if (error instanceof SpecError && error.code === "spec-unknown") return null;
    throw error;
  }
}

function textOf({ specs, findings }: GateVerdict, io: Io): string {
  const look = { style: PLAIN, lang: languageOf(io.env), columns: 100 };
  const broken = specs.flatMap(({ steps }) => steps.filter(({ required, state }) => required && state === "failed").flatMap((step) => step.findings));
  return [...specs.map((spec) => verdictText(spec, look)), ...[...broken, ...findings].map((finding) => findingText(finding, look))].join("\n");
}
