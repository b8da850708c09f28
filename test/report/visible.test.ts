import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible, visibleLines } from "../../src/report/visible.js";

describe("visible", () => {
  it.each([
    ["red\u001B[31m", "red<U+001B>[31m"],
    ["a\nb", "a<U+000A>b"],
    ["\u202Egnp.exe", "<U+202E>gnp.exe"],
    ["a\u200Bb", "a<U+200B>b"],
    ["\u{E0041}", "<U+E0041>"],
    ["\uE000", "<U+E000>"],
    ["\uD800", "<U+D800>"],
    ["##[error]x", "##<U+005B>error]x"],
    ["::error::x", "<U+003A>:error::x"],
    ["  ::set-env::x", "  <U+003A>:set-env::x"],
    ["普通 text, café 👍", "普通 text, café 👍"],
    ["a\tb", "a\tb"],
  ])("shows %j as %j", (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it("lets no control character through, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // eslint-disable-next-line no-control-regex -- these must not occur
        expect(visible(text)).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|##\[|^\s*::/);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps line feeds where lines are wanted", () => {
    expect(visibleLines("a\r\nb\u0007\n::c")).toBe("a\nb<U+0007>\n<U+003A>:c");
  });
});
