import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import manifest from "../../../package.json" with { type: "json" };
import { SpecError } from "../../spec/error.js";
import type { Text } from "../../spec/language.js";
import { fetchFrom, type Limits } from "./github-fetch.js";
import { explainAnswer, isAnswer } from "./github-error.js";
import type { GitHubServer } from "./github-server.js";
import type { Token } from "./github-token.js";

/** How a conversation with GitHub is held. */
export interface ClientOptions {
  readonly server: GitHubServer;
  readonly token: Token | null;
  readonly limits: Limits;
  /** Says that GitHub asked to wait, and that we do. */
  readonly notice: (text: Text) => void;
}

const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

const RETRIES = 2;
/** Asked again after a limit once only: who is throttled twice is better told. */
const WAITS = 1;
const FINAL = [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 451, 501];

/** Octokit with its plugins, which waits no longer than the limits allow. */
export function githubClient({ server, token, limits, notice }: ClientOptions) {
  const mayWait = (seconds: number, _request: unknown, _octokit: unknown, waited: number): boolean => {
    if (seconds > limits.wait || waited >= WAITS) return false;
    notice({ en: `${server.host} asks to wait ${seconds} s because of its rate limit; waiting`, "zh-CN": `${server.host} 因频率限制要求等待 ${seconds} 秒；正在等待` });
    return true;
  };
  return new (Octokit.plugin(whatToRetry, throttling, retry, paginateRest))({
    ...(token === null ? {} : { auth: token.value }),
    baseUrl: server.apiUrl,
    userAgent: `prompt-spec/${manifest.version}`,
    log: SILENT,
    // Its requests have a log of their own, else the console: what a server announces would be printed as it stands.
    request: { log: SILENT, fetch: fetchFrom({ apiUrl: server.apiUrl, secret: token?.value ?? null, limits }) },
    retry: { doNotRetry: FINAL, retries: RETRIES, retryAfterBaseValue: limits.second },
    throttle: {
      retryAfterBaseValue: limits.second,
      onRateLimit: mayWait,
      onSecondaryRateLimit: mayWait,
    },
  });
}

/** Listed first, so before the others: whatever names a time to wait is a limit to them, and what cannot change is not retried. */
function whatToRetry(octokit: Octokit): object {
  octokit.hook.error("request", (error, options) => {
    if (isAnswer(error) && (error.status === 403 || error.status === 429) && error.response?.headers["retry-after"] !== undefined) error.message = `secondary rate limit: ${error.message}`;
    if (error.cause instanceof SpecError && error.cause.code !== "github-cut") options.request["retries"] = 0;
    throw error;
  });
  return {};
}

/** A client for one server. */
export type GitHubClient = ReturnType<typeof githubClient>;

/**
 * Turns what a question to GitHub ended with into one clear line; anything else is a bug and comes back as it is.
 *
 * @param doing what failed, e.g. `cannot read owner/repo#12`
 */
export function githubError(error: unknown, doing: string, { server, token, limits }: ClientOptions): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof SpecError) return error;
  if (error.cause instanceof SpecError) return new SpecError(error.cause.code, `${doing}: ${error.cause.message}`, error.cause.hint, { cause: error });
  return isAnswer(error) ? explainAnswer(error, { doing, server, token, wait: limits.wait }) : error;
}

function ignore(): void {
  return undefined;
}
