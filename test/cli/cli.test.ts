import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../src/index.js";
import { COMPLETE } from "../documents.js";
import { folder, spec } from "../program.js";

describe("spec", () => {
  it("prints its version", async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string };
    for (const option of ["--version", "-V"]) expect(await spec([option], { cwd: folder() })).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("prints its help on standard output when asked, and on standard error with exit 2 when no command is given", async () => {
    const asked = await spec(["--help"], { cwd: folder() });
    expect([asked.code, asked.stdout.split("\n")[0]]).toEqual([0, "Usage: spec [options] [command]"]);
    const silent = await spec([], { cwd: folder() });
    expect([silent.code, silent.stdout, silent.stderr.split("\n")[0]]).toEqual([2, "", "Usage: spec [options] [command]"]);
  });

  it("prints each command's help", async () => {
    for (const command of ["lint", "new", "fill", "install", "list", "status", "uninstall", "template", "rules", "explain"]) {
      const { code, stdout } = await spec([command, "--help"], { cwd: folder() });
      expect([code, stdout.split("\n")[0]?.split(" ").slice(0, 3).join(" ")]).toEqual([0, `Usage: spec ${command}`]);
    }
  });
});

describe("spec rules and spec explain", () => {
  it("list every rule", async () => {
    const { stdout } = await spec(["rules"], { cwd: folder() });
    expect(stdout.trimEnd().split("\n").map((line) => line.split(" ")[0])).toEqual(RULES.map(({ id }) => id));
    const json = JSON.parse((await spec(["rules", "--json"], { cwd: folder() })).stdout) as { id: string }[];
    expect(json.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  });

  it("tell a precision only of what was found often enough", async () => {
    const cwd = folder();
    const rowOf = (stdout: string, id: string): string => stdout.split("\n").find((line) => line.startsWith(`${id} `)) ?? "";
    const { stdout } = await spec(["rules"], { cwd });
    expect(rowOf(stdout, "vague-word")).toMatch(/ warning +0\.\d\d of \d{2,} /);
    expect(rowOf(stdout, "contradiction")).toMatch(/ n\/a, 1 finding {2}/);
    expect(rowOf(stdout, "goal-solution")).toMatch(/ n\/a, 2 findings /);
    expect(rowOf((await spec(["rules", "--lang", "zh-CN"], { cwd })).stdout, "contradiction")).toContain(" n/a，1 处 ");
    const json = JSON.parse((await spec(["rules", "--json"], { cwd })).stdout) as { id: string; measured: unknown }[];
    expect(json.find(({ id }) => id === "contradiction")?.measured).toEqual({ precision: null, count: 1, on: "labels" });
  });

  it("print a rule's page", async () => {
    const { stdout } = await spec(["explain", "section-missing"], { cwd: folder() });
    expect(stdout).toBe(readFileSync(join(import.meta.dirname, "../../docs/rules/section-missing.md"), "utf8"));
  });

  it("name the nearest rule", async () => {
    const { code, stderr } = await spec(["explain", "section-mising"], { cwd: folder() });
    expect([code, stderr]).toEqual([2, 'error: there is no rule "section-mising"\nhint: Did you mean section-missing? `spec rules` lists them.\n']);
  });
});

describe("spec template", () => {
  it("lists, shows and ejects", async () => {
    const cwd = folder();
    expect((await spec(["template", "list"], { cwd })).stdout).toContain("bug-fix.zh-CN");
    const { stdout } = await spec(["template", "show", "bug-fix"], { cwd });
    expect(stdout).toBe(readFileSync(join(import.meta.dirname, "../../templates/bug-fix.md"), "utf8"));
    const ejected = await spec(["template", "eject", "bug-fix"], { cwd });
    expect([ejected.code, ejected.stdout]).toEqual([0, `${join(".spec", "templates", "bug-fix.md")}\n`]);
    expect(readFileSync(join(cwd, ".spec/templates/bug-fix.md"), "utf8")).toBe(stdout);
    expect((await spec(["lint", "-", "--template", "bug-fix"], { cwd, stdin: COMPLETE })).code).toBe(0);
  });

  it("does not replace a changed copy without --force", async () => {
    const cwd = folder();
    await spec(["template", "eject", "prompt-spec"], { cwd });
    const again = await spec(["template", "eject", "prompt-spec"], { cwd });
    expect([again.code, again.stderr.split("\n")[0]]).toEqual([2, `error: ${join(".spec", "templates", "prompt-spec.md")} exists already`]);
    expect((await spec(["template", "eject", "prompt-spec", "--force"], { cwd })).code).toBe(0);
    expect(readdirSync(join(cwd, ".spec/templates"))).toEqual(["prompt-spec.md"]);
  });

  it("names the templates when there is none of that name", async () => {
    const { code, stderr } = await spec(["template", "show", "nosuch"], { cwd: folder() });
    expect([code, stderr]).toEqual([2, 'error: there is no template "nosuch"\nhint: Expected one of: bug-fix, data-migration, performance, prompt-spec.\n']);
  });
});
