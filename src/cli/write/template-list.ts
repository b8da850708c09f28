import { loadTemplates } from "../../node/project.js";
import { visible } from "../../report/visible.js";
import { displayWidth } from "../../report/width.js";
import { fullName } from "../../spec/builtin.js";
import { EXIT, type Run } from "../io.js";

export const run: Run = async (_args, _given, io) => {
  const templates = (await loadTemplates(io.cwd)).list();
  const widest = Math.max(...templates.map((template) => displayWidth(fullName(template))));
  for (const template of templates) io.stdout.write(`${fullName(template).padEnd(widest)}  ${visible(template.title)}: ${visible(template.description)}\n`);
  return EXIT.clean;
};
