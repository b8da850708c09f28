import { SpecError } from "../../spec/error.js";

type Env = Readonly<Record<string, string | undefined>>;

/** A GitHub server: where its API is, and which tokens are meant for it. */
export interface GitHubServer {
  /** Address of the REST API without a slash at its end, e.g. `https://api.github.com`. */
  readonly apiUrl: string;
  /** As `gh` calls it, e.g. `github.com`. */
  readonly host: string;
  /** Where pages are, e.g. `https://github.com`. */
  readonly pages: string;
  /** Whether the tokens of github.com are meant for it; an Enterprise server has its own. */
  readonly isGitHub: boolean;
}

const HINT = "Write https://HOST/api/v3.";

/**
 * The server to ask.
 *
 * @param apiUrl `--api-url`; null: what GITHUB_API_URL says, as GitHub Actions sets it, else github.com
 * @throws SpecError when it is not https, or http on this machine
 */
export function readServer(apiUrl: string | null, env: Env): GitHubServer {
  const given = env["GITHUB_API_URL"] ?? "";
  if (apiUrl !== null) return serverAt(apiUrl, "--api-url", URL.canParse(given) ? new URL(given).host : null);
  return given === "" ? serverAt("https://api.github.com", "", null) : serverAt(given, "GITHUB_API_URL", URL.canParse(given) ? new URL(given).host : null);
}

/**
 * Makes sure that an address is one of this server: a token, or a question, never goes to a host that only the address named.
 *
 * @param origin of the address; null when none was given
 */
export function refuseOtherServer(server: GitHubServer, origin: string | null): void {
  if (origin === null || origin === server.pages || origin === new URL(server.apiUrl).origin || isLoopback(server.host)) return;
  const { hostname, host } = new URL(origin);
  const hint = hostname === "github.com" || hostname === "www.github.com" ? "Leave --api-url out, and write https://github.com/…" : `If you trust it, say so: --api-url https://${host}/api/v3`;
  throw new SpecError("github-host", `${host} is not ${server.host}, the server that is asked`, hint);
}

function serverAt(text: string, name: string, own: string | null): GitHubServer {
  if (!URL.canParse(text)) throw new SpecError("api-url", `${name} is not an address`, HINT);
  const { protocol, hostname, host, origin, pathname, username, password, search, hash } = new URL(text);
  // What is wrong may hold a password: it is not repeated.
  if (username !== "" || password !== "" || search !== "" || hash !== "") throw new SpecError("api-url", `${name} holds more than a host and a path`, HINT);
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback(hostname))) throw new SpecError("api-url", `${name} is ${protocol}//${host}, expected https`, HINT);
  const pages = host.startsWith("api.") ? host.slice("api.".length) : host;
  const isGitHub = pages === "github.com" || pages.endsWith(".ghe.com") || host === own || isLoopback(hostname);
  return { apiUrl: `${origin}${pathname.replace(/\/$/, "")}`, host: pages, pages: `${protocol}//${pages}`, isGitHub };
}

function isLoopback(host: string): boolean {
  const name = host.replace(/:[0-9]+$/, "");
  return name === "localhost" || name === "[::1]" || /^127\.[0-9]+\.[0-9]+\.[0-9]+$/.test(name);
}
