import { spawn } from "node:child_process";
import { SpecError } from "../../spec/error.js";
import { hasCode } from "../system-error.js";

/** Nothing that a repository's own configuration names is run: no hook, monitor, pager, external diff or transport. */
const HARMLESS: readonly (readonly [key: string, value: string])[] = [
  ["core.fsmonitor", "false"],
  ["core.hooksPath", "/dev/null"],
  ["core.pager", "cat"],
  ["core.quotePath", "false"],
  ["core.sshCommand", "false"],
  ["diff.external", ""],
  ["diff.noprefix", "false"],
  ["diff.mnemonicPrefix", "false"],
  ["diff.submodule", "short"],
  ["log.showSignature", "false"],
  ["protocol.allow", "never"],
  ["submodule.recurse", "false"],
];

/** What git's own hooks set, so that a hook of ours sees the index that is about to be committed. */
const KEPT = new Set(["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_COMMON_DIR"]);

/** How git is run. */
export interface GitOptions {
  /** What it reads from standard input. */
  readonly input?: string | Uint8Array;
  /** Exit codes that are an answer rather than a failure. Default: only 0. */
  readonly codes?: readonly number[];
  /** It reads no file of the work tree, so that no filter can run: saves looking for them. */
  readonly filesUnread?: true;
  /** Settings for this run, before all others. */
  readonly settings?: readonly (readonly [key: string, value: string])[];
}

/** What git said. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
}

/**
 * Runs git in a folder with fixed arguments: no shell, nothing of the repository's configuration is executed, no question, no
 * network. Names of files and refs from outside go behind `--end-of-options` or `--`.
 *
 * @throws SpecError `git-missing`; `git-failed` with what git said on standard error
 */
export async function git(folder: string, args: readonly string[], options: GitOptions = {}): Promise<GitAnswer> {
  const filters = options.filesUnread === true ? [] : await filterDrivers(folder);
  return run(folder, args, [...HARMLESS, ...filters, ...(options.settings ?? [])], options);
}

/** What git printed, as text without its last line break. @throws SpecError as `git` does */
export async function gitText(folder: string, args: readonly string[]): Promise<string> {
  return (await git(folder, args)).stdout.toString("utf8").replace(/\n$/, "");
}

/** The full hash of the commit that is checked out; null in a repository without commits, and outside of any. */
export async function headCommit(folder: string): Promise<string | null> {
  const { code, stdout } = await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"], { codes: [0, 1, 128] });
  return code === 0 ? stdout.toString("utf8").trim() : null;
}

/** Who git says is at work: `Ada Byron <ada@example.com>`; null when it does not know. */
export async function gitIdentity(folder: string): Promise<string | null> {
  const { code, stdout } = await git(folder, ["var", "GIT_AUTHOR_IDENT"], { codes: [0, 1, 128] });
  return code === 0 ? stdout.toString("utf8").replace(/ \d+ [+-]\d{4}\s*$/, "") : null;
}

const filtersByFolder = new Map<string, Promise<readonly (readonly [string, string])[]>>();

/** Clean and smudge filters are programs, too: each that is configured is emptied. */
function filterDrivers(folder: string): Promise<readonly (readonly [string, string])[]> {
  const known = filtersByFolder.get(folder) ?? listFilters(folder);
  filtersByFolder.set(folder, known);
  return known;
}

async function listFilters(folder: string): Promise<readonly (readonly [string, string])[]> {
  const { stdout } = await run(folder, ["config", "--null", "--name-only", "--get-regexp", "^(filter|diff|merge)\\..*\\.(clean|smudge|process|required|command|textconv|driver)$"], HARMLESS, { codes: [0, 1, 128] });
  const keys = stdout.toString("utf8").split("\0").filter((key) => key !== "");
  return [...new Set(keys)].map((key) => [key, key.endsWith(".required") ? "false" : ""] as const);
}

function run(folder: string, args: readonly string[], settings: readonly (readonly [string, string])[], { input, codes = [0] }: GitOptions): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["--no-pager", ...args], { cwd: folder, env: environment(settings), stdio: "pipe", windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    // git may end before it has read all; its exit code says how it went.
    child.stdin.on("error", () => undefined);
    child.on("error", (error) => {
      reject(hasCode(error, "ENOENT") ? new SpecError("git-missing", "git is not there", "Install git, or give the change with --diff FILE.", { cause: error }) : error);
    });
    child.on("close", (code) => {
      if (code !== null && codes.includes(code)) resolve({ code, stdout: Buffer.concat(out) });
      else reject(new SpecError("git-failed", `git ${args[0] ?? ""} failed: ${firstLine(Buffer.concat(err).toString("utf8"))}`, "Run it by hand to see what is wrong."));
    });
    child.stdin.end(input ?? "");
  });
}

/** Configuration from the environment goes before the repository's, and takes keys with any character. */
function environment(settings: readonly (readonly [string, string])[]): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || KEPT.has(name));
  const numbered = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    ...Object.fromEntries(inherited),
    ...(Object.fromEntries(numbered) as Record<string, string>),
    GIT_CONFIG_COUNT: String(settings.length),
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0]?.replace(/^(?:fatal|error): /, "") ?? "";
}
