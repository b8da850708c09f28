import * as z from "zod/mini";
import type { Io, Run } from "../io.js";
import type { Language } from "../../spec/language.js";
import { findingText, gateJsonSpec, verdictText, type GateJson } from "./gate-report.js";
import { judgeChange, type GateVerdict } from "./gate-run.js";
import { EXIT, languageOf } from "../io.js";
import { config, flag, lang, readOptions } from "../options.js";
import { printJson } from "../print-json.js";
import { styleFor } from "../style.js";

const schema = z.object({ base: z.optional(z.string()), staged: flag, pr: flag, json: flag, lang, config, apiUrl: z.optional(z.string()) });

export const run: Run = async (args, given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const verdict = await judgeChange(args, { ...options, lang: language }, io);
  if (options.json) printJson(jsonOf(verdict, language), io);
  else await print(verdict, language, io);
  return verdict.passed ? EXIT.clean : EXIT.findings;
};

function jsonOf({ change, specs, findings, passed }: GateVerdict, language: Language): GateJson {
  return { version: 1, passed, base: change.base, specs: specs.map((spec) => gateJsonSpec(spec, language)), findings };
}

async function print({ specs, findings }: GateVerdict, language: Language, io: Io): Promise<void> {
  const look = { style: await styleFor(io.stdout, io.env), lang: language, columns: io.stdout.columns || 80 };
  io.stdout.write([...specs.map((spec) => verdictText(spec, look)), ...findings.map((finding) => findingText(finding, look))].join("\n"));
}
