import { Readable } from "node:stream";
import * as z from "zod/mini";
import { SpecError } from "../../spec/error.js";
import type { Text } from "../../spec/language.js";
import { githubClient, githubError, type ClientOptions, type GitHubClient } from "./github-client.js";
import { LIMITS, type Limits } from "./github-fetch.js";
import { isIssueName, issueText, readIssueName, type IssueName, type RepositoryName } from "./github-name.js";
import { refuseOtherServer, type GitHubServer } from "./github-server.js";
import { findToken } from "./github-token.js";
import { decodeText, readBounded } from "../read.js";

/** An issue or a pull request. */
export interface Issue extends RepositoryName {
  readonly number: number;
  readonly title: string;
  /** Its description; empty when it has none. */
  readonly text: string;
  /** Address of its page. */
  readonly url: string;
}

/** A comment on an issue. */
export interface Comment {
  readonly id: number;
  readonly text: string;
  readonly author: string;
  readonly isBot: boolean;
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

const commentSchema = z.object({
  id: z.int(),
  body: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string(), type: z.string() })),
});

/** What was done although the answer was lost is not done twice. */
const ONCE = { request: { retries: 0 } };

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
    const { data } = await this.ask(doing, () => this.client.request("GET /repos/{owner}/{repo}/issues/{issue_number}", numbered(name)));
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
    const query = { owner: name.owner, repo: name.repo, state, ...(labels.length === 0 ? {} : { labels: labels.join(",") }), ...(since === null ? {} : { since }) };
    for await (const each of this.pages("GET /repos/{owner}/{repo}/issues", query, doing)) {
      if (typeof each === "object" && each !== null && "pull_request" in each) continue;
      yield await this.issueOf(each, name, doing).catch(onlySpecError);
    }
  }

  /** The comments of an issue or a pull request, the oldest first. @throws SpecError naming it */
  async *comments(name: IssueName): AsyncGenerator<Comment> {
    const doing = `cannot read the comments of ${issueText(name)}`;
    for await (const each of this.pages("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", numbered(name), doing)) {
      const result = commentSchema.safeParse(each);
      if (!result.success) throw this.strange(doing);
      const { id, body, user } = result.data;
      yield { id, text: body ?? "", author: user?.login ?? "", isBot: user?.type === "Bot" };
    }
  }

  /** Who the token speaks for; null when it is that of an app, such as the one of a workflow. @throws SpecError */
  async login(): Promise<string | null> {
    const doing = "cannot tell whom the token speaks for";
    try {
      const { data } = await this.ask(doing, () => this.client.request("GET /user"));
      const result = z.object({ login: z.string() }).safeParse(data);
      if (!result.success) throw this.strange(doing);
      return result.data.login;
    } catch (error) {
      if (error instanceof SpecError && error.code === "github-forbidden") return null;
      throw error;
    }
  }

  /** Opens an issue. @throws SpecError */
  async create(name: RepositoryName, { title, text }: Pick<Issue, "title" | "text">): Promise<Issue> {
    const doing = `cannot open an issue in ${name.owner}/${name.repo}`;
    const { data } = await this.ask(doing, () => this.client.request("POST /repos/{owner}/{repo}/issues", { owner: name.owner, repo: name.repo, title, body: text, ...ONCE }));
    return this.issueOf(data, name, doing);
  }

  /** Replaces the description of an issue. @throws SpecError */
  async editText(name: IssueName, text: string): Promise<void> {
    refuseOtherServer(this.options.server, name.origin);
    await this.ask(`cannot change ${issueText(name)}`, () => this.client.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", { ...numbered(name), body: text, ...ONCE }));
  }

  /** Adds a comment. @throws SpecError */
  async addComment(name: IssueName, text: string): Promise<void> {
    await this.ask(`cannot comment on ${issueText(name)}`, () => this.client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", { ...numbered(name), body: text, ...ONCE }));
  }

  /** Replaces the text of a comment. @throws SpecError */
  async editComment(name: IssueName, id: number, text: string): Promise<void> {
    const { owner, repo } = name;
    await this.ask(`cannot change the comment on ${issueText(name)}`, () => this.client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", { owner, repo, comment_id: id, body: text, ...ONCE }));
  }

  private async *pages(route: "GET /repos/{owner}/{repo}/issues" | "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", query: Readonly<Record<string, string | number>>, doing: string): AsyncGenerator {
    const pages = this.client.paginate.iterator(route as string, { ...query, per_page: PAGE })[Symbol.asyncIterator]();
    for (let page = 0; ; page++) {
      const next = await this.ask(doing, () => pages.next().catch(takenForGranted));
      if (next.done === true) return;
      if (page === MOST_PAGES) throw new SpecError("github-answer", `${doing}: there are more than ${PAGE * MOST_PAGES}`, "Narrow the list with --since or --label.");
      const data: unknown = next.value.data;
      if (!Array.isArray(data)) throw this.strange(doing);
      yield* data as unknown[];
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

function numbered({ owner, repo, number }: IssueName): { owner: string; repo: string; issue_number: number } {
  return { owner, repo, issue_number: number };
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
