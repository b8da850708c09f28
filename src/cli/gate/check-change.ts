import type { DiffFile } from "../../gate/change/diff.js";
import { isRecord } from "../../gate/change/file-kinds.js";
import { SpecError } from "../../spec/error.js";
import type { Io } from "../io.js";

/** Which change is meant. */
export interface ChangeOptions {
  readonly base?: string;
  readonly staged?: true;
  readonly worktree?: true;
  readonly diff?: string;
  readonly allFiles?: true;
}

/** A change, wherever it came from. */
export interface NamedChange {
  /** What it is against, for people; null for a diff that was handed in. */
  readonly against: string | null;
  readonly files: readonly DiffFile[];
  /** The same files, those that need it with their whole new texts, where these can be had. */
  readonly withTexts: (needsText: (file: DiffFile) => boolean) => Promise<readonly DiffFile[]>;
}

/** Reads the change that is meant, records left out. @throws SpecError when it cannot be read, `no-change` when nothing changed */
export async function readChange(root: string, options: ChangeOptions, io: Io): Promise<NamedChange> {
  const { against, files, withTexts } = options.diff === undefined ? await fromGit(root, options, io) : await fromDiff(root, options.diff, io);
  const own = files.filter(isNoRecord);
  if (own.length === 0) throw nothing(options, against);
  return { against, files: own, withTexts: async (needsText) => (await withTexts((file) => isNoRecord(file) && needsText(file))).filter(isNoRecord) };
}

function isNoRecord({ path }: DiffFile): boolean {
  return !isRecord(path);
}

async function fromGit(root: string, { base, staged, worktree, allFiles }: ChangeOptions, io: Io): Promise<NamedChange> {
  const { readGitChange } = await import("../../node/git/git-change.js");
  return readGitChange(root, { base: base ?? null, to: staged === true ? "index" : "worktree", uncommitted: staged === true || worktree === true, all: allFiles === true }, io.env);
}

async function fromDiff(root: string, name: string, io: Io): Promise<NamedChange> {
  const { readDiffFile, withProvedText } = await import("../../node/git/diff-file.js");
  const files = await readDiffFile(name, io.cwd, io.stdin);
  return { against: null, files, withTexts: (needsText) => Promise.resolve(files.map((file) => (needsText(file) ? withProvedText(root, file) : file))) };
}

/** A check of nothing must not look like one that passed: the command before the pipe may have failed. */
function nothing({ diff }: ChangeOptions, against: string | null): SpecError {
  if (diff !== undefined) return new SpecError("no-change", `${diff === "-" ? "<stdin>" : diff}: the diff is empty, expected a change`, "Look whether the command that made it failed.");
  return new SpecError("no-change", `nothing differs from ${against ?? "the base"}, expected a change`, "Name another base with --base REF, or check everything with --all-files.");
}
