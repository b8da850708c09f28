import type { DiffFile } from "../../gate/change/diff.js";
import type { GateConfig } from "../../gate/steps/gate-config.js";
import { readGitChange, type ChangeRequest, type GitChange } from "../../node/git/git-change.js";
import { headCommit } from "../../node/git/git.js";
import { gateConfigSince, loadGateConfig } from "../../node/load-gate-config.js";
import { findWorkTree } from "../../node/project.js";
import { SpecError } from "../../spec/error.js";
import type { Io } from "../io.js";

/** The options of every command that looks at a change. */
export interface ChangeOptions {
  readonly base?: string | undefined;
  readonly staged: boolean;
  readonly pr: boolean;
}

/** The change that stands at the gate. */
export interface GateChange {
  /** Full hash of the commit that it is compared with; null: there is none yet. */
  readonly base: string | null;
  /** The same for people: `origin/main (1a2b3c4)`. */
  readonly against: string;
  /** With their whole new texts. */
  readonly files: readonly DiffFile[];
  /** What it touches, from the repository's root; where a file was before, too. */
  readonly paths: readonly string[];
  /** What holds for it: the stricter of the base's and its own. */
  readonly config: GateConfig;
}

/** @throws SpecError when the base cannot be found, the change cannot be read, or the configuration does not validate */
export async function readGateChange(root: string, options: ChangeOptions, env: Io["env"]): Promise<GateChange> {
  if (findWorkTree(root) === null) return { base: null, against: "nothing", files: [], paths: [], config: await loadGateConfig(root) };
  const change = await readChange(root, options, env);
  const base = (await headCommit(root)) === null ? null : change.base;
  const paths = change.files.flatMap(({ path, from }) => (from === null ? [path] : [from, path]));
  return { base, against: change.against, files: await change.withTexts(() => true), paths, config: await gateConfigSince(root, base) };
}

/** A project in which nothing tells what the work is merged into is judged by what is not committed; a pull request is not. */
async function readChange(root: string, { base, staged, pr }: ChangeOptions, env: Io["env"]): Promise<GitChange> {
  const request: ChangeRequest = { base: base ?? null, to: staged ? "index" : "worktree", uncommitted: staged, all: false };
  try {
    return await readGitChange(root, request, env);
  } catch (error) {
    if (pr || !(error instanceof SpecError) || error.code !== "base-unknown") throw error;
    return readGitChange(root, { ...request, uncommitted: true }, env);
  }
}
