import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE, without } from "../documents.js";
import { folder, spec } from "../program.js";

const FLAWED = without("Goal");

describe("spec lint --fix", () => {
  it("mends the file, says so, and reports what is left", async () => {
    const cwd = folder({ "a.md": FLAWED, "b.md": COMPLETE });
    const { code, stdout, stderr } = await spec(["lint", "--fix", "a.md", "b.md"], { cwd });
    expect([code, stderr]).toEqual([1, "fixed a.md\n"]);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toContain("## Goal\n\n_Which one outcome");
    expect(readFileSync(join(cwd, "b.md"), "utf8")).toBe(COMPLETE);
    expect(stdout).toContain("placeholder");
    expect(stdout).not.toContain("section-missing");
    expect((await spec(["lint", "--fix", "a.md"], { cwd })).stderr).toBe("");
    expect(readdirSync(cwd).sort()).toEqual(["a.md", "b.md"]);
  });

  it("says how many findings are fixable, and marks them in JSON", async () => {
    const cwd = folder({ "a.md": FLAWED });
    expect((await spec(["lint", "a.md"], { cwd })).stdout).toContain("1 fixable with `spec lint --fix`");
    expect((await spec(["lint", "a.md", "--format", "json"], { cwd })).stdout).toContain('"fixable": true');
  });

  it("calls nothing fixable that it cannot mend", async () => {
    const cwd = folder({ "a.md": `${without("Verification")}\n\`\`\`\n` });
    const { stdout } = await spec(["lint", "a.md"], { cwd });
    expect(stdout).toContain("Verification is missing");
    expect(stdout).not.toContain("fixable");
  });

  it("prints the difference and what would be left, and writes nothing, with --fix-dry-run", async () => {
    const cwd = folder({ "a.md": FLAWED });
    const { code, stdout } = await spec(["lint", "--fix-dry-run", "a.md"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^--- a\.md\n\+\+\+ a\.md\n@@ [^]*\n\+## Goal\n/);
    expect(stdout).toContain("error  placeholder");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(FLAWED);
    const json = await spec(["lint", "--fix-dry-run", "a.md", "--format", "json"], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ version: 1 });
    expect(json.stderr).toContain("+## Goal");
  });

  it("prints standard input mended, and the report on standard error", async () => {
    const cwd = folder();
    const { code, stdout, stderr } = await spec(["lint", "--fix", "-"], { cwd, stdin: FLAWED });
    expect([code, stdout.replace(/## Goal\n\n.*\n\n/, "")]).toEqual([1, FLAWED]);
    expect(stderr).toContain("<stdin>:");
    expect((await spec(["lint", "--fix", "-"], { cwd, stdin: COMPLETE })).stdout).toBe(COMPLETE);
    expect((await spec(["lint", "--fix", "-", "a.md"], { cwd, stdin: FLAWED })).code).toBe(2);
  });

  it("leaves a file that cannot be written, goes on with the others, and exits 2", async () => {
    const cwd = folder({ "a.md": FLAWED, "b.md": FLAWED });
    chmodSync(join(cwd, "a.md"), 0o444);
    const { code, stderr } = await spec(["lint", "--fix", "a.md", "b.md"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("error: cannot write a.md");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(FLAWED);
    expect(readFileSync(join(cwd, "b.md"), "utf8")).toContain("## Goal");
  });
});
