import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE } from "../documents.js";
import { folder, spec } from "../program.js";
import { tree } from "../tree.js";

const NAME = "spec-read-the-domestic-flag-from-the-model";
const AGENTS = `.agents/skills/${NAME}`;
const CLAUDE = `.claude/skills/${NAME}`;

interface Place {
  readonly cwd: string;
  readonly env: { HOME: string };
  readonly home: string;
}

/** A project in which a spec is installed, and an empty home folder beside it. */
async function project(options: readonly string[] = []): Promise<Place> {
  const all = folder({ "project/flag.md": COMPLETE, "project/.git/HEAD": "", "home/.keep": "" });
  const place = { cwd: join(all, "project"), env: { HOME: join(all, "home") }, home: join(all, "home") };
  await spec(["install", "flag.md", ...options], place);
  return place;
}

describe("spec list", () => {
  it("names each spec with its source and its folders", async () => {
    const place = await project();
    expect(await spec(["list"], place)).toEqual({ code: 0, stdout: `${NAME}  flag.md  .agents/skills, .claude/skills\n`, stderr: "" });
  });

  it("as JSON, too", async () => {
    const place = await project(["--link"]);
    expect(JSON.parse((await spec(["list", "--json"], place)).stdout)).toEqual({
      version: 1,
      skills: [
        {
          name: NAME,
          source: "flag.md",
          digest: expect.stringMatching(/^sha256:/) as string,
          template: "prompt-spec",
          places: [
            { path: AGENTS, kind: "copy" },
            { path: CLAUDE, kind: "link" },
          ],
        },
      ],
    });
  });

  it("leaves out what is not ours, and says when nothing is left", async () => {
    const cwd = folder({ ".git/HEAD": "", ".claude/skills/theirs/SKILL.md": "---\nname: theirs\n---\n" });
    expect(await spec(["list"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "No specs are installed here; install one with `spec install SPEC.md`.\n" });
    expect(JSON.parse((await spec(["list", "--json"], { cwd })).stdout)).toEqual({ version: 1, skills: [] });
  });
});

describe("spec status", () => {
  const problems = async (place: Place): Promise<string[]> => {
    const ended = await spec(["status"], place);
    expect(ended.code).toBe(1);
    return (ended.stdout.split("\n\n").at(-1) ?? "").trimEnd().split("\n");
  };

  it("is ok after an installation, and when only the progress in the front matter has changed", async () => {
    const place = await project();
    expect(await spec(["status"], place)).toMatchObject({ code: 0, stdout: expect.stringMatching(new RegExp(`\\n\\nok        ${NAME}\\n$`)) as string, stderr: "" });
    writeFileSync(join(place.cwd, "flag.md"), `---\nstatus: draft\n---\n\n${COMPLETE}`);
    await spec(["install", "flag.md"], place);
    writeFileSync(join(place.cwd, "flag.md"), `---\nstatus: started\n---\n\n${COMPLETE}`);
    expect((await spec(["status"], place)).stdout).toContain(`\n\nok        ${NAME}\n`);
  });

  it("finds what was edited, what is gone and what was added", async () => {
    const place = await project();
    appendFileSync(join(place.cwd, AGENTS, "references/spec.md"), "- Anything goes.\n");
    rmSync(join(place.cwd, CLAUDE, "SKILL.md"));
    writeFileSync(join(place.cwd, CLAUDE, "notes.md"), "");
    expect(await problems(place)).toEqual([`edited    ${AGENTS}: changed: references/spec.md`, `edited    ${CLAUDE}: gone: SKILL.md; added: notes.md`]);
  });

  it("finds a manifest that cannot be read", async () => {
    const place = await project(["--agent", "codex"]);
    writeFileSync(join(place.cwd, AGENTS, ".prompt-spec.json"), "{}");
    expect(await problems(place)).toEqual([`edited    ${AGENTS}: its manifest .prompt-spec.json cannot be read`]);
  });

  it("finds a spec that has changed since, or is gone", async () => {
    const place = await project(["--agent", "codex"]);
    appendFileSync(join(place.cwd, "flag.md"), "- `npm run lint` passes.\n");
    expect(await problems(place)).toEqual([`outdated  ${AGENTS}: flag.md has changed since`]);
    rmSync(join(place.cwd, "flag.md"));
    expect(await problems(place)).toEqual([`outdated  ${AGENTS}: flag.md is gone or cannot be read`]);
  });

  it("finds a copy that is gone", async () => {
    const place = await project();
    rmSync(join(place.cwd, CLAUDE), { recursive: true });
    expect(await problems(place)).toEqual([`missing   ${CLAUDE}: was installed there and is gone`]);
  });

  it("finds a skill of the same name in the home folder", async () => {
    const place = await project(["--agent", "claude-code"]);
    mkdirSync(join(place.home, CLAUDE), { recursive: true });
    expect(await problems(place)).toEqual([`shadowed  ~/${CLAUDE}: has the same name: some agents, Claude Code and opencode among them, read that one instead`]);
  });

  it("prints the same as JSON", async () => {
    const place = await project(["--agent", "codex"]);
    rmSync(join(place.cwd, "flag.md"));
    const ended = await spec(["status", "--json"], place);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toEqual({
      version: 1,
      specs: [],
      skills: [{ name: NAME, source: "flag.md", problems: [{ kind: "outdated", path: AGENTS, message: "flag.md is gone or cannot be read" }] }],
    });
  });

  it("exits 2 when nothing is installed: it has checked nothing", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    expect(await spec(["status"], { cwd })).toEqual({ code: 2, stdout: "", stderr: "error: no specs are installed here\nhint: Install one with `spec install SPEC.md`; --global looks in the home folder.\n" });
  });

  it("shows every spec and its six steps above them, so that a skipped one is seen", async () => {
    const place = await project(["--agent", "codex"]);
    mkdirSync(join(place.cwd, "specs"));
    writeFileSync(join(place.cwd, "specs/other.md"), COMPLETE);
    expect((await spec(["status"], place)).stdout).toBe(`               Issue  Sandbox  Execute  AI review  Architect  Production
flag.md        ✓      –        ✓        –          ✗          –
specs/other.md  ✓      –        ✗        –          ✗          –

flag.md: Architect missing: no architect has signed
  → spec sign flag.md
specs/other.md: Execute missing: not installed
  → spec install specs/other.md
specs/other.md: Architect missing: no architect has signed
  → spec sign specs/other.md

ok        ${NAME}
`.replace(/^ {15}Issue/, "                Issue").replace("flag.md        ✓", "flag.md         ✓"));
  });

  it("says that a run was interrupted", async () => {
    const place = await project();
    mkdirSync(join(place.cwd, ".spec"));
    writeFileSync(join(place.cwd, ".spec/install.journal"), "{}");
    expect((await spec(["status"], place)).stderr).toContain("warning: an earlier run was interrupted");
  });

  it("prints a stranger's file names so that a terminal stays as it is", async () => {
    const place = await project(["--agent", "codex"]);
    writeFileSync(join(place.cwd, AGENTS, "\u001B[31mred\u202E"), "");
    expect(await problems(place)).toEqual([`edited    ${AGENTS}: added: <U+001B>[31mred<U+202E>`]);
  });
});

describe("spec uninstall", () => {
  it("removes the skill and the folders that were made for it", async () => {
    const place = await project();
    expect(await spec(["uninstall", NAME], place)).toEqual({ code: 0, stdout: `remove      ${AGENTS}\nremove      ${CLAUDE}\n`, stderr: "" });
    expect(Object.keys(tree(place.cwd))).toEqual(["flag.md"]);
  });

  it("leaves folders that were there before, and those that hold something else", async () => {
    const place = await project(["--agent", "codex"]);
    writeFileSync(join(place.cwd, "second.md"), COMPLETE.replace("# Read", "# Write"));
    mkdirSync(join(place.cwd, ".claude"));
    await spec(["install", "second.md"], place);
    await spec(["uninstall", NAME], place);
    expect(Object.keys(tree(place.cwd)).filter((path) => !path.includes("spec-write"))).toEqual([".agents", ".agents/skills", ".claude", ".claude/skills", "flag.md", "second.md"]);
    await spec(["uninstall", "spec-write-the-domestic-flag-from-the-model"], place);
    expect(Object.keys(tree(place.cwd))).toEqual([".claude", "flag.md", "second.md"]);
  });

  it("keeps a file that is not ours, and its folder", async () => {
    const place = await project();
    writeFileSync(join(place.cwd, CLAUDE, "notes.md"), "mine\n");
    expect((await spec(["uninstall", NAME], place)).stdout).toBe(`remove      ${AGENTS}\nremove      ${CLAUDE}: leaves what is not ours: notes.md\n`);
    expect(Object.keys(tree(place.cwd))).toEqual([".claude", ".claude/skills", CLAUDE, `${CLAUDE}/notes.md`, "flag.md"]);
  });

  it("leaves an edited skill in every folder, unless it is forced", async () => {
    const place = await project();
    appendFileSync(join(place.cwd, CLAUDE, "SKILL.md"), "mine\n");
    const before = tree(place.cwd);
    const ended = await spec(["uninstall", NAME], place);
    expect(ended).toMatchObject({ code: 1, stderr: "not removed: the skill was edited by hand; --force removes it all the same\n" });
    expect(tree(place.cwd)).toEqual(before);
    expect((await spec(["uninstall", NAME, "--force"], place)).code).toBe(0);
    expect(Object.keys(tree(place.cwd))).toEqual(["flag.md"]);
  });

  it("never touches a skill of the same name that is not ours, nor a link to one", async () => {
    const place = await project(["--agent", "codex"]);
    mkdirSync(join(place.cwd, ".windsurf/skills", NAME), { recursive: true });
    mkdirSync(join(place.cwd, ".goose/skills"), { recursive: true });
    symlinkSync(`../../.windsurf/skills/${NAME}`, join(place.cwd, ".goose/skills", NAME));
    const ended = await spec(["uninstall", NAME], place);
    expect(ended.stdout).toContain(`leave       .windsurf/skills/${NAME}: is not ours: it has no manifest of spec\n`);
    expect(Object.keys(tree(place.cwd))).toEqual([".goose", ".goose/skills", `.goose/skills/${NAME}`, ".windsurf", ".windsurf/skills", `.windsurf/skills/${NAME}`, "flag.md"]);
  });

  it("prints the plan with --dry-run, and JSON", async () => {
    const place = await project(["--agent", "codex"]);
    const before = tree(place.cwd);
    const ended = await spec(["uninstall", NAME, "--dry-run", "--json"], place);
    expect(JSON.parse(ended.stdout)).toEqual({ version: 1, outcome: "planned", name: NAME, steps: [{ path: AGENTS, kind: "copy", action: "remove", reason: null, backup: false }] });
    expect(tree(place.cwd)).toEqual(before);
  });

  it("names the nearest to a skill that it does not know", async () => {
    const place = await project();
    expect(await spec(["uninstall", NAME.replace("flag", "flog")], place)).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${NAME.replace("flag", "flog")} is not installed here\nhint: Did you mean ${NAME}?\n`,
    });
  });

  it.each(["../flag", "nul", ""])("refuses the name %j", async (name) => {
    const ended = await spec(["uninstall", name], { cwd: folder({ ".git/HEAD": "" }) });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(`error: "${name}" is no name of a skill\n`);
  });
});
