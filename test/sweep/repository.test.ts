import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { visible } from "../../src/report/visible.js";
import { arm, ATTRIBUTES, marks, type Marks } from "../armed.js";
import { COMPLETE } from "../documents.js";
import { spec } from "../program.js";
import type { Repository } from "../repository.js";
import { signedProject } from "../signed.js";

const FULL = process.env["PROMPT_SPEC_SWEEP"] === "full";
const TOUCH = COMPLETE.replace("- Do not use Redis", "- Do not touch `web/**`.\n- Do not use Redis");

/** Armed in its configuration, in that of a submodule, and in what its attributes name; with work that is committed, staged and neither. */
function hostile(): Repository & { readonly marks: Marks } {
  const repo = signedProject(TOUCH, { "web/a.py": "one\n", "web/b.txt": "x\n", "c.bin": "1\n", ".spec/config.yaml": "base: main\n" });
  const inner = join(repo.cwd, "module");
  mkdirSync(inner);
  const innerGit = (...args: readonly string[]): string => execFileSync("git", ["-c", "user.name=Eve", "-c", "user.email=eve@example.com", ...args], { cwd: inner, encoding: "utf8", env: { PATH: process.env["PATH"], HOME: inner, GIT_CONFIG_NOSYSTEM: "1" } });
  innerGit("init", "--quiet");
  writeFileSync(join(inner, "in.txt"), "1\n");
  writeFileSync(join(inner, ".gitattributes"), ATTRIBUTES);
  innerGit("add", "--all");
  innerGit("commit", "--quiet", "--message", "Begin");
  repo.write({ ".gitmodules": '[submodule "own"]\n\tpath = module\n\turl = ext::sh\n' });
  repo.commit("Add a module");
  repo.git("switch", "-q", "-c", "work");
  repo.write({ ".gitattributes": ATTRIBUTES, "web/a.py": "one\ntwo\n", "c.bin": "2\n" });
  repo.commit("Change it\n\nSpec: specs/flag.md");
  repo.write({ "web/b.txt": "x\ny\n" });
  repo.git("add", "web/b.txt");
  repo.write({ "web/new.py": "z\n", "web/a.py": "one\ntwo\nthree\n" });
  const all = marks();
  arm(repo, all);
  arm({ git: innerGit, cwd: inner }, all);
  writeFileSync(join(inner, "in.txt"), "2\n");
  return { ...repo, marks: all };
}

const COMMANDS: Readonly<Record<string, { readonly args: readonly string[]; readonly stdin?: string }>> = {
  "check": { args: ["check", "specs/flag.md", "--base", "main"] },
  "check --staged": { args: ["check", "specs/flag.md", "--staged"] },
  "check --worktree": { args: ["check", "specs/flag.md", "--worktree"] },
  "check --all-files": { args: ["check", "specs/flag.md", "--all-files"] },
  "gate": { args: ["gate"] },
  "gate --staged": { args: ["gate", "--staged"] },
  "gate --pr": { args: ["gate", "--pr", "--base", "main"] },
  "verify --dry-run": { args: ["verify", "specs/flag.md", "--dry-run"] },
  "review": { args: ["review", "specs/flag.md", "--base", "main"] },
  "retro": { args: ["retro", "specs/flag.md", "--at", "HEAD"] },
  "status": { args: ["status"] },
  "lint": { args: ["lint", "specs"] },
  "guards": { args: ["guards", "specs/flag.md"] },
  "list": { args: ["list"] },
  "install": { args: ["install", "specs/flag.md"] },
  "install --hooks git": { args: ["install", "--hooks", "git"] },
  "install --hooks claude-code": { args: ["install", "--hooks", "claude-code"] },
  "the hook before a commit": { args: ["hook", "git", "pre-commit"] },
  "the hook before an agent writes": { args: ["hook", "claude-code", "pre-tool-use"], stdin: JSON.stringify({ session_id: "1", hook_event_name: "PreToolUse", tool_name: "Write", tool_input: { file_path: "web/a.py", content: "$(id)" } }) },
  "the hook before an agent stops": { args: ["hook", "claude-code", "stop"], stdin: JSON.stringify({ session_id: "1", hook_event_name: "Stop", stop_hook_active: false }) },
};

const REFS = ["--output=written", "-O./run", "--upload-pack=touch written", "HEAD --output=written", "@{-1}..", "$(touch written)", "`touch written`", "main\n--output=written", ":/x", "--", "", "refs/heads/main:written", "-"];

describe("a hostile repository", { timeout: 120_000 }, () => {
  it("gets nothing executed by any command", async () => {
    const { cwd, marks: left } = hostile();
    const ran: string[] = [];
    for (const [name, { args, stdin = "" }] of Object.entries(COMMANDS)) {
      const before = left.executed().length;
      const { code, stderr } = await spec(args, { cwd, stdin, env: { CLAUDE_PROJECT_DIR: cwd } });
      ran.push(...left.executed().slice(before).map((line) => `${name}: ${line}`));
      expect([name, code, stderr.includes("this is a bug")]).toEqual([name, expect.toSatisfy((each) => [0, 1, 2].includes(each as number)), false]);
    }
    expect(ran).toEqual([]);
  });

  it("is armed: plain git runs what it names, in the submodule too", () => {
    const { cwd, marks: left } = hostile();
    const git = (...args: string[]): void => {
      try {
        execFileSync("git", args, { cwd, env: { PATH: process.env["PATH"], HOME: cwd }, stdio: "ignore" });
      } catch (error) {
        // Filters that answer nonsense make git give up.
        expect(error).toBeInstanceOf(Error);
      }
    };
    git("-c", "core.fsmonitor=false", "-c", "filter.own.required=false", "-c", "filter.own.process=", "-c", "filter.own.clean=", "-c", "filter.long.process=", "-c", "diff.external=", "diff", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none", "--", "module");
    expect(left.executed()).not.toEqual([]);
  });

  it.each((FULL ? REFS : REFS.slice(0, 3)))("takes the ref %j for a ref", async (ref) => {
    const { cwd } = hostile();
    for (const args of [["check", "specs/flag.md", `--base=${ref}`], ["gate", `--base=${ref}`], ["review", "specs/flag.md", `--base=${ref}`], ["retro", "specs/flag.md", `--at=${ref}`]]) {
      const { code, stderr } = await spec(args, { cwd });
      expect([args[0], code, stderr.includes("this is a bug")]).toEqual([args[0], 2, false]);
      expect(existsSync(join(cwd, "written"))).toBe(false);
      if (!FULL) break;
    }
  });

  it("holds branches and tags that look like options, and none of them is one", async () => {
    const { cwd, git } = hostile();
    const head = git("rev-parse", "HEAD");
    for (const name of ["refs/heads/--output=written", "refs/tags/--exec=touch", "refs/remotes/origin/--output=written", "refs/heads/$(touch${IFS}written)"]) {
      mkdirSync(join(cwd, ".git", name, ".."), { recursive: true });
      writeFileSync(join(cwd, ".git", name), `${head}\n`);
    }
    writeFileSync(join(cwd, ".git/HEAD"), "ref: refs/heads/--output=written\n");
    for (const args of [["check", "specs/flag.md"], ["gate"], ["review", "specs/flag.md", "--base", "main"], ["retro", "specs/flag.md", "--at", "HEAD"], ["status"]]) {
      expect((await spec(args, { cwd, env: { GITHUB_BASE_REF: "--output=written" } })).stderr).not.toContain("this is a bug");
    }
    expect(existsSync(join(cwd, "written"))).toBe(false);
  });
});

const ODD = ["'", '"', "`", "\\", "\n", "\r", "\t", " ", "  ", "$(id)", "${IFS}", "%0A", "%2F", "%", "::error::x", "##[error]x", "<b>", "&amp;", "]]>", "|", "*", "?", "[a]", "{a,b}", "!", "#", "~", "@mona", ":", ";", ",", "=", "--output=x", "-", ":(top)", ":!x", "\u001B[31m", "\u0007", "\u007F", "\u0085", "\u200B", "\u202E", "\u{E0041}", "\uFEFF", "名字", "é", "e\u0301", "🏳️‍🌈", "\uE000", "a\u2028b"];

/** So many names that somebody's tool gets wrong: each odd part at the start, within, at the end, as a folder. */
const NAMES = ODD.flatMap((odd) => [`${odd}a`, `a${odd}b`, `a${odd}`, `${odd} d/a`]).map((name) => `web/${name}`);

/** The names of files as each report gives them to a program. */
const READ: Readonly<Record<string, (report: string) => string[]>> = {
  json: (report) => (JSON.parse(report) as { files: { file: string; findings: unknown[] }[] }).files.filter(({ findings }) => findings.length > 0).map(({ file }) => file),
  sarif: (report) => (JSON.parse(report) as { runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[] }).runs.flatMap(({ results }) => results.map(({ locations }) => decodeURIComponent(locations[0]?.physicalLocation.artifactLocation.uri ?? ""))),
  gitlab: (report) => (JSON.parse(report) as { location: { path: string } }[]).map(({ location }) => location.path),
};

/** Names as people see them. */
const SHOWN: Readonly<Record<string, (report: string, name: string) => boolean>> = {
  text: (report, name) => report.includes(`${visible(name)}:1:1`),
  agent: (report, name) => report.includes(visible(name)),
  markdown: (report, name) => report.includes(visible(name)),
  github: (report, name) => report.includes(`file=${visible(name).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C")},line=1`),
  junit: (report, name) => report.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&#39;", "'").replaceAll("&amp;", "&").includes(visible(name)),
};

describe(`${NAMES.length} odd names`, { timeout: 120_000 }, () => {
  it("come through every report, and break none", async () => {
    const { cwd } = signedProject(TOUCH);
    for (const name of NAMES) {
      mkdirSync(join(cwd, name, ".."), { recursive: true });
      writeFileSync(join(cwd, name), "x\n");
    }
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/web/caf`), Buffer.from([0xe9])]), "x\n");
    const report = async (format: string): Promise<string> => (await spec(["check", "specs/flag.md", "--worktree", "--format", format], { cwd })).stdout;
    for (const [format, read] of Object.entries(READ)) {
      const found = new Set(read(await report(format)));
      expect([format, NAMES.filter((name) => !found.has(name))]).toEqual([format, []]);
      expect([format, [...found].filter((name) => name.startsWith("web/caf")).length]).toEqual([format, 1]);
    }
    for (const [format, isShown] of Object.entries(SHOWN)) {
      const printed = await report(format);
      expect([format, NAMES.filter((name) => !isShown(printed, name))]).toEqual([format, []]);
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(printed).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202E\u200B]|##\[/);
    }
  });
});
