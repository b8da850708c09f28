import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BaselineRecord, EvidenceRecord } from "../../src/gate/steps/evidence.js";
import { COMPLETE } from "../documents.js";
import { BIN, folder, spec } from "../program.js";
import type { Repository } from "../repository.js";
import { signedProject } from "../signed.js";

/** A spec with these checks. */
function withChecks(...checks: readonly string[]): string {
  return `${COMPLETE.slice(0, COMPLETE.indexOf("## Verification"))}## Verification\n\n${checks.map((check) => `- ${check}\n`).join("")}`;
}

function project(checks: readonly string[], files: Readonly<Record<string, string>> = {}): Repository {
  return signedProject(withChecks(...checks), files);
}

function record(cwd: string, stage = "ci"): EvidenceRecord {
  return JSON.parse(readFileSync(join(cwd, `.spec/evidence/flag/${stage}.json`), "utf8")) as EvidenceRecord;
}

const verify = (cwd: string, ...args: readonly string[]): ReturnType<typeof spec> => spec(["verify", "specs/flag.md", ...args], { cwd });

/** A text without its line breaks: where a row is broken depends on how long its words are. */
const joined = (text: string): string => text.replace(/\s+/g, " ");

describe("spec verify", () => {
  it("runs a check's command and keeps what was found, bound to the text and the commit", async () => {
    const { cwd, git } = project(["`node check.js` passes."], { "check.js": "console.log('members: 500')" });
    const { code, stdout, stderr } = await verify(cwd);
    expect(stdout.replace(/\d+\.\d s/, "0.1 s")).toBe(`specs/flag.md  ci  ${git("rev-parse", "--short=8", "HEAD")}
✓ 1  0.1 s  \`node check.js\` passes. — exit code 0

1 check: 1 passed, 0 failed, 0 not answered
written to .spec/evidence/flag/ci.json
`);
    expect(stderr).toBe("signed by Grace Hopper <grace@example.com> on 2026-11-23\n$ node check.js\n");
    expect(code).toBe(0);
    expect(record(cwd)).toMatchObject({ stage: "ci", spec: "specs/flag.md", commit: git("rev-parse", "HEAD"), dirty: false, answers: [{ number: 1, state: "passed", by: "Ada Byron <ada@example.com>", run: { command: "node check.js", shell: null, exitCode: 0, output: "members: 500\n" } }] });
  });

  it("shows the end of what a failed command printed, at the check's place, in 80 columns", async () => {
    const { cwd } = project(["`node check.js` passes with 500 members."], { "check.js": "console.log('1 failed: expected 500, got 5\\u001B[31m'); process.exit(1)" });
    const { code, stdout } = await verify(cwd);
    expect(code).toBe(1);
    expect(stdout).toContain('specs/flag.md:25:3  error  check-failed\n  "`node check.js` passes with 500 members." failed: exit code 1; expected it to hold\n');
    expect(stdout).toContain("  $ node check.js\n  | 1 failed: expected 500, got 5<U+001B>[31m\n");
    expect(stdout).toContain("1 check: 0 passed, 1 failed, 0 not answered\n");
  });

  it("speaks Chinese", async () => {
    const { cwd } = project(["`node check.js` passes."], { "check.js": "process.exit(2)" });
    const { stdout } = await verify(cwd, "--lang", "zh-CN");
    expect(stdout).toContain("“`node check.js` passes.”未通过：退出码 2；应当成立");
    expect(stdout).toContain("1 项检查：0 项通过，1 项未通过，0 项没有答案");
  });

  it("ends a command that takes too long", async () => {
    const { cwd } = project(["`node check.js` passes."], { "check.js": "setTimeout(() => {}, 60000)" });
    expect(await verify(cwd, "--timeout", "1")).toMatchObject({ code: 1, stdout: expect.stringContaining("took longer than 1 s and was ended") as string });
  });

  it("keeps no secret that a command printed", async () => {
    const token = `ghp_${"a1B2c3D4e5".repeat(4).slice(0, 36)}`;
    const { cwd } = project(["`node check.js` passes."], { "check.js": `console.log(["${token.slice(0, 20)}", "${token.slice(20)}"].join(""))` });
    await verify(cwd);
    expect(JSON.stringify(record(cwd))).toContain(`ghp_${"*".repeat(36)}`);
  });

  it("says what is not committed, and marks the evidence", async () => {
    const { cwd, write } = project(["`node check.js` passes."], { "check.js": "" });
    write({ "new.js": "", "check.js": "// changed" });
    const { code, stderr } = await verify(cwd);
    expect(stderr).toContain("note: 2 not committed (check.js, new.js): the gate counts evidence only of what is committed\n");
    expect([code, record(cwd).dirty]).toEqual([0, true]);
  });

  it("is not made stale by the commit that keeps it", async () => {
    const { cwd, git, commit } = project(["`node check.js` passes."], { "check.js": "" });
    const before = git("rev-parse", "HEAD");
    await verify(cwd);
    commit("Keep the evidence");
    await verify(cwd);
    expect(record(cwd).commit).toBe(before);
  });

  it("prints as JSON", async () => {
    const { cwd } = project(["`node check.js` passes.", "An operator sees the flag."], { "check.js": "" });
    const { code, stdout } = await verify(cwd, "--json");
    expect(code).toBe(1);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    expect([ajv.validate(JSON.parse(readFileSync(join(BIN, "../schemas/verify.json"), "utf8")) as object, JSON.parse(stdout)), ajv.errors]).toEqual([true, null]);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, passed: false, stage: "ci", record: ".spec/evidence/flag/ci.json", checks: [{ number: 1, state: "passed" }, { number: 2, state: "missing", answer: null, findings: [{ rule: "check-missing", line: 26 }] }] });
  });
});

describe("commands of a spec", () => {
  const touch = "require('fs').writeFileSync('ran', '')";

  it("do not run from a text that nobody signed", async () => {
    const { cwd, write } = project(["`node check.js` passes."], { "check.js": touch });
    write({ "specs/flag.md": withChecks("`node check.js` passes, twice.") });
    const ended = await verify(cwd);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toBe("error: specs/flag.md is not signed off: Verification changed since the sign-off by Grace Hopper <grace@example.com> on 2026-11-23\nhint: Have an architect read and sign it: `spec sign specs/flag.md`.\n");
    expect(existsSync(join(cwd, "ran"))).toBe(false);
  });

  it("do not run from standard input", async () => {
    const { cwd } = project(["`node check.js` passes."], { "check.js": touch });
    const ended = await spec(["verify", "-"], { cwd, stdin: withChecks("`node check.js` passes.") });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("<stdin> is no file of this project: none of its commands is run") as string });
    expect(existsSync(join(cwd, "ran"))).toBe(false);
  });

  it("do not run from a file outside of the project", async () => {
    const { cwd } = project(["`node check.js` passes."], { "check.js": touch });
    const outside = folder({ "flag.md": withChecks("`node check.js` passes.") });
    expect(await spec(["verify", join(outside, "flag.md")], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("is no file of this project") as string });
    expect(existsSync(join(cwd, "ran"))).toBe(false);
  });

  it("are printed and not run with --dry-run, signed or not", async () => {
    const { cwd } = project(["`node check.js` passes."], { "check.js": touch });
    const text = withChecks("`node check.js` passes, must-fail-on: main~1", "An operator sees the flag.").replace("flag.\n", "flag.\n\n  ```sh\n  node check.js | wc -l\n  ```\n");
    const ended = await spec(["verify", "-", "--dry-run"], { cwd, stdin: text });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toBe(`<stdin>  ci
  1  $ node check.js
       first at main~1, where it must fail
  2  asks a person: An operator sees the flag.
  3  $ node check.js | wc -l
       through sh, because of: |
nothing was run, nothing was written
`);
    expect(existsSync(join(cwd, "ran"))).toBe(false);
  });

  it("are refused by name when there is nothing to do", async () => {
    const { cwd } = project(["`node check.js` passes."]);
    expect(await verify(cwd, "--stage", "live")).toMatchObject({ code: 2, stderr: expect.stringContaining("Verification holds no check for live") as string });
    expect(await verify(cwd, "--baseline", "--stage", "ci")).toMatchObject({ code: 2 });
  });
});

describe("must-fail-on", () => {
  const CHECK = "require('fs').existsSync('flag.txt') || process.exit(1)";

  it("shows that the check fails without the change, in a worktree that is gone afterwards", async () => {
    const { cwd, git, write, commit } = project(["`node check.js` passes, must-fail-on: `main~1`"], { "check.js": CHECK });
    write({ "flag.txt": "" });
    commit("Add the flag");
    const { code, stderr } = await verify(cwd);
    expect(code).toBe(0);
    expect(stderr).toContain(`$ node check.js  (at main~1, ${git("rev-parse", "--short=8", "main~1")}: must fail)\n$ node check.js\n`);
    expect(record(cwd).answers[0]).toMatchObject({ state: "passed", mustFail: { ref: "main~1", failed: true, run: { exitCode: 1 } } });
    expect(git("worktree", "list", "--porcelain").match(/^worktree /gm)).toHaveLength(1);
  });

  it("finds a check that cannot fail", async () => {
    const { cwd, write, commit } = project(["`node check.js` passes, must-fail-on: main~1"], { "check.js": "" });
    write({ "flag.txt": "" });
    commit("Add the flag");
    const { code, stdout } = await verify(cwd);
    expect(code).toBe(1);
    expect(stdout).toContain('error  check-cannot-fail\n  "`node check.js` passes, must-fail-on: main~1" passes at main~1, too; expected it to fail there\n');
  });

  it("does not take a command that is not there for one that failed", async () => {
    const { cwd, write, commit } = project(["`./check.sh` passes, must-fail-on: main~1"]);
    write({ "check.sh": "#!/bin/sh\n" });
    commit("Add the check");
    expect(await verify(cwd)).toMatchObject({ code: 1, stdout: expect.stringContaining("cannot be run at main~1: could not start: there is no such program; expected it to fail there") as string });
  });

  it.each([["--output=x"], ["no-such-ref"], ["HEAD:check.js"]])("refuses what is no commit, before anything runs: %s", async (ref) => {
    const { cwd } = project([`\`node check.js\` passes, must-fail-on: ${ref}`], { "check.js": "require('fs').writeFileSync('ran', '')" });
    expect(await verify(cwd)).toMatchObject({ code: 2, stderr: expect.stringContaining(`error: there is no commit ${ref}\n`) as string });
    expect([existsSync(join(cwd, "ran")), existsSync(join(cwd, "x"))]).toEqual([false, false]);
  });

  it("runs nothing of the repository's configuration", async () => {
    const { cwd, git, write, commit } = project(["`node check.js` passes, must-fail-on: main~1"], { "check.js": CHECK, ".gitattributes": "*.txt filter=evil\n", "a.txt": "a" });
    write({ "flag.txt": "" });
    commit("Add the flag");
    git("config", "filter.evil.smudge", `touch '${cwd}/ran'; cat`);
    write({ ".git/hooks/post-checkout": `#!/bin/sh\ntouch '${cwd}/ran'\n` });
    git("config", "core.hooksPath", ".git/hooks");
    expect((await verify(cwd)).code).toBe(0);
    expect(existsSync(join(cwd, "ran"))).toBe(false);
  });
});

describe("evidence from a file", () => {
  const CHECKS = ["`node check.js` passes.", "An operator sees the flag within a minute.", "live: p99 of the endpoint stays under 50 ms."];
  const answers = (text: string): Readonly<Record<string, string>> => ({ "check.js": "", "evidence.yaml": text });

  it("answers manual checks by number and by text, each with a name and a time", async () => {
    const { cwd } = project(CHECKS, answers(`answers:
  - check: an operator sees the flag within a minute
    holds: yes
    note: watched it on staging
    by: Linus
    when: 2026-11-20
  - { check: 3, value: 0.041 s, by: Linus, when: "2026-11-20T10:00:00Z" }
`));
    const ci = await verify(cwd, "--evidence", "evidence.yaml");
    expect(ci).toMatchObject({ code: 0, stderr: expect.stringContaining("note: of other stages, left alone: answers to check 3\n") as string });
    expect(joined(ci.stdout)).toContain("✓ 2 An operator sees the flag within a minute. — holds; watched it on staging (Linus, 2026-11-20) ");
    expect(record(cwd).answers[1]).toMatchObject({ how: "person", by: "Linus", when: "2026-11-20T00:00:00.000Z", state: "passed" });
    const live = await verify(cwd, "--stage", "live", "--evidence", "evidence.yaml");
    expect(joined(live.stdout)).toContain("p99 of the endpoint stays under 50 ms. — 0.041 s < 50 ms (Linus, 2026-11-20)");
    expect(live.code).toBe(0);
  });

  it("stays when the commands are run again", async () => {
    const { cwd, write, commit } = project(CHECKS, answers("answers: [{ check: 2, holds: yes, by: Linus, when: 2026-11-20 }]"));
    await verify(cwd, "--evidence", "evidence.yaml");
    expect(joined((await verify(cwd)).stdout)).toContain("holds (Linus, 2026-11-20)");
    write({ "check.js": "// changed" });
    commit("Change the code");
    expect(await verify(cwd)).toMatchObject({ code: 1, stdout: expect.stringContaining("? 2         An operator sees the flag within a minute. — not answered") as string });
  });

  it.each([
    ["answers: [{ check: 9, holds: yes, by: A, when: 2026-11-20 }]", "1:20: there is no such check: 9"],
    ["answers: [{ check: 1, holds: yes, by: A, when: 2026-11-20 }]", "1:20: check 1 is a command; expected a check that a person answers"],
    ["answers: [{ check: 2, holds: yes, when: 2026-11-20 }]", "1:11: by: expected who answered, e.g. Ada Byron <ada@example.com>"],
    ["answers: [{ check: 2, holds: yes, by: A, when: soon }]", "1:48: when: expected when it was looked at, e.g. 2026-01-31 or 2026-01-31T09:00:00Z"],
    ["answers: [{ check: 2, holds: yes, by: A, when: 2999-01-01 }]", "1:48: 2999-01-01 is in the future"],
    ["answers: [{ check: 3, holds: yes, by: A, when: 2026-11-20 }]", "1:30: check 3: compares a figure; expected value, e.g. 41 ms"],
    ["answers: [{ check: 3, value: fast, by: A, when: 2026-11-20 }]", "1:30: check 3: expected one figure, e.g. 41 ms"],
    ["answers: [{ check: 2, holds: yes, by: A, when: 2026-11-20, who: me }]", "1:65: who: there is no such key"],
    ["answers: 3", "1:10: expected `answers`, a list"],
  ])("is refused with its place: %s", async (text, message) => {
    const { cwd } = project(CHECKS, answers(text));
    expect(await verify(cwd, "--evidence", "evidence.yaml")).toMatchObject({ code: 2, stderr: expect.stringContaining(`error: evidence.yaml:${message}\n`) as string });
  });
});

describe("live checks", () => {
  const MEASURE = `import { readFileSync } from "node:fs";
const port = readFileSync("port", "utf8");
const times = [];
for (let call = 0; call < 20; call += 1) {
  const start = performance.now();
  await (await fetch("http://127.0.0.1:" + port)).text();
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
console.log("p50 " + times[10].toFixed(1) + " ms, p99 " + times[19].toFixed(1) + " ms");
`;

  /** A service that takes so long, and whose port the project knows. */
  async function service(cwd: string, write: Repository["write"]): Promise<{ takes: (milliseconds: number) => void }> {
    let delay = 0;
    const server = createServer((_request, response) => void wait(delay).then(() => response.end("{}")));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    write({ port: String((server.address() as AddressInfo).port) });
    expect(existsSync(join(cwd, "port"))).toBe(true);
    return { takes: (milliseconds) => (delay = milliseconds) };
  }

  it("compare what is measured with the figure of their sentence, and with a baseline", async () => {
    const { cwd, write } = project(["live: p99 of the endpoint stays under 500 ms: `node p99.mjs`", "live: p99 does not increase by more than 50 %: `node p99.mjs`"], { "p99.mjs": MEASURE, ".gitignore": "port\n" });
    const server = await service(cwd, write);
    server.takes(40);
    const unmeasured = await verify(cwd, "--stage", "live");
    expect(unmeasured.code).toBe(1);
    expect(joined(unmeasured.stdout)).toMatch(/\? 2 .* \d+(\.\d)? ms, and no baseline to compare it with/);

    const baseline = await verify(cwd, "--baseline");
    expect(baseline).toMatchObject({ code: 0, stdout: expect.stringContaining("baseline: 1 of 1 measured\nwritten to .spec/evidence/flag/baseline.json\n") as string });
    const kept = JSON.parse(readFileSync(join(cwd, ".spec/evidence/flag/baseline.json"), "utf8")) as BaselineRecord;
    expect(kept.values).toMatchObject([{ text: "p99 does not increase by more than 50 %: `node p99.mjs`", unit: "ms" }]);

    const same = await verify(cwd, "--stage", "live");
    expect(joined(same.stdout)).toMatch(/✓ 1 .* ms < 500 ms ✓ 2/);
    expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining("2 passed") as string });

    server.takes(200);
    const slower = await verify(cwd, "--stage", "live");
    expect(slower.code).toBe(1);
    expect(joined(slower.stdout)).toMatch(/✗ 2 .*ms → 2\d\d(\.\d)? ms, \+\d+(\.\d)? % \(≤ \+50 %\)/);
    expect(record(cwd, "live").answers.map(({ state }) => state)).toEqual(["passed", "failed"]);
  });

  it("fail when the command prints no figure to compare", async () => {
    const { cwd } = project(["live: p99 stays under 50 ms: `node check.js`"], { "check.js": "console.log('all good')" });
    expect(await verify(cwd, "--stage", "live")).toMatchObject({ code: 1, stdout: expect.stringContaining("no figure on the last line of its output") as string });
  });
});
