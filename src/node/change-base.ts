import { SpecError } from "../spec/error.js";
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

/**
 * Where the work left another line of it: the merge base of HEAD and a commit, as a pull request shows it.
 *
 * @throws SpecError `ref-unknown`, `base-missing` in a shallow clone, `base-unrelated`, `no-repository`
 */
export async function mergeBase(root: string, ref: string): Promise<ChangeBase> {
  const { code, stdout } = await git(root, ["merge-base", "--end-of-options", "HEAD", ref], { codes: [0, 1, 128] });
  const hash = stdout.toString("utf8").trim();
  if (code === 0) return { hash, name: `${ref.replace(/^refs\/(?:heads|remotes)\//, "")} (${hash.slice(0, 7)})` };
  throw await whyNoBase(root, ref);
}

/**
 * The merge base with what the work will be merged into: the branch that continuous integration names, else the default branch
 * of `origin`, else the upstream of the branch, else `main` or `master`.
 *
 * @throws SpecError `base-unknown` when there is none of these; as `mergeBase`
 */
export async function defaultBase(root: string, env: Readonly<Record<string, string | undefined>>): Promise<ChangeBase> {
  await requireRepository(root);
  if ((await headCommit(root)) === null) return emptyBase(root);
  const target = TARGETS.map((name) => env[name] ?? "").find((value) => value !== "");
  if (target !== undefined) return mergeBase(root, `refs/remotes/origin/${target}`);
  const { stdout } = await git(root, ["for-each-ref", "--format=%(refname)%00%(HEAD)%00%(upstream)", "refs/heads", "refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master"]);
  const refs = stdout.toString("utf8").split("\n").map((line) => line.split("\0"));
  const upstream = refs.find(([, head]) => head === "*")?.[2];
  const wanted = ["refs/remotes/origin/HEAD", upstream, "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];
  const known = new Set(refs.map(([name]) => name));
  const base = wanted.find((name) => name !== undefined && name !== "" && known.has(name));
  if (base === undefined) throw new SpecError("base-unknown", "cannot tell what the work is to be merged into: there is no origin, no upstream, and no branch main or master", "Name it with --base REF, or check what is not committed with --worktree.");
  return mergeBase(root, base);
}

async function whyNoBase(root: string, ref: string): Promise<SpecError> {
  await requireRepository(root);
  const isShallow = (await gitText(root, ["rev-parse", "--is-shallow-repository"])) === "true";
  const { code } = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], { codes: [0, 1, 128] });
  const fetch = "Fetch the history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout.";
  if (code !== 0) return new SpecError("ref-unknown", `there is no commit ${ref}${isShallow ? " in this shallow clone" : ""}`, isShallow ? fetch : "Name a branch, tag or commit that `git rev-parse` knows, e.g. origin/main.");
  if ((await headCommit(root)) === null) return new SpecError("ref-unknown", "there is no commit yet", "Check what is not committed with --worktree or --staged.");
  if (isShallow) return new SpecError("base-missing", `the commit at which the work left ${ref} is not in this shallow clone`, fetch);
  return new SpecError("base-unrelated", `HEAD and ${ref} have no commit in common`, "Name the base that the work started from.");
}

async function requireRepository(root: string): Promise<void> {
  const { code } = await git(root, ["rev-parse", "--git-dir"], { codes: [0, 128] });
  if (code !== 0) throw new SpecError("no-repository", "this folder is in no git repository that git may read", "Give the change with --diff FILE, or run it in a repository.");
}
