import { join, relative } from "node:path";
import * as z from "zod/mini";
import { ANNOTATED_CONFIG } from "../../config/annotated.js";
import { findConfig } from "../../node/find-config.js";
import { exists, findProjectRoot } from "../../node/project.js";
import { writeTextFile } from "../../node/write.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import { initGitHub } from "./init-github.js";
import { EXIT, languageOf, type Run } from "../io.js";
import { flag, lang, readOptions } from "../options.js";

const schema = z.object({ github: flag, force: flag, lang });

const NAME = ".specrc.yaml";

export const run: Run = async (_args, given, io) => {
  const { github, force, lang: language } = readOptions(schema, given);
  if (github) return initGitHub({ force, language: language ?? languageOf(io.env) }, io);
  const root = findProjectRoot(io.cwd);
  const path = join(root, NAME);
  const shown = relative(io.cwd, path);
  const present = findConfig(root, root);
  // Two configurations in a folder would be an error from then on.
  if (present !== null && present !== path) throw new SpecError("file-exists", `${relative(io.cwd, present)} holds a configuration already`, "Change that one, or take it out first.");
  if (!force && exists(path)) throw new SpecError("file-exists", `${shown} exists already`, "Change that file, or give --force to replace it.");
  await writeTextFile(path, schemaLine(root) + ANNOTATED_CONFIG[language ?? languageOf(io.env)], { exclusive: !force, shown });
  io.stdout.write(`${visible(shown)}\n`);
  return EXIT.clean;
};

/** Editors complete and check the keys where the package is installed. */
function schemaLine(root: string): string {
  const path = "node_modules/prompt-spec/dist/schemas/config.json";
  return exists(join(root, path)) ? `# yaml-language-server: $schema=${path}\n` : "";
}
