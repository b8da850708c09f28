import { Readable } from "node:stream";
import * as z from "zod/mini";
import { SpecError } from "../spec/error.js";
import type { Text } from "../spec/language.js";
import { githubClient, githubError, type ClientOptions, type GitHubClient } from "./github-client.js";
import { LIMITS, type Limits } from "./github-fetch.js";
import { isIssueName, issueText, readIssueName, type IssueName, type RepositoryName } from "./github-name.js";
import { refuseOtherServer, type GitHubServer } from "./github-server.js";
import { findToken } from "./github-token.js";
import { decodeText, readBounded } from "./read.js";

/** An issue or a pull request. */
export interface Issue extends RepositoryName {
  readonly number: number;
  readonly title: string;
  /** Its description; empty when it has none. */
  readonly text: string;
  /** Address of its page. */
  readonly url: string;
}

/** Which issues of a repository are meant. */
export interface IssueFilter {
  readonly state: "open" | "closed" | "all";
  /** All of them must be there. */
  readonly labels: readonly string[];
  /** Changed at or after this time, ISO 8601; null: any. */
  readonly since: string | null;
}

const PAGE = 100;
const MOST_PAGES = 1000;

const issueSchema = z.object({
  number: z.int(),
  title: z.string(),
  body: z.nullish(z.string()),
  html_url: z.string(),
  pull_request: z.optional(z.unknown()),
});

type IssueData = z.infer<typeof issueSchema>;

/** The issues of one GitHub server. */
export class GitHub {
  private readonly client: GitHubClient;

  constructor(private readonly options: ClientOptions) {
    this.client = githubClient(options);
  }

  static async at(server: GitHubServer, env: Readonly<Record<string, string | undefined>>, notice: (text: Text) => void, limits: Limits = LIMITS): Promise<GitHub> {
    return new GitHub({ server, token: await findToken(server, env), limits, notice });
  }

  /** Reads an issue or a pull request. @throws SpecError naming it */
  async read(name: IssueName): Promise<Issue> {
    const doing = `cannot read ${issueText(name)}`;
    refuseOtherServer(this.options.server, name.origin);
    const { data } = await this.ask(doing, () => this.client.request("GET /repos/{owner}/{repo}/issues/{issue_number}", { owner: name.owner, repo: name.repo, issue_number: name.number }));
    const issue = await this.issueOf(data, name, doing);
    this.noticeMove(name, issue);
    return { ...issue, number: name.number };
  }

  /**
   * The issues of a repository, the newest first, as they arrive; pull requests are left out. One that cannot be read is an
   * error in its place.
   *
   * @throws SpecError after some of them, when the next cannot be had
   */
  async *list(name: RepositoryName, { state, labels, since }: IssueFilter): AsyncGenerator<Issue | SpecError> {
    const doing = `cannot list the issues of ${name.owner}/${name.repo}`;
    const query = { owner: name.owner, repo: name.repo, state, per_page: PAGE, ...(labels.length === 0 ? {} : { labels: labels.join(",") }), ...(since === null ? {} : { since }) };
    const pages = this.client.paginate.iterator("GET /repos/{owner}/{repo}/issues", query)[Symbol.asyncIterator]();
    for (let page = 0; ; page++) {
      const next = await this.ask(doing, () => pages.next().catch(takenForGranted));
      if (next.done === true) return;
      if (page === MOST_PAGES) throw new SpecError("github-answer", `${doing}: there are more than ${PAGE * MOST_PAGES}`, "Narrow the list with --since or --label.");
      const data: unknown = next.value.data;
      if (!Array.isArray(data)) throw this.strange(doing);
      for (const each of data as unknown[]) {
        if (typeof each === "object" && each !== null && "pull_request" in each) continue;
        yield await this.issueOf(each, name, doing).catch(onlySpecError);
      }
    }
  }

  private async issueOf(data: unknown, name: RepositoryName, doing: string): Promise<Issue> {
    const result = issueSchema.safeParse(data);
    if (!result.success) throw this.strange(doing);
    const { number, title, html_url: url }: IssueData = result.data;
    const named = issueText({ ...name, number });
    const text = decodeText(await readBounded(Readable.from([result.data.body ?? ""]), named), named);
    return { owner: name.owner, repo: name.repo, number, title, text, url };
  }

  private noticeMove(name: IssueName, { url }: Issue): void {
    if (!isIssueName(url)) return;
    const [asked, now] = [issueText(name), issueText(readIssueName(url))];
    if (asked.toLowerCase() !== now.toLowerCase()) this.options.notice({ en: `${asked} is now ${now}`, "zh-CN": `${asked} 现在是 ${now}` });
  }

  private async ask<T>(doing: string, question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw githubError(error, doing, this.options);
    }
  }

  private strange(doing: string): SpecError {
    return new SpecError("github-answer", `${doing}: ${this.options.server.host} answered with something else than was asked for`, "Check --api-url; it ends with /api/v3 for an Enterprise server.");
  }
}

/** The plugin for pages takes for granted that an answer is a list. */
function takenForGranted(error: unknown): { readonly done: false; readonly value: { readonly data: null } } {
  if (error instanceof TypeError) return { done: false, value: { data: null } };
  throw error;
}

function onlySpecError(error: unknown): SpecError {
  if (error instanceof SpecError) return error;
  throw error;
}
