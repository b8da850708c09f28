import { addSummary, setOutputs } from "../node/action-files.js";
import { keepComment } from "../node/github-comment.js";
import { loadTemplates } from "../node/project.js";
import { reportGitHub } from "../report/github.js";
import { COMMENT_MARKER, issueComment } from "../report/issue-comment.js";
import { countFindings, type Linted } from "../report/linted.js";
import { reportMarkdown } from "../report/markdown.js";
import { PLAIN } from "../report/style.js";
import { reportText } from "../report/text.js";
import { SpecError } from "../spec/error.js";
import { languageOfText, type Language } from "../spec/language.js";
import { readEvent, type EventIssue } from "./action-event.js";
import { readActionInputs, type ActionInputs } from "./action-inputs.js";
import { EXIT, type Io } from "./io.js";
import { readInputs, type LintInput } from "./lint-inputs.js";
import { openGitHub } from "./lint-issues.js";
import { lintText } from "./lint-text.js";
import { configReader } from "./project-config.js";
import { printBug, printError } from "./print.js";

/** Runs as an Action: lints what the event is about, or the files that are named. @returns the exit code */
export async function runAction(io: Io): Promise<number> {
  try {
    const inputs = readActionInputs(io.env);
    // The token is given to this step and to no other.
    return await lintAndTell(inputs, inputs.token === "" ? io : { ...io, env: { ...io.env, GH_TOKEN: inputs.token } });
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
  if (inputs.comment) await comment(event, files, lang, io);
  if (unread.length > 0) return EXIT.failed;
  return errors > 0 && inputs.failOnError ? EXIT.findings : EXIT.clean;
}

async function lintAll(inputs: ActionInputs, event: EventIssue | null, io: Io): Promise<{ files: Linted[]; unread: SpecError[]; lang: Language }> {
  const templates = await loadTemplates(io.cwd);
  const configOf = configReader({}, templates, io);
  const lang = inputs.lang ?? languageOfText(event?.text ?? "");
  const files: Linted[] = [];
  const unread: SpecError[] = [];
  for await (const input of documents(inputs, event, io)) {
    if (input instanceof SpecError) {
      sayError(input, io);
      unread.push(input);
    } else files.push(await lintText(input.text, { file: input.file, templates, template: inputs.template, messages: lang, decided: await configOf(input.path ?? input.file) }));
  }
  return { files, unread, lang };
}

function documents({ files, lang }: ActionInputs, event: EventIssue | null, io: Io): AsyncIterable<LintInput | SpecError> | Iterable<LintInput> {
  if (files.length > 0) return readInputs({ args: files, stdinName: "<stdin>", github: lang === null ? {} : { lang }, shard: null }, io);
  if (event === null) throw new SpecError("no-files", `the event ${io.env["GITHUB_EVENT_NAME"] ?? ""} is about no issue or pull request, and no file is named`, "Name files with the input `files`.");
  return [{ file: `${event.owner}/${event.repo}#${event.number}`, path: null, text: event.text }];
}

async function comment(event: EventIssue | null, files: readonly Linted[], lang: Language, io: Io): Promise<void> {
  const [file, ...others] = files;
  if (event === null || file === undefined || others.length > 0) throw new SpecError("input-invalid", "the input comment is for one document and an event that is about an issue or a pull request", "Leave it out, or run on issues.");
  await keepComment(await openGitHub({ lang }, io), event, COMMENT_MARKER, issueComment(file, lang));
}

/** A failure is shown on the page of the run, too. */
function sayError(error: SpecError, io: Io): void {
  printError(error, io);
  io.stdout.write(reportGitHub([], { lang: "en", quiet: false, unread: [error] }));
}
