import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE, without } from "../documents.js";
import { folder, spec } from "../program.js";

const FLAWED = without("Goal");

async function ambiguous(args: readonly string[]): Promise<string | undefined> {
  const cwd = folder({ "a.md": FLAWED });
  const { code, stderr, stdout } = await spec(["lint", "a.md", ...args], { cwd });
  expect([code, stdout, readdirSync(cwd)]).toEqual([2, "", ["a.md"]]);
  return stderr.split("\n")[0];
}

describe("spec lint --format, --output-file", () => {
  it("writes several reports at once, each file after its format", async () => {
    const cwd = folder({ "a.md": FLAWED });
    const { code, stdout, stderr } = await spec(["lint", "a.md", "--format", "text", "--format", "sarif", "--output-file", "out/a.sarif", "--format", "junit", "--output-file", "a.xml"], { cwd });
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("a.md:1:1  error  section-missing");
    expect(JSON.parse(readFileSync(join(cwd, "out/a.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(readFileSync(join(cwd, "a.xml"), "utf8")).toMatch(/^<\?xml/);
  });

  it("takes one format and one file in any order, and text where no format is named", async () => {
    const cwd = folder({ "a.md": FLAWED });
    expect((await spec(["lint", "a.md", "--output-file", "a.json", "--format", "json"], { cwd })).stdout).toBe("");
    expect(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8"))).toMatchObject({ version: 1 });
    expect((await spec(["lint", "a.md", "--output-file", "a.txt"], { cwd, env: { FORCE_COLOR: "1" } })).stdout).toBe("");
    expect(readFileSync(join(cwd, "a.txt"), "utf8")).toMatch(/^a\.md:1:1 {2}error/);
  });

  it("refuses what could be meant in two ways, and writes nothing", async () => {
    expect(await ambiguous(["--format", "json", "--format", "sarif"])).toBe("error: json and sarif would both go to standard output");
    expect(await ambiguous(["--format", "json", "--output-file", "x", "--output-file", "y"])).toBe("error: the json report has 2 files");
    expect(await ambiguous(["--format", "json", "--output-file", "x", "--format", "sarif", "--output-file", "x"])).toBe("error: two reports would go to x");
    expect(await ambiguous(["--output-file", "x", "--format", "json", "--format", "sarif", "--output-file", "y"])).toBe("error: --output-file x stands before every --format");
    expect(await ambiguous(["--format", "json", "--output-file", "./a.md"])).toBe("error: --output-file ./a.md is one of the documents");
    expect(await ambiguous(["--format", "xml"])).toMatch(/^error: option '--format <format>' argument 'xml' is invalid/);
  });

  it("leaves the old report when the new one cannot be written, and exits 2", async () => {
    const cwd = folder({ "a.md": COMPLETE, "old.json": "old\n" });
    chmodSync(join(cwd, "old.json"), 0o444);
    const { code, stderr } = await spec(["lint", "a.md", "--format", "json", "--output-file", "old.json"], { cwd });
    expect([code, readFileSync(join(cwd, "old.json"), "utf8")]).toEqual([2, "old\n"]);
    expect(stderr).toContain("error: cannot write old.json");
    expect(readdirSync(cwd).sort()).toEqual(["a.md", "old.json"]);
  });

  it("writes over no document by another name", async () => {
    const cwd = folder({ "a.md": COMPLETE });
    symlinkSync("a.md", join(cwd, "report.json"));
    const { code, stderr } = await spec(["lint", "a.md", "--format", "json", "--output-file", "report.json"], { cwd });
    expect([code, stderr.split("\n")[0], readFileSync(join(cwd, "a.md"), "utf8")]).toEqual([2, "error: --output-file report.json is one of the documents", COMPLETE]);
  });

  it.skipIf(process.platform !== "linux")("says at once where no folder can be made", async () => {
    const { code, stderr } = await spec(["lint", "a.md", "--format", "json", "--output-file", "/proc/nosuch/report.json"], { cwd: folder({ "a.md": COMPLETE }) });
    expect([code, stderr.split("\n")[0]]).toEqual([2, "error: cannot write /proc/nosuch/report.json: no such file or folder"]);
  });

  it("writes no report where nothing was linted", async () => {
    const cwd = folder();
    expect((await spec(["lint", "a.md", "--format", "json", "--output-file", "a.json"], { cwd })).code).toBe(2);
    expect(existsSync(join(cwd, "a.json"))).toBe(false);
  });
});
