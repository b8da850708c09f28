import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { GateJson } from "../../src/cli/gate/gate-report.js";
import { gateSchema } from "../../src/cli/gate/gate-schema.js";
import { digest, parseSpec } from "../../src/index.js";
import { COMPLETE, without } from "../documents.js";
import { folder, spec } from "../program.js";
import { repository, type Repository } from "../repository.js";
import { signedProject, signoffOf } from "../signed.js";

const DIGITS = digest(parseSpec(COMPLETE)).slice("sha256:".length);
const LINT_ONLY = "level: light\nsteps: { execute: optional }\n";

/** A branch whose last commit says which spec it carries out. */
function branch(message: string, config = LINT_ONLY): Repository {
  const repo = repository({ "specs/flag.md": COMPLETE, ".spec/config.yaml": config, "a.txt": "1\n" });
  repo.git("switch", "-q", "-c", "work");
  repo.write({ "a.txt": "2\n" });
  repo.commit(message);
  return repo;
}

async function json(args: readonly string[], { cwd }: Pick<Repository, "cwd">, env: Readonly<Record<string, string>> = {}): Promise<GateJson & { code: number | null }> {
  const ended = await spec(["gate", "--json", ...args], { cwd, env });
  return { ...gateSchema.parse(JSON.parse(ended.stdout)), code: ended.code };
}

describe("spec gate", () => {
  it("prints a row a step, and what to do next", async () => {
    const cwd = folder({ "specs/flag.md": without("Goal"), ".spec/config.yaml": LINT_ONLY });
    const ended = await spec(["gate", "specs/flag.md"], { cwd });
    expect(ended).toMatchObject({ code: 1, stderr: "" });
    expect(ended.stdout).toBe(`Spec: specs/flag.md@${/@(\w{12})/.exec(ended.stdout)?.[1] ?? ""}
Issue       ✗ failed        1 error, 0 warnings
                            → spec lint specs/flag.md
Sandbox     – not required
Execute     – not required
AI review   – not required
Architect   – not required
Production  – not required
not passed: Issue
next: spec lint specs/flag.md
`);
  });

  it("passes when all that is required has passed", async () => {
    const cwd = folder({ "specs/flag.md": COMPLETE, ".spec/config.yaml": LINT_ONLY });
    const ended = await spec(["gate", "specs/flag.md"], { cwd, env: { LANG: "zh_CN.UTF-8" } });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("Issue    ✓ 通过    0 个错误，0 个警告\n沙箱     – 不要求\n");
  });

  it("names the command with the path quoted, and prints nothing that a terminal obeys", async () => {
    const cwd = folder({ "specs/my \u001B[31mflag.md": without("Goal") });
    const ended = await spec(["gate", "specs/my \u001B[31mflag.md"], { cwd });
    expect(ended.stdout).toContain("next: spec lint 'specs/my <U+001B>[31mflag.md'\n");
    expect(ended.stdout).not.toContain("\u001B");
  });

  it("is never passed by a file that cannot be read, or when nothing is named and nothing can be told", async () => {
    const cwd = folder({ "specs/flag.md": COMPLETE, ".spec/config.yaml": "level: lihgt\n" });
    expect(await spec(["gate", "specs/flag.md"], { cwd })).toMatchObject({ code: 2, stdout: "" });
    expect(await spec(["gate", "specs/flog.md"], { cwd: folder() })).toMatchObject({ code: 2, stdout: "" });
    expect(await spec(["gate"], repository({ "a.txt": "" }))).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("error: no spec can be told that this change carries out\n") as string });
  });

  it("reads a record of the project, and refuses one that was tampered with", async () => {
    const repo = repository({ "specs/flag.md": COMPLETE, ".spec/config.yaml": LINT_ONLY, ".spec/evidence/flag/review.json": "{}" });
    expect(await spec(["gate", "specs/flag.md"], repo)).toMatchObject({ code: 2, stderr: expect.stringContaining("error: .spec/evidence/flag/review.json: ") as string });
  });
});

describe("Execute", () => {
  const TOUCH = COMPLETE.replace("- Do not use Redis", "- Do not touch `web/cache/**`.\n- Do not use Redis");

  it("is what the guards say of the change, whatever is committed of it", async () => {
    const repo = repository({ "specs/flag.md": TOUCH, "a.txt": "1\n" });
    const execute = async (...args: readonly string[]): Promise<unknown> => (await json(["specs/flag.md", ...args], repo)).specs[0]?.steps[2];
    expect(await execute()).toMatchObject({ step: "execute", state: "missing", required: true });
    repo.git("switch", "-q", "-c", "work");
    repo.write({ "a.txt": "2\n", "b.txt": "" });
    expect(await execute()).toMatchObject({ state: "passed", reason: expect.stringMatching(/^2 files since main \(\w{7}\), \d guards? kept$/) as string });
    repo.write({ "web/cache/x.js": "1\n" });
    repo.commit("Break it");
    expect(await execute("--base", "main")).toMatchObject({ state: "failed", next: "spec check specs/flag.md --base main", findings: [{ rule: "guard-files", file: "web/cache/x.js" }] });
    expect(await execute("--staged")).toMatchObject({ state: "missing" });
  });
});

describe("the configuration of a change", () => {
  it("cannot lower the bar that the change is held to, and a change of it is said", async () => {
    const repo = repository({ "specs/flag.md": COMPLETE, ".spec/config.yaml": "level: strict\n" });
    repo.write({ ".spec/config.yaml": LINT_ONLY });
    const working = await json(["specs/flag.md"], repo);
    expect(working.specs[0]?.steps.filter(({ required }) => required)).toHaveLength(6);
    expect(working.findings).toMatchObject([{ rule: "gate-changed", file: ".spec/config.yaml", severity: "warning" }]);
    repo.git("switch", "-q", "-c", "work");
    repo.commit("Make it easy");
    expect((await json(["specs/flag.md", "--base", "main"], repo)).specs[0]?.steps.filter(({ required }) => required)).toHaveLength(6);
  });

  it("can raise it at once", async () => {
    const repo = repository({ "specs/flag.md": COMPLETE, ".spec/config.yaml": LINT_ONLY });
    repo.write({ ".spec/config.yaml": "level: strict\n" });
    expect((await json(["specs/flag.md"], repo)).specs[0]?.steps.every(({ required }) => required)).toBe(true);
  });

  it("is not looked for where the history does not reach", async () => {
    const repo = repository({ "specs/flag.md": COMPLETE });
    expect((await spec(["gate", "specs/flag.md", "--base", "nowhere"], repo)).stderr).toBe("error: git knows no commit nowhere\nhint: Name a branch, a tag or a commit; `git branch -a` lists branches.\n");
    expect((await spec(["gate", "specs/flag.md", "--base", "--output=x"], repo)).code).toBe(2);
    repo.git("switch", "-q", "--orphan", "other");
    repo.write({ "specs/flag.md": COMPLETE });
    repo.commit("Start over");
    expect((await spec(["gate", "specs/flag.md", "--base", "main"], repo)).stderr).toContain("error: HEAD and main have no commit in common\n");
  });
});

describe("the next command", () => {
  const review = async (repo: Pick<Repository, "cwd">, ...args: readonly string[]): Promise<string | null | undefined> => (await json(["specs/flag.md", ...args], repo)).specs[0]?.steps.find(({ step }) => step === "review")?.next;

  it("names the base that a review is asked for against", async () => {
    const repo = branch("Work", "level: light\nsteps: { review: required }\n");
    expect(await review(repo)).toBe("spec review specs/flag.md --base main");
    expect(await review(repo, "--base", "HEAD~1")).toBe("spec review specs/flag.md --base 'HEAD~1'");
    repo.git("switch", "-q", "main");
    repo.write({ "a.txt": "3\n" });
    expect(await review(repo)).toBe(`spec review specs/flag.md --base ${repo.git("rev-parse", "HEAD").slice(0, 12)}`);
    expect((await spec(["status"], repo)).stdout).toContain(`  → spec review specs/flag.md --base ${repo.git("rev-parse", "HEAD").slice(0, 12)}`);
  });
});

describe("the specs that a change is about", () => {
  const files = async (args: readonly string[], repo: Repository): Promise<readonly string[]> => (await json(args, repo)).specs.map(({ file }) => file);

  it("are those that its commits name", async () => {
    const repo = branch(`Read the flag\n\nIt was slow.\n\nSpec: specs/flag.md@${DIGITS.slice(0, 8)}\nSigned-off-by: Ada`);
    expect(await files(["--base", "main"], repo)).toEqual(["specs/flag.md"]);
    mkdirSync(join(repo.cwd, "src"));
    expect(await files(["--base", "main"], { ...repo, cwd: join(repo.cwd, "src") })).toEqual(["../specs/flag.md"]);
  });

  it("else those that it touches", async () => {
    const repo = branch("Read the flag");
    repo.write({ "specs/other.md": COMPLETE, "specs/flag.md": `${COMPLETE}\n- More.\n` });
    expect(await files([], repo)).toEqual(["specs/flag.md", "specs/other.md"]);
  });

  it("are not fewer because the change itself says that one is done", async () => {
    const { cwd, ...repo } = signedProject(COMPLETE, { "docs/old.md": COMPLETE, ".spec/signoffs/docs-old.json": signoffOf(COMPLETE).replace("specs/flag.md", "docs/old.md"), ".spec/config.yaml": LINT_ONLY, "a.txt": "1\n" });
    repo.write({ "docs/old.md": `---\nstatus: done\n---\n\n${COMPLETE}`, "a.txt": "2\n" });
    expect(await files([], { ...repo, cwd })).toEqual(["docs/old.md", "specs/flag.md"]);
    repo.commit("Done");
    repo.write({ "a.txt": "3\n" });
    expect(await files(["--base", "HEAD"], { ...repo, cwd })).toEqual(["specs/flag.md"]);
  });

  it("are read as they are staged", async () => {
    const repo = repository({ "specs/flag.md": COMPLETE, ".spec/config.yaml": LINT_ONLY, "a.txt": "1\n" });
    repo.write({ "specs/flag.md": without("Goal") });
    repo.git("add", "-A");
    repo.write({ "specs/flag.md": COMPLETE });
    expect((await json(["specs/flag.md", "--staged"], repo)).specs[0]?.steps[0]).toMatchObject({ state: "failed" });
    expect((await json(["specs/flag.md"], repo)).specs[0]?.steps[0]).toMatchObject({ state: "passed" });
    repo.write({ "specs/new.md": COMPLETE });
    expect((await json(["specs/new.md", "--staged"], repo)).specs[0]?.steps[0]).toMatchObject({ state: "passed" });
  });

  it("else the open ones that are installed", async () => {
    const repo = repository({ "specs/flag.md": COMPLETE, "specs/old.md": `---\nstatus: done\n---\n\n${COMPLETE.replace("# Read", "# Write")}`, ".spec/config.yaml": LINT_ONLY });
    for (const name of ["flag", "old"]) expect((await spec(["install", `specs/${name}.md`], repo)).code).toBe(0);
    repo.commit("Install");
    expect(await files([], repo)).toEqual(["specs/flag.md"]);
  });
});

describe("spec gate --pr", () => {
  it("finds the trailer and holds it to the text, however it is written", async () => {
    for (const value of [`specs/flag.md@${DIGITS.slice(0, 8)}`, `specs/flag.md@sha256:${DIGITS}`, `./specs/flag.md@${DIGITS.slice(0, 12).toUpperCase()}`]) {
      const repo = branch(`Read the flag\n\nspec: ${value}`);
      expect(await json(["--pr", "--base", "main"], repo)).toMatchObject({ code: 0, passed: true, findings: [], specs: [{ file: "specs/flag.md", trailer: `Spec: specs/flag.md@${DIGITS.slice(0, 12)}` }] });
    }
  });

  it("finds a digest of another text", async () => {
    const repo = branch("Read the flag\n\nSpec: specs/flag.md@00000000");
    expect(await json(["--pr", "--base", "main"], repo)).toMatchObject({ code: 1, passed: false, specs: [{ passed: true }], findings: [{ rule: "trailer-stale", message: `the trailer names specs/flag.md@00000000, and that spec is another text by now; expected \`Spec: specs/flag.md@${DIGITS.slice(0, 12)}\`` }] });
  });

  it.each([
    ["Spec: specs/flog.md@00000000", "trailer-unknown"],
    ["Spec: ../../etc/passwd.md@00000000", "trailer-unknown"],
    ["Spec: specs/flag.md", "trailer-invalid"],
    ["Spec: specs/flag.md@1234567", "trailer-invalid"],
  ])("finds %j, which names nothing", async (trailer, rule) => {
    expect(await json(["--pr", "--base", "main"], branch(`Read the flag\n\n${trailer}`))).toMatchObject({ code: 1, passed: false, findings: [{ rule }] });
  });

  it("takes the newest of several, and only what git takes for a trailer", async () => {
    const repo = branch("Read the flag\n\nSpec: specs/flag.md@00000000");
    repo.write({ "a.txt": "3\n" });
    repo.commit(`More\n\nSpec: specs/flag.md@${DIGITS.slice(0, 10)}`);
    expect(await json(["--pr", "--base", "main"], repo)).toMatchObject({ code: 0, findings: [] });
    expect(await json(["--pr", "--base", "main"], branch(`Spec: specs/flag.md@${DIGITS}\n\nis what this is about.`, `${LINT_ONLY}trailer: required\n`))).toMatchObject({ code: 1, findings: [{ rule: "trailer-missing" }] });
  });

  it("asks for a trailer only where the configuration does, and names the base of the workflow itself", async () => {
    const repo = branch("Read the flag");
    expect(await json(["specs/flag.md", "--pr", "--base", "main"], repo)).toMatchObject({ code: 0, findings: [] });
    repo.git("update-ref", "refs/remotes/origin/main", "main");
    expect(await json(["specs/flag.md", "--pr"], repo, { GITHUB_BASE_REF: "main" })).toMatchObject({ code: 0, base: repo.git("rev-parse", "main") });
    expect((await spec(["gate", "--pr"], repo)).code).toBe(2);
    const strict = branch("Read the flag", `${LINT_ONLY}trailer: required\n`);
    expect(await json(["--pr", "--base", "main"], strict)).toMatchObject({ code: 1, specs: [], findings: [{ rule: "trailer-missing" }] });
  });
});
