import { expect, test } from "vitest";
import { shellWord } from "../../src/wizard/shell-word.js";

test.each([
  ["specs/a-title.md", "specs/a-title.md"],
  ["规格.md", "规格.md"],
  ["my file's.md", `'my file'\\''s.md'`],
  ["$(x).md", "'$(x).md'"],
  ["", "''"],
])("%j is the word %s", (name, word) => {
  expect(shellWord(name)).toBe(word);
});
