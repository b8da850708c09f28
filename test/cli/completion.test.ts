import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/index.js";
import { folder, spec } from "../program.js";

const script = async (shell: string): Promise<string> => (await spec(["completion", shell], { cwd: folder() })).stdout;

function has(shell: string): boolean {
  return spawnSync(shell, ["-c", "exit 0"]).status === 0;
}

/** What bash offers for the last of some words. */
async function offered(...words: string[]): Promise<string[]> {
  const path = join(folder(), "completion.bash");
  writeFileSync(path, await script("bash"));
  const list = words.map((word) => `'${word}'`).join(" ");
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", `source '${path}'; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _spec_completion; printf '%s\\n' "\${COMPREPLY[@]}"`], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((word) => word !== "");
}

describe.skipIf(!has("bash"))("spec completion bash", () => {
  it.each([
    [["spec", ""], ["lint", "new", "fill", "install", "explain", "completion"]],
    [["spec", "li"], ["lint", "list"]],
    [["spec", "template", ""], ["list", "show", "eject"]],
    [["spec", "template", "show", "bug"], ["bug-fix", "bug-fix.zh-CN"]],
    [["spec", "lint", "--template", "data"], ["data-migration"]],
    [["spec", "lint", "a.md", "--lang", ""], ["en", "zh-CN"]],
    [["spec", "lint", "--format", "s"], ["sarif"]],
    [["spec", "explain", "section-m"], ["section-missing"]],
    [["spec", "completion", "f"], ["fish"]],
    [["spec", "lint", "--base"], ["--baseline"]],
  ])("%j offers %j", async (words, expected) => {
    expect(await offered(...words)).toEqual(expect.arrayContaining(expected));
  });

  it("offers every rule, every format and every option of its command, and no other command's", async () => {
    expect(await offered("spec", "explain", "")).toEqual(RULES.map(({ id }) => id));
    expect(await offered("spec", "lint", "--")).not.toContain("--resume");
    expect(await offered("spec", "fill", "--re")).toEqual(["--resume"]);
  });

  it("leaves files to the shell", async () => {
    expect([await offered("spec", "lint", ""), await offered("spec", "lint", "--config", "x")]).toEqual([[], []]);
  });
});

describe("spec completion", () => {
  it.each([["bash"], ["zsh"], ["fish"]])("%s reads its script", async (shell) => {
    const text = await script(shell);
    for (const { id } of RULES) expect(text).toContain(id);
    if (!has(shell)) return;
    expect(spawnSync(shell, ["-n"], { input: text, encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });

  it("powershell offers rules, commands and templates", async () => {
    const text = await script("powershell");
    expect(text).toContain("'template show' = @('bug-fix', 'bug-fix.zh-CN'");
    expect(text).toContain("$values['lint --lang'] = @('en', 'zh-CN')");
    if (!has("pwsh")) return;
    const { stdout } = spawnSync("pwsh", ["-NoProfile", "-Command", "-"], { input: `${text}\n(TabExpansion2 'spec li' 7).CompletionMatches.CompletionText\n`, encoding: "utf8" });
    expect(stdout).toContain("lint");
  });

  it("names the shells it knows", async () => {
    const { code, stderr } = await spec(["completion", "tcsh"], { cwd: folder() });
    expect([code, stderr.split("\n")[0]]).toEqual([2, "error: command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish, powershell."]);
  });
});
