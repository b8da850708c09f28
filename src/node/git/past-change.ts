import { readDiff, withText, type DiffFile } from "../../gate/change/diff.js";
import { isNewText } from "../../gate/change/old-text.js";
import { SpecError } from "../../spec/error.js";
import { git, gitText } from "./git.js";
import { fileAt } from "./git-file.js";
import { decodeText } from "../read.js";

/** A change that was committed. */
export interface PastChange {
  /** Full hash of what it was made on: the first parent, or the empty tree. */
  readonly parent: string;
  /** First line of its message. */
  readonly subject: string;
  readonly files: readonly DiffFile[];
}

/** Reads what a commit changed against its first parent, with the whole texts. @param commit full hash. @throws SpecError */
export async function readPastChange(root: string, commit: string): Promise<PastChange> {
  const [hashes = "", subject = ""] = (await gitText(root, ["log", "-1", "--format=%P%x00%s", "--end-of-options", commit, "--"])).split("\0");
  const parent = /^\w+/.exec(hashes)?.[0] ?? (await gitText(root, ["hash-object", "-t", "tree", "--stdin"]));
  const { stdout } = await git(root, ["diff", "--patch", "--unified=0", "--full-index", "--find-renames", "--no-ext-diff", "--no-textconv", "--no-color", "--src-prefix=a/", "--dst-prefix=b/", parent, commit, "--"]);
  const files = readDiff(stdout.toString("utf8"), "git diff");
  return { parent, subject, files: await Promise.all(files.map((file) => readWhole(root, commit, file))) };
}

/** A file that is too large or no text is known by its changed lines alone. */
async function readWhole(root: string, commit: string, file: DiffFile): Promise<DiffFile> {
  if (file.kind !== "text" || file.change === "deleted") return file;
  try {
    const bytes = await fileAt(root, commit, file.path);
    const text = bytes === null ? null : decodeText(bytes, file.path);
    return text !== null && isNewText(file, text) ? withText(file, text) : file;
  } catch (error) {
    if (error instanceof SpecError) return file;
    throw error;
  }
}
