import { SpecError } from "../../spec/error.js";
import type { AddedLine, AddedSource, ChangedFile } from "./change.js";
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

/** How many lines of each side a hunk still has, and the number of the next of each. */
interface Left {
  added: number;
  removed: number;
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

const MODES = [["new file mode ", "added"], ["deleted file mode ", "deleted"], ["old mode ", null], ["new mode ", null]] as const;
const NOWHERE = "/dev/null";
const SUBMODULE = "160000";
const LINK = "120000";

class DiffReader {
  private readonly text: string;
  /** Where the next line begins. */
  private at = 0;
  /** Its number, from 1. */
  private number = 1;

  constructor(
    text: string,
    private readonly name: string,
  ) {
    this.text = text.replace(/^\uFEFF/, "");
  }

  get ended(): boolean {
    return this.at > this.text.length;
  }

  get line(): number {
    return this.number;
  }

  refuse(what: string, hint = "Give what `git diff` or `diff -u` printed, unchanged.", line = this.line): SpecError {
    return new SpecError("diff-unreadable", `${this.name}:${line}: ${what}`, hint);
  }

  skipBlank(): void {
    while (!this.ended && withoutReturn(this.peek()) === "") this.advance();
  }

  file(): DiffFile {
    const text = withoutReturn(this.peek());
    if (text.startsWith("diff --git ")) return this.gitFile(text.slice("diff --git ".length));
    if (text.startsWith("diff --cc ") || text.startsWith("diff --combined ")) throw new SpecError("diff-combined", `${this.name}:${this.line}: the combined diff of a merge, expected the diff against one side`, "Give it against the base: `git diff BASE HEAD`.");
    if (text.startsWith("* Unmerged path ")) throw new SpecError("diff-unmerged", `${text.slice("* Unmerged path ".length)} has conflicts, expected one content`, "Resolve the conflicts first.");
    if (text.startsWith("diff -")) this.advance();
    return this.plainFile();
  }

  /** The next line; an empty one at the end. */
  private peek(): string {
    const end = this.text.indexOf("\n", this.at);
    return this.text.slice(this.at, end === -1 ? undefined : end);
  }

  private advance(): void {
    const end = this.text.indexOf("\n", this.at);
    this.at = (end === -1 ? this.text.length : end) + 1;
    this.number += 1;
  }

  /** What follows a lead on the next line, which is read then; null when it begins otherwise. */
  private after(lead: string): string | null {
    if (!this.text.startsWith(lead, this.at)) return null;
    const text = this.peek();
    this.advance();
    return withoutReturn(text.slice(lead.length));
  }

  private gitFile(headText: string): DiffFile {
    const start = this.line;
    this.advance();
    const head: Head = { names: readGitHead(headText), change: "changed", mode: null, blobs: null, renamed: { from: null, to: null } };
    while (this.headLine(head));
    const { from: old, to } = head.renamed;
    const names = old !== null && to !== null ? { from: old, path: to } : head.names;
    if (names === null || (old === null) !== (to === null)) throw this.refuse("names no file that can be told from this line, expected `a/NAME b/NAME`", "Make the diff with `git diff --src-prefix=a/ --dst-prefix=b/`.", start);
    this.refuseOutside(names, start);
    const kind = head.mode === SUBMODULE ? "submodule" : head.mode === LINK ? "link" : "text";
    const isBinary = this.binary();
    const hunks = isBinary ? [] : this.textChange(names, head.change);
    const from = head.change === "renamed" || head.change === "copied" ? names.from : null;
    return fileOf({ path: names.path, from, change: head.change, kind: isBinary ? "binary" : kind, blobs: head.blobs }, new HunkLines(this.text, kind === "text" ? hunks : []));
  }

  private headLine(head: Head): boolean {
    for (const [lead, change] of MODES) {
      const mode = this.after(lead);
      if (mode === null) continue;
      if (!/^[0-7]{6}$/.test(mode)) throw this.refuse(`the mode ${mode}, expected six digits`, undefined, this.line - 1);
      head.change = change ?? head.change;
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
      this.advance();
      return true;
    }
    if (this.after("GIT binary patch") === null) return false;
    for (let blocks = 0; /^(?:literal|delta) \d+\r?$/.test(this.peek()); blocks += 1) {
      if (blocks === 2) throw this.refuse("a third binary block, expected two at most");
      this.advance();
      while (/^[A-Za-z][!-~]+\r?$/.test(this.peek())) this.advance();
      if (withoutReturn(this.peek()) !== "") throw this.refuse("a line that is no binary patch, expected base 85");
      this.advance();
    }
    return true;
  }

  /** `---` and `+++`, which must name the same file as the head, and the hunks; nothing where only names or modes change. */
  private textChange(names: DiffNames, change: ChangedFile["change"]): readonly Hunk[] {
    const old = this.after("--- ");
    if (old === null) return [];
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
    this.advance();
    return this.plainChange(names, { isOldEmpty: false, isNewEmpty: false }, () => [], "binary", this.line - 1);
  }

  private plainChange(names: DiffNames, { isOldEmpty, isNewEmpty }: { isOldEmpty: boolean; isNewEmpty: boolean }, read: () => readonly Hunk[], kind: "text" | "binary", line: number): DiffFile {
    const isAdded = isOldEmpty || names.from === NOWHERE;
    const isDeleted = isNewEmpty || names.path === NOWHERE;
    const path = names.path === NOWHERE ? names.from : names.path;
    this.refuseOutside({ from: path, path }, line);
    return fileOf({ path, from: null, change: isAdded ? "added" : isDeleted ? "deleted" : "changed", kind, blobs: null }, new HunkLines(this.text, read()));
  }

  private hunks(): readonly Hunk[] {
    const hunks: Hunk[] = [];
    let end = 0;
    while (this.text.startsWith("@@", this.at)) {
      const left = this.hunkHead();
      const { old: { line: old }, new: { line } } = left;
      if (line < end) throw this.refuse(`a hunk at line ${line}, expected it after line ${end - 1}`, undefined, this.line - 1);
      const start = this.at;
      const runs = this.hunkLines(left);
      end = left.new.line;
      hunks.push({ old, line, start, end: this.at, added: left.added, removed: left.removed, runs });
      // "\ No newline at end of file", in whatever language.
      while (this.text.startsWith("\\ ", this.at)) this.advance();
    }
    if (hunks.length === 0) throw this.refuse("no hunk, expected `@@ -1,3 +1,4 @@`");
    return hunks;
  }

  private hunkHead(): Left {
    const match = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(this.peek());
    if (match === null) throw this.refuse("a hunk of another form, expected `@@ -1,3 +1,4 @@`");
    this.advance();
    return { old: side(match[1], match[2]), new: side(match[3], match[4]), added: 0, removed: 0 };
  }

  /** Passes as many lines as the head says, and tells where the added ones are. */
  private hunkLines(left: Left): AddedSource["runs"] {
    const { text } = this;
    const { old, new: now } = left;
    const runs: { line: number; start: number; end: number }[] = [];
    let wasAdded = false;
    while (old.count > 0 || now.count > 0) {
      if (this.ended) throw this.refuse(`the end, expected ${old.count + now.count} more lines of the hunk`);
      const mark = text.charCodeAt(this.at);
      const isAdded = mark === PLUS && now.count > 0;
      if (isAdded && !wasAdded) runs.push({ line: now.line, start: this.at, end: this.at });
      if (isAdded) {
        step(now);
        left.added += 1;
      } else if (mark === MINUS && old.count > 0) {
        step(old);
        left.removed += 1;
      } else if ((mark === BLANK || withoutReturn(this.peek()) === "") && old.count > 0 && now.count > 0) {
        step(old);
        step(now);
      } else if (mark !== BACKSLASH) throw this.refuse(`"${this.peek().slice(0, 40)}" within a hunk, expected ${old.count} old and ${now.count} new lines more`);
      this.advance();
      const run = runs.at(-1);
      if (isAdded && run !== undefined) run.end = this.at - 1;
      wasAdded = isAdded;
    }
    return runs;
  }
}

/** Where a hunk stands in a diff, and the number of the first line of each side. */
interface Hunk {
  readonly old: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** How many lines it adds and removes. */
  readonly added: number;
  readonly removed: number;
  readonly runs: AddedSource["runs"];
}

function fileOf(head: Pick<DiffFile, "path" | "from" | "change" | "kind" | "blobs">, lines: HunkLines): DiffFile {
  return {
    ...head,
    text: null,
    removed: lines.removed,
    source: lines.source,
    get added() {
      return lines.made.added;
    },
    get removedLines() {
      return lines.made.removedLines;
    },
    get hunks() {
      return lines.made.hunks;
    },
  };
}

/** A file with its whole new text; its lines are still made only when they are asked for. */
export function withText(file: DiffFile, text: string): DiffFile {
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(file), text: { value: text, enumerable: true } }) as DiffFile;
}

/** The lines of some hunks, made when they are asked for: of most files nobody does. */
class HunkLines {
  readonly source: AddedSource;
  readonly removed: number;
  private known: Pick<DiffFile, "added" | "removedLines" | "hunks"> | null = null;

  constructor(
    private readonly text: string,
    private readonly all: readonly Hunk[],
  ) {
    this.source = { text, margin: 1, runs: all.flatMap(({ runs }) => runs), count: all.reduce((sum, { added }) => sum + added, 0) };
    this.removed = all.reduce((sum, { removed }) => sum + removed, 0);
  }

  get made(): Pick<DiffFile, "added" | "removedLines" | "hunks"> {
    return (this.known ??= this.make());
  }

  private make(): Pick<DiffFile, "added" | "removedLines" | "hunks"> {
    const added: AddedLine[] = [];
    const removedLines: AddedLine[] = [];
    const hunks = this.all.map(({ line, old, start, end }) => {
      const lines: string[] = [];
      let [now, before] = [line, old];
      for (let at = start; at < end; ) {
        const next = this.text.indexOf("\n", at);
        const stop = next === -1 ? this.text.length : next;
        const mark = this.text.charCodeAt(at);
        const text = withoutReturn(this.text.slice(at + 1, stop));
        at = stop + 1;
        if (mark === BACKSLASH) continue;
        if (mark === MINUS) removedLines.push({ line: before, text });
        else {
          if (mark === PLUS) added.push({ line: now, text });
          lines.push(text);
          now += 1;
        }
        if (mark !== PLUS) before += 1;
      }
      return { line, lines };
    });
    return { added, removedLines, hunks };
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
