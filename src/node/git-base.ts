import { SpecError } from "../spec/error.js";
import { git, headCommit } from "./git.js";

/**
 * The commit that a change is compared with: where HEAD and a ref parted.
 *
 * @returns full hash
 * @throws SpecError `ref-unknown`, or `base-unrelated` when the history that is here does not reach that far
 */
export async function mergeBase(root: string, ref: string): Promise<string> {
  const [base, head] = [await commitOf(root, ref), await headCommit(root)];
  const { code, stdout } = head === null ? { code: 1, stdout: "" } : await git(root, ["merge-base", base, head], { codes: [0, 1] });
  const found = stdout.toString("utf8").trim();
  if (code === 0 && found !== "") return found;
  throw new SpecError("base-unrelated", `HEAD and ${ref} have no commit in common in the history that is here`, "In a shallow clone fetch all of it: `git fetch --unshallow`, or `fetch-depth: 0` in a workflow.");
}

/** The full hash of the commit that a ref names. @throws SpecError `ref-unknown` */
export async function commitOf(root: string, ref: string): Promise<string> {
  const { code, stdout } = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], { codes: [0, 1, 128] });
  const found = stdout.toString("utf8").trim();
  if (code === 0 && /^[0-9a-f]{40,64}$/.test(found)) return found;
  throw new SpecError("ref-unknown", `git knows no commit ${ref}`, "Name a branch, a tag or a commit; `git branch -a` lists branches.");
}

/**
 * The paths that differ from a commit, untracked ones included, from the repository's root with `/`.
 *
 * @param base full hash; null: there is no commit yet
 */
export async function changedPaths(root: string, base: string | null, { staged }: { readonly staged: boolean }): Promise<string[]> {
  if (base === null) return list(root, ["ls-files", "-z", "--cached", ...(staged ? [] : ["--others", "--exclude-standard"])]);
  const changed = await list(root, ["diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none", "-z", ...(staged ? ["--cached"] : []), base, "--"]);
  return staged ? changed : [...changed, ...(await list(root, ["ls-files", "-z", "--others", "--exclude-standard"]))];
}

async function list(root: string, args: readonly string[]): Promise<string[]> {
  const { stdout } = await git(root, args);
  return stdout.toString("utf8").split("\0").filter((path) => path !== "");
}
