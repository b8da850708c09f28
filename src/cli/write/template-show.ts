import { readTemplateSource } from "../../node/template-source.js";
import { visibleLines } from "../../report/visible.js";
import { EXIT, type Run } from "../io.js";

export const run: Run = async (args, _given, io) => {
  const { content } = await readTemplateSource(args[0] ?? "", io.cwd);
  io.stdout.write(visibleLines(content));
  return EXIT.clean;
};
