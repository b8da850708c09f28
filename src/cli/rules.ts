import * as z from "zod/mini";
import { loadTemplates } from "../node/project.js";
import { displayWidth } from "../report/width.js";
import { RULES } from "../rules/index.js";
import { MEASURED, type Measured } from "../rules/measured.js";
import { EXIT, languageOf, type Run } from "./io.js";
import { config, flag, lang, readOptions } from "./options.js";
import { configReader } from "./project-config.js";

const schema = z.object({ json: flag, lang, config });

export const run: Run = async (_args, given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const { settings } = await configReader(options, await loadTemplates(io.cwd), io)("*.md");
  const rows = RULES.map(({ id, severity, summary, why, fix }) => ({ id, severity: settings.severities[id] ?? severity, default: severity, summary: summary[language], why: why[language], fix: fix[language], measured: MEASURED[id] ?? null }));
  if (options.json) {
    io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    const widest = Math.max(...rows.map((row) => displayWidth(row.id)));
    for (const row of rows) io.stdout.write(`${row.id.padEnd(widest)}  ${row.severity.padEnd(7)}  ${measuredText(row.measured).padEnd(11)}  ${row.summary}${row.severity === row.default ? "" : ` (${WITHOUT[language]} ${row.default})`}\n`);
  }
  return EXIT.clean;
};

/** `0.92 of 244`: right findings among all that were counted; a dash where nothing was. */
function measuredText(measured: Measured | null): string {
  return measured === null ? "-" : `${measured.precision.toFixed(2)} of ${measured.count}`;
}

const WITHOUT = { en: "without the configuration:", "zh-CN": "没有配置时：" } as const;
