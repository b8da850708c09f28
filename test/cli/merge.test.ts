import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lintReportSchema } from "../../src/report/json-schema.js";
import { COMPLETE, without } from "../documents.js";
import { folder, spec } from "../program.js";

const FLAWED = without("Goal");

/** Runs each shard and keeps its standard output as `s1`, `s2` …; gives their exit codes. */
async function runShards(cwd: string, total: number, args: string[], stdin = ""): Promise<(number | null)[]> {
  const codes = [];
  for (let index = 1; index <= total; index += 1) {
    const { code, stdout } = await spec(["lint", "--shard", `${index}/${total}`, ...args], { cwd, stdin });
    writeFileSync(join(cwd, `s${index}`), stdout);
    codes.push(code);
  }
  return codes;
}

describe("shards of files", () => {
  const files = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`docs/${name}.md`, name === "d" ? FLAWED : COMPLETE]));

  it("have each file once, evenly, and say which they are", async () => {
    const cwd = folder(files);
    expect(await runShards(cwd, 2, ["docs", "--format", "json"])).toEqual([0, 1]);
    const [first, second] = ["s1", "s2"].map((name) => lintReportSchema.parse(JSON.parse(readFileSync(join(cwd, name), "utf8"))));
    expect([first?.shard, second?.shard]).toEqual([{ index: 1, total: 2 }, { index: 2, total: 2 }]);
    expect([first?.files.map(({ file }) => file), second?.files.map(({ file }) => file)]).toEqual([["a", "c", "e"], ["b", "d"]].map((names) => names.map((name) => join("docs", `${name}.md`))));
  });

  it("merge into the report of one run", async () => {
    const cwd = folder(files);
    await runShards(cwd, 3, ["docs", "--format", "json"]);
    const merged = await spec(["merge", "s3", "s1", "s2"], { cwd });
    expect(merged).toEqual(await spec(["lint", "docs", "--format", "json"], { cwd }));
    expect(merged.code).toBe(1);
  });

  it("may be empty, and are still counted", async () => {
    const cwd = folder({ "a.md": COMPLETE });
    expect(await runShards(cwd, 2, ["a.md", "--format", "json"])).toEqual([0, 0]);
    expect((await spec(["merge", "s1", "s2"], { cwd })).code).toBe(0);
    expect((await spec(["lint", "a.md", "--shard", "2/2"], { cwd })).stdout).toBe("0 files: 0 errors, 0 warnings\n");
  });

  it("keep the warnings for --max-warnings and what could not be read", async () => {
    const cwd = folder({ "a.md": without("Context"), "b.md": COMPLETE, "c.md": Uint8Array.of(0) });
    await runShards(cwd, 2, ["a.md", "b.md", "--format", "json"]);
    expect((await spec(["merge", "s1", "s2", "--max-warnings", "0"], { cwd })).code).toBe(1);
    expect(await runShards(cwd, 2, ["a.md", "b.md", "c.md", "--format", "json"])).toEqual([2, 0]);
    const { code, stdout, stderr } = await spec(["merge", "s1", "s2"], { cwd });
    expect([code, stderr.split("\n")[0]]).toEqual([2, "error: cannot read c.md: it is binary (a zero byte at offset 0), expected Markdown"]);
    expect(lintReportSchema.parse(JSON.parse(stdout)).unread).toHaveLength(1);
  });
});

describe("shards of records", () => {
  const bodies = [COMPLETE, FLAWED, null, without("Context")];
  const input = Array.from({ length: 11 }, (_, id) => (id === 4 ? "\n" : id === 8 ? "{bad\n" : `${JSON.stringify({ id, body: bodies[id % 4] })}\n`)).join("");

  it.each([2, 3, 15])("merge into the lines and the summary of one run: %i shards", async (total) => {
    const cwd = folder();
    await runShards(cwd, total, ["--ndjson"], input);
    const names = Array.from({ length: total }, (_, index) => `s${index + 1}`);
    expect(await spec(["merge", ...names.toReversed()], { cwd })).toEqual(await spec(["lint", "--ndjson"], { cwd, stdin: input }));
  }, 30_000);

  it("without a shard are joined as they are named", async () => {
    const [head, tail] = [input.split("\n").slice(0, 3).join("\n"), input.split("\n").slice(3).join("\n")];
    const cwd = folder();
    for (const [name, stdin] of [["a", head], ["b", tail]] as const) writeFileSync(join(cwd, name), (await spec(["lint", "--ndjson"], { cwd, stdin })).stdout);
    expect(await spec(["merge", "a", "b"], { cwd })).toEqual(await spec(["lint", "--ndjson"], { cwd, stdin: input }));
  });

  it("are refused when one was cut short", async () => {
    const cwd = folder();
    await runShards(cwd, 2, ["--ndjson"], input);
    writeFileSync(join(cwd, "s2"), (readFileSync(join(cwd, "s2"), "utf8")).split("\n").slice(0, 2).join("\n"));
    const { code, stderr } = await spec(["merge", "s1", "s2"], { cwd });
    expect([code, stderr.split("\n")[0]]).toEqual([2, "error: s2: ends too early: s1 has a line more"]);
  });
});

describe("what cannot be merged", () => {
  const report = (shard: object | null, ...files: string[]): string =>
    JSON.stringify({ version: 1, ...(shard === null ? {} : { shard }), files: files.map((file) => ({ file, template: "t", sections: [], findings: [], suppressed: [] })), summary: { files: files.length, errors: 0, warnings: 0, advice: 0, suppressed: 0 } });
  const [first, second] = [{ index: 1, total: 3 }, { index: 2, total: 3 }];
  const record = '{"version":1,"id":1,"error":{"code":"c","message":"m","hint":"h"}}\n';

  it.each<[name: string, files: Record<string, string>, error: string]>([
    ["a missing shard", { a: report(first, "a.md"), b: report(second, "b.md") }, "error: missing: shard 3/3"],
    ["a shard twice", { a: report(first, "a.md"), b: report(first, "b.md") }, "error: a and b are both shard 1/3"],
    ["a shard of another number", { a: report(first, "a.md"), b: report({ index: 2, total: 2 }, "b.md") }, "error: b: is shard 2/2, expected one of 3"],
    ["a report that is no shard", { a: report(first, "a.md"), b: report(null, "b.md") }, "error: b: does not say which shard it is, but others do"],
    ["a file in two reports", { a: report(null, "x.md"), b: report(null, "x.md") }, "error: x.md is in a and in b"],
    ["a report of another version", { a: report(null, "x.md").replace('"version":1', '"version":2') }, "error: a: a report of version 2, expected 1"],
    ["a record of another version", { a: record.replace('"version":1', '"version":2') }, "error: a: a record of version 2, expected 1"],
    ["reports of two kinds", { a: report(null, "x.md"), b: record }, "error: some of the reports are of --format json, some of --ndjson"],
    ["an empty report", { a: "" }, "error: a: nothing in it"],
    ["something else", { a: '{"name": "x"}' }, "error: a: is no report of spec lint (at version)"],
    ["a text", { a: "## Goal\n" }, "error: a: is not JSON"],
    ["half a report", { a: `{\n  "version": 1,` }, "error: a: is not JSON"],
  ])("%s: one clear line, a hint, exit 2", async (_name, files, error) => {
    const { code, stdout, stderr } = await spec(["merge", ...Object.keys(files)], { cwd: folder(files) });
    const [line, hint] = stderr.split("\n");
    expect([code, stdout, line]).toEqual([2, "", error]);
    expect(hint).toMatch(/^hint: ./);
  });

  it("a report named twice, and one that is not there", async () => {
    const cwd = folder({ a: report(null, "x.md") });
    expect((await spec(["merge", "a", "./a"], { cwd })).stderr.split("\n")[0]).toBe("error: ./a: named twice");
    expect((await spec(["merge", "nosuch"], { cwd })).stderr.split("\n")[0]).toBe("error: cannot read nosuch: no such file or folder");
  });

  it.each(["0/2", "3/2", "1", "1/0", "a/b", "1/2/3"])("--shard %s", async (shard) => {
    const { code, stderr } = await spec(["lint", "--shard", shard, "a.md"], { cwd: folder({ "a.md": COMPLETE }) });
    expect([code, stderr.split("\n")[0]]).toEqual([2, `error: option '--shard <i/n>' argument '${shard}' is invalid. expected i/n with i from 1 to n, e.g. 2/4`]);
  });
});
