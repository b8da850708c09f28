import { SpecError } from "../../spec/error.js";
import type { GitHubServer } from "./github-server.js";
import type { Token } from "./github-token.js";

/** An answer with a status from 400 on, as Octokit throws it. */
export type Answer = Error & {
  readonly status: number;
  /** Data as github-fetch.ts gives it; an empty text for 304. */
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>>; readonly data: { readonly message?: string } };
};

interface Question {
  /** What failed, e.g. `cannot read owner/repo#12`. */
  readonly doing: string;
  readonly server: GitHubServer;
  readonly token: Token | null;
  /** The longest that is waited, in seconds. */
  readonly wait: number;
}

/** Whether something thrown is an answer of the server. */
export function isAnswer(error: unknown): error is Answer {
  return error instanceof Error && "status" in error && typeof error.status === "number" && "request" in error;
}

/** An answer as one line that says what happened, with the status in brackets, and what to do. */
export function explainAnswer(answer: Answer, { doing, server, token, wait }: Question): SpecError {
  const { status } = answer;
  const error = (code: string, message: string, hint: string): SpecError => new SpecError(code, `${doing}: ${message} (${status})`, hint, { cause: answer });
  const logIn = token === null ? `Set GITHUB_TOKEN, or log in with \`gh auth login --hostname ${server.host}\`.` : `Check what the token from ${token.source} may do.`;
  const limit = status === 403 || status === 429 ? limitOf(answer, wait) : null;
  if (limit !== null) return error("github-limit", `${server.host} ${limit}`, token === null ? `${logIn} With a token many more requests are allowed.` : "Try again then.");
  if (status === 401 && token !== null) return error("github-token", `${server.host} does not accept the token from ${token.source}`, "Renew it; it may have expired.");
  if (status === 401) return error("github-token", `${server.host} wants a token`, logIn);
  if (status === 404) return error("github-not-found", token === null ? "there is none that can be seen without a token" : "there is none, or the token may not see it", `Check the name. ${logIn}`);
  if (status === 410) return error("github-gone", "it was deleted, or the repository has no issues", "Check it in a browser.");
  if (status === 403) return error("github-forbidden", `${server.host} does not allow it${reason(answer)}`, logIn);
  if (status >= 500) return error("github-failed", `${server.host} failed${reason(answer)}`, server.host === "github.com" ? "Try again later; see also https://www.githubstatus.com." : `Try again later, or ask whoever runs ${server.host}.`);
  return error("github-refused", `${server.host} refused${reason(answer)}`, logIn);
}

/** What a limit says, if it is one. */
function limitOf({ message, response }: Answer, wait: number): string | null {
  const { headers = {} } = response ?? {};
  const after = Number(headers["retry-after"]);
  if (after > wait) return `asks to wait ${after} s because of its rate limit, and at most ${wait} s are waited`;
  const reset = Number(headers["x-ratelimit-reset"]);
  if (String(headers["x-ratelimit-remaining"]) === "0") return `allows no more requests${reset > 0 && reset < 1e11 ? ` until ${new Date(reset * 1000).toISOString()}` : " for now"}`;
  return /\bsecondary rate\b/i.test(message) || after >= 0 ? "asks to slow down" : null;
}

/** What the server says, short and on one line. */
function reason({ response }: Answer): string {
  const line = response?.data.message?.trim().split(/\r\n|\r|\n/)[0] ?? "";
  return line === "" ? "" : `: ${line.length > 200 ? `${line.slice(0, 200)}…` : line}`;
}
