import { readFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE } from "../documents.js";
import { folder, spec } from "../program.js";
import { filesIn, tree } from "../tree.js";

const [PROCESSES, ROUNDS] = process.env["PROMPT_SPEC_SWEEP"] === "full" ? [16, 50] : [6, 1];

const atOnce = <T>(run: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: PROCESSES }, (_, index) => run(index)));

describe(`${PROCESSES} processes at once, ${ROUNDS} times`, { timeout: 3_600_000 }, () => {
  it("install one skill from two texts: each place holds one of the two, whole", async () => {
    const texts = [COMPLETE, COMPLETE.replace("12,000", "13,000")];
    const cwd = folder({ "a.md": texts[0] ?? "", "b.md": texts[1] ?? "" });
    mkdirSync(join(cwd, ".git"));
    for (let round = 0; round < ROUNDS; round += 1) {
      const ended = await atOnce((index) => spec(["install", index % 2 === 0 ? "a.md" : "b.md", "--force"], { cwd }));
      expect(ended.filter(({ code }) => code !== 0)).toEqual([]);
      const kept = filesIn(cwd).filter((path) => path.endsWith("references/spec.md")).map((path) => readFileSync(join(cwd, path), "utf8"));
      expect(kept).toHaveLength(2);
      expect(new Set(kept).size).toBe(1);
      expect(texts).toContain(kept[0]);
      expect((await spec(["list"], { cwd })).code).toBe(0);
      expect(Object.keys(tree(cwd)).filter((path) => /\.tmp$|\.old$|lock|journal/.test(path))).toEqual([]);
    }
  });

  it("add pits: none is lost", async () => {
    const cwd = folder();
    mkdirSync(join(cwd, ".git"));
    for (let round = 0; round < ROUNDS; round += 1) {
      const add = (index: number): ReturnType<typeof spec> => spec(["pit", "add", "--incident", "x", "--title", `Pit ${round} ${index}`, "--trigger", "scan", "--fact", "call-rate", "--question", "How often?"], { cwd });
      expect((await atOnce(add)).filter(({ code }) => code !== 0)).toEqual([]);
    }
    expect(readFileSync(join(cwd, ".spec/pits.yml"), "utf8").match(/title:/g)).toHaveLength(PROCESSES * ROUNDS);
  });

  it("keep a baseline and a cache: the baseline is one of theirs, whole, and nothing else is left", async () => {
    const cwd = folder({ "a.md": "# A\n\n## Goal\n\nTBD\n" });
    for (let round = 0; round < ROUNDS; round += 1) {
      await atOnce(() => spec(["lint", "a.md", "--baseline", "baseline.json", "--update-baseline", "--cache-location", "cache.json"], { cwd }));
      expect(() => JSON.parse(readFileSync(join(cwd, "baseline.json"), "utf8")) as unknown).not.toThrow();
      expect(filesIn(cwd).sort()).toEqual(["a.md", "baseline.json", "cache.json"]);
    }
  });
});
