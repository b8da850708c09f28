import { SpecError } from "../../spec/error.js";
import { git, gitText } from "./git.js";

const FETCH = "Fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` in a workflow.";

/**
 * The commit that a change is compared with: where HEAD and a ref parted.
 *
 * @returns full hash
 * @throws SpecError `ref-unknown`, `base-missing` in a shallow clone, `base-unrelated`, `no-repository`
 */
export async function mergeBase(root: string, ref: string): Promise<string> {
  const { code, stdout } = await git(root, ["merge-base", "--end-of-options", "HEAD", ref], { codes: [0, 1, 128], filesUnread: true });
  const found = stdout.toString("utf8").trim();
  if (code === 0 && found !== "") return found;
  await requireRepository(root);
  await commitOf(root, ref);
  if (await isShallow(root)) throw new SpecError("base-missing", `the commit at which HEAD and ${ref} parted is not in this shallow clone`, FETCH);
  throw new SpecError("base-unrelated", `HEAD and ${ref} have no commit in common`, "Name the commit that the work started from.");
}

/** @throws SpecError `no-repository` */
export async function requireRepository(root: string): Promise<void> {
  const { code } = await git(root, ["rev-parse", "--git-dir"], { codes: [0, 128] });
  if (code !== 0) throw new SpecError("no-repository", "this folder is in no git repository that git may read", "Run it in a repository, or give the change with --diff FILE.");
}

async function isShallow(root: string): Promise<boolean> {
  return (await gitText(root, ["rev-parse", "--is-shallow-repository"])) === "true";
}

/** The full hash of the commit that a ref names. @throws SpecError `ref-unknown` */
export async function commitOf(root: string, ref: string): Promise<string> {
  const { code, stdout } = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], { codes: [0, 1, 128] });
  const found = stdout.toString("utf8").trim();
  if (code === 0 && /^[0-9a-f]{40,64}$/.test(found)) return found;
  throw new SpecError("ref-unknown", `git knows no commit ${ref}`, (await isShallow(root)) ? FETCH : "Name a branch, a tag or a commit; `git branch -a` lists branches.");
}
