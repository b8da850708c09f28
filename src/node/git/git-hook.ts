import { realpathSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { isOurHook, KEPT_HOOK, managerOf, PRE_COMMIT_HOOK } from "../../skill/git-hook.js";
import { SpecError } from "../../spec/error.js";
import { git, gitText } from "./git.js";
import { exists, isInside } from "../project.js";
import { readTextFile } from "../read.js";
import { systemError } from "../system-error.js";
import { writeTextFile } from "../write.js";

/** What becomes of one file of hooks. */
export interface HookStep {
  /** As it is shown: from the project's root. */
  readonly path: string;
  readonly action: "create" | "change" | "keep" | "remove" | "leave";
  /** One line; null when the action says it all. */
  readonly reason: string | null;
}

interface Options {
  readonly dryRun: boolean;
}

/**
 * Makes git run our check before each commit. A hook that is there is kept and runs first.
 *
 * @throws SpecError when another program manages the hooks, or the folder is not the repository's own
 */
export async function installGitHook(root: string, { dryRun }: Options): Promise<HookStep> {
  const { path, kept, shown, text } = await findHook(root);
  if (text !== null && isOurHook(text)) return { path: shown, action: "keep", reason: null };
  const manager = managerOf(relative(root, path).split(sep).join("/"), text);
  if (manager !== null) throw new SpecError("hook-managed", `cannot write ${shown}: ${manager.name} manages git's hooks here`, manager.instead);
  if (text === null) {
    if (!dryRun) await writeTextFile(path, PRE_COMMIT_HOOK, { mode: 0o755, shown });
    return { path: shown, action: "create", reason: null };
  }
  if (exists(kept)) throw new SpecError("hook-taken", `cannot keep the hook ${shown}: ${KEPT_HOOK} stands beside it`, "Move one of them away.");
  if (!dryRun) await replaceHook(path, kept, shown);
  return { path: shown, action: "change", reason: `the hook that was there runs first, as ${KEPT_HOOK}` };
}

/** Takes our hook out and puts back the one that was there. @throws SpecError when it was edited by hand */
export async function uninstallGitHook(root: string, { dryRun }: Options): Promise<HookStep> {
  const { path, kept, shown, text } = await findHook(root);
  if (text === null || !isOurHook(text)) return { path: shown, action: "leave", reason: text === null ? "is not there" : "is not ours" };
  if (text !== PRE_COMMIT_HOOK) throw new SpecError("hook-edited", `cannot remove ${shown}: it was edited by hand`, "Take what you added elsewhere, or remove the file yourself.");
  const hadOther = exists(kept);
  if (!dryRun) await (hadOther ? rename(kept, path) : rm(path));
  return { path: shown, action: "remove", reason: hadOther ? "the hook that was there before is back" : null };
}

interface FoundHook {
  readonly path: string;
  readonly kept: string;
  readonly shown: string;
  /** Null: there is none. */
  readonly text: string | null;
}

async function findHook(root: string): Promise<FoundHook> {
  const folder = await hooksFolder(root);
  const path = join(folder, "pre-commit");
  const way = relative(root, path).split(sep).join("/");
  const shown = way.startsWith("../") ? path : way;
  return { path, kept: join(folder, KEPT_HOOK), shown, text: exists(path) ? readTextFile(path, shown) : null };
}

/** Where git looks for hooks: `core.hooksPath`, else `hooks` in the folder that all work trees share. */
async function hooksFolder(root: string): Promise<string> {
  const own = join(resolve(root, await gitText(root, ["rev-parse", "--git-common-dir"])), "hooks");
  const configured = await configuredFolder(root);
  if (configured === null) return own;
  const folder = resolve(root, configured);
  const real = exists(folder) ? realpathSync(folder) : folder;
  if (folder === own || isInside(realpathSync(root), real)) return folder;
  throw new SpecError("hook-outside", `core.hooksPath leads out of the repository: ${configured}`, "Other repositories may use those hooks, too; unset it for this one with `git config core.hooksPath .git/hooks`.");
}

/** Our own setting, which keeps git from running hooks while we ask it, comes last and is left out. */
async function configuredFolder(root: string): Promise<string | null> {
  const { stdout } = await git(root, ["config", "--show-scope", "--null", "--type=path", "--get-all", "core.hooksPath"], { codes: [0, 1] });
  const words = stdout.toString("utf8").split("\0");
  const folders = words.flatMap((word, index) => (index % 2 === 1 && words[index - 1] !== "command" ? [word] : []));
  return folders.at(-1) ?? null;
}

async function replaceHook(path: string, kept: string, shown: string): Promise<void> {
  try {
    await rename(path, kept);
  } catch (error) {
    throw systemError(error, "cannot rename", shown);
  }
  try {
    await writeTextFile(path, PRE_COMMIT_HOOK, { mode: 0o755, shown });
  } catch (error) {
    await rename(kept, path);
    throw error;
  }
}
