import type { Command } from "commander";
import { loadTemplates } from "../node/project.js";
import { FORMATS } from "../report/formats.js";
import { RULES } from "../rules/index.js";
import { fullName } from "../spec/builtin.js";
import { completionModel } from "./completion-model.js";
import { COMPLETION_SCRIPTS, type Shell } from "./completion-scripts.js";
import { EXIT, type Io } from "./io.js";

/** Prints what a shell completes by. Names of templates are those of the project that it is made in. */
export async function printCompletion(program: Command, shell: Shell, io: Io): Promise<number> {
  const templates = (await loadTemplates(io.cwd)).list().map(fullName);
  const model = completionModel(program, { rules: RULES.map(({ id }) => id), templates, formats: FORMATS });
  io.stdout.write(COMPLETION_SCRIPTS[shell](model));
  return EXIT.clean;
}
