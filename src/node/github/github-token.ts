import { execFile } from "node:child_process";
import { homedir } from "node:os";
import { SpecError } from "../../spec/error.js";
import type { GitHubServer } from "./github-server.js";

type Env = Readonly<Record<string, string | undefined>>;

/** What a server knows us by. */
export interface Token {
  readonly value: string;
  /** Where it was found, for messages. */
  readonly source: string;
}

/** Looked at in the order that `gh` looks at them. */
const VARIABLES = ["GH_TOKEN", "GITHUB_TOKEN"] as const;
const ENTERPRISE_VARIABLES = ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"] as const;

/** The token for a server: from the environment, else from `gh`; null when there is none. @throws SpecError when it cannot be one */
export async function findToken(server: GitHubServer, env: Env): Promise<Token | null> {
  for (const source of server.isGitHub ? VARIABLES : ENTERPRISE_VARIABLES) {
    const value = env[source]?.trim() ?? "";
    if (value !== "") return checked({ value, source });
  }
  const value = (await tokenOfGh(server.host, env)).trim();
  return value === "" ? null : checked({ value, source: "`gh auth token`" });
}

/** A header that cannot be sent is quoted by whoever refuses it. */
function checked(token: Token): Token {
  if (/^[\x21-\x7E]+$/.test(token.value)) return token;
  throw new SpecError("token-invalid", `what ${token.source} gives is not a token: it holds blanks or other characters that none has`, "Set it again; it is not shown here.");
}

/** Not being installed, not logged in, not in time: all the same to us. */
function tokenOfGh(host: string, env: Env): Promise<string> {
  return new Promise((resolve) => {
    // From the home folder, because Windows also looks for programs in the current one.
    execFile("gh", ["auth", "token", "--hostname", host], { env: { ...env }, cwd: homedir(), timeout: 5000, windowsHide: true }, (error, stdout) => resolve(error === null ? stdout : ""));
  });
}
