import { GitHub, type Issue, type IssueFilter } from "../../node/github/github-issues.js";
import { LIMITS } from "../../node/github/github-fetch.js";
import { issueText, readIssueName, readRepositoryName } from "../../node/github/github-name.js";
import { readServer } from "../../node/github/github-server.js";
import type { Token } from "../../node/github/github-token.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import type { Language, Text } from "../../spec/language.js";
import { languageOf, type Io } from "../io.js";
import type { GitHubSource, LintInput } from "./lint-input.js";

/** What decides which server a command means, and in which language it speaks of it. */
export interface GitHubOptions {
  readonly apiUrl?: string | undefined;
  readonly lang?: Language | undefined;
  /** Instead of the one that the environment or `gh` has. */
  readonly token?: Token | undefined;
}

/** Connects to the server that a command means. */
export async function openGitHub({ apiUrl, lang, token }: GitHubOptions, io: Io): Promise<GitHub> {
  const language = lang ?? languageOf(io.env);
  const server = readServer(apiUrl ?? null, io.env);
  const notice = (text: Text): void => void io.stderr.write(`${visible(text[language])}\n`);
  return token === undefined ? GitHub.at(server, io.env, notice) : new GitHub({ server, token, limits: LIMITS, notice });
}

/** The issues that some arguments mean, then those of a whole repository. */
export async function* readIssues(args: readonly string[], source: GitHubSource, io: Io): AsyncGenerator<LintInput | SpecError> {
  const filter: IssueFilter = { state: source.state ?? "open", labels: source.label ?? [], since: source.since === undefined ? null : readTime(source.since) };
  const repository = source.repo === undefined ? null : readRepositoryName(source.repo);
  const github = await openGitHub(source, io);
  for (const arg of new Set(args)) yield await orError(async () => inputOf(await github.read(readIssueName(arg))));
  if (repository === null) return;
  let count = 0;
  try {
    for await (const issue of github.list(repository, filter)) {
      count++;
      yield issue instanceof SpecError ? issue : inputOf(issue);
    }
    if (count === 0) yield new SpecError("no-issues", `no issue of ${source.repo ?? ""} is meant: none is ${filter.state === "all" ? "there" : filter.state}${describe(filter)}`, "Check --state, --label and --since.");
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    yield count === 0 ? error : new SpecError(error.code, `partial result: only ${count === 1 ? "1 issue" : `${count} issues`} of ${source.repo ?? ""} ${count === 1 ? "was" : "were"} read; ${error.message}`, error.hint, { cause: error });
  }
}

function inputOf(issue: Issue): LintInput {
  return { file: issueText(issue), path: null, text: issue.text };
}

async function orError(read: () => Promise<LintInput>): Promise<LintInput | SpecError> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SpecError) return error;
    throw error;
  }
}

function describe({ labels, since }: IssueFilter): string {
  return `${labels.length === 0 ? "" : ` with ${labels.join(", ")}`}${since === null ? "" : ` and changed since ${since}`}`;
}

/** A day, or a time with its zone; the API takes nothing else. */
function readTime(text: string): string {
  const isTime = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}))?$/.test(text);
  const time = new Date(text);
  if (!isTime || Number.isNaN(time.getTime())) throw new SpecError("option-invalid", `--since ${text} is not a day`, "Write 2026-01-31, or 2026-01-31T08:00:00Z.");
  return time.toISOString().replace(".000Z", "Z");
}
