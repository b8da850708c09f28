import { describe, expect, it } from "vitest";
import { lintSpec, parseSpec } from "../../src/index.js";
import { reportJson } from "../../src/report/json.js";
import { lintReportSchema } from "../../src/report/json-schema.js";
import type { Linted } from "../../src/report/linted.js";
import { PLAIN } from "../../src/report/style.js";
import { reportText } from "../../src/report/text.js";
import { COMPLETE } from "../documents.js";

function linted(file: string, text: string, lang: "en" | "zh-CN" = "en"): Linted {
  const spec = parseSpec(text);
  return { ...lintSpec(spec, { file, messages: lang }), source: spec.source };
}

function text(files: readonly Linted[], { quiet = false, lang = "en" as const }: { quiet?: boolean; lang?: "en" | "zh-CN" } = {}): string {
  return reportText(files, { style: PLAIN, lang, quiet });
}

describe("the text report", () => {
  it("shows a finding with its line, a caret, why and fix, then the checklist and one summary line", () => {
    expect(text([linted("issue.md", COMPLETE.replace("- p99 of `/api/site/config` stays under 50 ms.", "- Under [TBD] ms"))])).toBe(`issue.md:13:9  error  placeholder
  placeholder "[TBD]"; expected the answer itself
  13 | - Under [TBD] ms
     |         ^^^^^
  why: An agent does not stop at a blank that looks filled; it makes something up.
  fix: Replace it by the answer, or take it out and write what is not known as a question.

✓ Context  ✓ Goal  ! Constraints  ✓ Non-goals  ✓ Architecture notes  ✓ Verification

1 file: 1 error, 0 warnings
`);
  });

  it("says of a clean document that it is", () => {
    expect(text([linted("issue.md", COMPLETE)])).toBe("✓ Context  ✓ Goal  ✓ Constraints  ✓ Non-goals  ✓ Architecture notes  ✓ Verification\n\n1 file: 0 errors, 0 warnings\n");
  });

  it("of several documents shows only those with something to say", () => {
    const shown = text([linted("a.md", COMPLETE), linted("b.md", "x"), linted("c.md", COMPLETE)]);
    expect(shown).toContain("b.md:1:1");
    expect(shown).not.toContain("a.md");
    expect(shown.trimEnd().split("\n").at(-1)).toBe("3 files: 5 errors, 1 warning");
  });

  it("marks what is blank by whether it is required", () => {
    expect(text([linted("a.md", "## Goal\n\nx\n")])).toContain("– Context  ✓ Goal  ✗ Constraints  ✗ Non-goals  ✗ Architecture notes  ✗ Verification");
  });

  it("prints errors only when quiet, and still counts", () => {
    const shown = text([linted("a.md", COMPLETE.replace("## Context", "## Notes"))], { quiet: true });
    expect(shown).not.toContain("section-advised");
    expect(shown).toContain("1 file: 0 errors, 1 warning");
  });

  it("puts the caret below wide characters and past tabs", () => {
    const shown = text([linted("a.md", COMPLETE.replace("- p99 of", "- 上限：\t[TBD] p99 of"))]);
    expect(shown).toContain("13 | - 上限：  [TBD] p99 of");
    expect(shown).toContain(`   | ${" ".repeat(10)}^^^^^`);
  });

  it("shows the part of a long line where the finding is", () => {
    const shown = text([linted("a.md", COMPLETE.replace("- p99 of", `- ${"word ".repeat(100)}[TBD] ${"word ".repeat(100)}`))]);
    const line = shown.split("\n").find((each) => each.includes("13 |")) ?? "";
    expect(line).toMatch(/^ {2}13 \| ….*\[TBD\].*…$/);
    expect(line.length).toBeLessThan(140);
  });

  it("speaks Chinese", () => {
    const shown = text([linted("a.md", "## 目标\n\n改一个字段。\n", "zh-CN")], { lang: "zh-CN" });
    expect(shown).toContain("错误");
    expect(shown).toContain("– 背景  ✓ 目标  ✗ 约束");
    expect(shown.trimEnd().split("\n").at(-1)).toBe("1 个文件：4 个错误，1 个警告，1 条建议");
  });

  it("prints no control character of a document or of its name", () => {
    const shown = text([linted("\u001B[31m\n::error::.md", COMPLETE.replace("p99 of", "\u001B]0;pwned\u0007 ##[error] TBD: [TBD]"))]);
    // eslint-disable-next-line no-control-regex -- these must not occur
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F]|##\[|^\s*::/m);
  });
});

describe("the JSON report", () => {
  it("follows its schema", () => {
    const files = [linted("a.md", "x"), linted("b.md", COMPLETE)];
    expect(lintReportSchema.safeParse(JSON.parse(reportJson(files, { quiet: false }))).error).toBeUndefined();
  });

  it("holds the whole finding", () => {
    const report = JSON.parse(reportJson([linted("a.md", COMPLETE.replace("so that", "so\u202E that"))], { quiet: false })) as { files: { findings: unknown[] }[]; summary: unknown };
    expect(report.summary).toEqual({ files: 1, errors: 1, warnings: 0, advice: 0, suppressed: 0 });
    expect(report.files[0]?.findings).toEqual([
      {
        rule: "hidden-text",
        severity: "error",
        message: 'hidden text in bidirectional controls: "U+202E"; expected text that a reader sees',
        why: "Instructions to the agent can stand where no reviewer sees them.",
        fix: "Delete the characters, or write what they say in plain text.",
        section: null,
        line: 9,
        column: 64,
        endLine: 9,
        endColumn: 65,
      },
    ]);
  });

  it("leaves warnings out when quiet", () => {
    expect(reportJson([linted("a.md", COMPLETE.replace("## Context", "## Notes"))], { quiet: true })).toContain('"findings": []');
  });

  it("escapes what a terminal must not see and keeps its meaning", () => {
    const name = "a\u202E\u{E0041}\u009B.md";
    const json = reportJson([linted(name, COMPLETE)], { quiet: false });
    expect(json).not.toMatch(/[\u007F-\u009F\u202E\u{E0041}]/u);
    expect((JSON.parse(json) as { files: { file: string }[] }).files[0]?.file).toBe(name);
  });
});
