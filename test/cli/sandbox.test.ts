import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SignoffRecord } from "../../src/gate/steps/signoff.js";
import { digest, parseSpec } from "../../src/index.js";
import { sectionDigests } from "../../src/spec/digest.js";
import { COMPLETE } from "../documents.js";
import { folder, spec } from "../program.js";
import { KEY, onTerminal, pty, SKIPPED } from "../terminal.js";

const FILE = "specs/flag.md";
const PARITY = ".spec/evidence/flag/parity.json";

function withFacts(...rows: string[]): string {
  return COMPLETE.replace("12,000 times per minute.\n", `12,000 times per minute.\n\n| Fact | Today | Projected | Measured by |\n| --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join("")}`);
}

const KEYS = withFacts("model keys | 80 | 500 | `echo 5`");

function signed(text: string): string {
  const of = parseSpec(text);
  const record: SignoffRecord = { version: 1, spec: FILE, digest: digest(of), time: "2026-11-23T10:00:00Z", sections: sectionDigests(of), commit: null, by: "Ada", answers: [], decision: "approve", conditions: [], missing: [], signature: null };
  return JSON.stringify(record);
}

function project(text: string, files: Readonly<Record<string, string>> = {}): string {
  const cwd = folder({ [FILE]: text, ".spec/signoffs/flag.json": signed(text), ...files });
  execFileSync("git", ["init", "-q"], { cwd });
  return cwd;
}

describe("spec sandbox", () => {
  it("says how much of production a sandbox holds", async () => {
    const cwd = project(KEYS);
    const { code, stdout, stderr } = await spec(["sandbox", FILE], { cwd });
    expect([code, stderr]).toEqual([1, "$ echo 5\n"]);
    expect(stdout).toContain("✗ model keys: sandbox 5, production 80, projected 500 → 6 %\n");
    expect(JSON.parse(readFileSync(join(cwd, PARITY), "utf8"))).toMatchObject({ digest: digest(parseSpec(KEYS)), facts: [{ fact: "model keys", sandbox: "5", command: "echo 5" }] });
    const lower = await spec(["sandbox", FILE, "--parity", "6", "--json"], { cwd });
    expect([lower.code, (JSON.parse(lower.stdout) as { passed: boolean }).passed]).toEqual([0, true]);
  });

  it.each([
    ["false", "the command failed (exit code 1)"],
    ["echo many", 'the command printed "many"'],
    ["true", "the command printed nothing"],
    ["printf '1\\n2\\n'", 'the command printed "1"'],
    ["nothing-of-this-name", "the command could not start (there is no such program)"],
    ["sleep 30", "the command took longer than 1 s"],
  ])("takes `%s` for a finding, not for a zero", async (command, said) => {
    const { code, stdout } = await spec(["sandbox", FILE, "--timeout", "1", "--json"], { cwd: project(withFacts(`model keys | 80 | 500 | \`${command}\``)) });
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { findings: { message: string }[] }).findings.map(({ message }) => message)).toEqual([`"model keys" was not compared: ${said}; expected a number`]);
  });

  it("runs no command of an unsigned text, of one that changed since, of standard input", async () => {
    const text = withFacts("model keys | 80 | 500 | `touch ran`");
    for (const cwd of [project(text, { ".spec/signoffs/flag.json": signed(KEYS) }), project(text, { ".spec/config.yaml": "approvers: [ada@example.com]\n", ".spec/allowed_signers": "" })]) {
      for (const args of [["sandbox", FILE], ["sandbox", FILE, "--yes"]]) expect(await spec(args, { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("is not signed off, and nobody can be asked") as string });
      expect(await spec(["sandbox", "-"], { cwd, stdin: text })).toMatchObject({ code: 2, stderr: expect.stringContaining("is no file of this project: none of its commands is run") as string });
      expect([existsSync(join(cwd, "ran")), existsSync(join(cwd, PARITY))]).toEqual([false, false]);
    }
  });

  it("takes values where commands cannot run", async () => {
    const cwd = project(KEYS, { "measured.yaml": "facts:\n  - fact: Model keys\n    value: ~40 keys\n", "wrong.yaml": "facts:\n  - fact: members\n    value: 40\n", ".spec/signoffs/flag.json": signed(COMPLETE) });
    expect(await spec(["sandbox", FILE, "--measured", "measured.yaml"], { cwd })).toMatchObject({ code: 0, stderr: "" });
    expect(await spec(["sandbox", FILE, "--measured", "wrong.yaml"], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("wrong.yaml:2:11: the spec has no such fact, or several: members") as string });
  });

  it("says that a hot path states no facts", async () => {
    const { code, stdout } = await spec(["sandbox", FILE], { cwd: project(COMPLETE.replace("Each start-up of the front end", "Every request")) });
    expect([code, stdout.replaceAll("\n", " ")]).toEqual([1, expect.stringContaining('✗ the spec names a hot path ("Every request") and states no facts')]);
  });

  it.skipIf(pty === null)(`asks about the commands of an unsigned spec${SKIPPED}`, async () => {
    const cwd = project(KEYS, { ".spec/signoffs/flag.json": signed(COMPLETE) });
    const no = onTerminal(["sandbox", FILE], { cwd });
    await no.sees("$ echo 5");
    await no.sees("Run them?");
    expect(await no.enter("").ends()).toBe(130);
    expect(existsSync(join(cwd, PARITY))).toBe(false);
    const yes = onTerminal(["sandbox", FILE], { cwd });
    await yes.sees("Run them?");
    expect(await yes.send(KEY.down).enter("").ends()).toBe(1);
    expect(yes.text).toContain("sandbox 5, production 80");
    const agent = onTerminal(["sandbox", FILE, "--yes"], { cwd, env: { CLAUDECODE: "1" } });
    expect(await agent.ends()).toBe(2);
  });
});
