import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE } from "../documents.js";
import { folder, spec, type Ended } from "../program.js";

const OLD = COMPLETE.replace("stays under 50 ms.", "stays under {{figure}} ms.");

/** Only what these tests are about: other rules have other tests. */
const QUIET = "rules: { constraint-unverified: off, constraint-needs-figure: off, check-needs-data-size: off, needs-live-check: off }\n";

function known(text = OLD): { cwd: string; run: (...args: string[]) => Promise<Ended>; change: (from: string, to: string) => void } {
  const cwd = folder({ "a.md": text, ".specrc.yaml": QUIET });
  const change = (from: string, to: string): void => writeFileSync(join(cwd, "a.md"), readFileSync(join(cwd, "a.md"), "utf8").replace(from, to));
  return { cwd, run: (...args) => spec(["lint", "a.md", "--baseline", "b.json", ...args], { cwd }), change };
}

describe("--baseline", () => {
  it("lets what was there before pass, wherever its line has moved to", async () => {
    const { run, change } = known();
    expect((await run("--update-baseline")).stderr).toBe("b.json: 1 finding\n");
    change("## Constraints", "Another line.\n\nAnd another.\n\n## Constraints");
    change("- p99 of", "-   p99   of");
    const { code, stdout, stderr } = await run();
    expect([code, stderr, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "", "1 file: 0 errors, 0 warnings, 1 suppressed"]);
    expect(JSON.parse((await run("--format", "json")).stdout)).toMatchObject({ files: [{ findings: [], suppressed: [{ rule: "placeholder", suppression: { kind: "external", justification: "b.json" } }] }] });
  });

  it("sees a swap: one finding mended and another of the same rule in the same file", async () => {
    const { run, change } = known();
    await run("--update-baseline");
    change("{{figure}} ms", "50 ms");
    change("A Redis SET", "A {{store}} SET");
    const { code, stdout, stderr } = await run();
    expect([code, stdout.split("\n")[0]]).toEqual([1, "a.md:21:3  error  placeholder"]);
    expect(stderr).toBe('warning: b.json: stale: a.md: placeholder at "- p99 of `/api/site/config` stays under {{figure}} ms." is there no more; --update-baseline takes it out\n');
  });

  it("sees one more of the same", async () => {
    const { run, change } = known();
    await run("--update-baseline");
    change("- p99 of `/api/site/config` stays under {{figure}} ms.", "- p99 of `/api/site/config` stays under {{figure}} ms.\n- p99 of `/api/site/config` stays under {{figure}} ms.");
    expect((await run()).stdout).toContain("a.md:14:");
  });

  it("reports stale entries, which count as warnings, and of files that are gone", async () => {
    const { cwd, run, change } = known();
    await run("--update-baseline");
    change("{{figure}} ms", "50 ms");
    expect((await run()).code).toBe(0);
    expect((await run("--max-warnings", "0")).code).toBe(1);
    expect((await run("--lang", "zh-CN")).stderr).toContain("警告：b.json：已过期：a.md：placeholder");
    writeFileSync(join(cwd, "c.md"), COMPLETE);
    rmSync(join(cwd, "a.md"));
    expect((await spec(["lint", "c.md", "--baseline", "b.json"], { cwd })).stderr).toContain("stale: a.md: placeholder");
    await spec(["lint", "c.md", "--baseline", "b.json", "--update-baseline"], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, "b.json"), "utf8"))).toEqual({ version: 1, files: {} });
  });

  it("keeps what it says of files that are not linted now, and means the same from every folder", async () => {
    const { cwd, run } = known();
    await run("--update-baseline");
    mkdirSync(join(cwd, "sub"));
    writeFileSync(join(cwd, "sub/c.md"), OLD);
    await spec(["lint", "c.md", "--baseline", "../b.json", "--update-baseline"], { cwd: join(cwd, "sub") });
    expect(Object.keys((JSON.parse(readFileSync(join(cwd, "b.json"), "utf8")) as { files: object }).files)).toEqual(["a.md", "sub/c.md"]);
    expect((await spec(["lint", ".", "--baseline", "b.json"], { cwd })).code).toBe(0);
    renameSync(join(cwd, "sub/c.md"), join(cwd, "c.md"));
    expect((await spec(["lint", "c.md", "--baseline", "b.json"], { cwd })).code).toBe(1);
  });

  it("lets no hidden text pass", async () => {
    const { run } = known(COMPLETE.replace("one field", "one\u200B field"));
    expect((await run("--update-baseline")).code).toBe(1);
    expect((await run()).stdout).toContain("hidden-text");
  });

  it("does not write a baseline when something could not be read, and leaves nothing beside it", async () => {
    const { cwd, run } = known();
    expect((await run("nosuch.md", "--update-baseline")).code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual([".specrc.yaml", "a.md"]);
    await run("--update-baseline");
    expect(readdirSync(cwd).sort()).toEqual([".specrc.yaml", "a.md", "b.json"]);
  });

  it.each([
    ["of another version", '{"version":2,"files":{}}', "error: b.json is a baseline of version 2, and this program reads version 1"],
    ["that is no JSON", "{", "error: b.json is no baseline: Expected property name or '}' in JSON at position 1"],
    ["that is something else", '{"name":"x"}', "error: b.json is no baseline: version: Invalid input: expected 1"],
    ["with a wrong count", '{"version":1,"files":{"a.md":[{"rule":"x","section":null,"text":"","count":0}]}}', "error: b.json is no baseline: files.a.md.0.count: Too small: expected number to be >=1"],
  ])("%s is refused and left as it is, also by --update-baseline", async (_name, text, error) => {
    const { cwd, run } = known();
    writeFileSync(join(cwd, "b.json"), text);
    for (const args of [[], ["--update-baseline"]]) {
      const { code, stdout, stderr } = await run(...args);
      expect([code, stdout, stderr.split("\n")[0]?.replace(/ \(line.*/, "")]).toEqual([2, "", error]);
    }
    expect(readFileSync(join(cwd, "b.json"), "utf8")).toBe(text);
  });

  it("that is not there is an error, and so is --update-baseline alone", async () => {
    const { cwd, run } = known();
    expect((await run()).stderr.split("\n")[0]).toBe("error: cannot read b.json: no such file or folder");
    expect((await spec(["lint", "a.md", "--update-baseline"], { cwd })).stderr.split("\n")[0]).toBe("error: --update-baseline needs the file to write");
  });
});
