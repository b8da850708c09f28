import { SpecError } from "../spec/error.js";
import type { AddedLine, ChangedFile } from "./change.js";
import { isSideOf, isWithin, readGitHead, readName, readPlainNames, type DiffNames } from "./diff-names.js";

/** A file of a diff, with all that the diff tells. */
export interface DiffFile extends ChangedFile {
  /** The removed lines, with their numbers in the old file. */
  readonly removedLines: readonly AddedLine[];
  /** Hashes of the old and the new content as the diff gives them; null where it gives none. */
  readonly blobs: { readonly old: string; readonly new: string } | null;
}

/**
 * Reads a unified diff: what `git diff`, `diff -u` and the like print. Reads every line of it: what it does not understand is
 * an error with its line, and never left out.
 *
 * @param name what messages call the diff
 * @returns a file for each that it tells of, in its order; none for an empty text
 * @throws SpecError `diff-unreadable`, `diff-combined`, `diff-unmerged`
 */
export function readDiff(text: string, name: string): DiffFile[] {
  const reader = new DiffReader(text, name);
  const files: DiffFile[] = [];
  const seen = new Map<string, ChangedFile["change"]>();
  for (;;) {
    reader.skipBlank();
    if (reader.ended) return files;
    const start = reader.line;
    const file = reader.file();
    const before = seen.get(file.path);
    // A file that becomes a link goes and comes.
    if (before !== undefined && !(before === "deleted" && file.change === "added")) throw reader.refuse("a file that the diff told of before, expected each once", "Give the difference of the two ends: `git diff BASE HEAD`.", start);
    seen.set(file.path, file.change);
    files.push(file);
  }
}

type Hunks = Pick<DiffFile, "added" | "removed" | "removedLines" | "hunks">;

/** How many lines of each side a hunk still has, and the number of the next of each. */
interface Left {
  readonly old: { line: number; count: number };
  readonly new: { line: number; count: number };
}

/** What the lines between `diff --git` and the first hunk say. */
interface Head {
  names: DiffNames | null;
  change: ChangedFile["change"];
  mode: string | null;
  blobs: DiffFile["blobs"];
  renamed: { from: string | null; to: string | null };
}

const NOTHING: Hunks = { added: [], removed: 0, removedLines: [], hunks: [] };
const NOWHERE = "/dev/null";
const SUBMODULE = "160000";
const LINK = "120000";

class DiffReader {
  private readonly lines: readonly string[];
  private at = 0;

  constructor(
    text: string,
    private readonly name: string,
  ) {
    this.lines = text.replace(/^\uFEFF/, "").split("\n");
  }

  get ended(): boolean {
    return this.at >= this.lines.length;
  }

  /** The number of the line that is read next, from 1. */
  get line(): number {
    return this.at + 1;
  }

  refuse(what: string, hint = "Give what `git diff` or `diff -u` printed, unchanged.", line = this.line): SpecError {
    return new SpecError("diff-unreadable", `${this.name}:${line}: ${what}`, hint);
  }

  skipBlank(): void {
    while (!this.ended && withoutReturn(this.peek()) === "") this.at += 1;
  }

  file(): DiffFile {
    const text = withoutReturn(this.peek());
    if (text.startsWith("diff --git ")) return this.gitFile(text.slice("diff --git ".length));
    if (text.startsWith("diff --cc ") || text.startsWith("diff --combined ")) throw new SpecError("diff-combined", `${this.name}:${this.line}: the combined diff of a merge, expected the diff against one side`, "Give it against the base: `git diff BASE HEAD`.");
    if (text.startsWith("* Unmerged path ")) throw new SpecError("diff-unmerged", `${text.slice("* Unmerged path ".length)} has conflicts, expected one content`, "Resolve the conflicts first.");
    if (text.startsWith("diff -")) this.at += 1;
    return this.plainFile();
  }

  private peek(): string {
    return this.lines[this.at] ?? "";
  }

  /** What follows a lead on the next line, which is read then; null when it begins otherwise. */
  private after(lead: string): string | null {
    const text = this.peek();
    if (!text.startsWith(lead)) return null;
    this.at += 1;
    return withoutReturn(text.slice(lead.length));
  }

  private gitFile(headText: string): DiffFile {
    const start = this.line;
    this.at += 1;
    const head: Head = { names: readGitHead(headText), change: "changed", mode: null, blobs: null, renamed: { from: null, to: null } };
    while (this.headLine(head));
    const { from, to } = head.renamed;
    const names = from !== null && to !== null ? { from, path: to } : head.names;
    if (names === null || (from === null) !== (to === null)) throw this.refuse("names no file that can be told from this line, expected `a/NAME b/NAME`", "Make the diff with `git diff --src-prefix=a/ --dst-prefix=b/`.", start);
    this.refuseOutside(names, start);
    const kind = head.mode === SUBMODULE ? "submodule" : head.mode === LINK ? "link" : "text";
    const isBinary = this.binary();
    const told = isBinary ? NOTHING : this.textChange(names, head.change);
    return {
      path: names.path,
      from: head.change === "renamed" || head.change === "copied" ? names.from : null,
      change: head.change,
      kind: isBinary ? "binary" : kind,
      text: null,
      blobs: head.blobs,
      ...(kind === "text" ? told : NOTHING),
    };
  }

  private headLine(head: Head): boolean {
    const mode = this.after("new file mode ") ?? this.after("deleted file mode ") ?? this.after("old mode ") ?? this.after("new mode ");
    if (mode !== null) {
      if (!/^[0-7]{6}$/.test(mode)) throw this.refuse(`the mode ${mode}, expected six digits`, undefined, this.line - 1);
      const text = this.lines[this.at - 1] ?? "";
      if (text.startsWith("new file")) head.change = "added";
      if (text.startsWith("deleted")) head.change = "deleted";
      head.mode = mode;
      return true;
    }
    if (this.after("similarity index ") !== null || this.after("dissimilarity index ") !== null) return true;
    const index = this.after("index ");
    if (index !== null) {
      const match = /^([0-9a-f]{4,64})\.\.([0-9a-f]{4,64})(?: ([0-7]{6}))?$/.exec(index);
      if (match === null) throw this.refuse("an index line of another form, expected `index OLD..NEW`", undefined, this.line - 1);
      head.blobs = { old: match[1] ?? "", new: match[2] ?? "" };
      head.mode = match[3] ?? head.mode;
      return true;
    }
    return this.renameLine(head);
  }

  private renameLine(head: Head): boolean {
    for (const [verb, change] of [["rename", "renamed"], ["copy", "copied"]] as const) {
      for (const side of ["from", "to"] as const) {
        const text = this.after(`${verb} ${side} `);
        if (text === null) continue;
        head.change = change;
        head.renamed[side] = this.nameIn(text, this.line - 1);
        return true;
      }
    }
    return false;
  }

  private nameIn(text: string, line: number): string {
    const name = readName(text);
    if (name === null) throw this.refuse("a name whose quotes do not close, expected them at its end", undefined, line);
    return name;
  }

  private refuseOutside(names: DiffNames, line: number): void {
    const outside = [names.from, names.path].find((name) => !isWithin(name));
    if (outside !== undefined) throw this.refuse(`the name ${outside} is no path below the project's root`, "Make the diff in the project's root, with relative names.", line);
    if ([names.from, names.path].some((name) => name.includes("\uFFFD"))) throw this.refuse("a name that is not UTF-8, expected it in quotes", "Make the diff with `git -c core.quotePath=true diff`.", line);
  }

  /** Reads what tells that the contents are binary. */
  private binary(): boolean {
    if (/^Binary files .* differ\r?$/.test(this.peek())) {
      this.at += 1;
      return true;
    }
    if (this.after("GIT binary patch") === null) return false;
    for (let blocks = 0; /^(?:literal|delta) \d+\r?$/.test(this.peek()); blocks += 1) {
      if (blocks === 2) throw this.refuse("a third binary block, expected two at most");
      this.at += 1;
      while (/^[A-Za-z][!-~]+\r?$/.test(this.peek())) this.at += 1;
      if (withoutReturn(this.peek()) !== "") throw this.refuse("a line that is no binary patch, expected base 85");
      this.at += 1;
    }
    return true;
  }

  /** `---` and `+++`, which must name the same file as the head, and the hunks; nothing where only names or modes change. */
  private textChange(names: DiffNames, change: ChangedFile["change"]): Hunks {
    const old = this.after("--- ");
    if (old === null) return NOTHING;
    this.expectSide(old, change === "added" ? NOWHERE : names.from);
    const now = this.after("+++ ");
    if (now === null) throw this.refuse("no line that names the new side, expected `+++ NAME`");
    this.expectSide(now, change === "deleted" ? NOWHERE : names.path);
    return this.hunks();
  }

  private expectSide(text: string, path: string): void {
    const line = this.line - 1;
    // After a name with a blank git sets a tab.
    const name = this.nameIn(text.replace(/\t$/, ""), line);
    if (!isSideOf(name, path)) throw this.refuse(`names ${name}, expected ${path} as above`, undefined, line);
  }

  private plainFile(): DiffFile {
    const start = this.line;
    if (this.peek().startsWith("Only in ")) throw this.refuse("a file without its content, expected the content", "Add -N: `diff -ruN OLD NEW`.");
    const binary = /^Binary files (.*) and (.*) differ\r?$/.exec(this.peek());
    if (binary !== null) return this.plainBinary(binary[1] ?? "", binary[2] ?? "");
    const old = this.after("--- ");
    const now = old === null ? null : this.after("+++ ");
    if (old === null || now === null) throw this.refuse("no line of a unified diff");
    const names = readPlainNames(old, now);
    if (names === null) throw this.refuse("a name whose quotes do not close, expected them at its end", undefined, start);
    // With -N a file that is not there is named like any other, and is empty.
    const hunk = this.peek();
    const isOldEmpty = hunk.startsWith("@@ -0,0 ");
    const isNewEmpty = /^@@ -\S+ \+0,0 /.test(hunk);
    return this.plainChange(names, { isOldEmpty, isNewEmpty }, () => this.hunks(), "text", start);
  }

  private plainBinary(old: string, now: string): DiffFile {
    const names = readPlainNames(old, now);
    if (names === null) throw this.refuse("a name whose quotes do not close, expected them at its end");
    this.at += 1;
    return this.plainChange(names, { isOldEmpty: false, isNewEmpty: false }, () => NOTHING, "binary", this.line - 1);
  }

  private plainChange(names: DiffNames, { isOldEmpty, isNewEmpty }: { isOldEmpty: boolean; isNewEmpty: boolean }, read: () => Hunks, kind: "text" | "binary", line: number): DiffFile {
    const isAdded = isOldEmpty || names.from === NOWHERE;
    const isDeleted = isNewEmpty || names.path === NOWHERE;
    const path = names.path === NOWHERE ? names.from : names.path;
    this.refuseOutside({ from: path, path }, line);
    return { path, from: null, change: isAdded ? "added" : isDeleted ? "deleted" : "changed", kind, text: null, blobs: null, ...read() };
  }

  private hunks(): Hunks {
    const added: AddedLine[] = [];
    const removedLines: AddedLine[] = [];
    const hunks: { line: number; lines: string[] }[] = [];
    let end = 0;
    while (this.peek().startsWith("@@")) {
      const left = this.hunkHead();
      const { line } = left.new;
      if (line < end) throw this.refuse(`a hunk at line ${line}, expected it after line ${end - 1}`, undefined, this.line - 1);
      const lines: string[] = [];
      this.hunkLines(left, added, removedLines, lines);
      end = line + lines.length;
      hunks.push({ line, lines });
    }
    if (hunks.length === 0) throw this.refuse("no hunk, expected `@@ -1,3 +1,4 @@`");
    return { added, removed: removedLines.length, removedLines, hunks };
  }

  private hunkHead(): Left {
    const match = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(this.peek());
    if (match === null) throw this.refuse("a hunk of another form, expected `@@ -1,3 +1,4 @@`");
    this.at += 1;
    return { old: side(match[1], match[2]), new: side(match[3], match[4]) };
  }

  /** Reads as many lines as the head says. */
  private hunkLines({ old, new: now }: Left, added: AddedLine[], removed: AddedLine[], lines: string[]): void {
    while (old.count > 0 || now.count > 0) {
      if (this.ended) throw this.refuse(`the end, expected ${old.count + now.count} more lines of the hunk`);
      const raw = this.peek();
      const mark = raw.charCodeAt(0);
      const text = withoutReturn(raw.slice(1));
      if (mark === PLUS && now.count > 0) {
        added.push({ line: now.line, text });
        lines.push(text);
        step(now);
      } else if (mark === MINUS && old.count > 0) {
        removed.push({ line: old.line, text });
        step(old);
      } else if ((mark === BLANK || raw === "" || raw === "\r") && old.count > 0 && now.count > 0) {
        lines.push(text);
        step(old);
        step(now);
      } else if (mark !== BACKSLASH) throw this.refuse(`"${raw.slice(0, 40)}" within a hunk, expected ${old.count} old and ${now.count} new lines more`);
      this.at += 1;
    }
    // "\ No newline at end of file", in whatever language.
    while (this.peek().startsWith("\\ ")) this.at += 1;
  }
}

/** A side without lines is said to stand at the line before. */
function side(line: string | undefined, count = "1"): Left["old"] {
  return { line: Number(line) + (count === "0" ? 1 : 0), count: Number(count) };
}

function step(of: Left["old"]): void {
  of.line += 1;
  of.count -= 1;
}

const PLUS = 0x2b;
const MINUS = 0x2d;
const BLANK = 0x20;
const BACKSLASH = 0x5c;

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}
