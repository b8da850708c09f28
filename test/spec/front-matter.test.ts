import { describe, expect, it } from "vitest";
import { lintSpec, parseSpec } from "../../src/index.js";
import { isYamlProblem, readYaml } from "../../src/spec/yaml.js";

function problem(text: string): string | null {
  const { frontMatter } = parseSpec(text);
  if (frontMatter?.problem == null) return null;
  const { line, column, message } = frontMatter.problem;
  return `${line}:${column} ${message}`;
}

describe("front matter", () => {
  it("is data, unknown keys included", () => {
    expect(parseSpec("---\ntitle: Move it\nteam: search\nissue: 12\n---\n\n## Goal\n").frontMatter?.data).toEqual({ title: "Move it", team: "search", issue: 12 });
  });

  it("is absent where there is none", () => {
    for (const text of ["## Goal\n", "----\n\ntext\n", "--- ---\n", "text\n\n---\ntitle: x\n---\n", "---\n\nno closing fence\n"]) expect(parseSpec(text).frontMatter).toBeNull();
  });

  it.each(["js", "javascript", "JS", " js", " JavaScript", "json", "coffee", "cson", "toml", "node", "eval", "yaml"])("in %j is refused and never run", (language) => {
    for (const [before, after] of [["", "\n"], ["\uFEFF", "\n"], ["", "\r\n"], [" ", "\n"]]) {
      const text = `${before ?? ""}---${language}${after ?? ""}globalThis.pwned = require("node:fs")${after ?? ""}---${after ?? ""}## Goal${after ?? ""}`;
      expect(problem(text)).toMatch(/never read/);
      expect(lintSpec(text).findings.map(({ rule }) => rule)).toContain("front-matter-invalid");
      expect(globalThis).not.toHaveProperty("pwned");
    }
  });

  it("fails the second time as it fails the first", () => {
    const text = "---\ntitle: [\n---\n\n## Goal\n";
    expect(problem(text)).toBe(problem(text));
    expect(problem(text)).not.toBeNull();
  });

  it.each([
    ["---\ntitle: a\ntitle: b\n---\n", /^3:1 .*unique/],
    ["---\n- a\n---\n", /^2:1 expected `key: value` lines/],
    ["---\ntitle: [a]\n---\n", /^2:8 `title` must be one text or number/],
    ["---\na: &x 1\nb: *x\n---\n", /aliases/],
    ["---\na: !!js/function 'x'\n---\n", /tag/i],
    ["---\n__proto__:\n  polluted: true\n---\n", /__proto__/],
    ["---\ntitle: a\n---x\n", /closing fence/],
    [" ---\ntitle: a\n---\n", /without blanks/],
    [`---\na: ${"[".repeat(5000)}\n---\n`, /nested more than 32/],
    [`---\n${"- ".repeat(5000)}x\n---\n`, /indented more than 64/],
    [`---\na: "${"x".repeat(20_000)}"\n---\n`, /more than 16384/],
  ])("%j is a problem with a place", (text, expected) => {
    expect(problem(`${text}\n## Goal\n`)).toMatch(expected);
  });

  it("leaves prototypes alone", () => {
    parseSpec("---\nconstructor:\n  prototype:\n    polluted: true\n---\n");
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("YAML", () => {
  it("has a place for every value", () => {
    const yaml = readYaml("sections:\n  - id: a\n    heading: B\n");
    if (isYamlProblem(yaml)) throw new Error(yaml.message);
    expect(yaml.place(["sections", 0, "heading"])).toEqual({ line: 3, column: 14 });
    expect(yaml.place(["sections", 0, "nosuch"])).toEqual({ line: 2, column: 5 });
  });
});
