import { SpecError } from "../../spec/error.js";
import { git } from "./git.js";
import { MOST_BYTES } from "../read.js";

/**
 * A file as it is in a commit, or as it is staged; null when it is not there.
 *
 * @param commit full hash; empty: what is staged
 * @param path from the repository's root
 * @throws SpecError when it is no file, is larger than 1 MiB, or git fails
 */
export async function fileAt(folder: string, commit: string, path: string): Promise<Uint8Array | null> {
  if (path.includes("\n")) return null;
  const { stdout } = await git(folder, ["cat-file", "--batch-check=%(objecttype) %(objectsize) %(objectname)"], { input: `${commit}:${path}\n` });
  const [, type, size, name] = /^(\w+) (\d+) ([0-9a-f]+)\n$/.exec(stdout.toString("utf8")) ?? [];
  if (name === undefined) return null;
  const shown = commit === "" ? path : `${commit.slice(0, 8)}:${path}`;
  if (type !== "blob") throw new SpecError("not-a-file", `cannot read ${shown}: is a ${type ?? "folder"}, expected a file`, "Name a file.");
  if (Number(size) > MOST_BYTES) throw new SpecError("too-large", `cannot read ${shown}: it is larger than 1 MiB`, "Name another commit.");
  return (await git(folder, ["cat-file", "blob", name])).stdout;
}
