import * as z from "zod/mini";
import { loadTemplates } from "../../node/project.js";
import { displayWidth } from "../../report/width.js";
import { RULES } from "../../rules/index.js";
import { MEASURED, type Measured } from "../../rules/measured.js";
import type { Language } from "../../spec/language.js";
import { EXIT, languageOf, type Run } from "../io.js";
import { config, flag, lang, readOptions } from "../options.js";
import { configReader } from "./project-config.js";

const schema = z.object({ json: flag, lang, config });

export const run: Run = async (_args, given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const { settings } = await configReader(options, await loadTemplates(io.cwd), io)("*.md");
  const rows = RULES.map(({ id, severity, summary, why, fix }) => ({ id, severity: settings.severities[id] ?? severity, default: severity, summary: summary[language], why: why[language], fix: fix[language], measured: tellable(MEASURED[id]) }));
  if (options.json) {
    io.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  } else {
    const widest = Math.max(...rows.map((row) => displayWidth(row.id)));
    for (const row of rows) io.stdout.write(`${row.id.padEnd(widest)}  ${row.severity.padEnd(7)}  ${measuredText(row.measured, language)}  ${row.summary}${row.severity === row.default ? "" : ` (${WITHOUT[language]} ${row.default})`}\n`);
  }
  return EXIT.clean;
};

/** So many findings tell a precision; of fewer one more or less would be another. */
const ENOUGH = 10;

/** What was measured; a precision only where enough was. */
type Told = Omit<Measured, "precision"> & { readonly precision: number | null };

function tellable(measured: Measured | undefined): Told | null {
  if (measured === undefined) return null;
  return measured.count < ENOUGH ? { ...measured, precision: null } : measured;
}

/** `0.92 of 244`: right findings among all that were counted; a dash where nothing was. */
function measuredText(measured: Told | null, language: Language): string {
  const text = measured === null ? "-" : measured.precision === null ? TOO_FEW[language](measured.count) : `${measured.precision.toFixed(2)} of ${measured.count}`;
  return text + " ".repeat(Math.max(0, "n/a, 9 findings".length - displayWidth(text)));
}

const TOO_FEW: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `n/a, ${count} ${count === 1 ? "finding" : "findings"}`,
  "zh-CN": (count) => `n/a，${count} 处`,
};

const WITHOUT = { en: "without the configuration:", "zh-CN": "没有配置时：" } as const;
