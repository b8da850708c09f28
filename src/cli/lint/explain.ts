import * as z from "zod/mini";
import { RULES } from "../../rules/index.js";
import { rulePage } from "../../rules/page.js";
import { SpecError } from "../../spec/error.js";
import { nearest } from "../../spec/nearest.js";
import { EXIT, languageOf, type Run } from "../io.js";
import { lang, readOptions } from "../options.js";

const schema = z.object({ lang });

export const run: Run = (args, given, io) => {
  const options = readOptions(schema, given);
  const [id = ""] = args;
  const rule = RULES.find((each) => each.id === id);
  if (rule === undefined) {
    const near = nearest(id, RULES.map((each) => each.id));
    throw new SpecError("rule-unknown", `there is no rule "${id}"`, near === null ? "`spec rules` lists them." : `Did you mean ${near}? \`spec rules\` lists them.`);
  }
  io.stdout.write(rulePage(rule, options.lang ?? languageOf(io.env)));
  return Promise.resolve(EXIT.clean);
};
