import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGitChange, type ChangeRequest } from "../../src/node/git/git-change.js";
import { folder } from "../program.js";

const ASKED: ChangeRequest = { base: null, to: "worktree", uncommitted: true, all: false };

/** Real git, with the configuration of nobody. */
function git(cwd: string, ...args: string[]): string {
  const env = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "protocol.file.allow=always", ...args], { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function repository(files: Readonly<Record<string, string | Uint8Array>> = { "a.py": "one\n" }): string {
  const root = folder(files);
  git(root, "init", "--quiet", "--initial-branch=main");
  commit(root, "Start");
  return root;
}

function commit(root: string, message: string): void {
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", message);
}

function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const told = async (root: string, asked: Partial<ChangeRequest> = {}, env: Readonly<Record<string, string>> = {}): Promise<string[]> => {
  const { withTexts } = await readGitChange(root, { ...ASKED, ...asked }, env);
  return (await withTexts(() => true)).map(({ path, change, kind, added, text }) => `${change} ${kind} ${path} ${added.map(({ line, text: added }) => `${line}+${added}`).join("|")}${text === null ? "" : ` of ${JSON.stringify(text)}`}`);
};

const refused = async (root: string, asked: Partial<ChangeRequest> = {}, env: Readonly<Record<string, string>> = {}): Promise<string> => {
  const found = await readGitChange(root, { ...ASKED, ...asked }, env).catch((error: unknown) => error as Error & { code: string; hint: string });
  return found instanceof Error ? `${found.code}: ${found.message}` : "read";
};

describe("which change", () => {
  it("is what HEAD does not have: changed, staged and untracked files, ignored ones left out", async () => {
    const root = repository({ "a.py": "one\n", ".gitignore": "*.log\n" });
    write(root, { "a.py": "one\ntwo\n", "new.py": "x\n", "sub/staged.py": "y\n", "x.log": "z\n" });
    git(root, "add", "sub/staged.py");
    expect(await told(root)).toEqual(['changed text a.py 2+two of "one\\ntwo\\n"', 'added text sub/staged.py 1+y of "y\\n"', 'added text new.py 1+x of "x\\n"']);
  });

  it("is what is staged, whatever stands in the folder since", async () => {
    const root = repository();
    write(root, { "a.py": "one\nstaged\n" });
    git(root, "add", "a.py");
    write(root, { "a.py": "one\nlater\n", "new.py": "x\n" });
    expect(await told(root, { to: "index" })).toEqual(['changed text a.py 2+staged of "one\\nstaged\\n"']);
  });

  it("is all that the branch brings, from where it left its base", async () => {
    const root = repository();
    git(root, "switch", "--quiet", "--create", "work");
    write(root, { "b.py": "mine\n" });
    commit(root, "Work");
    git(root, "switch", "--quiet", "main");
    write(root, { "a.py": "one\ntheirs\n" });
    commit(root, "Go on");
    git(root, "switch", "--quiet", "work");
    write(root, { "c.py": "not yet\n" });
    const expected = ['added text b.py 1+mine of "mine\\n"', 'added text c.py 1+not yet of "not yet\\n"'];
    expect(await told(root, { base: "main" })).toEqual(expected);
    expect(await told(root, { uncommitted: false })).toEqual(expected);
    expect(await told(root, { base: "main", to: "index" })).toEqual(expected.slice(0, 1));
  });

  it("is the whole tree when that is asked for", async () => {
    const root = repository({ "a.py": "one\n", "b/c.py": "two\n" });
    write(root, { "new.py": "x\n" });
    expect(await told(root, { all: true })).toEqual(['added text a.py 1+one of "one\\n"', 'added text b/c.py 1+two of "two\\n"', 'added text new.py 1+x of "x\\n"']);
  });

  it("says what it is against: the branch that CI names, else the default branch of origin", async () => {
    const origin = repository();
    git(origin, "branch", "release");
    const clone = folder();
    git(clone, "clone", "--quiet", origin, "here");
    const root = join(clone, "here");
    const asked = { ...ASKED, uncommitted: false };
    const head = git(root, "rev-parse", "--short=7", "HEAD").trim();
    expect((await readGitChange(root, asked, {})).against).toBe(`origin/HEAD (${head})`);
    expect((await readGitChange(root, asked, { GITHUB_BASE_REF: "release" })).against).toBe(`origin/release (${head})`);
    expect(await refused(root, { uncommitted: false }, { GITHUB_BASE_REF: "gone" })).toBe("ref-unknown: git knows no commit refs/remotes/origin/gone");
  });
});

describe("repositories of all kinds", () => {
  it("without commits: everything is new", async () => {
    const root = folder({ "a.py": "one\n" });
    git(root, "init", "--quiet");
    expect(await told(root, { uncommitted: false })).toEqual(['added text a.py 1+one of "one\\n"']);
    git(root, "add", "--all");
    expect(await told(root, { to: "index" })).toEqual(['added text a.py 1+one of "one\\n"']);
    expect(await refused(root, { base: "main" })).toBe("ref-unknown: git knows no commit main");
  });

  it("no repository, an unknown ref, a ref that looks like an option, a range: refused by name", async () => {
    expect(await refused(folder(), {})).toMatch(/^no-repository: /);
    expect(await refused(folder(), { base: "main" })).toMatch(/^no-repository: /);
    const root = repository();
    expect(await refused(root, { base: "nope" })).toBe("ref-unknown: git knows no commit nope");
    expect(await refused(root, { base: `--output=${join(root, "written")}` })).toMatch(/^ref-unknown: /);
    expect(existsSync(join(root, "written"))).toBe(false);
    expect(await refused(root, { base: "main..main" })).toMatch(/^ref-unknown: /);
    expect(await refused(root, { base: "" })).toMatch(/^ref-unknown: /);
  });

  it("a branch with nothing to compare it with: refused by name", async () => {
    const root = repository();
    git(root, "branch", "--move", "lonely");
    expect(await refused(root, { uncommitted: false })).toMatch(/^base-unknown: /);
  });

  it("a shallow clone without the base: refused, with how to get it", async () => {
    const origin = repository();
    git(origin, "switch", "--quiet", "--create", "work");
    write(origin, { "b.py": "1\n" });
    commit(origin, "Work");
    git(origin, "switch", "--quiet", "main");
    write(origin, { "a.py": "2\n" });
    commit(origin, "Go on");
    const clone = folder();
    git(clone, "clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=work", `file://${origin}`, "here");
    expect(await refused(join(clone, "here"), { base: "origin/main" })).toBe("base-missing: the commit at which HEAD and origin/main parted is not in this shallow clone");
    expect(await refused(join(clone, "here"), { base: "v1" })).toBe("ref-unknown: git knows no commit v1");
  });

  it("a detached HEAD, and a merge: what both sides bring", async () => {
    const root = repository();
    git(root, "switch", "--quiet", "--create", "one");
    write(root, { "b.py": "1\n" });
    commit(root, "One");
    git(root, "switch", "--quiet", "--create", "two", "main");
    write(root, { "c.py": "2\n" });
    commit(root, "Two");
    git(root, "merge", "--quiet", "--no-edit", "one");
    git(root, "switch", "--quiet", "--detach");
    expect(await told(root, { uncommitted: false })).toEqual(['added text b.py 1+1 of "1\\n"', 'added text c.py 1+2 of "2\\n"']);
  });

  it("a merge with conflicts: what stands in the folder is read, what is staged refused by name", async () => {
    const root = repository();
    git(root, "switch", "--quiet", "--create", "one");
    write(root, { "a.py": "1\n" });
    commit(root, "One");
    git(root, "switch", "--quiet", "main");
    write(root, { "a.py": "2\n" });
    commit(root, "Two");
    expect(() => git(root, "merge", "one")).toThrow();
    expect(await refused(root, { to: "index" })).toBe("diff-unmerged: a.py has conflicts, expected one content");
    expect(await told(root)).toEqual(['changed text a.py 1+<<<<<<< HEAD|3+=======|4+1|5+>>>>>>> one of "<<<<<<< HEAD\\n2\\n=======\\n1\\n>>>>>>> one\\n"']);
  });

  it("a submodule: that it moved is told, its files are its own", async () => {
    const inner = repository({ "inner.py": "x\n" });
    const root = repository();
    git(root, "submodule", "--quiet", "add", inner, "module");
    write(root, { "module/inner.py": "changed\n" });
    expect(await told(root)).toEqual([expect.stringMatching(/^added text .gitmodules /), "added submodule module "]);
    commit(root, "Add it");
    expect(await told(root)).toEqual([]);
  });

  it("binary files, links, a repository within, deleted and renamed files", async () => {
    const body = "a line that stays\n".repeat(20);
    const root = repository({ "gone.py": "x\n", "old.py": body });
    rmSync(join(root, "gone.py"));
    renameSync(join(root, "old.py"), join(root, "new.py"));
    write(root, { "new.py": `${body}more\n`, "data.bin": new Uint8Array([1, 0, 2]), "nested/x.py": "y\n" });
    symlinkSync("/etc/passwd", join(root, "link"));
    git(root, "add", "new.py");
    git(join(root, "nested"), "init", "--quiet");
    git(join(root, "nested"), "commit", "--quiet", "--allow-empty", "--message", "Own");
    expect((await told(root)).map((line) => line.replace(/ of .*/, ""))).toEqual(["deleted text gone.py ", "renamed text new.py 21+more", "added binary data.bin ", "added link link ", "added submodule nested "]);
  });

  it("CRLF, with and without conversion", async () => {
    const root = repository({ "a.py": "one\n" });
    git(root, "config", "core.autocrlf", "true");
    write(root, { "a.py": "one\r\ntwo\r\n" });
    expect(await told(root)).toEqual(['changed text a.py 2+two of "one\\r\\ntwo\\r\\n"']);
  });

  it("every name comes through", async () => {
    const names = ["-leading", "with blank.py", "tab\tname.py", "line\nbreak.py", 'quote".py', "back\\slash.py", "名字.py", ":(top)odd.py", "a b b/a b.py"];
    const root = repository({ "keep.txt": "" });
    write(root, Object.fromEntries(names.slice(0, 5).map((name) => [name, "x\n"])));
    git(root, "add", "--all");
    write(root, Object.fromEntries(names.slice(5).map((name) => [name, "x\n"])));
    const latin = Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9])]);
    writeFileSync(latin, "x\n");
    const { files, withTexts } = await readGitChange(root, ASKED, {});
    expect(files.map(({ path }) => path).sort()).toEqual([...names, "caf\uDCE9"].sort());
    expect((await withTexts(() => true)).filter(({ text }) => text !== "x\n").map(({ path }) => path)).toEqual([]);
    git(root, "add", "--all");
    expect((await readGitChange(root, { ...ASKED, to: "index" }, {})).files.map(({ path }) => path).sort()).toEqual([...names, "caf\uDCE9"].sort());
  });

  it("a text that the attributes call binary is read all the same; a binary file stays one", async () => {
    const root = repository({ "a.py": "one\n", "b.png": new Uint8Array([1, 0]) });
    write(root, { ".gitattributes": "*.py binary\n*.png binary\n", "a.py": "one\nr.scan(0)\n", "b.png": new Uint8Array([1, 0, 3]) });
    git(root, "add", "--all");
    for (const to of ["index", "worktree"] as const) {
      expect(await told(root, { to })).toEqual(['added text .gitattributes 1+*.py binary|2+*.png binary of "*.py binary\\n*.png binary\\n"', 'changed text a.py 2+r.scan(0) of "one\\nr.scan(0)\\n"', "changed binary b.png "]);
    }
  });
});

describe("a hostile repository", () => {
  /** A repository in which every setting that runs a program runs one that leaves a mark. */
  function armed(): { readonly root: string; readonly marks: string } {
    const root = repository({ "a.py": "one\n", "b.txt": "x\n" });
    const marks = folder();
    const script = join(marks, "run.sh");
    writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> ${marks}/executed\ncat\n`);
    chmodSync(script, 0o755);
    const settings = {
      "core.fsmonitor": script,
      "core.hooksPath": join(marks, "hooks"),
      "core.pager": script,
      "core.editor": script,
      "core.sshCommand": script,
      "core.askPass": script,
      "core.alternateRefsCommand": script,
      "credential.helper": `!${script}`,
      "gpg.program": script,
      "diff.external": script,
      "diff.own.command": script,
      "diff.own.textconv": script,
      "diff.own.binary": "true",
      "filter.own.clean": script,
      "filter.own.smudge": script,
      "filter.own.process": script,
      "filter.own.required": "true",
      "filter.a.b.clean": script,
      "merge.own.driver": script,
      "pager.diff": script,
      "alias.diff": `!${script}`,
      "interactive.diffFilter": script,
      "diff.noprefix": "true",
      "diff.relative": "true",
      "diff.ignoreSubmodules": "all",
      "diff.orderFile": join(marks, "order"),
      "diff.renames": "copies",
      "diff.context": "0",
      "diff.submodule": "log",
      "diff.wsErrorHighlight": "all",
      "color.ui": "always",
      "color.diff": "always",
      "diff.colorMoved": "zebra",
      "log.showSignature": "true",
    };
    for (const [key, value] of Object.entries(settings)) git(root, "config", key, value);
    mkdirSync(join(marks, "hooks"));
    for (const hook of ["post-index-change", "fsmonitor-watchman", "pre-commit", "post-checkout", "reference-transaction"]) {
      writeFileSync(join(marks, "hooks", hook), `#!/bin/sh\n${script} ${hook}\n`);
      chmodSync(join(marks, "hooks", hook), 0o755);
    }
    write(root, { ".gitattributes": "*.py diff=own filter=own\n*.txt filter=a.b\n", "a.py": "one\ntwo\n", "b.txt": "x\ny\n", "sub/new.py": "z\n" });
    return { root, marks };
  }

  it("executes nothing, and hides nothing", async () => {
    const { root, marks } = armed();
    const expected = ['added text .gitattributes', "changed text a.py 2+two", "changed text b.txt 2+y", "added text sub/new.py 1+z"];
    const short = (all: readonly string[]): string[] => all.map((line) => line.replace(/ of .*/, "").replace(/( .gitattributes).*/, "$1")).sort();
    expect(short(await told(root))).toEqual([...expected].sort());
    expect(short(await told(root, { all: true }))).toHaveLength(4);
    expect(short(await told(root, { base: "main" }))).toEqual([...expected].sort());
    const index = join(root, ".git/index");
    git(root, "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "filter.own.clean=", "-c", "filter.own.process=", "-c", "filter.own.required=false", "-c", "filter.a.b.clean=", "add", "--all");
    expect(existsSync(index)).toBe(true);
    expect(short(await told(root, { to: "index" }))).toEqual([...expected].sort());
    expect(existsSync(join(marks, "executed"))).toBe(false);
  });

  it("the same settings do run with plain git: the test is armed", () => {
    const { root, marks } = armed();
    // Its clean filter answers nonsense, and git gives up.
    expect(() => execFileSync("git", ["diff"], { cwd: root, env: { PATH: process.env["PATH"], HOME: root }, stdio: "ignore" })).toThrow();
    expect(existsSync(join(marks, "executed"))).toBe(true);
  });
});
