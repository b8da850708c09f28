import { resolve } from "node:path";
import { findFiles } from "../../node/find-files.js";
import { isIssueName } from "../../node/github/github-name.js";
import { exists } from "../../node/project.js";
import { decodeText, readBounded, readTextFile } from "../../node/read.js";
import { isInShard, type Shard } from "../../report/shard.js";
import { SpecError } from "../../spec/error.js";
import type { Io } from "../io.js";
import type { GitHubSource, LintInput } from "./lint-input.js";

export type { LintInput };

/** Where the documents come from. */
export interface Sources {
  /** Files, folders, globs; `-` for standard input; issues on GitHub. */
  readonly args: readonly string[];
  /** Absolute paths of reports that are written meanwhile: no documents, wherever they stand. */
  readonly reports?: ReadonlySet<string>;
  /** What standard input is called. */
  readonly stdinName: string;
  readonly github: GitHubSource;
  /** Which of them; null for all. */
  readonly shard: Shard | null;
}

/**
 * The documents that are meant, each read when it is asked for. One that cannot be read is an error in its place and does not
 * keep the others from being read.
 */
export async function* readInputs({ args, reports, stdinName, github, shard }: Sources, io: Io): AsyncGenerator<LintInput | SpecError> {
  // A file of such a name is what a shell's completion offers.
  const issues = args.filter((arg) => isIssueName(arg) && !exists(resolve(io.cwd, arg)));
  const found = await findFiles(args.filter((arg) => arg !== "-" && !issues.includes(arg)), io.cwd);
  yield* found.errors;
  const names = [...(args.includes("-") ? ["-"] : []), ...found.files.filter((file) => reports?.has(resolve(io.cwd, file)) !== true)];
  for (const name of names.filter((_, position) => isInShard(shard, position))) {
    try {
      if (name === "-") yield { file: stdinName, path: null, text: decodeText(await readBounded(io.stdin, "<stdin>"), "<stdin>"), isStdin: true };
      else yield { file: name, path: resolve(io.cwd, name), text: readTextFile(resolve(io.cwd, name), name) };
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      yield error;
    }
  }
  if (issues.length === 0 && github.repo === undefined) return;
  for await (const issue of (await import("./lint-issues.js")).readIssues(issues, github, io)) {
    if (issue instanceof SpecError || isInShard(shard, numberOf(issue))) yield issue;
  }
}

/** Issues are dealt by their numbers: one that is opened between the runs of two shards moves no other. */
function numberOf({ file }: LintInput): number {
  return Number(file.slice(file.lastIndexOf("#") + 1));
}
