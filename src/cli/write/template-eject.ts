import { join, relative } from "node:path";
import * as z from "zod/mini";
import { exists, findProjectRoot, SPEC_FOLDER } from "../../node/project.js";
import { readTemplateSource } from "../../node/template-source.js";
import { writeTextFile } from "../../node/write.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import { EXIT, type Run } from "../io.js";
import { flag, readOptions } from "../options.js";

const schema = z.object({ force: flag });

export const run: Run = async (args, given, io) => {
  const { force } = readOptions(schema, given);
  const { name, content } = await readTemplateSource(args[0] ?? "", io.cwd);
  const path = join(findProjectRoot(io.cwd), SPEC_FOLDER, "templates", `${name}.md`);
  const shown = relative(io.cwd, path);
  if (!force && exists(path)) throw new SpecError("file-exists", `${shown} exists already`, "Change that file, or give --force to replace it.");
  await writeTextFile(path, content, { exclusive: !force, shown });
  io.stdout.write(`${visible(shown)}\n`);
  io.stderr.write(`Change what you like; a section or a key that you take out comes from the template that \`extends:\` names.\n`);
  return EXIT.clean;
};
