import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { folder } from "./program.js";

const WHO = ["-c", "user.name=Ada Byron", "-c", "user.email=ada@example.com"];

/** A git repository in a temporary folder. */
export interface Repository {
  readonly cwd: string;
  /** Runs git and returns what it prints. @throws Error with what it says on standard error */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Commits all there is. @returns the full hash */
  readonly commit: (message: string) => string;
}

/** A repository with these files in its first commit, on the branch main. */
export function repository(files: Readonly<Record<string, string>> = {}): Repository {
  const cwd = folder();
  const git = (...args: readonly string[]): string => execFileSync("git", [...WHO, ...args], { cwd, encoding: "utf8", stdio: "pipe", env: { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" } }).trimEnd();
  const write = (more: Readonly<Record<string, string>>): void => {
    for (const [name, content] of Object.entries(more)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), content);
    }
  };
  const commit = (message: string): string => {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "--no-verify", "-m", message);
    return git("rev-parse", "HEAD");
  };
  git("init", "-q", "-b", "main");
  write(files);
  if (Object.keys(files).length > 0) commit("Begin");
  return { cwd, git, write, commit };
}
