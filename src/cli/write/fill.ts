import * as z from "zod/mini";
import { findProjectRoot, loadTemplates } from "../../node/project.js";
import { reportText } from "../../report/text.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import { MESSAGES } from "../../wizard/messages.js";
import { readAnswers } from "./answers.js";
import { onTerminal } from "./converse.js";
import { filledPlace } from "./filled-place.js";
import { FilledSpec } from "./filled-spec.js";
import { confirmDifference, talkAboutFilling } from "./fill-talk.js";
import { EXIT, isInteractive, languageOf, type Io, type Run } from "../io.js";
import { lintText } from "../lint/lint-text.js";
import { config, flag, lang, readOptions } from "../options.js";
import { configReader } from "../lint/project-config.js";
import { styleFor } from "../style.js";

const schema = z.object({ answers: z.optional(z.string()), template: z.optional(z.string()), lang, yes: flag, resume: flag, config, apiUrl: z.optional(z.string()) });

type Options = z.infer<typeof schema>;

export const run: Run = async ([name = ""], given, io) => {
  const options = readOptions(schema, given);
  if (name === "-") throw new SpecError("not-a-file", "spec fill changes a file in place, and standard input is none", "Name the file.");
  const spec = await open(name, options, io);
  if (options.answers !== undefined) return fillWith(options.answers, spec, options, io);
  if (spec.open.length === 0) return nothingToFill(spec, io);
  if (!isInteractive(io)) {
    throw new SpecError("answers-missing", `nobody can be asked here (no terminal, or CI is set), and no answer is given for: ${spec.open.join(", ")}`, "Give them with --answers FILE; `spec new --print-schema` shows the keys.");
  }
  return onTerminal(io, (terminal) => talkAboutFilling(spec, options, terminal, io));
};

async function open(name: string, options: Options, io: Io): Promise<FilledSpec> {
  const language = options.lang ?? languageOf(io.env);
  const templates = await loadTemplates(io.cwd);
  const place = await filledPlace(name, options, io);
  const text = await place.read();
  const decided = await configReader(options, templates, io)(place.name);
  const linted = await lintText(text, { file: place.name, templates, template: options.template ?? null, messages: language, decided });
  const root = findProjectRoot(io.cwd);
  return new FilledSpec({ place, text, linted, settings: decided.settings, language, templates, root }, io);
}

async function fillWith(answersName: string, spec: FilledSpec, { yes }: Options, io: Io): Promise<number> {
  const { title, sections } = await readAnswers(answersName, spec.template, io);
  if (title !== "" && title !== spec.linted.spec.title) throw new SpecError("answers-invalid", `${answersName === "-" ? "<stdin>" : answersName}: title: spec fill leaves the title as it is`, "Leave the title out, or change it in the file.");
  if (yes || !isInteractive(io)) {
    io.stderr.write(spec.difference(sections));
    // A file can be looked at before it is committed; others read an issue at once.
    if (!yes && spec.isIssue) throw new SpecError("not-confirmed", `nobody can be asked here whether to change ${spec.name}; nothing was changed`, "Give --yes to write what is shown.");
    return spec.write(sections);
  }
  return onTerminal(io, async (terminal) => ((await confirmDifference(spec, sections, terminal, io)) ? spec.write(sections) : EXIT.cancelled));
}

/** No answer could mend anything: clean if lint says so, else its findings, which are for the hand. */
async function nothingToFill({ linted, name, language }: FilledSpec, io: Io): Promise<number> {
  const words = MESSAGES[language];
  if (linted.findings.every(({ severity }) => severity === "advice")) {
    io.stderr.write(`${words.nothingToFill(visible(name))}\n`);
    return EXIT.clean;
  }
  io.stderr.write(`${words.notFillable(visible(name))}\n${reportText([linted], { style: await styleFor(io.stderr, io.env), lang: language, quiet: false })}`);
  return EXIT.findings;
}
