import { SpecError } from "../../spec/error.js";
import { mergeBase, requireRepository } from "./git-base.js";
import { git, gitText, headCommit } from "./git.js";

/** Where a change begins. */
export interface ChangeBase {
  /** Hash of a commit, or of the empty tree. */
  readonly hash: string;
  /** For people: `origin/main (1a2b3c4)`, `HEAD`, `nothing`. */
  readonly name: string;
}

/** Where continuous integration says what a change is to be merged into: GitHub, GitLab. */
const TARGETS = ["GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] as const;

/** Before the first commit: everything is new. @throws SpecError */
export async function emptyBase(root: string): Promise<ChangeBase> {
  return { hash: await gitText(root, ["hash-object", "-t", "tree", "--stdin"]), name: "nothing" };
}

/** What is checked out; nothing in a repository without commits. @throws SpecError */
export async function headBase(root: string): Promise<ChangeBase> {
  await requireRepository(root);
  const commit = await headCommit(root);
  return commit === null ? emptyBase(root) : { hash: commit, name: "HEAD" };
}

/** Where the work left another line of it, as a pull request shows it. @throws SpecError as `mergeBase` */
export async function baseOn(root: string, ref: string): Promise<ChangeBase> {
  const hash = await mergeBase(root, ref);
  return { hash, name: `${ref.replace(/^refs\/(?:heads|remotes)\//, "")} (${hash.slice(0, 7)})` };
}

/**
 * Where the work left what it will be merged into: the branch that continuous integration names, else the ref that the project
 * names, else the default branch of `origin`, else the upstream of the branch, else `main` or `master`.
 *
 * @param configured what `.spec/config.yaml` names
 * @throws SpecError `base-unknown` when there is none of these; as `mergeBase`
 */
export async function defaultBase(root: string, configured: string | null, env: Readonly<Record<string, string | undefined>>): Promise<ChangeBase> {
  await requireRepository(root);
  if ((await headCommit(root)) === null) return emptyBase(root);
  const target = TARGETS.map((name) => env[name] ?? "").find((value) => value !== "");
  if (target !== undefined) return baseOn(root, `refs/remotes/origin/${target}`);
  if (configured !== null) return baseOn(root, configured);
  const { stdout } = await git(root, ["for-each-ref", "--format=%(refname)%00%(HEAD)%00%(upstream)", "refs/heads", "refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master"]);
  const refs = stdout.toString("utf8").split("\n").map((line) => line.split("\0"));
  const upstream = refs.find(([, head]) => head === "*")?.[2];
  const wanted = ["refs/remotes/origin/HEAD", upstream, "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];
  const known = new Set(refs.map(([name]) => name));
  const base = wanted.find((name) => name !== undefined && name !== "" && known.has(name));
  if (base === undefined) throw new SpecError("base-unknown", "cannot tell what the work is to be merged into: there is no origin, no upstream, and no branch main or master", "Name it with --base REF, or check what is not committed with --worktree.");
  return baseOn(root, base);
}
