import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ndjsonRecordSchema } from "../../src/report/json-schema.js";
import { COMPLETE, without } from "../documents.js";
import { BIN, folder, spec } from "../program.js";

const FLAWED = without("Goal");

interface Line {
  id: unknown;
  errors?: number;
  sections?: Record<string, string>;
  findings?: { rule: string; line: number }[];
  error?: { code: string; message: string };
}

function lines(...records: unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

function read(stdout: string): Line[] {
  return stdout.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Line);
}

/** Records of several kinds, the bad and the blank ones included. */
function mixed(count: number): string {
  const bodies = [COMPLETE, FLAWED, "", null, without("Constraints"), "Make it more flexible."];
  return Array.from({ length: count }, (_, index) => (index % 17 === 5 ? "{bad\n" : index % 23 === 7 ? "\n" : lines({ id: index, title: "x", body: bodies[index % bodies.length] }))).join("");
}

describe("spec lint --ndjson", () => {
  it("prints one line for each line, in the same order, and a summary on standard error", async () => {
    const { code, stdout, stderr } = await spec(["lint", "--ndjson"], { cwd: folder(), stdin: lines({ id: 7, body: COMPLETE }, { id: "b", body: FLAWED }, { id: 9, body: null }) });
    expect(read(stdout).map(({ id, errors, sections }) => [id, errors, sections?.["goal"]])).toEqual([[7, 0, "filled"], ["b", 1, "blank"], [9, 5, "blank"]]);
    expect(stderr).toBe("3 records: 6 errors, 1 warning, 0 advice\n");
    expect(code).toBe(1);
  });

  it("says where each finding is, without what its rule says of all", async () => {
    const { stdout } = await spec(["lint", "--ndjson"], { cwd: folder(), stdin: lines({ id: 1, body: FLAWED }) });
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, id: 1, template: "prompt-spec", findings: [{ rule: "section-missing", severity: "error", section: "goal", line: 1, column: 1, endLine: 1, endColumn: 1 }] });
    expect(stdout).not.toContain('"why"');
  });

  it("prints what its JSON Schema says, and nothing that a terminal heeds", async () => {
    const { stdout } = await spec(["lint", "--ndjson"], { cwd: folder(), stdin: `${mixed(40)}${lines({ id: "\u001B[31m\u202E", body: COMPLETE.replace("so that", "so\u202E that") })}` });
    for (const line of read(stdout)) expect(ndjsonRecordSchema.safeParse(line).error).toBeUndefined();
    expect(stdout).not.toMatch(/[^\P{C}\n]/u);
    expect(readFileSync(join(BIN, "../schemas/ndjson.json"), "utf8")).toContain("One line of spec lint --ndjson");
  });

  it("gives an id back as it was written, whatever it is", async () => {
    const ids = ["9007199254740993", "-12345678901234567890", "1.50", "1e400", '{ "a": [1, "x"] }', "[9007199254740993]", "true", '"1"', "null"];
    const input = [...ids.map((id) => `{"body": "", "id" : ${id}, "title": "x"}`), '{"issue": {"number": 9007199254740993, "body": ""}}', '{"id": 1, "id": 2, "body": ""}', '{"number": 9007199254740993}'].join("\n");
    const { stdout } = await spec(["lint", "--ndjson"], { cwd: folder(), stdin: input });
    expect(stdout.split("\n").map((line) => /^\{"version":1,"id":(.*?),"(?:template|error)"/.exec(line)?.[1])).toEqual([...ids, "9007199254740993", "2", "9007199254740993", undefined]);
    const merged = await spec(["merge", "a.ndjson"], { cwd: folder({ "a.ndjson": stdout }) });
    expect(merged).toMatchObject({ stdout });
  });

  it("counts what the text lets pass", async () => {
    const body = COMPLETE.replace(/(?<=## Verification\n\n)- .*/, "- TODO: which test? (spec-allow placeholder: it is named so)");
    expect(JSON.parse((await spec(["lint", "--ndjson"], { cwd: folder(), stdin: lines({ id: 1, body }) })).stdout)).toMatchObject({ errors: 0, suppressed: 1 });
  });

  it("exits 0 when all are clean, and 1 past --max-warnings", async () => {
    const stdin = lines({ id: 1, body: COMPLETE }, { id: 2, body: without("Context") });
    expect((await spec(["lint", "--ndjson"], { cwd: folder(), stdin })).code).toBe(0);
    expect((await spec(["lint", "--ndjson", "--max-warnings", "0"], { cwd: folder(), stdin })).code).toBe(1);
  });

  it("holds to --quiet, --lang and --template", async () => {
    const run = async (...args: string[]): Promise<string> => (await spec(["lint", "--ndjson", ...args], { cwd: folder(), stdin: lines({ id: 1, body: without("Context") }) })).stdout;
    expect(await run("--quiet")).toContain('"warnings":1,"advice":0,"suppressed":0,"sections":{"context":"blank"');
    expect(await run("--quiet")).toContain('"findings":[]');
    expect(await run("--lang", "zh-CN")).toContain("建议补上“Context”");
    expect(await run("--template", "bug-fix")).toContain('"template":"bug-fix"');
    expect((await spec(["lint", "--ndjson", "--template", "nosuch"], { cwd: folder(), stdin: "{}" })).stderr.split("\n")[0]).toBe('error: there is no template "nosuch"');
  });

  it("takes what GitHub's API and its archives give", async () => {
    const stdin = lines(
      { id: 2748484, number: 3, html_url: "https://github.com/a/b/issues/3", body: FLAWED },
      { number: 4, body: FLAWED },
      { html_url: "https://github.com/a/b/issues/5", body: FLAWED },
      { action: "opened", issue: { id: 6, body: FLAWED } },
      { id: "9001", type: "IssuesEvent", payload: { action: "opened", issue: { id: 7, body: FLAWED } } },
      { type: "PullRequestEvent", payload: { pull_request: { id: 8, body: FLAWED } } },
      { body: FLAWED },
    );
    const { stdout } = await spec(["lint", "--ndjson"], { cwd: folder(), stdin });
    expect(read(stdout).map(({ id, errors }) => [id, errors])).toEqual([2748484, 4, "https://github.com/a/b/issues/5", 6, 7, 8, null].map((id) => [id, 1]));
  });

  it("reads files, one after the other, and names the one that it cannot read", async () => {
    const cwd = folder({ "a.ndjson": lines({ id: 1, body: COMPLETE }), "b.ndjson": lines({ id: 2, body: COMPLETE }) });
    const { code, stdout, stderr } = await spec(["lint", "--ndjson", "a.ndjson", "nosuch.ndjson", "b.ndjson", "."], { cwd });
    expect(read(stdout).map(({ id }) => id)).toEqual([1, 2]);
    expect(stderr.match(/^error: .*/gm)).toEqual(["error: cannot read nosuch.ndjson: no such file or folder", "error: cannot read .: is a folder, expected a file"]);
    expect(code).toBe(2);
  });
});

describe("a line that is no record", () => {
  const bad: [name: string, line: string | Uint8Array, id: unknown, code: string, message: string][] = [
    ["text", "hello", null, "line-not-json", "the line is not JSON"],
    ["half an object", '{"id":1', null, "line-not-json", "the line is not JSON"],
    ["zero bytes", "\0\0", null, "line-not-json", "the line is not JSON: it holds a zero byte"],
    ["a zero byte within", '{"id":1,"body":"a\0b"}', null, "line-not-json", "the line is not JSON: it holds a zero byte"],
    ["invalid UTF-8", Uint8Array.of(0x22, 0xff, 0x22), null, "line-not-utf8", "the line is not valid UTF-8"],
    ["a list", "[]", null, "line-no-object", "the line holds a list, expected an object"],
    ["null", "null", null, "line-no-object", "the line holds null, expected an object"],
    ["no body", '{"id":1}', 1, "line-no-body", "the object has no body, nor an issue or a pull request that has one"],
    ["a number for a body", '{"id":1,"body":2}', 1, "line-no-body", "body is a number, expected a text or null"],
    ["a comment's event", '{"issue":{"body":"x"},"comment":{"body":"y"}}', null, "line-no-body", "the object has no body, nor an issue or a pull request that has one"],
    ["a body of more than 1 MiB", JSON.stringify({ id: 1, body: "x".repeat(1024 * 1024 + 1) }), 1, "too-large", "the body is larger than 1 MiB"],
    ["10 MB", JSON.stringify({ id: 1, body: "x".repeat(10_000_000) }), null, "line-too-long", "the line is longer than 4 MiB"],
  ];

  it.each(bad)("%s: an error record in its place, and the stream goes on; exit 2", async (_name, line, id, code, message) => {
    const good = Buffer.from(lines({ id: "good", body: COMPLETE }));
    const ended = await spec(["lint", "--ndjson"], { cwd: folder(), stdin: Buffer.concat([good, Buffer.from(line), Buffer.from("\n"), good]) });
    const [first, second, third] = read(ended.stdout);
    expect([first?.id, second?.id, second?.error?.code, second?.error?.message, third?.id]).toEqual(["good", id, code, message, "good"]);
    expect(ended.stderr).toBe(`3 records: 0 errors, 0 warnings, 0 advice; 1 line could not be read (the first is line 2: ${message})\n`);
    expect(ended.code).toBe(2);
  });

  it("no line at all: exit 2", async () => {
    const { code, stdout, stderr } = await spec(["lint", "--ndjson"], { cwd: folder() });
    expect([code, stdout, stderr.split("\n")[0]]).toEqual([2, "", "error: standard input holds no line"]);
  });

  it("takes byte order marks, CRLF and a last line without an end; a blank line stays one", async () => {
    const line = JSON.stringify({ id: 1, body: COMPLETE });
    const { code, stdout } = await spec(["lint", "--ndjson"], { cwd: folder(), stdin: `\uFEFF${line}\r\n\r\n \t\n${line}` });
    expect(stdout.split("\n").map((each) => each.slice(0, 20))).toEqual(['{"version":1,"id":1,', "", "", '{"version":1,"id":1,', ""]);
    expect(code).toBe(0);
  });

  it("survives nesting and lone surrogates", async () => {
    const stdin = `{"id":1,"a":${"[".repeat(500_000)}${"]".repeat(500_000)},"body":"x"}\n{"number":2,"body":"\\ud800"}\n{"__proto__":{"body":"x"},"id":3}\n`;
    const { stdout } = await spec(["lint", "--ndjson"], { cwd: folder(), stdin });
    expect(read(stdout).map(({ id, error }) => [id, error?.code])).toEqual([[1, undefined], [2, undefined], [3, "line-no-body"]]);
  });

  it("is refused together with what makes no sense for records", async () => {
    const { code, stderr } = await spec(["lint", "--ndjson", "--format", "json"], { cwd: folder() });
    expect([code, stderr.split("\n")[0]]).toEqual([2, "error: option '--ndjson' cannot be used with option '--format <format>'"]);
  });
});

describe("a stream", () => {
  it("ends quietly when its reader leaves", () => {
    const cwd = folder({ "in.ndjson": mixed(3000) });
    const script = `"${process.execPath}" "${BIN}" lint --ndjson <in.ndjson 2>err | head -1 | cut -c1-20`;
    expect(execFileSync("sh", ["-c", script], { cwd, encoding: "utf8" })).toBe('{"version":1,"id":0,\n');
    expect(readFileSync(join(cwd, "err"), "utf8")).toBe("");
  });

  it("answers each line as it comes", async () => {
    const child = spawn(process.execPath, [BIN, "lint", "--ndjson"], { cwd: folder(), stdio: "pipe" });
    child.stdin.write(lines({ id: 1, body: COMPLETE }));
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    expect(String(first)).toContain('"id":1,');
    child.stdin.end(lines({ id: 2, body: COMPLETE }));
    const [second] = (await once(child.stdout, "data")) as [Buffer];
    expect(String(second)).toContain('"id":2,');
    expect(await once(child, "close")).toEqual([0, null]);
  });

  it("waits for a slow reader instead of reading on", async () => {
    const child = spawn(process.execPath, [BIN, "lint", "--ndjson"], { cwd: folder(), stdio: "pipe" });
    const block = lines(...Array.from({ length: 100 }, (_, id) => ({ id, body: FLAWED })));
    let sent = 0;
    let isWaiting = false;
    for (; sent < 400 && !isWaiting; sent += 1) {
      if (!child.stdin.write(block)) isWaiting = (await Promise.race([once(child.stdin, "drain").then(() => "drained"), wait(1500, "waits")])) === "waits";
    }
    expect(isWaiting).toBe(true);
    child.stdin.end();
    let count = 0;
    for await (const chunk of child.stdout) count += String(chunk).split("\n").length - 1;
    expect(count).toBe(sent * 100);
  });

  it.skipIf(process.platform !== "linux")("needs no more memory for more records", async () => {
    const peak = async (blocks: number): Promise<number> => {
      const child = spawn(process.execPath, ["--max-old-space-size=48", BIN, "lint", "--ndjson"], { cwd: folder(), stdio: ["pipe", "pipe", "ignore"] });
      const block = lines(...Array.from({ length: 100 }, (_, id) => ({ id, body: FLAWED })));
      let most = 0;
      child.stdout.resume();
      for (let sent = 0; sent < blocks; sent += 1) {
        if (!child.stdin.write(block)) await once(child.stdin, "drain");
        const status = readFileSync(`/proc/${child.pid ?? 0}/status`, "utf8");
        most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0));
      }
      child.stdin.end();
      expect(await once(child, "close")).toEqual([1, null]);
      return most;
    };
    expect((await peak(80)) / (await peak(20))).toBeLessThan(1.5);
  }, 60_000);
});

describe("several processes", () => {
  const hasParallel = spawnSync("parallel", ["--version"]).error === undefined;

  it.skipIf(!hasParallel)("under GNU parallel print the same lines as one", async () => {
    const input = mixed(200);
    const cwd = folder({ "in.ndjson": input });
    const one = await spec(["lint", "--ndjson"], { cwd, stdin: input });
    const script = `parallel --will-cite --pipe -k -N 40 "${process.execPath}" "${BIN}" lint --ndjson <in.ndjson 2>/dev/null`;
    const many = spawnSync("sh", ["-c", script], { cwd, encoding: "utf8", env: { ...process.env, LANG: "C.UTF-8", HOME: cwd } });
    expect(many.stdout).toBe(one.stdout);
    expect(many.status).toBeGreaterThan(0);
  }, 60_000);

  it("each with a part of the lines print together what one prints", async () => {
    const input = mixed(120);
    const cwd = folder();
    const all = input.split("\n").slice(0, -1);
    const parts = [all.slice(0, 31), all.slice(31, 32), all.slice(32)].map((part) => part.map((line) => `${line}\n`).join(""));
    const outputs = [];
    for (const stdin of parts) outputs.push((await spec(["lint", "--ndjson"], { cwd, stdin })).stdout);
    expect(outputs.join("")).toBe((await spec(["lint", "--ndjson"], { cwd, stdin: input })).stdout);
  });
});
