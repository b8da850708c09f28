import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE, without } from "../documents.js";
import { folder, spec } from "../program.js";

const FLAWED = without("Goal");

describe("spec lint", () => {
  it("exits 0 for a complete spec, 1 for one with errors, 0 for one with warnings only", async () => {
    const cwd = folder({ "good.md": COMPLETE, "bad.md": FLAWED, "advised.md": without("Context") });
    expect((await spec(["lint", "good.md"], { cwd })).code).toBe(0);
    expect((await spec(["lint", "bad.md"], { cwd })).code).toBe(1);
    expect((await spec(["lint", "advised.md"], { cwd })).code).toBe(0);
  });

  it("fails past --max-warnings", async () => {
    const cwd = folder({ "advised.md": without("Context") });
    expect((await spec(["lint", "advised.md", "--max-warnings", "0"], { cwd })).code).toBe(1);
    expect((await spec(["lint", "advised.md", "--max-warnings", "1"], { cwd })).code).toBe(0);
    const { code, stderr } = await spec(["lint", "advised.md", "--max-warnings", "few"], { cwd });
    expect([code, stderr.split("\n")[0]]).toEqual([2, "error: option '--max-warnings <n>' argument 'few' is invalid. expected a whole number from 0"]);
  });

  it("takes no soft label for a required section under --strict", async () => {
    const cwd = folder({ "soft.md": COMPLETE.replace("## Constraints", "## Requirements") });
    expect((await spec(["lint", "soft.md"], { cwd })).code).toBe(0);
    const { code, stdout } = await spec(["lint", "soft.md", "--strict"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('soft.md:11:4  error  section-missing\n  Constraints is missing: "Requirements" not taken for it');
    expect(stdout).toContain("✗ Constraints");
  });

  it("reads standard input and calls it what it is told", async () => {
    const cwd = folder();
    const ended = await spec(["lint", "-", "--stdin-filename", "issue-12.md"], { cwd, stdin: FLAWED });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("issue-12.md:1:1  error  section-missing");
    expect((await spec(["lint", "-"], { cwd, stdin: FLAWED })).stdout).toContain("<stdin>:1:1");
  });

  it("takes a folder for its *.md at any depth, .gitignore honoured", async () => {
    const cwd = folder({ "docs/a.md": FLAWED, "docs/deep/b.md": FLAWED, "docs/deep/c.txt": FLAWED, "docs/drafts/d.md": FLAWED, ".gitignore": "drafts/\n" });
    execFileSync("git", ["init", "-q"], { cwd });
    const { stdout } = await spec(["lint", "docs"], { cwd });
    expect([...new Set(stdout.match(/^\S+\.(?:md|txt)/gm))]).toEqual([join("docs", "a.md"), join("docs", "deep", "b.md")]);
  });

  it("honours the .gitignore of the folders above", async () => {
    const cwd = folder({ "docs/a.md": FLAWED, "docs/drafts/d.md": FLAWED, ".gitignore": "drafts/\n" });
    execFileSync("git", ["init", "-q"], { cwd });
    const { stdout } = await spec(["lint", "."], { cwd: join(cwd, "docs") });
    expect([...new Set(stdout.match(/^\S+\.md/gm))]).toEqual(["a.md"]);
  });

  it("takes globs, and each file once", async () => {
    const cwd = folder({ "a.md": FLAWED, "b.md": FLAWED, "c.txt": FLAWED });
    const { stdout } = await spec(["lint", "*.md", "a.md"], { cwd });
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("2 files: 2 errors, 0 warnings");
  });

  it("prints JSON and nothing else on standard output", async () => {
    const cwd = folder({ "a.md": FLAWED });
    const { stdout, stderr, code } = await spec(["lint", "a.md", "--format", "json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, summary: { files: 1, errors: 1, warnings: 0 }, files: [{ file: "a.md", template: "prompt-spec" }] });
    expect([stderr, code]).toEqual(["", 1]);
  });

  it("reads against the template that is asked for, a project's own included", async () => {
    const own = "---\nname: house\nlang: en\ntitle: House\ndescription: Ours.\nextends: prompt-spec\nsections:\n  - id: context\n    required: true\n---\n";
    const cwd = folder({ "a.md": without("Context"), ".spec/templates/house.md": own });
    expect((await spec(["lint", "a.md"], { cwd })).code).toBe(0);
    expect((await spec(["lint", "a.md", "--template", "house"], { cwd })).code).toBe(1);
    expect((await spec(["lint", "a.md", "--template", "data-migration"], { cwd })).stdout).toContain("Rollback is missing");
  });

  it("speaks the language of the environment, or the one asked for", async () => {
    const cwd = folder({ "a.md": FLAWED });
    expect((await spec(["lint", "a.md"], { cwd, env: { LANG: "zh_CN.UTF-8" } })).stdout).toContain("缺少“Goal”");
    expect((await spec(["lint", "a.md", "--lang", "en"], { cwd, env: { LANG: "zh_CN.UTF-8" } })).stdout).toContain("Goal is missing");
  });

  it("takes a language in any of the ways to write it", async () => {
    const cwd = folder({ "a.md": FLAWED });
    for (const lang of ["zh", "zh_CN", "zh-cn"]) expect((await spec(["lint", "a.md", "--lang", lang], { cwd })).stdout).toContain("缺少“Goal”");
    expect(await spec(["rules", "--lang", "zh"], { cwd })).toMatchObject({ code: 0 });
    expect((await spec(["lint", "a.md", "--lang", "de"], { cwd })).stderr).toContain("error: option '--lang <lang>' argument 'de' is invalid. Allowed choices are en, zh-CN.\n");
  });

  it("colours only when asked to, without a terminal", async () => {
    const cwd = folder({ "a.md": FLAWED });
    expect((await spec(["lint", "a.md"], { cwd })).stdout).not.toContain("\u001B[");
    expect((await spec(["lint", "a.md"], { cwd, env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001B[31m");
  });

  it("reads the Chinese form of a spec", async () => {
    const cwd = folder({ "a.md": "## 背景\n\n每分钟 12,000 次调用。\n\n## 目标\n\n运营改一个字段就能标记，这样不用发版。\n\n## 约束\n\n- p99 低于 50 毫秒。\n\n## 非目标\n\n- 不得使用 SCAN。\n\n## 架构说明\n\n维护一个 SET。\n\n## 验证\n\n- `npm test` 通过，p99 低于 50 毫秒。\n" });
    const { code, stdout } = await spec(["lint", "a.md"], { cwd });
    expect([code, stdout.split("\n")[0]]).toEqual([0, "✓ 背景  ✓ 目标  ✓ 约束  ✓ 非目标  ✓ 架构说明  ✓ 验证"]);
  });
});

describe("what cannot be linted", () => {
  const cases: [name: string, files: Record<string, string | Uint8Array>, args: string[], error: string][] = [
    ["no file named", {}, ["lint"], "error: no file is named"],
    ["a missing file", {}, ["lint", "nosuch.md"], "error: cannot read nosuch.md: no such file or folder"],
    ["a glob without a match", {}, ["lint", "docs/*.md"], "error: no file matches docs/*.md, or .gitignore leaves them out"],
    ["a bad glob", {}, ["lint", "[z-a].md"], "error: no file matches [z-a].md, or .gitignore leaves them out"],
    ["a folder without Markdown", { "docs/a.txt": "x" }, ["lint", "docs"], "error: no *.md file in docs, or .gitignore leaves them out"],
    ["a binary file", { "a.md": Uint8Array.of(35, 0, 1) }, ["lint", "a.md"], "error: cannot read a.md: it is binary (a zero byte at offset 1), expected Markdown"],
    ["UTF-16", { "a.md": Uint8Array.of(0xff, 0xfe, 35, 0) }, ["lint", "a.md"], "error: cannot read a.md: it is UTF-16, expected UTF-8"],
    ["invalid UTF-8", { "a.md": Uint8Array.of(35, 0xe4, 0x20) }, ["lint", "a.md"], "error: cannot read a.md: it is not valid UTF-8"],
    ["more than 1 MiB", { "a.md": "x".repeat(1024 * 1024 + 1) }, ["lint", "a.md"], "error: cannot read a.md: it is larger than 1 MiB"],
    ["a file for a folder", { "a.md": "x" }, ["lint", "a.md/b.md"], "error: cannot read a.md/b.md: a part of the path is a file, expected a folder"],
    ["a name that is too long", {}, ["lint", `${"x".repeat(300)}.md`], `error: cannot read ${"x".repeat(300)}.md: the name is too long`],
    ["an unknown template", { "a.md": "x" }, ["lint", "a.md", "--template", "nosuch"], 'error: there is no template "nosuch"'],
    ["an unknown format", { "a.md": "x" }, ["lint", "a.md", "--format", "yaml"], "error: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json, sarif, github, gitlab, junit, markdown, agent."],
    ["an unknown option", { "a.md": "x" }, ["lint", "a.md", "--fxi"], "error: unknown option '--fxi'"],
    ["an unknown command", {}, ["lnit"], "error: unknown command 'lnit'"],
    ["a template under another name", { "a.md": "x", ".spec/templates/t.md": "---\nname: other\nlang: en\ntitle: T\ndescription: D.\nextends: prompt-spec\nsections:\n  - id: goal\n---\n" }, ["lint", "a.md"], "error: .spec/templates/t.md:2:7: name: the file must be called other.md, or the name be that of the file"],
    ["a bad template in the project", { "a.md": "x", ".spec/templates/t.md": "# x\n" }, ["lint", "a.md"], "error: .spec/templates/t.md:1:1: a template starts with YAML front matter between two lines of ---"],
  ];

  it.each(cases)("%s: one clear line, a hint, exit 2", async (_name, files, args, error) => {
    const { code, stdout, stderr } = await spec(args, { cwd: folder(files) });
    const lines = stderr.trimEnd().split("\n");
    expect(lines[0]).toBe(error);
    expect(lines.at(-1)).toMatch(/^hint: ./);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("a FIFO, a device, a link in a circle, a file that may not be read", async () => {
    const cwd = folder({ "secret.md": "x" });
    execFileSync("mkfifo", [join(cwd, "pipe.md")]);
    symlinkSync("loop.md", join(cwd, "loop.md"));
    mkdirSync(join(cwd, "sub.md"));
    expect((await spec(["lint", "pipe.md"], { cwd })).stderr).toContain("error: cannot read pipe.md: is not a regular file");
    expect((await spec(["lint", "/dev/null"], { cwd })).stderr).toContain("error: cannot read /dev/null: is not a regular file");
    expect((await spec(["lint", "loop.md"], { cwd })).stderr).toContain("error: cannot read loop.md: the symbolic link leads in a circle");
    if (process.getuid?.() === 0) return;
    chmodSync(join(cwd, "secret.md"), 0o000);
    expect((await spec(["lint", "secret.md"], { cwd })).stderr).toContain("error: cannot read secret.md: permission denied");
  });

  it("does not keep the others from being linted", async () => {
    const cwd = folder({ "bad.md": Uint8Array.of(0), "flawed.md": FLAWED });
    const { code, stdout, stderr } = await spec(["lint", "bad.md", "flawed.md"], { cwd });
    expect(stdout).toContain("flawed.md:1:1  error  section-missing");
    expect(stderr).toContain("error: cannot read bad.md: it is binary");
    expect(code).toBe(2);
  });

  it("names files without letting their names act", async () => {
    const cwd = folder({ "\u001B[31m.md": FLAWED });
    const { stdout } = await spec(["lint", "*.md"], { cwd });
    expect(stdout).toContain("<U+001B>[31m.md:1:1");
    expect(stdout).not.toContain("\u001B");
  });

  it("lints what is there when an argument is not", async () => {
    const { code, stdout, stderr } = await spec(["lint", "nosuch.md", "flawed.md"], { cwd: folder({ "flawed.md": FLAWED }) });
    expect([code, stdout.split("\n")[0], stderr.split("\n")[0]]).toEqual([2, "flawed.md:1:1  error  section-missing", "error: cannot read nosuch.md: no such file or folder"]);
  });

  it("leaves out what a glob with ! names, and refuses an empty argument", async () => {
    const cwd = folder({ "a.md": FLAWED, "sub/b.md": FLAWED, "sub/keep/c.md": FLAWED });
    const { stdout } = await spec(["lint", "sub/**", "!sub/keep/**", "./sub/b.md", "sub/../sub/b.md"], { cwd });
    expect([...new Set(stdout.match(/^\S+\.md/gm))]).toEqual([join("sub", "b.md")]);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("1 file: 1 error, 0 warnings");
    expect((await spec(["lint", "!a.md"], { cwd })).stderr.split("\n")[0]).toBe("error: no file is named");
    expect((await spec(["lint", ""], { cwd })).stderr.split("\n")[0]).toBe("error: an argument is empty, expected a file, a folder or a glob");
  });

  it.skipIf(!existsSync("/dev/full"))("says when standard output cannot be written, and when the folder is gone", () => {
    const cwd = folder({ "a.md": FLAWED, "gone/x": "" });
    const run = (script: string): string => spawnSync("sh", ["-c", script], { cwd, encoding: "utf8", env: { ...process.env, BIN: join(import.meta.dirname, "../../dist/bin.js") } }).stdout;
    expect(run('node "$BIN" lint a.md 2>&1 >/dev/full; echo "exit $?"')).toBe("error: cannot write standard output: the disk is full; nothing was changed\nhint: Free some space and run the same command again.\nexit 2\n");
    expect(run('cd gone && rm -r ../gone && node "$BIN" lint a.md 2>&1; echo "exit $?"')).toBe("error: the folder that this runs in is gone\nhint: Change to a folder that exists.\nexit 2\n");
  });

  it("survives a reader that leaves early", () => {
    const cwd = folder({ "a.md": FLAWED });
    const out = execFileSync("sh", ["-c", `"${process.execPath}" "${join(import.meta.dirname, "../../dist/bin.js")}" lint a.md 2>err | head -1`], { cwd, encoding: "utf8" });
    expect(out).toBe("a.md:1:1  error  section-missing\n");
    expect(readFileSync(join(cwd, "err"), "utf8")).toBe("");
  });
});

it("counts what the text lets pass, and prints it in JSON", async () => {
  const cwd = folder({ "a.md": COMPLETE.replace("stays under 50 ms.", "stays under {{figure}} ms. (spec-allow placeholder: filled in by the release)") });
  const { code, stdout } = await spec(["lint", "a.md"], { cwd });
  expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "1 file: 0 errors, 0 warnings, 1 suppressed"]);
  expect((await spec(["lint", "a.md", "--lang", "zh-CN"], { cwd })).stdout).toContain("1 个文件：0 个错误，0 个警告，放行 1 处");
  const report = JSON.parse((await spec(["lint", "a.md", "--format", "json"], { cwd })).stdout) as object;
  expect(report).toMatchObject({ summary: { suppressed: 1 }, files: [{ findings: [], suppressed: [{ rule: "placeholder", suppression: { kind: "inSource", justification: "filled in by the release" } }] }] });
});
