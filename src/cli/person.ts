import { agentAtWork } from "../gate/steps/agent-environments.js";
import { SpecError } from "../spec/error.js";
import { isInteractive, type Io } from "./io.js";

/**
 * Refuses what only a person may do where a program is at work: a coding agent, CI, no terminal.
 *
 * @throws SpecError `person-needed` that names the variable
 */
export function requirePerson(io: Io, what: string): void {
  const agent = agentAtWork(io.env);
  if (agent !== null) throw new SpecError("person-needed", `${what} is a person's step, and ${agent.variable} says that ${agent.agent} is at work`, "Ask the person to run it in a terminal of their own.");
  if ((io.env["CI"] ?? "") !== "") throw new SpecError("person-needed", `${what} is a person's step, and CI is set`, "Run it in a terminal of your own, and commit what it writes.");
  if (!isInteractive(io)) throw new SpecError("person-needed", `${what} is a person's step: it cannot ask without a terminal`, "Run it in a terminal of your own.");
}
