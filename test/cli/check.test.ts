import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { folder, spec, type Ended } from "../program.js";

const SPEC = `# Read the flag from a set

## Goal

Read the flag from one field, so that adding a model is one change.

## Constraints

- Change at most 3 files.

## Non-goals

- Do not use Redis \`SCAN\` or \`KEYS\` in \`src/**\`.
- Do not touch \`web/cache/**\`.
- No new dependencies.
- No change of the front-end's caching strategy.

## Architecture notes

Keep a set.

## Verification

- \`npm test\` passes.
`;

const STORE = "import redis\n\nr = redis.Redis()\n";

/** Real git, with the configuration of nobody. */
function git(cwd: string, ...args: string[]): string {
  const env = { PATH: process.env["PATH"], HOME: cwd, GIT_CONFIG_NOSYSTEM: "1" };
  return execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], { cwd, env, encoding: "utf8" });
}

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

/** A project with a spec, on a branch `work` that left `main`, with these changes not yet committed. */
function project(changes: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}): string {
  const root = folder({ "specs/flag.md": SPEC, "src/store.py": STORE, "package.json": '{\n  "dependencies": {}\n}\n', ...files });
  git(root, "init", "--quiet", "--initial-branch=main");
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message", "Start");
  git(root, "switch", "--quiet", "--create", "work");
  write(root, changes);
  return root;
}

const check = (cwd: string, ...args: string[]): Promise<Ended> => spec(["check", "specs/flag.md", ...args], { cwd });

const BROKEN = { "src/store.py": `${STORE}\n\ndef ids():\n    return r.scan(0)\n` };

describe("spec check", () => {
  it("says what breaks which Non-goal, at its place in the change", async () => {
    const { code, stdout, stderr } = await check(project(BROKEN));
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("src/store.py:7:12  error  guard-command\n");
    expect(stdout).toContain('expected none: "Do not use Redis `SCAN` or `KEYS` in `src/**`." (specs/flag.md:13:3)');
    expect(stdout).toContain("  7 |     return r.scan(0)\n");
    expect(stdout).toMatch(/^1 file, 4 added lines against main \([0-9a-f]{7}\), held to \d+ guards: 1 error, 0 warnings, \d advice$/m);
  });

  it("lists what only a person can judge", async () => {
    const { stdout } = await check(project({ "src/new.py": "x = 1\n" }));
    expect(stdout).toContain("specs/flag.md:16:3  advice  guard-review\n");
    expect(stdout).toContain('"No change of the front-end\'s caching strategy." is for review');
  });

  it("lets a change pass that keeps to its spec", async () => {
    const { code, stdout } = await check(project({ "src/store.py": `${STORE}\n\ndef ids():\n    # not r.scan(0)\n    return r.smembers("ids")  # "SCAN"\n` }));
    expect([code, stdout.includes("guard-command")]).toEqual([0, false]);
  });

  it("takes no document for code: a spec that comes with its change forbids what it names", async () => {
    const { code, stdout } = await check(project({ "specs/flag.md": `${SPEC.replace(" in `src/**`", "")}\n## Notes\n\n    r.scan(0)\n`, "src/notes.md": "r.scan(0)\n" }));
    expect([code, stdout.includes("guard-command")]).toEqual([0, false]);
  });

  it("lets a line pass that gives a reason, and shows it", async () => {
    const { code, stdout } = await check(project({ "src/repair.py": "import redis\nr = redis.Redis()\nfor key in r.scan_iter():  # spec-allow: offline repair\n    print(key)\n" }));
    expect(code).toBe(0);
    expect(stdout).toContain("src/repair.py:3:12  allowed  guard-command\n");
    expect(stdout).toContain("  reason: offline repair\n");
    expect(stdout).toMatch(/, 1 allowed$/m);
  });

  it("tells files, dependencies and sizes", async () => {
    const { code, stdout } = await check(project({ "web/cache/a.ts": "x\n", "web/cache/b.ts": "x\n", "lib.ts": "x\n", "package.json": '{\n  "dependencies": {\n    "lodash": "^4.17.21"\n  }\n}\n' }));
    expect(code).toBe(1);
    expect(stdout).toContain("package.json:3:5  error  guard-dependency\n");
    expect(stdout).toContain("web/cache/a.ts:1:1  error  guard-files\n");
    expect(stdout).toContain("web/cache/b.ts:1:1  error  guard-files\n");
    expect(stdout).toContain("specs/flag.md:9:3  error  guard-size\n");
    expect(stdout).toContain("4 files are changed, at most 3 may be");
  });

  it("holds a change to several specs, and says once what breaks two", async () => {
    const root = project(BROKEN);
    write(root, { "specs/other.md": "## Non-goals\n\n- Redis is not to be walked: never use Redis `SCAN`.\n" });
    const { code, stdout } = await spec(["check", "specs/flag.md", "specs/other.md"], { cwd: root });
    expect(code).toBe(1);
    expect(stdout.match(/guard-command/g)).toHaveLength(1);
    expect(stdout).toMatch(/\(specs\/flag\.md:13:3\) and "[^"]*" \(specs\/other\.md:3:3\)/);
  });

  it("speaks Chinese", async () => {
    const { code, stdout } = await check(project(BROKEN), "--lang", "zh-CN");
    expect(code).toBe(1);
    expect(stdout).toMatch(/，不应出现：/);
    expect(stdout).toMatch(/^1 个文件，新增 4 行（相对 main \([0-9a-f]{7}\)），对照 \d+ 条护栏：1 个错误，0 个警告/m);
  });

  it("leaves out what the gate keeps of a spec: sign-offs, evidence, reviews", async () => {
    const root = project({ ".spec/signoffs/flag.json": '{ "answers": ["r.scan(0)"] }\n', ".spec/evidence/flag/review.json": "{}\n" });
    expect((await check(root)).stderr).toMatch(/^error: nothing differs from main/);
    write(root, { "src/new.py": "x = 1\n" });
    expect((await check(root)).stdout).toMatch(/^1 file, 1 added line against main/m);
  });

  it("prints names and code so that they do no harm", async () => {
    const { stdout } = await check(project({ "src/\u001B[31m.py": "import redis\nr = redis.Redis()\nr.scan('\u202E')\n" }));
    expect(stdout).toContain("src/<U+001B>[31m.py:3:1  error  guard-command\n");
    expect(stdout).toContain("3 | r.scan('<U+202E>')");
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(stdout).not.toMatch(/[\u001B\u202E]/);
  });
});

describe("which change is checked", () => {
  it("--staged: what the next commit brings", async () => {
    const root = project(BROKEN);
    expect((await check(root, "--staged")).stderr).toBe("error: nothing differs from HEAD, expected a change\nhint: Name another base with --base REF, or check everything with --all-files.\n");
    git(root, "add", "--all");
    write(root, { "src/store.py": STORE });
    expect((await check(root, "--staged")).code).toBe(1);
    expect((await check(root, "--worktree")).code).toBe(2);
  });

  it("--base: what the branch brings, its commits and what is not committed", async () => {
    const root = project(BROKEN);
    git(root, "commit", "--quiet", "--all", "--message", "Work");
    write(root, { "src/new.py": "x = 1\n" });
    expect((await check(root, "--base", "main")).stdout).toContain("2 files, 5 added lines against main");
    const uncommitted = await check(root, "--worktree");
    expect([uncommitted.code, uncommitted.stdout.includes("1 file, 1 added line against HEAD")]).toEqual([0, true]);
  });

  it("--all-files: everything, as if it were added", async () => {
    const root = project({}, BROKEN);
    const { code, stdout } = await check(root, "--all-files");
    expect([code, /^3 files, \d+ added lines against nothing,/m.test(stdout)]).toEqual([1, true]);
  });

  it("--diff: a file or standard input; the text in the folder is read where it is proved to be the new one", async () => {
    const root = project({ "src/store.py": `${STORE}\n"""\nnot\ncode\nhere\nr.scan(0)\n"""\n` }, { "src/store.py": `${STORE}\n"""\nnot\ncode\nhere\n"""\n` });
    const diff = git(root, "diff", "--unified=0");
    writeFileSync(join(root, "x.diff"), diff);
    const proved = await check(root, "--diff", "x.diff");
    expect([proved.code, proved.stdout.includes("read from the diff alone")]).toEqual([0, false]);
    git(root, "restore", "src");
    const alone = await spec(["check", "specs/flag.md", "--diff", "-"], { cwd: root, stdin: diff });
    expect(alone.stdout).toContain("1 file read from the diff alone");
    expect(alone.stdout).toContain("src/store.py:9:1  error  guard-command");
    expect(alone.code).toBe(1);
  });
});

describe("what cannot be checked is exit 2", () => {
  const failed = async (root: string, ...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await spec(["check", ...args], { cwd: root });
    expect([code, stdout]).toEqual([2, ""]);
    return stderr.split("\n")[0] ?? "";
  };

  it.each([
    [["specs/flag.md", "--base", "nope"], "error: git knows no commit nope"],
    [["specs/flag.md", "--base=--output=x"], "error: git knows no commit --output=x"],
    [["specs/gone.md"], "error: cannot read specs/gone.md: no such file or folder"],
    [["specs/flag.md", "--diff", "gone.diff"], "error: cannot read gone.diff: no such file or folder"],
    [["specs/flag.md", "--diff", "specs/flag.md"], "error: specs/flag.md:1: no line of a unified diff"],
    [["specs/flag.md", "--staged", "--worktree"], "error: option '--staged' cannot be used with option '--worktree'"],
    [["specs/flag.md", "specs/flag.md"], "error: a spec is named twice"],
  ])("%j", async (args, message) => {
    expect(await failed(project(BROKEN), ...args)).toBe(message);
  });

  it("an empty diff: the command before the pipe may have failed", async () => {
    expect(await failed(project(BROKEN), "specs/flag.md", "--diff", "-")).toBe("error: <stdin>: the diff is empty, expected a change");
  });

  it("a spec that forbids nothing that a diff can show", async () => {
    const root = project({ "specs/prose.md": "## Goal\n\nA goal.\n\n## Non-goals\n\n- No change of taste.\n" });
    expect(await failed(root, "specs/prose.md")).toBe("error: specs/prose.md: nothing is forbidden that a diff can show");
  });

  it("a spec whose guard does not do what its example says", async () => {
    const root = project({ "specs/flag.md": "## Non-goals\n\n- Do not use Redis `SCAN`, e.g. not `r.smembers(k)`.\n" });
    expect(await failed(root, "specs/flag.md")).toBe("error: specs/flag.md:3:3: the example r.smembers(k) does not behave as the sentence says");
  });

  it("no repository", async () => {
    const root = folder({ "specs/flag.md": SPEC });
    expect(await failed(root, "specs/flag.md")).toBe("error: this folder is in no git repository that git may read");
  });
});

describe("reports", () => {
  const data = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, "../data", name), "utf8"));

  it("JSON, as its schema says", async () => {
    const { stdout } = await check(project(BROKEN), "--format", "json");
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../dist/schemas/check.json"), "utf8")) as object;
    const report = JSON.parse(stdout) as { change: object; files: { file: string; findings: { rule: string; line: number }[] }[]; summary: object };
    expect(new Ajv2020().validate(schema, report)).toBe(true);
    expect(report.change).toMatchObject({ files: 1, lines: 4, binary: 0, partial: 0, forReview: 1 });
    expect(report.files.map(({ file, findings }) => [file, findings.map(({ rule, line }) => `${rule} ${line}`)])).toEqual([["src/store.py", ["guard-command 7"]], ["specs/flag.md", ["guard-review 16"]]]);
  });

  it("SARIF that validates, with the rules of guards and what was let pass", async () => {
    const { stdout } = await check(project({ ...BROKEN, "src/repair.py": "import redis\nr = redis.Redis()\nr.keys('*')  # spec-allow: offline\n" }), "--format", "sarif");
    const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const report = JSON.parse(stdout) as { runs: { results: { ruleId: string; suppressions: unknown[] }[] }[] };
    expect([ajv.validate(data("sarif-2.1.0.json") as object, report), ajv.errors]).toEqual([true, null]);
    expect(report.runs[0]?.results.map(({ ruleId, suppressions }) => [ruleId, suppressions.length])).toEqual([["guard-command", 0], ["guard-command", 1], ["guard-review", 0]]);
  });

  it.each([
    ["github", "::error file=src/store.py,line=7,endLine=7,col=12,"],
    ["gitlab", '"path": "src/store.py"'],
    ["junit", '<testsuites name="spec check" tests="2" failures="1"'],
    ["markdown", "#### `src/store.py`\n\n- ❌ **error** `guard-command` (line 7)"],
    ["agent", "src/store.py\n7 error guard-command: "],
  ])("%s", async (format, expected) => {
    const { code, stdout } = await check(project(BROKEN), "--format", format);
    expect(code).toBe(1);
    expect(stdout).toContain(expected);
  });

  describe("say what was not looked into", () => {
    const PICTURE = "diff --git a/logo.png b/logo.png\nindex 1111111..2222222 100644\nBinary files a/logo.png and b/logo.png differ\n";
    const CODE = "diff --git a/src/a.py b/src/a.py\nindex 1111111..2222222 100644\n--- a/src/a.py\n+++ b/src/a.py\n@@ -1 +1 @@\n-x = 1\n+r.scan(0)\n";
    const report = async (format: string): Promise<string> => (await spec(["check", "specs/flag.md", "--diff", "-", "--format", format], { cwd: project({}), stdin: PICTURE + CODE })).stdout;

    it.each([
      ["github", "::notice title=binary-unread::1 binary file not looked into\n::notice title=diff-only::1 file read from the diff alone"],
      ["junit", '<testsuite name="spec check" tests="0" failures="0" errors="0">\n    <system-out>1 binary file not looked into\n1 file read from the diff alone'],
      ["agent", "note: 1 binary file not looked into\nnote: 1 file read from the diff alone"],
      ["markdown", "1 binary file not looked into"],
    ])("%s", async (format, expected) => {
      expect(await report(format)).toContain(expected);
    });

    it("sarif", async () => {
      const sarif = JSON.parse(await report("sarif")) as { runs: { invocations: { executionSuccessful: boolean; toolExecutionNotifications: { level: string; descriptor: { id: string } }[] }[] }[] };
      expect(sarif.runs[0]?.invocations[0]?.toolExecutionNotifications.map(({ level, descriptor }) => `${level} ${descriptor.id}`)).toEqual(["note binary-unread", "note diff-only"]);
      expect(sarif.runs[0]?.invocations[0]?.executionSuccessful).toBe(true);
    });
  });

  it("--quiet: errors only; --max-warnings: too many fail", async () => {
    const root = project(BROKEN);
    expect((await check(root, "--quiet")).stdout).not.toContain("guard-review");
    write(root, { "specs/flag.md": "## Non-goals\n\n- Do not use `frobnicate`.\n", "src/store.py": `${STORE}frobnicate = 1\n` });
    expect((await check(root)).code).toBe(0);
    expect((await check(root, "--max-warnings", "0")).code).toBe(1);
  });
});
