import { relative, resolve, sep } from "node:path";
import { isIssueName, issueText, readIssueName } from "../../node/github/github-name.js";
import { exists, findProjectRoot } from "../../node/project.js";
import { readTextFile } from "../../node/read.js";
import { writeTextFile } from "../../node/write.js";
import type { Io } from "../io.js";
import type { GitHubOptions } from "../lint/lint-issues.js";

/** Where a document is that is completed in place. */
export interface FilledPlace {
  /** As the user named it; an issue as `owner/repo#12`. */
  readonly name: string;
  /** What its draft is known by: the path relative to the project's root, with `/`. */
  readonly key: string;
  readonly isIssue: boolean;
  /** What it says now. @throws SpecError */
  read(): Promise<string>;
  /** @throws SpecError */
  write(text: string): Promise<void>;
}

/** The file or the issue that a user named. @throws SpecError when it cannot be either */
export async function filledPlace(name: string, github: GitHubOptions, io: Io): Promise<FilledPlace> {
  const path = resolve(io.cwd, name);
  if (isIssueName(name) && !exists(path)) return issuePlace(name, github, io);
  return {
    name,
    key: relative(findProjectRoot(io.cwd), path).split(sep).join("/"),
    isIssue: false,
    read: () => Promise.resolve(readTextFile(path, name)),
    write: (text) => writeTextFile(path, text, { shown: name }),
  };
}

async function issuePlace(arg: string, github: GitHubOptions, io: Io): Promise<FilledPlace> {
  const issue = readIssueName(arg);
  const { openGitHub } = await import("../lint/lint-issues.js");
  const server = await openGitHub(github, io);
  const name = issueText(issue);
  return { name, key: name, isIssue: true, read: async () => (await server.read(issue)).text, write: (text) => server.editText(issue, text) };
}
