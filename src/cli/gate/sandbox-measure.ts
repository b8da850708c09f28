import { isOneFigure } from "../../spec/figure.js";
import type { Comparison } from "../../gate/steps/parity.js";
import { runCommand, succeeded, type CommandOptions, type CommandRun } from "../../node/run-command.js";
import type { Fact } from "../../spec/facts.js";
import { hideSecrets } from "../../spec/secrets.js";

/** What was found out about one fact in a sandbox. */
export type Measured = Pick<Comparison, "command" | "sandbox" | "problem" | "note">;

interface MeasureOptions extends CommandOptions {
  /** Says which command runs now. */
  readonly announce: (command: string) => void;
}

/**
 * Measures each fact: a given value goes before its command.
 *
 * @param values by the fact's index
 * @throws Interrupted
 */
export async function measure(facts: readonly Fact[], values: ReadonlyMap<number, string>, { announce, ...options }: MeasureOptions): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [index, { measuredBy }] of facts.entries()) {
    const value = values.get(index);
    if (value !== undefined) measured.push({ command: null, sandbox: value, problem: null, note: "" });
    else if (measuredBy === null) measured.push({ command: null, sandbox: null, problem: "no-measure", note: "" });
    else {
      announce(measuredBy);
      measured.push(readRun(await runCommand(measuredBy, options), options.timeoutMs));
    }
  }
  return measured;
}

/** A command that says nothing, or more than a number, has measured nothing: that is no zero. */
function readRun(run: CommandRun, timeoutMs: number): Measured {
  const { command, notStarted, timedOut, exitCode, signal, stdout } = run;
  const failed = (problem: Measured["problem"], note: string): Measured => ({ command, sandbox: null, problem, note });
  if (notStarted !== null) return failed("not-started", notStarted);
  if (timedOut) return failed("timed-out", `${timeoutMs / 1000} s`);
  if (!succeeded(run)) return failed("failed", exitCode === null ? (signal ?? "") : `exit code ${exitCode}`);
  const printed = stdout.trim();
  if (!isOneFigure(printed.normalize("NFKC"))) return failed("no-number", hideSecrets(printed.split("\n", 1)[0]?.slice(0, 80) ?? ""));
  return { command, sandbox: printed, problem: null, note: "" };
}
