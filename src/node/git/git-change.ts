import { SpecError } from "../../spec/error.js";
import { readDiff, type DiffFile } from "../../gate/change/diff.js";
import { nameOfBytes } from "../../gate/change/diff-names.js";
import { baseOn, defaultBase, emptyBase, headBase, type ChangeBase } from "./change-base.js";
import { readIndexed, readWorktreeFile, textOf, withNewTexts, type KnownFolders, type NewContent } from "./change-content.js";
import { git } from "./git.js";
import { loadGateConfig } from "../load-gate-config.js";

/** Which change is meant. */
export interface ChangeRequest {
  /** From where the work left this commit; null: from the default branch, or from HEAD with `uncommitted`. */
  readonly base: string | null;
  /** To what is staged, or to what stands in the folder, untracked files that are not ignored included. */
  readonly to: "index" | "worktree";
  /** Only what HEAD does not have. */
  readonly uncommitted: boolean;
  /** Everything that is there, as if it were added. */
  readonly all: boolean;
}

/** A change that git tells of. */
export interface GitChange {
  /** Full hash of the commit that it is against, or of the empty tree. */
  readonly base: string;
  /** What it is against, for people: `origin/main (1a2b3c4)`. */
  readonly against: string;
  /** Without their texts, but for untracked ones. */
  readonly files: readonly DiffFile[];
  /** The same files, those that need it with their whole new texts, where these are what the diff says they are. */
  readonly withTexts: (needsText: (file: DiffFile) => boolean) => Promise<readonly DiffFile[]>;
}

/** A file is taken from its two ends: what rename detection may cost is bounded, and no setting of a repository leaves anything out. */
const DIFF = [
  "diff",
  "--patch",
  "--unified=0",
  "--inter-hunk-context=0",
  "--full-index",
  "--find-renames",
  "-l1000",
  "-O/dev/null",
  "--diff-algorithm=default",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-relative",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--submodule=short",
  "--ignore-submodules=dirty",
] as const;

/** Names in quotes: so that bytes that are not UTF-8 come through. */
const QUOTED = [["core.quotePath", "true"]] as const;

/** The largest diff that is read, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads a change from git.
 *
 * @param root the project's root
 * @param env where continuous integration says what the base is
 * @throws SpecError when git is missing or fails, there is no such base, or the change cannot be read
 */
export async function readGitChange(root: string, request: ChangeRequest, env: Readonly<Record<string, string | undefined>>): Promise<GitChange> {
  // While git looks for the base, it lists what it does not track; that there is no base is said first.
  const listing = request.to === "worktree" ? readUntracked(root) : Promise.resolve([]);
  listing.catch(() => undefined);
  const base = await baseOf(root, request, env);
  const [tracked, untracked] = await Promise.all([readTracked(root, request, base), listing]);
  const folders: KnownFolders = new Map();
  const read = (files: readonly DiffFile[]): Promise<readonly NewContent[]> => (request.to === "index" ? readIndexed(root, files) : Promise.resolve(files.map(({ path }) => readWorktreeFile(root, path, folders))));
  const files = [...(await withHiddenTexts(root, request, base, tracked, read)), ...untracked];
  return {
    base: base.hash,
    against: base.name,
    files,
    withTexts: (needsText) => withNewTexts(files, needsText, read),
  };
}

async function baseOf(root: string, { base, uncommitted, all }: ChangeRequest, env: Readonly<Record<string, string | undefined>>): Promise<ChangeBase> {
  if (all) return emptyBase(root);
  if (base !== null) return baseOn(root, base);
  return uncommitted ? headBase(root) : defaultBase(root, (await loadGateConfig(root)).base, env);
}

async function readTracked(root: string, { to }: ChangeRequest, base: ChangeBase, more: readonly string[] = []): Promise<DiffFile[]> {
  const { stdout } = await git(root, [...DIFF, ...(to === "index" ? ["--cached"] : []), ...more.filter((arg) => arg.startsWith("--")), base.hash, "--", ...more.filter((arg) => arg.startsWith(":"))], { settings: QUOTED });
  if (stdout.length > MOST_BYTES) throw new SpecError("too-large", "the change is larger than 256 MiB", "Check a part of it: name a nearer --base.");
  return readDiff(textOf(stdout), "git diff");
}

/**
 * A repository's attributes may call a text binary, and git then shows nothing of it. What holds no zero byte where git looks
 * for one is read as text.
 */
async function withHiddenTexts(root: string, request: ChangeRequest, base: ChangeBase, files: readonly DiffFile[], read: (files: readonly DiffFile[]) => Promise<readonly NewContent[]>): Promise<readonly DiffFile[]> {
  const binary = files.filter(({ kind, change }) => kind === "binary" && change !== "deleted");
  if (binary.length === 0) return files;
  const contents = await read(binary);
  const hidden = binary.filter((_, index) => contents[index]?.text !== null && contents[index] !== undefined);
  if (hidden.length === 0) return files;
  const names = hidden.flatMap(({ path, from }) => (from === null ? [path] : [from, path]));
  const shown = await readTracked(root, request, base, ["--text", ...names.map((name) => `:(top,literal)${name}`)]);
  const byPath = new Map(shown.map((file) => [file.path, file]));
  return files.map((file) => (hidden.includes(file) ? (byPath.get(file.path) ?? file) : file));
}

async function readUntracked(root: string): Promise<DiffFile[]> {
  const { stdout } = await git(root, ["ls-files", "--others", "--exclude-standard", "-z"]);
  return splitNames(stdout).map((name) => addedFile(root, name));
}

function addedFile(root: string, name: string): DiffFile {
  const nothing = { from: null, change: "added", removed: 0, removedLines: [], blobs: null, added: [], hunks: [], text: null } as const;
  // A repository within this one.
  if (name.endsWith("/")) return { ...nothing, path: name.slice(0, -1), kind: "submodule" };
  const { kind, text } = readWorktreeFile(root, name);
  if (kind !== "text" || text === null) return { ...nothing, path: name, kind };
  const lines = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  if (lines.at(-1) === "") lines.pop();
  return { ...nothing, path: name, kind, text, added: lines.map((line, index) => ({ line: index + 1, text: line })), hunks: lines.length === 0 ? [] : [{ line: 1, lines }] };
}

function splitNames(bytes: Buffer): string[] {
  const names: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0, start);
    names.push(nameOfBytes([...bytes.subarray(start, end)]));
    start = end + 1;
  }
  return names;
}
