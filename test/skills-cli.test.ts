import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, it } from "vitest";
import { COMPLETE } from "./documents.js";
import { folder, spec } from "./program.js";
import { filesIn, tree } from "./tree.js";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..");
const NAME = "spec-read-the-domestic-flag-from-the-model";

/** The installer of the ecosystem: the dev dependency and, where a machine has it, the newest, which needs Node 22.20. */
const INSTALLERS = [
  { version: "the skills CLI of the dev dependencies", node: process.execPath, path: join(ROOT, "node_modules/skills") },
  {
    version: "the newest skills CLI (its folder in PROMPT_SPEC_SKILLS_LATEST, a newer Node in PROMPT_SPEC_NODE22; skipped without)",
    node: process.env["PROMPT_SPEC_NODE22"] ?? process.execPath,
    path: process.env["PROMPT_SPEC_SKILLS_LATEST"] ?? "",
  },
];

/** What git has at HEAD, by path in a folder; null outside of a clone. */
function committed(inside: string): Record<string, string> | null {
  if (!existsSync(join(ROOT, ".git"))) return null;
  const names = git(["ls-tree", "-r", "--name-only", "-z", "HEAD", `${inside}/`]).split("\0").filter((name) => name !== "");
  return Object.fromEntries(names.map((name) => [name.slice(inside.length + 1), git(["show", `HEAD:${name}`])]));
}

function git(args: readonly string[], cwd = ROOT): string {
  return execFileSync("git", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

describe.each(INSTALLERS)("$version", ({ node, path }) => {
  let home = "";
  let project = "";

  const skills = async (args: readonly string[]): Promise<string> => {
    const env = { PATH: process.env["PATH"], HOME: home, DISABLE_TELEMETRY: "1", DO_NOT_TRACK: "1", CI: "1" };
    return (await run(node, [join(path, "bin/cli.mjs"), ...args], { cwd: project, env })).stdout;
  };

  beforeEach(() => {
    const all = folder({ "home/.keep": "", "project/flag.md": COMPLETE, "project/.claude/.keep": "" });
    home = join(all, "home");
    project = join(realpathSync(all), "project");
    git(["init", "-q"], project);
  });

  describe.skipIf(!existsSync(join(path, "bin/cli.mjs")))("on what spec install wrote", () => {
    beforeEach(async () => {
      expect((await spec(["install", "flag.md"], { cwd: project, env: { HOME: home } })).code).toBe(0);
    });

    it("lists it under its name, at its path", async () => {
      const listed = JSON.parse(await skills(["list", "--json"])) as unknown[];
      expect(listed).toEqual([expect.objectContaining({ name: NAME, path: join(project, ".agents/skills", NAME), scope: "project" })]);
    });

    it("removes it, and spec status agrees", async () => {
      await skills(["remove", NAME, "-y"]);
      expect(JSON.parse(await skills(["list", "--json"]))).toEqual([]);
      expect(await spec(["status"], { cwd: project, env: { HOME: home } })).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("no specs are installed here") as string });
    });

    it("removes it for one agent, and spec status says which copy is gone", async () => {
      // Without another agent on the machine, the CLI takes the copy that is nobody's, too.
      mkdirSync(join(home, ".codex"));
      await skills(["remove", NAME, "-a", "claude-code", "-y"]);
      const status = await spec(["status"], { cwd: project, env: { HOME: home } });
      expect(status.code).toBe(1);
      expect(status.stdout).toContain(`missing   .claude/skills/${NAME}: was installed there and is gone\n`);
    });
  });

  describe.skipIf(!existsSync(join(path, "bin/cli.mjs")) || committed("skills") === null)("on this repository (skipped outside of a clone)", () => {
    const expected = committed("skills/prompt-spec") ?? {};

    /** What a folder holds, links followed. */
    const installed = (inside: string): Record<string, string> => {
      const path = realpathSync(join(project, inside));
      return Object.fromEntries(filesIn(path).map((name) => [name, readFileSync(join(path, name), "utf8")]));
    };

    /** `https://github.com/acme/prompt-spec` leads to a bare copy of what is committed here. */
    beforeEach(() => {
      mkdirSync(join(home, "remote"));
      git(["init", "-q", "--bare", "-b", "main", join(home, "remote/prompt-spec.git")]);
      git(["push", "-q", join(home, "remote/prompt-spec.git"), "HEAD:refs/heads/main"]);
      git(["config", "--file", join(home, ".gitconfig"), `url.${join(home, "remote")}/.insteadOf`, "https://github.com/acme/"]);
    });

    it("installs the skill by the line that the README gives", async () => {
      await skills(["add", "acme/prompt-spec", "--skill", "prompt-spec", "-a", "claude-code", "codex", "-y"]);
      expect(installed(".agents/skills/prompt-spec")).toEqual(expected);
      expect(installed(".claude/skills/prompt-spec")).toEqual(expected);
      expect(Object.keys(tree(project)).filter((path) => !path.includes("skills/prompt-spec"))).toEqual([".agents", ".agents/skills", ".claude", ".claude/.keep", ".claude/skills", "flag.md", "skills-lock.json"]);
    });

    it("installs copies with --copy, from a clone in the current folder", async () => {
      git(["clone", "-q", join(home, "remote/prompt-spec.git"), "prompt-spec"], project);
      await skills(["add", "./prompt-spec", "--skill", "prompt-spec", "-a", "claude-code", "codex", "-y", "--copy"]);
      const files = tree(project);
      for (const [name, text] of Object.entries(expected)) {
        expect(files[`.claude/skills/prompt-spec/${name}`]).toBe(text);
        expect(files[`.agents/skills/prompt-spec/${name}`]).toBe(text);
      }
      expect(filesIn(join(project, ".claude/skills"))).toHaveLength(Object.keys(expected).length);
      expect(filesIn(join(project, ".agents/skills"))).toHaveLength(Object.keys(expected).length);
    });

    it("finds two skills, and not the page at the root", async () => {
      const listed = await skills(["add", "acme/prompt-spec", "--list"]);
      expect(listed).toContain("prompt-spec");
      expect(listed).toContain("spec-review");
      expect(listed).toMatch(/Found \S*2\S* skills/);
    });
  });
});
