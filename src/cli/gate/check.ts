import { addedCount } from "../../gate/change/change.js";
import { ChangeCheck, isCheckable, type GuardedSpec } from "../../gate/change/check.js";
import type { DiffFile } from "../../gate/change/diff.js";
import { failedExamples } from "../../gate/guards/failed-examples.js";
import { GUARD_RULES } from "../../gate/guards/guard-rules.js";
import { readGuards } from "../../gate/guards/guards.js";
import type { Vocabulary } from "../../gate/vocabulary/vocabulary.js";
import { findProjectRoot } from "../../node/project.js";
import { loadVocabulary } from "../../node/vocabulary.js";
import type { ChangeSummary } from "../../report/change-summary.js";
import { excerptOf } from "../../report/excerpt.js";
import type { Format } from "../../report/formats.js";
import { countFindings, type Examined } from "../../report/linted.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import { readChange, type ChangeOptions } from "./check-change.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import { readNamedSpec, type OpenOptions } from "../write/named-spec.js";
import { parseText } from "../lint/parse-text.js";
import { reportTargets, type OutputFile } from "../lint/report-targets.js";
import { writeReports } from "../lint/write-reports.js";

/** As commander reads them (program.ts): a hook runs this on every edit and does not wait for a schema library. */
interface Options extends ChangeOptions {
  readonly format?: readonly Format[];
  readonly outputFile?: readonly OutputFile[];
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly lang?: Language;
  readonly config?: string | false;
  readonly apiUrl?: string;
}

export const run: Run = async (args, given, io) => {
  const options = given as unknown as Options;
  const targets = reportTargets(options.format, options.outputFile);
  const lang = options.lang ?? languageOf(io.env);
  const root = findProjectRoot(io.cwd);
  const vocabulary = await loadVocabulary(root);
  const reading = readChange(root, options, io);
  // git works while the specs are read; what is wrong with these is said first.
  reading.catch(() => undefined);
  const specs = await openSpecs(args, { ...options, lang }, vocabulary, io);
  const change = await reading;
  const check = new ChangeCheck(specs, vocabulary);
  const files = await change.withTexts((file) => check.needsText(file));
  const { findings, suppressed } = check.run(files, lang);
  const examined = examine(specs, files, findings, suppressed);
  const partial = files.filter((file) => file.kind === "text" && file.text === null && file.change !== "deleted" && check.needsText(file)).length;
  const summary = summaryOf(specs, files, { against: change.against, partial });
  await writeReports(targets, examined, { lang, quiet: options.quiet === true, change: summary, rules: GUARD_RULES }, io);
  const tooMany = options.maxWarnings !== undefined && countFindings(examined, "warning") > options.maxWarnings;
  return countFindings(examined, "error") > 0 || tooMany ? EXIT.findings : EXIT.clean;
};

interface OpenedSpec extends GuardedSpec {
  readonly spec: Spec;
}

async function openSpecs(names: readonly string[], options: OpenOptions, vocabulary: Vocabulary, io: Io): Promise<readonly OpenedSpec[]> {
  if (new Set(names).size < names.length) throw new SpecError("spec-doubled", "a spec is named twice", "Name each spec once.");
  const specs = await Promise.all(
    names.map(async (name) => {
      const { text, file, templates, decided } = await readNamedSpec(name, options, io);
      const spec = await parseText(text, { templates, template: null, decided });
      const guards = readGuards(spec, vocabulary);
      const [failed] = failedExamples(guards, vocabulary);
      if (failed !== undefined) throw new SpecError("guard-example", `${file}:${failed.at.line}:${failed.at.column}: the example ${failed.code} does not behave as the sentence says`, "Mend the sentence or its example: `spec lint` says what was understood.");
      return { file, spec, guards };
    }),
  );
  if (specs.every(({ guards }) => !guards.some(isCheckable))) {
    throw new SpecError("no-guards", `${specs.map(({ file }) => file).join(", ")}: nothing is forbidden that a diff can show`, "Name in Non-goals what must not be used or touched: a command such as Redis `SCAN`, a call, files such as `web/cache/**`.");
  }
  return specs;
}

/** The files and specs that there is something to say about; the specs in any case, so that a clean report names them. */
function examine(specs: readonly OpenedSpec[], files: readonly DiffFile[], findings: readonly Finding[], suppressed: Examined["suppressed"]): Examined[] {
  const own = new Set(specs.map(({ file }) => file));
  const [found, allowed] = [byFile(findings), byFile(suppressed)];
  const changed = new Map(files.filter(({ path }) => !own.has(path) && (found.has(path) || allowed.has(path))).map((file) => [file.path, file]));
  return [
    ...[...changed.values()].map((file) => ({ file: file.path, source: excerptOf(file.text === null ? file.hunks : [{ line: 1, lines: file.text.split("\n") }]), findings: found.get(file.path) ?? [], suppressed: allowed.get(file.path) ?? [] })),
    ...specs.map(({ file, spec }) => ({ file, source: spec.source, findings: found.get(file) ?? [], suppressed: allowed.get(file) ?? [] })),
  ];
}

function byFile<T extends Finding>(findings: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const files = new Map<string, T[]>();
  for (const finding of findings) {
    const known = files.get(finding.file);
    if (known === undefined) files.set(finding.file, [finding]);
    else known.push(finding);
  }
  return files;
}

function summaryOf(specs: readonly OpenedSpec[], files: readonly DiffFile[], more: Pick<ChangeSummary, "against" | "partial">): ChangeSummary {
  const guards = specs.flatMap((spec) => spec.guards);
  return {
    ...more,
    files: files.length,
    lines: files.reduce((sum, file) => sum + addedCount(file), 0),
    guards: guards.filter(isCheckable).length,
    forReview: guards.filter((guard) => !isCheckable(guard)).length,
    binary: files.filter(({ kind, change }) => kind === "binary" && change !== "deleted").length,
  };
}
