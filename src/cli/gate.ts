import * as z from "zod/mini";
import { gateFileFindings, trailerMissing, trailerStale } from "../gate/change-findings.js";
import { notTaken, type SpecVerdict } from "../gate/gate-verdict.js";
import { codeCommit } from "../node/code-state.js";
import { findProjectRoot } from "../node/project.js";
import type { Finding } from "../spec/finding.js";
import type { Language } from "../spec/language.js";
import { readGateChange, type GateChange } from "./gate-change.js";
import { judgeSpec } from "./gate-judges.js";
import { findingText, gateJsonSpec, verdictText, type GateJson } from "./gate-report.js";
import { readTrailers, specsOfChange, type NamedSpecs } from "./gate-specs.js";
import { EXIT, languageOf, type Io, type Run } from "./io.js";
import { openSpec, type OpenedSpec } from "./opened-spec.js";
import { config, flag, lang, readOptions } from "./options.js";
import { printJson } from "./print-json.js";
import { styleFor } from "./style.js";

const schema = z.object({ base: z.optional(z.string()), staged: flag, pr: flag, json: flag, lang, config, apiUrl: z.optional(z.string()) });

type Options = z.infer<typeof schema> & { readonly lang: Language };

/** What a run found out, of all specs. */
interface Verdict {
  readonly change: GateChange;
  readonly specs: readonly SpecVerdict[];
  readonly findings: readonly Finding[];
  readonly passed: boolean;
}

export const run: Run = async (args, given, io) => {
  const read = readOptions(schema, given);
  const options = { ...read, lang: read.lang ?? languageOf(io.env) };
  const verdict = await judge(args, options, io);
  if (options.json) printJson(jsonOf(verdict, options.lang), io);
  else await print(verdict, options, io);
  return verdict.passed ? EXIT.clean : EXIT.findings;
};

const NONE_NAMED: NamedSpecs = { trailers: new Map(), findings: [] };

async function judge(args: readonly string[], options: Options, io: Io): Promise<Verdict> {
  const root = findProjectRoot(io.cwd);
  const change = await readGateChange(root, options, io.env);
  const named = args.length === 0 || options.pr ? await readTrailers(root, change, options.lang, io.env) : NONE_NAMED;
  const opened = args.length > 0 ? await Promise.all(args.map((name) => openSpec(name, options, io))) : isUnnamed(named, change, options) ? [] : await specsOfChange(change, named, options, io);
  const standing = { config: change.config, base: change.base, commit: await codeCommit(root), lang: options.lang };
  const specs = await Promise.all(opened.map((each) => judgeSpec(each, notTaken("execute"), standing)));
  const findings = [...(options.pr ? trailerFindings(named, opened, change, options.lang) : []), ...gateFileFindings(change.paths, change.config, options.lang)];
  return { change, specs, findings, passed: specs.every((spec) => spec.passed) && findings.every(({ severity }) => severity !== "error") };
}

/** A pull request that names no spec, where it must, or none that can be read: which one was meant is not for us to guess. */
function isUnnamed({ trailers, findings }: NamedSpecs, { config: { trailer } }: GateChange, { pr }: Options): boolean {
  return pr && trailers.size === 0 && (trailer === "required" || findings.length > 0);
}

/** Of a pull request: its commits name each spec that is judged, and the text that it has now. */
function trailerFindings({ trailers, findings }: NamedSpecs, opened: readonly OpenedSpec[], { config: { trailer } }: GateChange, language: Language): Finding[] {
  const stale = opened.flatMap(({ path, file, digest }) => {
    const found = trailers.get(path ?? file);
    return found === undefined ? [] : trailerStale(found.commit, found, digest, language);
  });
  const isMissing = trailer === "required" && findings.length === 0 && (opened.length === 0 || opened.some(({ path, file }) => !trailers.has(path ?? file)));
  return [...findings, ...stale, ...(isMissing ? [trailerMissing(language)] : [])];
}

function jsonOf({ change, specs, findings, passed }: Verdict, language: Language): GateJson {
  return { version: 1, passed, base: change.base, specs: specs.map((spec) => gateJsonSpec(spec, language)), findings };
}

async function print({ specs, findings }: Verdict, { lang: language }: Options, io: Io): Promise<void> {
  const look = { style: await styleFor(io.stdout, io.env), lang: language, columns: io.stdout.columns || 80 };
  io.stdout.write([...specs.map((spec) => verdictText(spec, look)), ...findings.map((finding) => findingText(finding, look))].join("\n"));
}
