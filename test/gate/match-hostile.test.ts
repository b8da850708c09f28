import { describe, expect, it } from "vitest";
import type { ChangedFile } from "../../src/gate/change/change.js";
import type { Forbidden, Guard } from "../../src/gate/guards/guard.js";
import { findCodeHits } from "../../src/gate/code/match.js";
import { builtinVocabulary } from "../../src/gate/vocabulary/vocabulary.js";

const guard = (forbids: Forbidden): Guard => ({ prohibition: { text: "No.", section: "non-goals", line: 1, column: 1, endLine: 1, endColumn: 4 }, strength: "blocks", forbids, scope: [], note: null, examples: { broken: [], kept: [] } });
const noScan = guard({ kind: "command", technology: "redis", command: "scan" });

function hits(path: string, text: string): string[] {
  const added = text.split("\n").map((line, index) => ({ line: index + 1, text: line }));
  const file: ChangedFile = { path, from: null, change: "added", kind: "text", added, removed: 0, text, hunks: [] };
  return findCodeHits([noScan], [file], builtinVocabulary()).map(({ line, column, endColumn }) => `${line}:${column}-${endColumn}`);
}

describe("a line of a megabyte", () => {
  it("is read to its end, with the column of the line", () => {
    expect(hits("min.js", `${"f(a);".repeat(200_000)}r.scan(0)`)).toEqual(["1:1000001-1000007"]);
  });

  it("takes time in its length, not in its square", () => {
    const time = (times: number): number => {
      const start = performance.now();
      hits("min.js", "foo.scan(y);".repeat(times));
      return performance.now() - start;
    };
    time(1_000);
    expect(time(40_000)).toBeLessThan(12 * time(10_000) + 500);
  });

  it("keeps what a quote says as one, wherever the line is cut", () => {
    expect(hits("min.js", `x="${"b ".repeat(3_000)}";r.execute_command("SCAN")`)).toEqual(["1:6025-6029"]);
  });
});

describe("what is left open", () => {
  it("hides no code behind a quote that its line leaves open", () => {
    expect(hits("a.js", "const a = 'it\nr.scan(0);\n")).toEqual(["2:1-7"]);
  });

  it("takes all behind an open comment for a comment", () => {
    expect(hits("a.js", `/* open\n${"r.scan(0)\n".repeat(20_000)}`)).toEqual([]);
  });
});
