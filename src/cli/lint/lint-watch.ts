import { dirname, resolve } from "node:path";
import { configPaths } from "../../node/find-config.js";
import { findFiles, findFolders } from "../../node/find-files.js";
import { isIssueName } from "../../node/github/github-name.js";
import { pitsFile } from "../../node/pits.js";
import { exists, findProjectRoot, loadTemplates, templatePaths, templatesFolder } from "../../node/project.js";
import { vocabularyFolder, vocabularyPaths } from "../../node/vocabulary.js";
import { FolderWatch, realPath, snapshotOf } from "../../node/watch.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import type { Language } from "../../spec/language.js";
import { EXIT, languageOf, type Io } from "../io.js";
import { printError } from "../print.js";
import { configReader, type ConfigOptions } from "./project-config.js";
import type { ReportTarget } from "./report-targets.js";
import { refuseOverwriting } from "./write-reports.js";

/** What of lint's options decides what is watched. */
export interface WatchOptions extends ConfigOptions {
  readonly baseline?: string;
  readonly targets: readonly ReportTarget[];
  readonly lang?: Language;
}

/**
 * `spec lint --watch`: lints, waits until something that the result depends on has changed, and lints again, until Ctrl-C. What
 * wakes it is only a hint: it lints again when the files that it reads are others than before, so that a report or a cache that
 * it writes itself does not.
 *
 * @param lintOnce prints what it finds, in all documents but these reports; an error that it throws is said and ends nothing
 * @throws SpecError for what cannot be watched
 */
export async function watchLint(args: readonly string[], options: WatchOptions, lintOnce: (reports: ReadonlySet<string>) => Promise<number>, io: Io): Promise<number> {
  refuseWhatIsNoFile(args, io);
  const reports = await reportsOf(args, options, io);
  const watched = new WatchedInputs(args, options, reports, io);
  const stop = new AbortController();
  const onStop = (): void => stop.abort();
  process.on("SIGINT", onStop);
  // Who reads along may leave.
  io.stdout.on("error", onStop);
  try {
    let seen = await watched.look();
    for (;;) {
      await orSay(() => lintOnce(reports), io);
      io.stderr.write(`${statusLine(args, options.lang ?? languageOf(io.env))}\n`);
      const before = seen;
      while (seen === before && !stop.signal.aborted) {
        await watched.stirred(stop.signal);
        seen = await watched.look();
      }
      if (stop.signal.aborted) return EXIT.cancelled;
      if (io.stdout.isTTY && io.env["TERM"] !== "dumb") io.stdout.write(CLEAR);
    }
  } finally {
    process.off("SIGINT", onStop);
    io.stdout.off("error", onStop);
    watched.close();
  }
}

async function orSay(lintOnce: () => Promise<number>, io: Io): Promise<void> {
  try {
    await lintOnce();
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    printError(error, io);
  }
}

/** What a result depends on, as far as it lies on the disk. */
class WatchedInputs {
  private readonly folders = new FolderWatch();
  /** What configurations extend, from when they could last be read. */
  private layers: ReadonlySet<string> = new Set();

  constructor(
    private readonly args: readonly string[],
    private readonly options: WatchOptions,
    private readonly reports: ReadonlySet<string>,
    private readonly io: Io,
  ) {}

  stirred(signal: AbortSignal): Promise<void> {
    return this.folders.stirred(signal);
  }

  close(): void {
    this.folders.close();
  }

  /** Listens where inputs are and may appear, and tells how they are now. */
  async look(): Promise<string> {
    const { args, io } = this;
    const documents = await this.documents();
    await this.learnLayers(documents);
    const settings = this.settingsOf(documents);
    const folders = new Set([...(await findFolders(args, io.cwd)), ...[...documents, ...settings].flatMap((path) => [dirname(path), dirname(realPath(path))])]);
    this.folders.listen(folders);
    // What came while the folders were looked for is among these.
    return snapshotOf([...(await this.documents()), ...this.settingsOf(documents)]);
  }

  private async documents(): Promise<string[]> {
    const { files } = await findFiles(this.args, this.io.cwd);
    return files.map((file) => resolve(this.io.cwd, file)).filter((path) => !this.reports.has(path));
  }

  private settingsOf(documents: readonly string[]): string[] {
    const { config, baseline } = this.options;
    const { cwd } = this.io;
    const starts = new Set([cwd, ...documents.map((path) => dirname(path))]);
    const found = config === false ? [] : config === undefined ? [...starts].flatMap((start) => configPaths(start, cwd)) : [resolve(cwd, config)];
    return [...found, ...this.layers, pitsFile(cwd).path, templatesFolder(cwd), vocabularyFolder(findProjectRoot(cwd)), ...templatePaths(cwd), ...vocabularyPaths(findProjectRoot(cwd)), ...(baseline === undefined ? [] : [resolve(cwd, baseline)])];
  }

  private async learnLayers(documents: readonly string[]): Promise<void> {
    try {
      const configOf = configReader(this.options, await loadTemplates(this.io.cwd), this.io);
      const configs = await Promise.all(documents.map((path) => configOf(path)));
      this.layers = new Set(configs.flatMap(({ from }) => from.map((file) => resolve(this.io.cwd, file))));
    } catch (error) {
      // Linting says what is wrong with it.
      if (!(error instanceof SpecError)) throw error;
    }
  }
}

/** Where reports will be: what is none of the documents now is none of them when it is written. @throws SpecError for one that is */
async function reportsOf(args: readonly string[], { targets }: WatchOptions, { cwd }: Io): Promise<ReadonlySet<string>> {
  await refuseOverwriting(targets, (await findFiles(args, cwd)).files, cwd);
  return new Set(targets.flatMap(({ file }) => (file === null ? [] : [resolve(cwd, file)])));
}

function refuseWhatIsNoFile(args: readonly string[], { cwd }: Io): void {
  const other = args.find((arg) => arg === "-" || (isIssueName(arg) && !exists(resolve(cwd, arg))));
  if (other === undefined) return;
  throw new SpecError("options-conflict", `--watch watches files, and ${other === "-" ? "standard input" : other} is none`, "Name files, folders or globs.");
}

function statusLine(args: readonly string[], lang: Language): string {
  const time = new Date().toTimeString().slice(0, 8);
  const names = visible(args.join(", "));
  return lang === "en" ? `[${time}] Watching ${names}, the configuration, templates, vocabulary and pits; Ctrl-C ends.` : `[${time}] 正在监视 ${names} 以及配置、模板、词汇表和 pits；按 Ctrl-C 结束。`;
}

const CLEAR = "\u001B[2J\u001B[H";
