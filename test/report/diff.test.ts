import { expect, test } from "vitest";
import { unifiedDiff } from "../../src/report/diff.js";

test("a changed line is shown with what stands around it", () => {
  expect(unifiedDiff("specs/a.md", "# A\n\n## Goal\n\nold\n", "# A\n\n## Goal\n\nnew\n")).toBe(`--- specs/a.md
+++ specs/a.md
@@ -2,4 +2,4 @@
 
 ## Goal
 
-old
+new
`);
});

test("two texts that are the same have no difference", () => {
  expect(unifiedDiff("a.md", "x\n", "x\n")).toBe("");
});

test("a missing last line break is said", () => {
  expect(unifiedDiff("a.md", "x", "x\n")).toContain("\\ No newline at end of file");
});

test("escapes in the path and in the text are made visible", () => {
  const diff = unifiedDiff("a\u001b[2J.md", "x\n", "\u001b]0;title\u0007\n");
  expect(diff).toContain("--- a<U+001B>[2J.md");
  expect(diff).toContain("+<U+001B>]0;title<U+0007>");
});

test("line ends that did not change are not shown", () => {
  expect(unifiedDiff("a.md", "x\r\ny\r\n", "x\r\nz\r\n")).toContain("\n-y\n+z\n");
});

test("line ends that changed are shown", () => {
  expect(unifiedDiff("a.md", "x\r\n", "x\n")).toContain("-x<U+000D>");
});

test("two large texts without a common line are shown at once", () => {
  const lines = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}\n`).join("");
  const diff = unifiedDiff("a.md", lines("old"), lines("new"));
  expect(diff).toContain("-old 19999\n");
  expect(diff).toContain("+new 19999\n");
});
