import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { EvidenceRecord } from "../../src/gate/steps/evidence.js";
import { COMPLETE } from "../documents.js";
import type { Repository } from "../repository.js";
import { signedProject } from "../signed.js";
import { KEY, onTerminal, pty, SKIPPED } from "../terminal.js";

function project(checks: string, files: Readonly<Record<string, string>> = {}): Repository {
  return signedProject(`${COMPLETE.slice(0, COMPLETE.indexOf("## Verification"))}## Verification\n\n${checks}`, files);
}

const record = (cwd: string, stage: string): EvidenceRecord => JSON.parse(readFileSync(join(cwd, `.spec/evidence/flag/${stage}.json`), "utf8")) as EvidenceRecord;

describe.skipIf(pty === null)(`manual checks on a terminal${SKIPPED}`, () => {
  test("a person says yes or no, and what they looked at", async () => {
    const { cwd } = project("- `node check.js` passes.\n- An operator sees the flag within a minute.\n", { "check.js": "" });
    const run = onTerminal(["verify", "specs/flag.md"], { cwd });
    await run.sees("$ node check.js");
    await run.sees("1/1  asking Ada Byron <ada@example.com>  specs/flag.md:26:3\n  An operator sees the flag within a minute.\n");
    await run.sees("Does it hold? y/n, empty to skip > ");
    run.enter("maybe");
    await run.sees("Does it hold? y/n, empty to skip > ");
    run.enter("n");
    await run.sees("What did you look at? > ");
    run.enter("staging, it took 3 minutes");
    await run.sees("✗ 2         An operator sees the flag within a minute. — does not hold;\n            staging, it took 3 minutes (Ada Byron <ada@example.com>,");
    expect(await run.ends()).toBe(1);
    expect(record(cwd, "ci").answers[1]).toMatchObject({ how: "person", state: "failed", by: "Ada Byron <ada@example.com>", note: "does not hold; staging, it took 3 minutes" });
  });

  test("a person gives the figure that a check compares", async () => {
    const { cwd } = project("- live: the error rate stays at or below 0.1 %, on the dashboard.\n");
    const run = onTerminal(["verify", "specs/flag.md", "--stage", "live", "--lang", "zh-CN"], { cwd });
    await run.sees("数值，例如 41 ms，留空跳过 > ");
    run.enter("none");
    await run.sees("数值，例如 41 ms，留空跳过 > ");
    run.enter("0.05 %");
    await run.sees("看的是什么？> ");
    run.enter("仪表盘");
    await run.sees("1 项检查：1 项通过");
    expect(await run.ends()).toBe(0);
    expect(record(cwd, "live").answers).toMatchObject([{ value: "0.05 %", state: "passed", note: "0.05 % ≤ 0.1 %; 仪表盘" }]);
  });

  test("skipping leaves the check unanswered", async () => {
    const { cwd } = project("- An operator sees the flag.\n");
    const run = onTerminal(["verify", "specs/flag.md"], { cwd });
    await run.sees("Does it hold?");
    run.enter("");
    expect(await run.ends()).toBe(1);
    expect(existsSync(join(cwd, ".spec/evidence"))).toBe(false);
  });

  test("a coding agent with a terminal is not asked", async () => {
    const { cwd } = project("- An operator sees the flag.\n");
    const run = onTerminal(["verify", "specs/flag.md"], { cwd, env: { CLAUDECODE: "1" } });
    await run.sees("note: Claude Code is at work (CLAUDECODE is set)");
    expect(await run.ends()).toBe(1);
    expect(run.text).not.toContain("Does it hold?");
  });

  test("Ctrl-C ends a command with what it started, and its worktree", async () => {
    const { cwd, git, write, commit } = project("- `node check.js` passes, must-fail-on: main~1\n", { "check.js": "require('fs').writeSync(1, 'x'); setInterval(() => {}, 1000)" });
    write({ "flag.txt": "" });
    commit("Add the flag");
    const run = onTerminal(["verify", "specs/flag.md"], { cwd });
    await run.sees("must fail)");
    run.send(KEY.ctrlC);
    await run.sees("stopped: nothing was written");
    expect(await run.ends()).toBe(130);
    expect(git("worktree", "list", "--porcelain").match(/^worktree /gm)).toHaveLength(1);
    expect(existsSync(join(cwd, ".spec/evidence"))).toBe(false);
  });
});
