import * as z from "zod/mini";
import { composeVerdict, judgeIssue, type SpecVerdict } from "../gate/gate-verdict.js";
import type { GateConfig } from "../gate/gate-config.js";
import { headCommit } from "../node/git.js";
import { gateConfigSince } from "../node/load-gate-config.js";
import { findProjectRoot } from "../node/project.js";
import { SpecError } from "../spec/error.js";
import type { Language } from "../spec/language.js";
import { shellWord } from "../wizard/shell-word.js";
import { gateJsonSpec, verdictText, type GateJson } from "./gate-report.js";
import { EXIT, languageOf, type Io, type Run } from "./io.js";
import { openSpec, type OpenedSpec } from "./opened-spec.js";
import { config, flag, lang, readOptions } from "./options.js";
import { printJson } from "./print-json.js";
import { styleFor } from "./style.js";

const schema = z.object({ json: flag, lang, config });

export const run: Run = async (args, given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  if (args.length === 0) throw new SpecError("spec-missing", "no spec is named", "Name the file: `spec gate specs/SPEC.md`.");
  const root = findProjectRoot(io.cwd);
  const base = await headCommit(root);
  const gateConfig = await gateConfigSince(root, base);
  const specs: SpecVerdict[] = [];
  for (const name of args) specs.push(judge(await openSpec(name, { config: options.config, lang: language }, io), gateConfig));
  const passed = specs.every((spec) => spec.passed);
  if (options.json) printJson({ version: 1, passed, base, specs: specs.map((spec) => gateJsonSpec(spec, language)), findings: [] } satisfies GateJson, io);
  else await print(specs, language, io);
  return passed ? EXIT.clean : EXIT.findings;
};

function judge({ linted, file, digest }: OpenedSpec, gateConfig: GateConfig): SpecVerdict {
  return composeVerdict({ file, digest }, [judgeIssue(linted.findings, shellWord(file))], gateConfig);
}

async function print(specs: readonly SpecVerdict[], language: Language, io: Io): Promise<void> {
  const look = { style: await styleFor(io.stdout, io.env), lang: language, columns: io.stdout.columns || 80 };
  io.stdout.write(specs.map((spec) => verdictText(spec, look)).join("\n"));
}
