import { loadTemplates } from "../node/project.js";
import type { Format } from "../report/formats.js";
import { countFindings, type Linted } from "../report/linted.js";
import type { Shard } from "../report/shard.js";
import { SpecError } from "../spec/error.js";
import type { Language } from "../spec/language.js";
import { EXIT, languageOf, type Io, type Run } from "./io.js";
import type { GitHubSource } from "./lint-input.js";
import { readInputs } from "./lint-inputs.js";
import { lintText } from "./lint-text.js";
import { configReader, type ConfigOptions } from "./project-config.js";
import { printError } from "./print.js";
import { reportTargets, type OutputFile } from "./report-targets.js";
import { writeReports } from "./write-reports.js";

/** As commander reads them (program.ts): the most used command does not wait for a schema library. */
interface Options extends ConfigOptions, GitHubSource {
  readonly format?: readonly Format[];
  readonly outputFile?: readonly OutputFile[];
  readonly stdinFilename?: string;
  readonly template?: string;
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly printConfig?: string;
  readonly lang?: Language;
  readonly ndjson?: true;
  readonly shard?: Shard;
}

export const run: Run = async (args, given, io) => {
  const options = given as unknown as Options;
  if (options.printConfig !== undefined && args.length > 0) throw new SpecError("options-conflict", "--print-config names a file itself and lints nothing", "Leave the other files out.");
  if (options.printConfig !== undefined) return (await import("./commands.js")).printConfig(options.printConfig, options, io);
  if (options.ndjson === true) return (await import("./commands.js")).lintNdjson(args, options, io);
  refuseLoneFilters(options);
  if (options.repo === undefined && args.every((arg) => arg.startsWith("!"))) throw new SpecError("no-files", "no file is named", "Name files, folders or globs, or - for standard input: `spec lint issue.md`.");
  const targets = reportTargets(options.format, options.outputFile);
  const { files, unread } = await lintAll(args, options, io);
  const { shard = null } = options;
  if (files.length > 0 || (shard !== null && unread.length === 0)) await writeReports(targets, files, { lang: options.lang ?? languageOf(io.env), quiet: options.quiet === true, shard, unread }, io);
  for (const error of unread) printError(error, io);
  if (unread.length > 0) return EXIT.failed;
  const tooMany = options.maxWarnings !== undefined && countFindings(files, "warning") > options.maxWarnings;
  return countFindings(files, "error") > 0 || tooMany ? EXIT.findings : EXIT.clean;
};

function refuseLoneFilters({ repo, label, state, since }: Options): void {
  if (repo === undefined && (label ?? state ?? since) !== undefined) throw new SpecError("option-invalid", "--label, --state and --since choose among the issues of a repository, and none is named", "Name it: --repo owner/repo.");
}

async function lintAll(args: readonly string[], options: Options, io: Io): Promise<{ files: Linted[]; unread: SpecError[] }> {
  const templates = await loadTemplates(io.cwd);
  const configOf = configReader(options, templates, io);
  const messages = options.lang ?? languageOf(io.env);
  const files: Linted[] = [];
  const unread: SpecError[] = [];
  for await (const input of readInputs({ args, stdinName: options.stdinFilename ?? "<stdin>", github: options, shard: options.shard ?? null }, io)) {
    if (input instanceof SpecError) unread.push(input);
    else files.push(await lintText(input.text, { file: input.file, templates, template: options.template ?? null, messages, decided: await configOf(input.path ?? input.file) }));
  }
  return { files, unread };
}
