import { readDiff, type DiffFile } from "../../gate/change/diff.js";
import { numberLines, type NumberedFile } from "../../gate/change/numbered-diff.js";
import { SpecError } from "../../spec/error.js";
import { readIndexed, withNewTexts } from "./change-content.js";
import { git } from "./git.js";

/** A change between two commits. */
export interface ReviewDiff {
  /** For a reviewer: every line with its number. */
  readonly files: readonly NumberedFile[];
  /** The same for guards. */
  readonly changed: readonly DiffFile[];
  /** The same, those that need it with their whole new texts. */
  readonly withTexts: (needsText: (file: DiffFile) => boolean) => Promise<readonly DiffFile[]>;
}

/** So much context is read around what changed. */
const MOST_CONTEXT = 10;

/** The largest diff that is read, in bytes: no reviewer reads more. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What we write ourselves on the way is no part of the change. */
const OURS = ["signoffs", "evidence", "drafts"].map((name) => `:(exclude,top).spec/${name}`);

/**
 * Reads the change between two commits. Nothing of the repository's configuration runs.
 *
 * @param base full hash
 * @param head full hash
 * @throws SpecError when git fails, or the diff is too large or cannot be read
 */
export async function readReviewDiff(root: string, base: string, head: string): Promise<ReviewDiff> {
  const options = ["--no-ext-diff", "--no-textconv", "--no-color", "--no-relative", "--full-index", "--find-renames", "-l1000", "--src-prefix=a/", "--dst-prefix=b/", "--inter-hunk-context=0", "--diff-algorithm=histogram", "--submodule=short"];
  const { stdout } = await git(root, ["diff", `--unified=${MOST_CONTEXT}`, ...options, "--end-of-options", base, head, "--", ".", ...OURS]);
  if (stdout.length > MOST_BYTES) throw new SpecError("too-large", "the change is larger than 64 MiB", "Review it in parts: name a nearer --base.");
  const text = stdout.toString("utf8");
  const changed = readDiff(text, "git diff");
  return { files: numberLines(text, changed), changed, withTexts: (needsText) => withNewTexts(changed, needsText, (files) => readIndexed(root, files)) };
}

/**
 * Where the work left a base: the merge base with HEAD.
 *
 * @returns its full hash
 * @throws SpecError `no-merge-base` when the two have nothing in common
 */
export async function leftFrom(root: string, base: string, head: string): Promise<string> {
  const { code, stdout } = await git(root, ["merge-base", "--end-of-options", base, head], { codes: [0, 1] });
  const hash = stdout.toString("utf8").trim().split("\n")[0] ?? "";
  if (code !== 0 || hash === "") throw new SpecError("no-merge-base", "the base and HEAD have no commit in common", "Name a --base that the work began from; a shallow clone may lack it.");
  return hash;
}

/** Names and addresses of whoever wrote the commits of a range, co-authors included. */
export async function authorsOf(root: string, base: string, head: string): Promise<string[]> {
  const { stdout } = await git(root, ["log", "--format=%an%n%ae%n%(trailers:key=Co-authored-by,valueonly)", "--end-of-options", `${base}..${head}`]);
  const lines = stdout.toString("utf8").split("\n").map((line) => line.trim());
  return [...new Set(lines.flatMap((line) => [line, ...(/^(.*?)\s*<([^<>]*)>$/.exec(line)?.slice(1) ?? [])]))].filter((name) => name !== "");
}
