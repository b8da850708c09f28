import { addSummary, setOutputs } from "../../node/action-files.js";
import { keepComment } from "../../node/github/github-comment.js";
import type { Token } from "../../node/github/github-token.js";
import { loadTemplates } from "../../node/project.js";
import { reportGitHub } from "../../report/github.js";
import { COMMENT_MARKER, issueComment } from "../../report/issue-comment.js";
import { countFindings, type Linted } from "../../report/linted.js";
import { reportMarkdown } from "../../report/markdown.js";
import { PLAIN } from "../../report/style.js";
import { reportText } from "../../report/text.js";
import type { TemplateStore } from "../../spec/builtin.js";
import { findTemplate } from "../../spec/choose-template.js";
import { SpecError } from "../../spec/error.js";
import { languageOfText, type Language } from "../../spec/language.js";
import { readEvent, type EventIssue } from "./action-event.js";
import { readActionInputs, type ActionInputs } from "./action-inputs.js";
import { EXIT, type Io } from "../io.js";
import { readInputs, type LintInput } from "../lint/lint-inputs.js";
import { openGitHub } from "../lint/lint-issues.js";
import { lintText } from "../lint/lint-text.js";
import { configReader } from "../lint/project-config.js";
import { printBug, printError } from "../print.js";

/** Runs as an Action: lints what the event is about, or the files that are named. @returns the exit code */
export async function runAction(io: Io): Promise<number> {
  try {
    return await lintAndTell(readActionInputs(io.env), io);
  } catch (error) {
    if (error instanceof SpecError) sayError(error, io);
    else printBug(error, io);
    return EXIT.failed;
  }
}

async function lintAndTell(inputs: ActionInputs, io: Io): Promise<number> {
  const event = readEvent(io.env);
  const { files, unread, lang } = await lintAll(inputs, event, io);
  if (files.length > 0) io.stdout.write(`${reportText(files, { style: PLAIN, lang, quiet: false, shard: null, unread: [] })}${reportGitHub(files, { lang, quiet: false })}`);
  const errors = countFindings(files, "error");
  setOutputs({ errors, warnings: countFindings(files, "warning"), result: unread.length > 0 ? "failed" : errors > 0 ? "findings" : "clean" }, io.env);
  addSummary(reportMarkdown(files, { lang, quiet: false, unread }), io.env);
  if (inputs.comment) await comment(event, files, { lang, ...tokenOf(inputs) }, io);
  if (unread.length > 0) return EXIT.failed;
  return errors > 0 && inputs.failOnError ? EXIT.findings : EXIT.clean;
}

async function lintAll(inputs: ActionInputs, event: EventIssue | null, io: Io): Promise<{ files: Linted[]; unread: SpecError[]; lang: Language }> {
  const templates = await loadTemplates(io.cwd);
  refuseUnknownTemplate(inputs, templates);
  const configOf = configReader({}, templates, io);
  const lang = inputs.lang ?? languageOfText(event?.text ?? "");
  const files: Linted[] = [];
  const unread: SpecError[] = [];
  for await (const input of documents(inputs, event, io)) {
    if (input instanceof SpecError) {
      const error = inputs.files.length === 0 ? input : ofInput("files", input);
      sayError(error, io);
      unread.push(error);
    } else files.push(await lintText(input.text, { file: input.file, templates, template: inputs.template, messages: lang, decided: await configOf(input.path ?? input.file) }));
  }
  return { files, unread, lang };
}

function documents({ files, lang, ...inputs }: ActionInputs, event: EventIssue | null, io: Io): AsyncIterable<LintInput | SpecError> | Iterable<LintInput> {
  if (files.length > 0) return readInputs({ args: files, stdinName: "<stdin>", github: { ...(lang === null ? {} : { lang }), ...tokenOf(inputs) }, shard: null }, io);
  if (event === null) throw new SpecError("no-files", `the event ${io.env["GITHUB_EVENT_NAME"] ?? ""} is about no issue or pull request, and no file is named`, "Name files with the input `files`.");
  return [{ file: `${event.owner}/${event.repo}#${event.number}`, path: null, text: event.text }];
}

/** The token is given to this step and to no other. */
function tokenOf({ token }: Pick<ActionInputs, "token">): { readonly token?: Token } {
  return token === null ? {} : { token };
}

async function comment(event: EventIssue | null, files: readonly Linted[], github: { readonly lang: Language; readonly token?: Token }, io: Io): Promise<void> {
  const [file, ...others] = files;
  if (event === null || file === undefined || others.length > 0) throw new SpecError("input-invalid", "the input comment is for one document and an event that is about an issue or a pull request", "Leave it out, or run on issues.");
  await keepComment(await openGitHub(github, io), event, COMMENT_MARKER, issueComment(file, github.lang));
}

function refuseUnknownTemplate({ template }: ActionInputs, templates: TemplateStore): void {
  if (template === null) return;
  try {
    findTemplate(templates, template, "en");
  } catch (error) {
    throw error instanceof SpecError ? ofInput("template", error) : error;
  }
}

/** Who reads the page of a run looks for what the workflow says under `with:`. */
function ofInput(name: string, { code, message, hint }: SpecError): SpecError {
  return new SpecError(code, `the input ${name}: ${message}`, hint);
}

/** A failure is shown on the page of the run, too. */
function sayError(error: SpecError, io: Io): void {
  printError(error, io);
  io.stdout.write(reportGitHub([], { lang: "en", quiet: false, unread: [error] }));
}
