import { lstatSync } from "node:fs";
import { mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SpecError } from "../../spec/error.js";
import { git } from "./git.js";
import { exists } from "../project.js";
import { systemError } from "../system-error.js";

/** Folders of installed packages: git does not have them, and without them hardly a check can run. */
const PACKAGES = ["node_modules", ".venv", "venv", "vendor"];

/**
 * The full hash of the commit that a ref names.
 *
 * @throws SpecError `ref-unknown` when there is no such commit; what looks like an option is no ref
 */
export async function resolveCommit(root: string, ref: string): Promise<string> {
  const { code, stdout } = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], { codes: [0, 1, 128] });
  const hash = stdout.toString("utf8").trim();
  if (code !== 0 || !/^[0-9a-f]{40,64}$/.test(hash)) throw new SpecError("ref-unknown", `there is no commit ${ref}`, "Name a branch, a tag or a hash that this repository has; a shallow clone may lack it.");
  return hash;
}

/**
 * Checks a commit out into a temporary folder while `work` runs, and removes it whatever happens. No hook and no filter of the
 * repository runs. Folders of installed packages that git ignores are linked.
 *
 * @param commit full hash
 */
export async function inThrowAwayWorktree<T>(root: string, commit: string, work: (folder: string) => Promise<T>): Promise<T> {
  const parent = await temporaryFolder();
  const folder = join(parent, "worktree");
  try {
    await git(root, ["worktree", "add", "--quiet", "--detach", "--force", "--end-of-options", folder, commit]);
    await linkPackages(root, folder);
    return await work(folder);
  } finally {
    await rm(parent, { recursive: true, force: true, maxRetries: 3 });
    // What git keeps about a worktree whose folder is gone; it says so when there is nothing of it.
    await git(root, ["worktree", "remove", "--force", "--force", "--end-of-options", folder], { codes: [0, 128] });
  }
}

async function temporaryFolder(): Promise<string> {
  try {
    return await realpath(await mkdtemp(join(tmpdir(), "spec-must-fail-")));
  } catch (error) {
    throw systemError(error, "cannot write", tmpdir());
  }
}

async function linkPackages(root: string, folder: string): Promise<void> {
  for (const name of PACKAGES) {
    if (!exists(join(root, name)) || exists(join(folder, name)) || !lstatSync(join(root, name)).isDirectory()) continue;
    await symlink(join(root, name), join(folder, name), "junction");
  }
}
