import { describe, expect, it } from "vitest";
import { SpecError } from "../../src/index.js";
import { compileGlob } from "../../src/spec/glob.js";

describe("compileGlob", () => {
  const cases: [pattern: string, matching: string[], other: string[]][] = [
    ["a.md", ["a.md"], ["b.md", "x/a.md", "a.mdx", "A.md"]],
    ["*.md", ["a.md", ".md", ".a.md"], ["x/a.md", "a.txt"]],
    ["a?c", ["abc", "a中c", "a😀c"], ["ac", "abbc", "a/c"]],
    ["specs/*", ["specs/a", "specs/.a"], ["specs", "specs/a/b", "xspecs/a"]],
    ["specs/**", ["specs/a", "specs/a/b.md", "specs/.hidden/c"], ["specs", "specsx/a"]],
    ["**/a.md", ["a.md", "x/a.md", "x/y/a.md"], ["ba.md", "a.md/b"]],
    ["a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["ab", "a/xb", "a/b/c"]],
    ["**/a/**", ["a/b", "x/a/b", "x/a/b/c"], ["a", "x/a", "b/c"]],
    ["**", ["a", "a/b", ".a"], []],
    ["**/**/b", ["b", "x/b"], ["c"]],
    ["a**b", ["ab", "axxb"], ["a/b"]],
    ["*a*b*c", ["abc", "xaxbxc", "aabbcc"], ["acb", "abcx"]],
    ["[a-c]x", ["ax", "cx"], ["dx", "-x"]],
    ["[!a-c]x", ["dx", "中x"], ["ax", "/x", "x"]],
    ["[]a]", ["]", "a"], ["b"]],
    ["[a-]", ["a", "-"], ["b"]],
    ["[a", ["[a"], ["a"]],
    ["[a/b]", ["[a/b]"], ["a", "b"]],
    ["{a,b}.md", ["a.md", "b.md"], ["c.md", "{a,b}.md"]],
    ["{a,b/{c,d}}/x", ["a/x", "b/c/x", "b/d/x"], ["b/x", "c/x"]],
    ["{,x}a", ["a", "xa"], ["ya"]],
    ["src/{id}.ts", ["src/{id}.ts"], ["src/id.ts"]],
    ["{a,b", ["{a,b"], ["a"]],
    ["a}{b,c}", ["a}b", "a}c"], ["ab"]],
    ["{a/**,b}/c", ["a/c", "a/x/c", "b/c"], ["c"]],
    ["[{,}]", ["{", ",", "}"], ["a"]],
    ["a\\*b\\{c,d\\}", ["a*b{c,d}"], ["axb{c,d}"]],
    ["./a/*.md", ["a/b.md"], ["./a/b.md"]],
    ["文档/*.md", ["文档/说明.md"], ["文档/a/b.md"]],
  ];

  it.each(cases)("%s", (pattern, matching, other) => {
    const matches = compileGlob(pattern);
    expect([...matching, ...other].filter(matches)).toEqual(matching);
  });

  it("takes hostile patterns and paths in time", () => {
    const start = performance.now();
    const long = "a".repeat(20_000);
    for (const pattern of ["*a".repeat(500), "**/".repeat(300) + "b", "*?".repeat(500), "{".repeat(1000), "{a,b}".repeat(8), "[".repeat(1000), "[a-".repeat(333), `${"{a,".repeat(200)}${"}".repeat(200)}`]) {
      const matches = compileGlob(pattern);
      expect([matches(`${long}b/c`), matches("a/".repeat(5000))]).toEqual([false, false]);
    }
    // Each is quadratic at most: well under a second, where a backtracking matcher takes minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each([
    ["", "a pattern is empty"],
    ["x".repeat(1001), `the pattern ${"x".repeat(60)}… is longer than 1000 characters`],
    ["{a,b}".repeat(20), `the pattern ${"{a,b}".repeat(12)}… has more than 256 alternatives`],
  ])("refuses %s", (pattern, message) => {
    const compile = (): unknown => compileGlob(pattern);
    expect(compile).toThrow(SpecError);
    expect(compile).toThrow(message);
  });
});
