import { git, gitText, headCommit } from "./git.js";
import { SPEC_FOLDER } from "../project.js";

/** Everything but our own records: committing one says nothing new about the code. */
const CODE = [".", `:(exclude,top)${SPEC_FOLDER}`];

/**
 * The full hash of the newest commit that changed anything outside of `.spec/`; null in a repository without commits, and
 * outside of any.
 *
 * @param root the project's root, absolute
 * @param at full hash of the commit to look from. Default: HEAD
 * @throws SpecError when git is missing or fails
 */
export async function codeCommit(root: string, at?: string): Promise<string | null> {
  const head = at ?? (await headCommit(root));
  if (head === null) return null;
  const found = await gitText(root, ["log", "-1", "--format=%H", "--end-of-options", head, "--", ...CODE]);
  return found === "" ? head : found;
}

/**
 * The files that are not as HEAD has them, untracked ones included and ignored ones not, without our own records and without
 * `except`. Empty outside of a repository.
 *
 * @param except path from the root: the spec itself, which is known by its digest
 */
export async function dirtyFiles(root: string, except: string | null): Promise<string[]> {
  const { stdout, code } = await git(root, ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=normal", "--", ...CODE], { codes: [0, 128] });
  if (code !== 0) return [];
  const paths = stdout.toString("utf8").split("\0").filter((entry) => entry !== "").map((entry) => entry.slice(3));
  return paths.filter((path) => path !== except);
}
