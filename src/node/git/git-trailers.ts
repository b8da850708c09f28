import { TRAILER_KEY } from "../../gate/steps/trailer.js";
import { git } from "./git.js";

/** A trailer of a commit. */
export interface CommitTrailer {
  /** Full hash. */
  readonly commit: string;
  readonly value: string;
}

/**
 * The `Spec:` trailers of the commits that are in HEAD and not in a base, the newest commit first, as git itself reads trailers.
 *
 * @param base full hash; null: all commits
 * @throws SpecError when git fails
 */
export async function specTrailers(root: string, base: string | null): Promise<CommitTrailer[]> {
  const format = `%H%x00%(trailers:key=${TRAILER_KEY},valueonly,unfold,separator=%x00)%x00%x00`;
  const range = base === null ? ["HEAD"] : ["HEAD", `^${base}`];
  const { stdout } = await git(root, ["-c", "trailer.separators=:", "log", "--no-show-signature", `--format=tformat:${format}`, "--end-of-options", ...range, "--"]);
  return stdout
    .toString("utf8")
    .split("\0\0\n")
    .flatMap((entry) => {
      const [commit = "", ...values] = entry.split("\0");
      return values.filter((value) => value !== "").map((value) => ({ commit, value }));
    });
}
