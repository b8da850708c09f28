import * as z from "zod/mini";
import { displayWidth } from "../report/width.js";
import { RULES } from "../rules/index.js";
import { EXIT, languageOf, type Run } from "./io.js";
import { flag, lang, readOptions } from "./options.js";

const schema = z.object({ json: flag, lang });

export const run: Run = (_args, given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const rows = RULES.map(({ id, severity, summary, why, fix }) => ({ id, severity, summary: summary[language], why: why[language], fix: fix[language] }));
  if (options.json) {
    io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    const widest = Math.max(...rows.map((row) => displayWidth(row.id)));
    for (const row of rows) io.stdout.write(`${row.id.padEnd(widest)}  ${row.severity.padEnd(7)}  ${row.summary}\n`);
  }
  return Promise.resolve(EXIT.clean);
};
