import { resolve } from "node:path";
import { findFiles } from "../node/find-files.js";
import { loadTemplates } from "../node/project.js";
import { decodeText, readBounded, readTextFile } from "../node/read.js";
import { reportJson } from "../report/json.js";
import { countFindings, type Linted } from "../report/linted.js";
import { reportText } from "../report/text.js";
import { SpecError } from "../spec/error.js";
import type { Language } from "../spec/language.js";
import { EXIT, languageOf, type Io, type Run } from "./io.js";
import { lintText } from "./lint-text.js";
import { printError } from "./print.js";
import { styleFor } from "./style.js";

/** As commander reads them (program.ts): the most used command does not wait for a schema library. */
interface Options {
  readonly format: "text" | "json";
  readonly stdinFilename?: string;
  readonly template?: string;
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly lang?: Language;
}

export const run: Run = async (args, given, io) => {
  const options = given as unknown as Options;
  if (args.every((arg) => arg.startsWith("!"))) throw new SpecError("no-files", "no file is named", "Name files, folders or globs, or - for standard input: `spec lint issue.md`.");
  const { files, unread } = await lintAll(args, options, io);
  const style = await styleFor(io.stdout, io.env);
  if (files.length > 0) {
    const text = { style, lang: options.lang ?? languageOf(io.env), quiet: options.quiet === true };
    io.stdout.write(options.format === "json" ? reportJson(files, options.quiet === true) : reportText(files, text));
  }
  for (const error of unread) printError(error, io);
  if (unread.length > 0) return EXIT.failed;
  const tooMany = options.maxWarnings !== undefined && countFindings(files, "warning") > options.maxWarnings;
  return countFindings(files, "error") > 0 || tooMany ? EXIT.findings : EXIT.clean;
};

/** A file that cannot be read does not keep the others from being linted; it decides the exit code. */
async function lintAll(args: readonly string[], options: Options, io: Io): Promise<{ files: Linted[]; unread: SpecError[] }> {
  const templates = await loadTemplates(io.cwd);
  const messages = options.lang ?? languageOf(io.env);
  const found = await findFiles(args.filter((arg) => arg !== "-"), io.cwd);
  const files: Linted[] = [];
  const unread: SpecError[] = [...found.errors];
  for (const name of [...(args.includes("-") ? ["-"] : []), ...found.files]) {
    try {
      const text = name === "-" ? decodeText(await readBounded(io.stdin, "<stdin>"), "<stdin>") : readTextFile(resolve(io.cwd, name), name);
      const file = name === "-" ? (options.stdinFilename ?? "<stdin>") : name;
      files.push(await lintText(text, { file, templates, template: options.template ?? null, messages }));
    } catch (error) {
      if (!(error instanceof SpecError) || error.code === "template-unknown") throw error;
      unread.push(error);
    }
  }
  return { files, unread };
}
