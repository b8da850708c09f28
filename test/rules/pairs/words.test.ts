import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintSpec, parseSpec } from "../../../src/index.js";
import { lint } from "../../../src/rules/lint.js";
import { example, type ExampleHeading } from "../../../src/rules/example.js";
import { DEFAULT_SETTINGS, type LintSettings } from "../../../src/rules/settings.js";
import { WORDS } from "./words.js";

function tripped(heading: ExampleHeading, content: string): string[] {
  return lintSpec(example({ [heading]: content })).findings.map(({ rule }) => rule);
}

describe("pairs of lines, one with the word that leaves it open and one without", () => {
  it.each(WORDS)("%s in %s: %j, not %j", (rule, heading, fault, fine) => {
    expect([tripped(heading, fault).includes(rule), tripped(heading, fine).includes(rule)]).toEqual([true, false]);
  });
});

describe("the words of a project", () => {
  const vague = (text: string, words: Partial<LintSettings["words"]>): string[] => {
    const settings = { ...DEFAULT_SETTINGS, words: { ...DEFAULT_SETTINGS.words, ...words } };
    return lint(parseSpec(example({ "Architecture notes": text })), { file: "a.md", lang: "en", settings }).findings.map(({ message }) => message.split(" leaves")[0] ?? "");
  };

  it("are looked for besides the listed ones", () => {
    expect(vague("Give it some oomph; 弄得带劲。", {})).toEqual([]);
    expect(vague("Give it some oomph; 弄得带劲。", { vague: ["Oomph", "带劲"] })).toEqual(['"oomph"', '"带劲"']);
  });

  it("are let pass when they are accepted", () => {
    expect(vague("A robust parser; 优雅的写法必须保留。", { accepted: ["Robust", "优雅"] })).toEqual([]);
  });
});

describe("any text", () => {
  const words = ["fast", "as", "needed", "if", "适当", "等", "、", "?", "(", "`", '"', "**", ":", "\n", "\n- ", "| a | b |", "> ", "## Goal\n", "或", "A or B", "\u0000", "\uD83D"];

  it("is read without a throw, and each finding stands in it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join(" ");
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line, column } of lintSpec(text).findings) expect(line >= 1 && line <= lines && column >= 1).toBe(true);
      }),
    );
  });

  it.each(["very fast ", "as if needed ", "适当等等、", "A or ", "to be ", "(decide ", "“a", "**a", "a: ", "maybe? "])("of %j again and again takes time in proportion to its length", (part) => {
    const time = (count: number): number => {
      const text = `## Constraints\n\n${part.repeat(count)}\n`;
      const start = performance.now();
      lintSpec(text);
      return performance.now() - start;
    };
    time(500);
    const short = Math.min(time(2000), time(2000));
    expect(Math.min(time(16_000), time(16_000))).toBeLessThan(Math.max(short * 32, 300));
  });
});
