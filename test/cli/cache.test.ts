import { appendFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { styleFor } from "../../src/cli/style.js";
import { PLAIN } from "../../src/report/style.js";
import { without } from "../documents.js";
import { folder, spec, type Ended } from "../program.js";

const FLAWED = without("Goal");

function project(): { cwd: string; path: string; run: (...args: string[]) => Promise<Ended> } {
  const cwd = folder({ "a.md": FLAWED });
  return { cwd, path: join(cwd, "cache"), run: (...args) => spec(["lint", "a.md", "--cache-location", "cache", ...args], { cwd }) };
}

/** Makes the cache say something that lint would not, as if it had written that. */
async function planted(path: string): Promise<void> {
  const { createHash } = await import("node:crypto");
  const body = readFileSync(path, "utf8").split("\n")[1]?.replaceAll("Goal is missing", "Planted is missing") ?? "";
  writeFileSync(path, `${createHash("sha256").update(body).digest("hex")}\n${body}\n`);
}

describe("--cache", () => {
  it("takes what was found from it while nothing changes", async () => {
    const { cwd, path, run } = project();
    const first = await run();
    expect(await run()).toEqual(first);
    await planted(path);
    expect((await run()).stdout).toContain("Planted is missing");
    for (const args of [["--lang", "zh-CN"], ["--template", "bug-fix"], ["--strict"]]) expect((await run(...args)).stdout).not.toContain("Planted");
    await planted(path);
    appendFileSync(join(cwd, "a.md"), "\nMore.\n");
    expect((await run()).stdout).not.toContain("Planted");
  });

  it("looks again when a template of the project changes", async () => {
    const { cwd, path, run } = project();
    await run();
    await planted(path);
    await spec(["template", "eject", "prompt-spec"], { cwd });
    expect((await run()).stdout).toContain("Planted");
    const template = join(cwd, ".spec/templates/prompt-spec.md");
    writeFileSync(template, readFileSync(template, "utf8").replace("Which one outcome", "What outcome"));
    expect((await run()).stdout).not.toContain("Planted");
  });

  it.each([
    ["broken off", (path: string) => truncateSync(path, 200)],
    ["changed by hand", (path: string) => writeFileSync(path, readFileSync(path, "utf8").replace("Goal is missing", "Fine"))],
    ["empty", (path: string) => writeFileSync(path, "")],
  ])("that is %s is ignored and rewritten", async (_name, harm) => {
    const { path, run } = project();
    const first = await run();
    const whole = readFileSync(path, "utf8");
    harm(path);
    expect(await run()).toEqual(first);
    expect(readFileSync(path, "utf8")).toBe(whole);
  });

  it("is no file of somebody else's: that is left as it is", async () => {
    const { cwd } = project();
    writeFileSync(join(cwd, "notes.md"), "# Notes\n");
    const { code, stderr } = await spec(["lint", "a.md", "--cache-location", "notes.md"], { cwd });
    expect([code, stderr.split("\n")[0]]).toEqual([2, "error: notes.md is no cache of spec; it is left as it is"]);
    expect(readFileSync(join(cwd, "notes.md"), "utf8")).toBe("# Notes\n");
  });

  it("is not harmed by runs at the same time", async () => {
    const { cwd, run } = project();
    const codes = await Promise.all(Array.from({ length: 6 }, async () => (await run()).code));
    expect(codes).toEqual([1, 1, 1, 1, 1, 1]);
    expect((await run()).code).toBe(1);
    expect(readdirSync(cwd).sort()).toEqual(["a.md", "cache"]);
  });

  it("lies in the user's cache folder, not in the repository", async () => {
    const { cwd } = project();
    const home = folder();
    await spec(["lint", "a.md", "--cache"], { cwd, env: { HOME: home } });
    expect(readdirSync(cwd)).toEqual(["a.md"]);
    expect(readdirSync(join(home, ".cache/prompt-spec"))).toHaveLength(1);
    expect(existsSync(join(cwd, ".spec"))).toBe(false);
  });
});

describe("colours", () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: "1" }, false],
    [true, { NO_COLOR: "" }, true],
    [true, { TERM: "dumb" }, false],
    [false, { FORCE_COLOR: "1" }, true],
    [false, { FORCE_COLOR: "" }, false],
    [true, { FORCE_COLOR: "0" }, false],
    [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ])("terminal %s, %j: %s", async (isTerminal, env, coloured) => {
    expect((await styleFor({ isTTY: isTerminal }, env)) !== PLAIN).toBe(coloured);
  });
});
