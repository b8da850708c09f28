import { join, resolve } from "node:path";
import * as z from "zod/mini";
import { readRepositoryName } from "../../node/github/github-name.js";
import { findProjectRoot, loadTemplates } from "../../node/project.js";
import { decodeText, readBounded, readTextFile } from "../../node/read.js";
import type { LintSettings } from "../../rules/settings.js";
import { DEFAULT_TEMPLATE, type TemplateStore } from "../../spec/builtin.js";
import { findTemplate } from "../../spec/choose-template.js";
import { visibleLines } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import { readFrontMatter } from "../../spec/front-matter.js";
import type { Language } from "../../spec/language.js";
import { readDocument, readSpec } from "../../spec/parse.js";
import { slugOf } from "../../spec/slug.js";
import type { Template } from "../../spec/template.js";
import { readRough } from "../../wizard/rough.js";
import { answersJsonSchema, readAnswers } from "./answers.js";
import { onTerminal } from "./converse.js";
import { EXIT, isInteractive, languageOf, type Io, type Run } from "../io.js";
import { NewSpec, type IssueTarget } from "./new-spec.js";
import { chooseDraft, confirmIssue, keptDraft, talkAboutNew } from "./new-talk.js";
import { config, flag, lang, readOptions } from "../options.js";
import { configReader } from "../lint/project-config.js";

const schema = z.object({
  from: z.optional(z.string()),
  answers: z.optional(z.string()),
  printSchema: flag,
  template: z.optional(z.string()),
  lang,
  output: z.optional(z.string()),
  yes: flag,
  force: flag,
  resume: flag,
  config,
  issue: z.optional(z.string()),
  apiUrl: z.optional(z.string()),
});

type Options = z.infer<typeof schema>;

export const run: Run = async ([title = ""], given, io) => {
  const options = readOptions(schema, given);
  refuseContradictions(options);
  const language = options.lang ?? languageOf(io.env);
  const templates = await loadTemplates(io.cwd);
  const decided = await configReader(options, templates, io)(options.output ?? join(findProjectRoot(io.cwd), "specs", `${slugOf(title)}.md`));
  const template = findTemplate(templates, options.template ?? decided.template ?? DEFAULT_TEMPLATE, language);
  if (options.printSchema) {
    io.stdout.write(`${JSON.stringify(answersJsonSchema(template), null, 2)}\n`);
    return EXIT.clean;
  }
  const asks = options.answers === undefined && !options.yes && isInteractive(io);
  const setting: Setting = { template, templates, language, settings: decided.settings };
  return asks ? ask(title, options, setting, io) : writeWithoutAsking(title, options, setting, io);
};

interface Setting {
  readonly template: Template;
  readonly templates: TemplateStore;
  readonly language: Language;
  readonly settings: LintSettings;
}

function refuseContradictions(options: Options): void {
  const { from, answers, resume, template, issue, output, force, apiUrl } = options;
  if (from === "-" && answers === "-") throw new SpecError("option-invalid", "--from and --answers cannot both read standard input", "Name a file for one of them.");
  if (resume && from !== undefined) throw new SpecError("option-invalid", "--resume goes on with a draft, --from starts a new one", "Leave one of them out.");
  if (issue !== undefined && (output !== undefined || force)) throw new SpecError("option-invalid", "--issue opens an issue, --output and --force are for a file", "Leave one of them out.");
  if (issue === undefined && apiUrl !== undefined) throw new SpecError("option-invalid", "--api-url says where an issue is opened, and --issue is not given", "Add --issue owner/repo.");
  if (resume && template !== undefined) throw new SpecError("option-invalid", "--resume keeps the draft's template", "Leave --template out.");
}

async function ask(title: string, options: Options, setting: Setting, io: Io): Promise<number> {
  // What cannot be written is said before anything is typed.
  const spec = NewSpec.start(await given(title, options, setting, io), io);
  spec.refuseExisting();
  return onTerminal(io, async (terminal) => {
    const wanted = options.from === undefined ? await chooseDraft({ terminal, title: title.trim(), mustResume: options.resume, ...setting }, io) : null;
    if (wanted === null) return talkAboutNew(spec, null, terminal, io);
    const kept = NewSpec.start({ ...wanted.given, output: options.output ?? wanted.given.output, force: options.force, settings: setting.settings, issue: spec.given.issue }, io);
    // Another title would not help.
    if (kept.given.output !== null) kept.refuseExisting();
    return talkAboutNew(kept, wanted, terminal, io);
  });
}

async function writeWithoutAsking(title: string, options: Options, setting: Setting, io: Io): Promise<number> {
  const spec = NewSpec.start(await given(title, options, setting, io), io);
  if (!options.resume) return finish(spec, options, io);
  const kept = await keptDraft({ title: title.trim(), ...setting }, io);
  const answers = { ...kept.given.answers, ...spec.given.answers };
  const resumed = NewSpec.start({ ...kept.given, answers, title: spec.given.title || kept.given.title, output: options.output ?? kept.given.output, force: options.force, settings: setting.settings, issue: spec.given.issue }, io);
  const exitCode = await finish(resumed, options, io);
  await kept.remove();
  return exitCode;
}

async function finish(spec: NewSpec, options: Options, io: Io): Promise<number> {
  const { title, answers } = spec.given;
  const missing = options.yes ? (title === "" ? ["title"] : []) : spec.missing();
  if (missing.length > 0) throw missingError(missing, options);
  spec.refuseExisting();
  if (spec.given.issue === null || options.yes) return spec.write({ title, answers });
  if (!isInteractive(io)) {
    io.stderr.write(visibleLines(spec.text(spec.given)));
    throw new SpecError("not-confirmed", "nobody can be asked here whether to open this issue; nothing was done", "Give --yes to open it.");
  }
  return onTerminal(io, async (terminal) => ((await confirmIssue(spec, terminal, io)) ? spec.write({ title, answers }) : EXIT.cancelled));
}

function missingError(missing: readonly string[], options: Options): SpecError {
  const who = options.answers === undefined && !options.yes ? "nobody can be asked here (no terminal, or CI is set), and no answer is given for" : "no answer is given for";
  const hint = missing.length === 1 && missing[0] === "title" ? "Give it as an argument: `spec new TITLE`." : "Give them with --answers FILE (`spec new --print-schema` shows the keys), or leave sections blank with --yes.";
  return new SpecError("answers-missing", `${who}: ${missing.join(", ")}`, hint);
}

/** What the command line says already: a title, a rough request, answers. Answers go before what a request says. */
async function given(title: string, options: Options, { template, language, settings }: Setting, io: Io): Promise<NewSpec["given"]> {
  const data = options.answers === undefined ? null : await readAnswers(options.answers, template, io);
  const known = title.replace(/\s+/g, " ").trim() || (data?.title ?? "");
  const rough = options.from === undefined ? { title: known, answers: {} } : readRough(readSpec(readDocument(await requestText(options.from, io), readFrontMatter), template), known);
  const answers = { ...rough.answers, ...data?.sections };
  return { template, language, title: rough.title, answers, output: options.output ?? null, force: options.force, settings, issue: options.issue === undefined ? null : await issueTarget(options.issue, options, io) };
}

async function issueTarget(repository: string, options: Options, io: Io): Promise<IssueTarget> {
  const name = readRepositoryName(repository);
  const { openGitHub } = await import("../lint/lint-issues.js");
  const github = await openGitHub(options, io);
  return { name: repository, create: async (title, text) => (await github.create(name, { title, text })).url };
}

async function requestText(name: string, io: Io): Promise<string> {
  if (name !== "-") return readTextFile(resolve(io.cwd, name), name);
  if (io.stdin.isTTY) throw new SpecError("option-invalid", "--from - reads standard input, and that is this terminal", "Name a file, or pipe the text in and give --answers FILE or --yes.");
  return decodeText(await readBounded(io.stdin, "<stdin>"), "<stdin>");
}
