import { PLAIN, type Style } from "../report/style.js";
import type { Io } from "./io.js";

/**
 * Colours for a stream: on a terminal, but for NO_COLOR (no-color.org) and `TERM=dumb`; FORCE_COLOR (force-color.org) asks for
 * them everywhere and goes before NO_COLOR, as in Node; `FORCE_COLOR=0` asks for none. Empty, both say nothing.
 */
export async function styleFor(stream: Pick<NodeJS.WriteStream, "isTTY">, env: Io["env"]): Promise<Style> {
  const force = env["FORCE_COLOR"] ?? "";
  const forced = force !== "" && force !== "0" && force !== "false";
  const refused = (force !== "" && !forced) || (env["NO_COLOR"] ?? "") !== "" || env["TERM"] === "dumb";
  if (!forced && (refused || !stream.isTTY)) return PLAIN;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  return { error: chalk.red, warning: chalk.yellow, good: chalk.green, strong: chalk.bold, faint: chalk.dim };
}
