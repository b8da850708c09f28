import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/report/width.js";
import { wrap } from "../../src/report/wrap.js";

test("English breaks at blanks", () => {
  expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
});

test("Chinese breaks between characters, but not before a full stop", () => {
  expect(wrap("改成读取字段。再写一句", 12)).toEqual(["改成读取字", "段。再写一句"]);
});

test("the blanks at the start of a line stand before each part", () => {
  expect(wrap("  one two three", 9)).toEqual(["  one two", "  three"]);
});

test("the second line of a list item stands below its first word", () => {
  expect(wrap("- one two three\n2. four five", 9)).toEqual(["- one two", "  three", "2. four", "   five"]);
});

test("a word longer than the line is cut", () => {
  expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
});

test("no line is wider than asked for, and no word is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("word", "国", "a", " ", "- ", "`x`", "型"), { maxLength: 60 }), fc.integer({ min: 8, max: 60 }), (parts, width) => {
      const text = parts.join("");
      const lines = wrap(text, width);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});
