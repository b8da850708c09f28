import { loadTemplates } from "../../node/project.js";
import type { Format } from "../../report/formats.js";
import { countFindings, type Linted } from "../../report/linted.js";
import type { Shard } from "../../report/shard.js";
import { RULES } from "../../rules/index.js";
import { DEFAULT_SETTINGS } from "../../rules/settings.js";
import { SpecError } from "../../spec/error.js";
import type { Language } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import type { FixOptions } from "./fix.js";
import type { Baselined, LintedInput } from "./lint-baseline.js";
import type { LintPool } from "./lint-pool.js";
import type { GitHubSource, LintInput } from "./lint-input.js";
import { readInputs, type Sources } from "./lint-inputs.js";
import { lintText, type LintTextOptions } from "./lint-text.js";
import { configReader, type ConfigOptions } from "./project-config.js";
import { printError } from "../print.js";
import { reportTargets, type OutputFile, type ReportTarget } from "./report-targets.js";
import { writeReports } from "./write-reports.js";

/** As commander reads them (program.ts): the most used command does not wait for a schema library. */
interface Options extends ConfigOptions, GitHubSource {
  readonly format?: readonly Format[];
  readonly outputFile?: readonly OutputFile[];
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly stdinFilename?: string;
  readonly template?: string;
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly cache?: true;
  readonly cacheLocation?: string;
  readonly printConfig?: string;
  readonly watch?: true;
  readonly lang?: Language;
  readonly ndjson?: true;
  readonly shard?: Shard;
}

/** In UTF-16 code units. */
const MUCH_TEXT = 1_000_000;

export const run: Run = async (args, given, io) => {
  const options = given as unknown as Options;
  if (options.printConfig !== undefined && args.length > 0) throw new SpecError("options-conflict", "--print-config names a file itself and lints nothing", "Leave the other files out.");
  if (options.printConfig !== undefined) return (await import("../commands.js")).printConfig(options.printConfig, options, io);
  if (options.ndjson === true) return (await import("../commands.js")).lintNdjson(args, options, io);
  refuseLoneFilters(options);
  if (options.repo === undefined && args.every((arg) => arg.startsWith("!"))) throw new SpecError("no-files", "no file is named", "Name files, folders or globs, or - for standard input: `spec lint issue.md`.");
  const targets = reportTargets(options.format, options.outputFile);
  if (options.fix === true && args.includes("-") && args.length > 1) throw new SpecError("options-conflict", "--fix prints standard input mended, and cannot mend files besides", "Run it for - alone.");
  if (options.updateBaseline === true && options.baseline === undefined) throw new SpecError("option-invalid", "--update-baseline needs the file to write", "Name it: --baseline FILE --update-baseline.");
  const once = (reports: ReadonlySet<string> = new Set()): Promise<number> => lintOnce({ args, reports }, options, targets, io);
  return options.watch === true ? (await import("../commands.js")).watchLint(args, { ...options, targets }, once, io) : once();
};

type Named = Pick<Sources, "args" | "reports">;

async function lintOnce(named: Named, options: Options, targets: readonly ReportTarget[], io: Io): Promise<number> {
  const { baseline, updateBaseline = false } = options;
  // Standard output belongs to what was mended, or to a report that a program reads.
  const isTextPrinted = targets.every(({ format, file }) => file !== null || format === "text");
  const { files: linted, unread } = await lintAll(named, options, isTextPrinted || options.fix === true ? io.stdout : io.stderr, io);
  const { files, stale } = baseline === undefined ? { files: linted, stale: 0 } : await baselined(baseline, updateBaseline && unread.length === 0, linted, options, io);
  const { shard = null } = options;
  if (files.length > 0 || (shard !== null && unread.length === 0)) await writeReports(targets, files, { lang: options.lang ?? languageOf(io.env), quiet: options.quiet === true, shard, unread, rules: RULES }, io, options.fix === true && named.args.includes("-") ? io.stderr : io.stdout);
  for (const error of unread) printError(error, io);
  if (unread.length > 0) return EXIT.failed;
  const tooMany = options.maxWarnings !== undefined && countFindings(files, "warning") + stale > options.maxWarnings;
  return countFindings(files, "error") > 0 || tooMany ? EXIT.findings : EXIT.clean;
}

async function baselined(name: string, update: boolean, files: readonly LintedInput[], options: Options, io: Io): Promise<Baselined> {
  const { applyBaseline, updateBaseline } = await import("../commands.js");
  const messages = options.lang ?? languageOf(io.env);
  if (update) await updateBaseline(name, files, messages, io);
  // Where something could not be read, none was written, and there may be none.
  return options.updateBaseline === true && !update ? { files, stale: 0 } : applyBaseline(name, files, messages, io);
}

function refuseLoneFilters({ repo, label, state, since }: Options): void {
  if (repo === undefined && (label ?? state ?? since) !== undefined) throw new SpecError("option-invalid", "--label, --state and --since choose among the issues of a repository, and none is named", "Name it: --repo owner/repo.");
}

async function lintAll(named: Named, options: Options, diffs: NodeJS.WriteStream, io: Io): Promise<{ files: LintedInput[]; unread: SpecError[] }> {
  const templates = await loadTemplates(io.cwd);
  const configOf = configReader(options, templates, io);
  const messages = options.lang ?? languageOf(io.env);
  const isFixing = options.fix === true || options.fixDryRun === true;
  const wantsCache = !isFixing && (options.cache === true || options.cacheLocation !== undefined);
  const cached = wantsCache ? new (await import("../commands.js")).CachedLint(options.cacheLocation ?? null, io) : null;
  const results: Promise<LintedInput | SpecError>[] = [];
  let pool: LintPool | null | undefined;
  let length = 0;
  const lintInput = async (input: LintInput | SpecError): Promise<LintedInput | SpecError> => {
    if (input instanceof SpecError) return input;
    const { file, path, text } = input;
    const name = path ?? file;
    const linting = { file, templates, template: options.template ?? null, messages, decided: await configOf(name) };
    if (isFixing) {
      const fixed = await fix(input, await lintText(text, linting), linting, { dryRun: options.fixDryRun === true, output: diffs }, io);
      return fixed instanceof SpecError ? fixed : { ...fixed, path };
    }
    const lint = (): Promise<Linted> => pool?.lint({ file, name, text }) ?? lintText(text, linting);
    return { ...(await (cached === null || path === null ? lint() : cached.lint(path, text, linting, lint))), path };
  };
  try {
    for await (const input of readInputs({ ...named, stdinName: options.stdinFilename ?? "<stdin>", github: options, shard: options.shard ?? null }, io)) {
      length += input instanceof SpecError ? 0 : input.text.length;
      // To start a worker takes as long as to lint a few documents.
      if (pool === undefined && !isFixing && length > MUCH_TEXT) pool = (await import("../commands.js")).LintPool.open({ cwd: io.cwd, options: { config: options.config, strict: options.strict }, template: options.template ?? null, messages });
      const result = lintInput(input);
      results.push(result);
      // A failure is thrown below, in its turn.
      result.catch(() => undefined);
      await results[results.length - (pool?.capacity ?? 1)];
    }
    const files: LintedInput[] = [];
    const unread: SpecError[] = [];
    for (const ended of await Promise.all(results)) {
      if (ended instanceof SpecError) unread.push(ended);
      else files.push(ended);
    }
    await cached?.save();
    return { files, unread };
  } finally {
    await pool?.close();
  }
}

/** What is left after fixing, or why nothing was fixed: the other documents are not kept from it. */
async function fix(input: LintInput, linted: Linted & { readonly spec: Spec }, linting: LintTextOptions, to: Pick<FixOptions, "dryRun" | "output">, io: Io): Promise<Linted | SpecError> {
  const { fixInput } = await import("../commands.js");
  const settings = linting.decided?.settings ?? DEFAULT_SETTINGS;
  try {
    return await fixInput(input, linted, { ...to, settings, lang: linting.messages, again: (text) => lintText(text, linting) }, io);
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
}
