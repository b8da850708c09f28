import { describe, expect, it } from "vitest";
import { parseSpec } from "../../src/index.js";
import { lint, type LintResult } from "../../src/rules/lint.js";
import { DEFAULT_SETTINGS } from "../../src/rules/settings.js";
import { COMPLETE } from "../documents.js";

const REQUIREMENTS = COMPLETE.replace("## Constraints", "## Requirements");

function linted(text: string, strict: boolean, lang: "en" | "zh-CN" = "en"): LintResult {
  return lint(parseSpec(text), { file: "x.md", lang, settings: { ...DEFAULT_SETTINGS, strict } });
}

function said(text: string, strict: boolean, lang: "en" | "zh-CN" = "en"): string[] {
  return linted(text, strict, lang).findings.map(({ rule, severity, line, message }) => `${line} ${severity} ${rule}: ${message.split(/[;；]/)[0] ?? ""}`);
}

describe("a soft label", () => {
  it("plays its role, and lint says what taken for what", () => {
    expect(said(REQUIREMENTS, false)).toEqual(['11 warning section-soft: "Requirements" taken for Constraints, because nothing is headed so']);
    expect(said(REQUIREMENTS, false, "zh-CN")).toEqual(["11 warning section-soft: 没有“Constraints”一节，把“Requirements”当作了它"]);
    expect(linted(REQUIREMENTS, false).checklist.find(({ id }) => id === "constraints")).toMatchObject({ state: "flawed", line: 11 });
  });

  it("satisfies no required section in strict", () => {
    expect(said(REQUIREMENTS, true)).toEqual(['11 error section-missing: Constraints is missing: "Requirements" not taken for it, because that often means something else']);
    expect(said(REQUIREMENTS, true, "zh-CN")).toEqual(["11 error section-missing: 缺少“Constraints”：没有把“Requirements”当作它，因为那往往另有所指"]);
    expect(linted(REQUIREMENTS, true).checklist.find(({ id }) => id === "constraints")).toMatchObject({ state: "blank", line: null });
  });

  it("is an advice for a section that is only advised", () => {
    const text = COMPLETE.replace("## Context", "## Description");
    const expected = ['3 advice section-soft: "Description" taken for Context, because nothing is headed so'];
    expect(said(text, false)).toEqual(expected);
    expect(said(text, true)).toEqual(expected);
  });

  it("that stands there blank is a blank section", () => {
    expect(said(COMPLETE.replace("## Non-goals\n\n- Do not use Redis `SCAN` or `KEYS`.", "## Future enhancements\n\n_No response_"), false).filter((line) => line.includes("section-"))).toEqual(["15 error section-empty: Non-goals is empty"]);
  });

  it("is named once with the others of its role, and makes no duplicate and no disorder", () => {
    const text = REQUIREMENTS.replace("## Goal\n", "## Assumptions\n\n- Redis is up.\n\n## Goal\n");
    expect(said(text, false)).toEqual(['7 warning section-soft: "Assumptions", "Requirements" taken for Constraints, because nothing is headed so']);
  });
});
