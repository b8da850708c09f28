import { loadTemplates } from "../../node/project.js";
import { RULES } from "../../rules/index.js";
import { DEFAULT_TEMPLATE } from "../../spec/builtin.js";
import { EXIT, type Io } from "../io.js";
import { printJson } from "../print-json.js";
import { configReader, type ConfigOptions } from "./project-config.js";

/** Prints what holds for a file, which need not exist. */
export async function printConfig(file: string, options: ConfigOptions, io: Io): Promise<number> {
  const { settings, template, from } = await configReader(options, await loadTemplates(io.cwd), io)(file);
  const { severities, strict, words } = settings;
  const rules = Object.fromEntries(RULES.map(({ id, severity }) => [id, severities[id] ?? severity]));
  printJson({ from, template: template ?? DEFAULT_TEMPLATE, strict, rules, words }, io);
  return EXIT.clean;
}
