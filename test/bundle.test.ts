import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const dist = join(import.meta.dirname, "../dist");

describe("the bundle", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));

  it.each(files)("%s evaluates no text as code", (name) => {
    const text = readFileSync(join(dist, name), "utf8");
    expect(text).not.toMatch(/\beval\(|\bnew Function\(|[^.\w]Function\("/);
  });

  it("can be read: its lines are lines, but for tables of data", () => {
    for (const name of files) {
      const lines = readFileSync(join(dist, name), "utf8").split("\n");
      const long = lines.filter((line) => line.length > 2000 && !/^\s*"?json"?: |Ranges = \[/.test(line));
      expect([name, long.map((line) => line.slice(0, 80))]).toEqual([name, []]);
    }
  });

  it("as a library runs where there is no Node: no process, no Buffer, no require", async () => {
    const { outputFiles } = await build({ entryPoints: [join(dist, "index.js")], bundle: true, format: "iife", globalName: "spec", platform: "browser", write: false });
    const context = vm.createContext({ TextEncoder, URL });
    const script = `${outputFiles[0]?.text ?? ""}; JSON.stringify([spec.lintSpec("---\\ntitle: x\\n---\\n\\n## Goal\\n").findings.length, spec.parseSpec("---\\ntitle: x\\n---\\n").title, spec.digest(spec.parseSpec("## Goal\\n")).slice(0, 13)])`;
    expect(JSON.parse(vm.runInContext(script, context) as string)).toEqual([6, "x", "sha256:2adc9e"]);
  });
});
