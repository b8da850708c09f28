import { lstat, realpath } from "node:fs/promises";
import { SpecError } from "../../spec/error.js";
import { isInside } from "../project.js";
import type { SkillRoot } from "./skill-root.js";
import { hasCode, systemError } from "../system-error.js";

/**
 * Makes sure that a skill is made from the file that was named: what a link leads to, in a project from a stranger, may be any
 * file of whoever installs it.
 *
 * @param path absolute
 * @param shown what messages call it
 * @throws SpecError when it is a link, or a link on its way leads out of the project
 */
export async function refuseLinkedSource(path: string, shown: string, root: SkillRoot): Promise<void> {
  try {
    if ((await lstat(path)).isSymbolicLink()) throw new SpecError("not-a-file", `cannot install ${shown}: is a symbolic link, expected a regular file`, "Name the file that it leads to.");
    const real = await realpath(path);
    if (root.kind === "project" && isInside(root.path, path) && !isInside(root.path, real)) throw new SpecError("folder-outside", `cannot install ${shown}: a symbolic link leads out of the project, to ${real}`, "Name the file by where it is.");
  } catch (error) {
    // Who reads it says that it is not there.
    if (!hasCode(error, "ENOENT") && !hasCode(error, "ENOTDIR")) throw systemError(error, "cannot read", shown);
  }
}
