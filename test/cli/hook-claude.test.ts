import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordPath } from "../../src/node/records.js";
import { digest, parseSpec } from "../../src/index.js";
import { repository, type Repository } from "../repository.js";
import { COMPLETE } from "../documents.js";
import { folder, spec, type Ended } from "../program.js";

const TOUCH = COMPLETE.replace("- Do not use Redis", "- Do not touch `web/cache/**`.\n- Do not use Redis");

/** A sign-off as `spec sign` writes it. */
function signoff(text: string, decision = "approve"): string {
  return JSON.stringify({ version: 1, spec: "specs/flag.md", digest: digest(parseSpec(text)), time: "2026-11-23T09:00:00Z", sections: {}, commit: null, by: "Ada Byron <ada@example.com>", answers: [], decision, conditions: [], missing: [], signature: null });
}

function project(files: Readonly<Record<string, string>> = {}): string {
  return folder({ ".git/HEAD": "", "specs/flag.md": TOUCH, [recordPath("flag", "signoff")]: signoff(TOUCH), "src/config.py": "import redis\nr = redis.Redis()\n\ndef flag():\n    return r.smembers('domestic')\n", ...files });
}

/** Sends what Claude Code sends before a tool runs. */
function before(cwd: string, tool: string, input: Readonly<Record<string, unknown>>): Promise<Ended> {
  const stdin = JSON.stringify({ session_id: "5d0c", transcript_path: "/tmp/t.jsonl", cwd, permission_mode: "default", hook_event_name: "PreToolUse", tool_name: tool, tool_input: input, tool_use_id: "toolu_01" });
  return spec(["hook", "claude-code", "pre-tool-use"], { cwd, stdin, env: { CLAUDE_PROJECT_DIR: cwd } });
}

const GO_ON = { code: 0, stdout: "", stderr: "" };

describe("the hook before Claude Code writes a file", () => {
  it("lets an edit go on that a signed spec covers and that keeps its guards", async () => {
    const cwd = project();
    expect(await before(cwd, "Edit", { file_path: join(cwd, "src/config.py"), old_string: "smembers('domestic')", new_string: "smembers('domestic:v2')" })).toEqual(GO_ON);
    expect(await before(cwd, "Write", { file_path: join(cwd, "src/new.py"), content: "print(1)\n" })).toEqual(GO_ON);
  });

  it("refuses one that no signed spec covers, and says whose step it is", async () => {
    const cwd = folder({ ".git/HEAD": "", "specs/flag.md": TOUCH, "src/a.py": "" });
    expect(await before(cwd, "Write", { file_path: join(cwd, "src/a.py"), content: "x = 1\n" })).toEqual({ code: 2, stdout: "", stderr: "prompt-spec: no signed spec covers src/a.py\nStop and ask a person: they read the spec and sign it on a terminal, `spec sign SPEC`.\n" });
  });

  it.each([
    ["the text changed since", { "specs/flag.md": TOUCH.replace("50 ms", "90 ms") }, "specs/flag.md: "],
    ["it was sent back", { [recordPath("flag", "signoff")]: signoff(TOUCH, "send-back") }, "specs/flag.md: sent back by Ada Byron <ada@example.com> on 2026-11-23"],
    ["the work is over", { "specs/flag.md": TOUCH.replace("# Read", "---\nstatus: done\n---\n\n# Read") }, "Stop and ask"],
  ])("refuses when %s", async (_case, files, said) => {
    const cwd = project(files);
    const ended = await before(cwd, "Write", { file_path: join(cwd, "src/a.py"), content: "" });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(`prompt-spec: no signed spec covers src/a.py\n`);
    expect(ended.stderr).toContain(said);
  });

  it("keeps the guards of a spec that is said to be done only since the last commit", async () => {
    const text = `---\nstatus: open\n---\n\n${TOUCH}`;
    const files = { "specs/flag.md": text, [recordPath("flag", "signoff")]: signoff(text), "docs/other.md": COMPLETE, [recordPath("docs-other", "signoff")]: signoff(COMPLETE).replace("specs/flag.md", "docs/other.md") };
    const { cwd, write, commit } = repository(files);
    write({ "specs/flag.md": text.replace("open", "done") });
    const edit = (): Promise<Ended> => before(cwd, "Write", { file_path: join(cwd, "web/cache/a.js"), content: "" });
    expect((await edit()).stderr).toContain("Do not touch `web/cache/**`.");
    expect(await before(cwd, "Write", { file_path: join(cwd, "src/a.py"), content: "" })).toEqual(GO_ON);
    commit("Done");
    expect(await edit()).toEqual(GO_ON);
  });

  it("goes by covers: in the front matter", async () => {
    const text = `---\ncovers: ["src/**", "*.md"]\n---\n\n${TOUCH}`;
    const cwd = project({ "specs/flag.md": text, [recordPath("flag", "signoff")]: signoff(text) });
    expect(await before(cwd, "Write", { file_path: join(cwd, "src/deep/a.py"), content: "" })).toEqual(GO_ON);
    expect((await before(cwd, "Write", { file_path: join(cwd, "web/a.py"), content: "" })).stderr).toContain("specs/flag.md: is signed, and its covers: does not name this file\n");
  });

  it("refuses an edit of a file that must not change", async () => {
    const cwd = project();
    const ended = await before(cwd, "MultiEdit", { file_path: join(cwd, "web/cache/x.js"), edits: [{ old_string: "", new_string: "1\n" }] });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("prompt-spec: this edit of web/cache/x.js breaks what a signed spec rules out\n");
    expect(ended.stderr).toContain('"Do not touch `web/cache/**`."');
  });

  it.each([".spec/signoffs/flag.json", ".spec/config.yaml", ".claude/settings.json", ".claude/settings.local.json", ".git/hooks/pre-commit"])("keeps the agent from %s, by whatever way", async (path) => {
    const cwd = project();
    symlinkSync(cwd, join(cwd, "src/around"));
    expect((await before(cwd, "Write", { file_path: join(cwd, path), content: "{}" })).stderr).toBe(`prompt-spec: ${path} is what the gate goes by; a person changes it, not an agent\n`);
    expect(await before(cwd, "Write", { file_path: join(cwd, "src/around", path), content: "{}" })).toMatchObject({ code: 2 });
  });

  it("leaves drafts of specs and files outside of the project alone", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    expect(await before(cwd, "Write", { file_path: join(cwd, "specs/new.md"), content: "# New\n" })).toEqual(GO_ON);
    expect(await before(cwd, "Write", { file_path: "/tmp/notes.md", content: "" })).toEqual(GO_ON);
  });

  it("takes a notebook's cell for what is added", async () => {
    const cwd = project();
    expect(await before(cwd, "NotebookEdit", { notebook_path: join(cwd, "src/a.ipynb"), new_source: "1 + 1", edit_mode: "insert" })).toEqual(GO_ON);
    expect(await before(cwd, "NotebookEdit", { notebook_path: join(cwd, "web/cache/a.ipynb"), new_source: "1 + 1" })).toMatchObject({ code: 2 });
  });

  it.each([
    ["no JSON", "{", "standard input is no JSON object"],
    ["another tool", JSON.stringify({ tool_name: "Delete", tool_input: {} }), "tool_name: Delete, expected one of Edit, Write, MultiEdit, NotebookEdit"],
    ["no path", JSON.stringify({ tool_name: "Write", tool_input: { content: "" } }), "file_path: nothing, expected a text"],
    ["edits of another form", JSON.stringify({ tool_name: "MultiEdit", tool_input: { file_path: "a", edits: {} } }), "edits, expected a list"],
  ])("says so and lets nothing through when it is sent %s", async (_case, stdin, said) => {
    const ended = await spec(["hook", "claude-code", "pre-tool-use"], { cwd: project(), stdin });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(said);
  });

  it("lets nothing through when a record or the configuration cannot be read", async () => {
    for (const files of [{ [recordPath("flag", "signoff")]: "{" }, { ".spec/config.yaml": "level: x\n" }, { ".spec/config.yaml": "approvers: [ada@example.com]\n" }]) {
      const cwd = project(files);
      const ended = await before(cwd, "Write", { file_path: join(cwd, "src/a.py"), content: "" });
      expect(ended).toMatchObject({ code: 2, stdout: "" });
      expect(ended.stderr).not.toBe("");
    }
    expect(await spec(["hook", "claude-code", "no-such-event"], { cwd: project() })).toMatchObject({ code: 2 });
  });
});

describe("the hook before Claude Code stops", () => {
  const stopping = (repo: Repository, active = false): Promise<Ended> =>
    spec(["hook", "claude-code", "stop"], { cwd: repo.cwd, stdin: JSON.stringify({ session_id: "5d0c", cwd: repo.cwd, hook_event_name: "Stop", stop_hook_active: active }) });
  const begun = (): Repository => repository({ "specs/flag.md": TOUCH, [recordPath("flag", "signoff")]: signoff(TOUCH), "a.txt": "1\n" });

  it("lets it stop when nothing was changed, and when the gate is passed", async () => {
    const repo = begun();
    expect(await stopping(repo)).toEqual(GO_ON);
    repo.write({ "a.txt": "2\n" });
    expect(await stopping(repo)).toEqual(GO_ON);
  });

  it("keeps it from stopping once over what it can mend itself, then tells the person", async () => {
    const repo = begun();
    repo.write({ "web/cache/x.js": "1\n" });
    const first = await stopping(repo);
    expect(first).toMatchObject({ code: 2, stdout: "" });
    expect(first.stderr).toContain("not passed: Execute\n");
    expect(first.stderr).toContain("web/cache/x.js:1:1  error  guard-files\n");
    const second = await stopping(repo, true);
    expect(second).toMatchObject({ code: 0, stderr: "" });
    expect((JSON.parse(second.stdout) as { systemMessage: string }).systemMessage).toContain("not passed: Execute\n");
  });

  it("does not ask an agent for a person's step, and shows it to the person", async () => {
    const repo = begun();
    repo.write({ [recordPath("flag", "signoff")]: signoff(TOUCH, "send-back"), "a.txt": "2\n" });
    const ended = await stopping(repo);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect((JSON.parse(ended.stdout) as { systemMessage: string }).systemMessage).toContain("not passed: Architect\nnext: spec sign specs/flag.md\n");
  });

  it("says so and does not let go on when the gate cannot be run", async () => {
    const repo = begun();
    repo.write({ ".spec/config.yaml": "level: x\n" });
    expect(await stopping(repo)).toMatchObject({ code: 2, stdout: "" });
  });
});
