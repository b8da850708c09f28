import { defaultBase } from "../node/git/change-base.js";
import { headCommit } from "../node/git/git.js";
import { SpecError } from "../spec/error.js";
import { shellWord } from "../wizard/shell-word.js";
import type { Io } from "./io.js";

/**
 * How a command names where a change began: by the name of its base; by its hash while that is what is checked out, because the
 * name moves on with the next commit.
 *
 * @param base full hash
 * @param name for people: `origin/main (1a2b3c4)`
 */
export async function beganAt(root: string, base: string, name: string): Promise<string> {
  return base === (await headCommit(root)) ? base.slice(0, 12) : shellWord(name.replace(/ \([0-9a-f]{7}\)$/, ""));
}

/** The same of work that nobody named a base for; null where nothing tells. @param configured what `.spec/config.yaml` names */
export async function beganByDefault(root: string, configured: string | null, env: Io["env"]): Promise<string | null> {
  try {
    const { hash, name } = await defaultBase(root, configured, env);
    return await beganAt(root, hash, name);
  } catch (error) {
    if (error instanceof SpecError) return null;
    throw error;
  }
}
