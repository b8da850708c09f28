import { PLAIN, type Style } from "../report/style.js";
import type { Io } from "./io.js";

/** Colours for a stream: only on a terminal, unless FORCE_COLOR asks for them; never with NO_COLOR. */
export async function styleFor(stream: NodeJS.WriteStream, env: Io["env"]): Promise<Style> {
  const forced = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  const refused = (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  if (!forced && (refused || !stream.isTTY)) return PLAIN;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return { error: chalk.red, warning: chalk.yellow, good: chalk.green, strong: chalk.bold, faint: chalk.dim };
}
