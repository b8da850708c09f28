import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDiff } from "../../src/gate/change/diff.js";
import { unifiedDiff } from "../../src/report/diff.js";
import { folder } from "../program.js";

const lines = (...all: string[]): string => `${all.join("\n")}\n`;

const told = (text: string): string[] =>
  readDiff(text, "x.diff").map(({ path, from, change, kind, added, removed }) => `${change} ${kind} ${from === null ? "" : `${from} > `}${path} -${removed} ${added.map(({ line, text: added }) => `${line}+${added}`).join("|")}`);

const refused = (text: string): string => {
  try {
    readDiff(text, "x.diff");
    return "read";
  } catch (error) {
    return (error as Error).message;
  }
};

/** Real git, with the configuration of nobody. */
function git(cwd: string, ...args: string[]): string {
  const env = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "init.defaultBranch=main", ...args], { cwd, env, encoding: "utf8" });
}

function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folder(files);
  git(root, "init", "--quiet");
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", "Start");
  return root;
}

describe("a diff of git", () => {
  it("gives the added lines with their numbers in the new file, and what was removed", () => {
    const root = repository({ "a.py": "one\ntwo\nthree\n" });
    writeFileSync(join(root, "a.py"), "zero\none\n2\nthree\nfour");
    expect(told(git(root, "diff"))).toEqual(["changed text a.py -1 1+zero|3+2|5+four"]);
  });

  it("tells new, deleted, renamed, copied, binary, linked and mode-changed files", () => {
    const body = Array.from({ length: 30 }, (_, index) => `line ${index}\n`).join("");
    const root = repository({ "gone.txt": "x\n", "old.txt": body, "source.txt": `${body}more\n`, "data.bin": new Uint8Array([0, 1, 2]), "run.sh": "echo\n" });
    rmSync(join(root, "gone.txt"));
    renameSync(join(root, "old.txt"), join(root, "new.txt"));
    writeFileSync(join(root, "new.txt"), `${body}added\n`);
    writeFileSync(join(root, "copy.txt"), readFileSync(join(root, "source.txt")));
    writeFileSync(join(root, "source.txt"), `${body}other\n`);
    writeFileSync(join(root, "data.bin"), new Uint8Array([0, 1, 3]));
    writeFileSync(join(root, "empty.txt"), "");
    symlinkSync("run.sh", join(root, "link"));
    execFileSync("chmod", ["+x", join(root, "run.sh")]);
    git(root, "add", "--all");
    const expected = ["copied text source.txt > copy.txt -0 ", "changed binary data.bin -0 ", "added text empty.txt -0 ", "deleted text gone.txt -1 ", "added link link -0 ", "renamed text old.txt > new.txt -0 31+added", "changed text run.sh -0 ", "changed text source.txt -1 31+other"];
    expect(told(git(root, "diff", "--cached", "-C"))).toEqual(expected);
    expect(told(git(root, "diff", "--cached", "-C", "--binary"))).toEqual(expected);
    expect(told(git(root, "-c", "diff.mnemonicPrefix=true", "diff", "--cached", "-C"))).toEqual(expected);
    expect(told(git(root, "-c", "diff.noprefix=true", "diff", "--cached", "-C"))).toEqual(expected);
  });

  it("tells a file that became a link, and a submodule that moved", () => {
    const root = repository({ "a.txt": "x\n" });
    rmSync(join(root, "a.txt"));
    symlinkSync("elsewhere", join(root, "a.txt"));
    git(root, "add", "--all");
    git(root, "update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    expect(told(git(root, "diff", "--cached"))).toEqual(["deleted text a.txt -1 ", "added link a.txt -0 ", "added submodule module -0 "]);
  });

  it("gives every name back", () => {
    const names = ["with blank.py", "tab\tname.py", "line\nbreak.py", 'quote".py', "back\\slash.py", "名字.py", "a b b/a b.py", "😀.py", "deep/b/x.py"];
    const root = repository({ "keep.txt": "" });
    for (const name of names) {
      mkdirSync(join(root, name, ".."), { recursive: true });
      writeFileSync(join(root, name), "x\n");
    }
    git(root, "add", "--all");
    for (const quoted of ["true", "false"]) {
      const diff = git(root, "-c", `core.quotePath=${quoted}`, "diff", "--cached");
      expect(readDiff(diff, "x").map(({ path }) => path).sort()).toEqual([...names].sort());
    }
  });

  it("gives a name that is not UTF-8 with its bytes", () => {
    const diff = lines('diff --git "a/caf\\351.py" "b/caf\\351.py"', "index 1111111..2222222 100644", '--- "a/caf\\351.py"', '+++ "b/caf\\351.py"', "@@ -1 +1 @@", "-a", "+b");
    expect(readDiff(diff, "x")[0]?.path).toBe("caf\uDCE9.py");
  });

  it("reads CRLF, a missing last line break and a diff that was itself saved with CRLF", () => {
    const root = repository({ "a.txt": "one\r\ntwo\r\n" });
    writeFileSync(join(root, "a.txt"), "one\r\nthree");
    const diff = git(root, "diff");
    expect(told(diff)).toEqual(["changed text a.txt -1 2+three"]);
    expect(told(diff.replace(/\r?\n/g, "\r\n"))).toEqual(["changed text a.txt -1 2+three"]);
  });

  it("takes lines of a hunk for what they are, whatever they look like", () => {
    const diff = lines("diff --git a/x b/x", "index 1111111..2222222 100644", "--- a/x", "+++ b/x", "@@ -1,2 +1,3 @@ def f():", "--- a/y", "+++ b/y", "+@@ -1 +1 @@", " diff --git a/z b/z");
    expect(told(diff)).toEqual(["changed text x -1 1+++ b/y|2+@@ -1 +1 @@"]);
  });

  it("finds every added line of any two texts", () => {
    const text = fc.array(fc.constantFrom("a", "b", "", "-x", "+y", "@@ -1 +1 @@", "--- a/f", "\\ No"), { maxLength: 12 }).map((all) => all.map((line) => `${line}\n`).join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        const [file] = readDiff(unifiedDiff("f", before, after), "x");
        const now = after.split("\n");
        expect(file?.added.every(({ line, text: added }) => now[line - 1] === added)).toBe(true);
        expect(now.length - 1 - (file?.added.length ?? 0)).toBe(before.split("\n").length - 1 - (file?.removed ?? 0));
        expect(file?.hunks.every(({ line, lines: all }) => all.every((each, index) => now[line - 1 + index] === each))).toBe(true);
      }),
    );
  });
});

describe("a diff without git", () => {
  it("reads diff -ru of two folders, and -N", () => {
    const root = folder({ "old/a.py": "x\n", "new/a.py": "x\ny\n", "new/b c.py": "z\n", "old/gone.py": "z\n" });
    const diff = execDiff(root, "-ruN", "old", "new");
    expect(told(diff)).toEqual(["changed text a.py -0 2+y", "added text b c.py -0 1+z", "deleted text gone.py -1 "]);
  });

  it("names a file by its new side", () => {
    expect(told(lines("--- x.py.orig\t2026-01-01", "+++ x.py\t2026-01-02", "@@ -1 +1 @@", "-a", "+b"))).toEqual(["changed text x.py -1 1+b"]);
  });

  it("refuses a file that it is not shown", () => {
    const root = folder({ "old/a.py": "x\n", "new/b.py": "x\n" });
    expect(refused(execDiff(root, "-ru", "old", "new"))).toBe("x.diff:1: a file without its content, expected the content");
  });
});

function execDiff(cwd: string, ...args: string[]): string {
  try {
    return execFileSync("diff", args, { cwd, encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe("what is not understood", () => {
  const head = ["diff --git a/x b/x", "index 1111111..2222222 100644", "--- a/x", "+++ b/x"];

  it("is nothing for an empty text", () => {
    expect(readDiff("", "x")).toEqual([]);
    expect(readDiff("\n\n", "x")).toEqual([]);
  });

  it.each([
    ["a text that is no diff", lines("hello"), 'x.diff:1: no line of a unified diff'],
    ["the message of a commit", lines("commit 1234", ...head, "@@ -1 +1 @@", "-a", "+b"), "x.diff:1: no line of a unified diff"],
    ["more lines than the hunk says", lines(...head, "@@ -1 +1 @@", "-a", "+b", "+r.scan(0)"), "x.diff:8: no line of a unified diff"],
    ["fewer lines than the hunk says", lines(...head, "@@ -1 +1,3 @@", "-a", "+b").trimEnd(), "x.diff:8: the end, expected 2 more lines of the hunk"],
    ["a hunk that goes back", lines(...head, "@@ -5 +5 @@", "-a", "+b", "@@ -1 +1 @@", "-a", "+b"), "x.diff:8: a hunk at line 1, expected it after line 5"],
    ["another name below", lines(...head.slice(0, 3), "+++ b/y", "@@ -1 +1 @@", "-a", "+b"), "x.diff:4: names b/y, expected x as above"],
    ["no hunk", lines(...head), "x.diff:5: no hunk, expected `@@ -1,3 +1,4 @@`"],
    ["a name that leads out", lines("diff --git a/../x b/../x", "index 1111111..2222222 100644"), "x.diff:1: the name ../x is no path below the project's root"],
    ["a file told of twice", lines(...head, "@@ -1 +1 @@", "-a", "+b", ...head, "@@ -1 +1 @@", "-a", "+b"), "x.diff:8: a file that the diff told of before, expected each once"],
    ["the combined diff of a merge", lines("diff --cc x", "index 1,2..3"), "x.diff:1: the combined diff of a merge, expected the diff against one side"],
    ["an unmerged path", lines("* Unmerged path x"), "x has conflicts, expected one content"],
    ["a log of submodule commits", lines("Submodule m 1111111..2222222:", "  > x"), "x.diff:1: no line of a unified diff"],
  ])("refuses %s", (_, text, message) => {
    expect(refused(text)).toBe(message);
  });

  it("takes time in proportion to the length", () => {
    const count = 400_000;
    const start = performance.now();
    readDiff(`${lines(...head, `@@ -0,0 +1,${count} @@`)}${"+x\n".repeat(count)}`, "x");
    expect(refused(`diff --git ${"a/ ".repeat(count)}\n`)).toMatch(/^x.diff:1: /);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
