import * as z from "zod/mini";
import { loadPits } from "../../node/pits.js";
import { visible } from "../../report/visible.js";
import { displayWidth } from "../../report/width.js";
import { pitsOf, SHIPPED_PITS } from "../../rules/pit-match.js";
import { EXIT, languageOf, type Run } from "../io.js";
import { flag, lang, readOptions } from "../options.js";
import { printJson } from "../print-json.js";

const schema = z.object({ json: flag, lang });

export const run: Run = async (_args, given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const book = await loadPits(io.cwd, () => SHIPPED_PITS);
  const own = new Set(book.own.map(({ id }) => id));
  const rows = pitsOf(book).map((pit) => ({ ...pit, title: pit.title[language], question: pit.question[language], incident: pit.incident[language], source: own.has(pit.id) ? "project" : "shipped" }));
  if (options.json) printJson(rows, io);
  else {
    const widest = Math.max(0, ...rows.map(({ id }) => displayWidth(id)));
    for (const { id, source, title } of rows) io.stdout.write(`${id.padEnd(widest)}  ${source.padEnd(7)}  ${visible(title)}\n`);
  }
  return EXIT.clean;
};
