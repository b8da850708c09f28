import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digest, fixFindings, lintSpec, parseSpec, sectionsOf, SpecError, type Spec } from "../../src/index.js";
import { FORMATS } from "../../src/report/formats.js";
import { REPORTERS } from "../../src/report/reporters.js";
import { PLAIN } from "../../src/report/style.js";
import { reportText } from "../../src/report/text.js";
import { RULES } from "../../src/rules/index.js";
import { fillDocument } from "../../src/wizard/filled.js";
import { documents, RUNS } from "./text.js";

describe("any text", { timeout: 20 * 60_000 }, () => {
  it("is read: its sections lie in it, one after the other, and its digest does not change", () => {
    fc.assert(fc.property(documents, (text) => {
      const spec = parseSpec(text);
      // The sections of one head (`Goals / Non-goals`) share their content.
      const ends = spec.sections.filter(({ id, ids }) => id === ids[0]).flatMap(({ contentStart, contentEnd }) => [contentStart, contentEnd]);
      expect(ends.every((end, index) => end >= (ends[index - 1] ?? 0) && end <= text.length)).toBe(true);
      expect(digest(parseSpec(text))).toBe(digest(spec));
    }), RUNS);
  });

  it("has the digest that it has with other line ends and with blanks behind its lines", () => {
    fc.assert(fc.property(documents, (text) => {
      const lines = text.split(/\r\n|\r|\n/);
      expect(digest(parseSpec(lines.join("\r\n")))).toBe(digest(parseSpec(lines.join("\n"))));
    }), RUNS);
  });

  it("is linted: each finding stands in it, and every report of it holds no control character of it but tabs", () => {
    fc.assert(fc.property(documents, fc.constantFrom("en", "zh-CN"), fc.constantFrom(...FORMATS), (text, lang, format) => {
      const spec = parseSpec(text);
      const linted = { ...lintSpec(spec, { file: `${text.slice(0, 12)}.md`, messages: lang }), source: spec.source };
      for (const { line, column, endLine, endColumn } of linted.findings) {
        expect(column).toBeLessThanOrEqual(spec.source.line(line).text.length + 1);
        expect(endColumn).toBeLessThanOrEqual(spec.source.line(endLine).text.length + 1);
        expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
      }
      const options = { style: PLAIN, lang, quiet: false, unread: [], rules: RULES, version: "1.2.3" };
      const printed = format === "text" ? reportText([linted], options) : REPORTERS[format]([linted], options);
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(printed).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202E\u{E0041}]/u);
      expect(printed.split("\n").filter((line) => /^\s*(?:::(?!error |warning |notice )|.*##\[)/.test(line) && format === "github")).toEqual([]);
    }), RUNS);
  });

  it("is mended once: mending it again changes nothing, and no line of it is lost", async () => {
    const read = (text: string): Promise<{ spec: Spec; findings: ReturnType<typeof lintSpec>["findings"] }> => {
      const spec = parseSpec(text, { template: "prompt-spec", lang: "en" });
      return Promise.resolve({ spec, findings: lintSpec(spec).findings });
    };
    await fc.assert(fc.asyncProperty(documents, async (text) => {
      const once = (await fixFindings(await read(text), read)).spec.source.text;
      expect((await fixFindings(await read(once), read)).spec.source.text).toBe(once);
      const lines = (of: string): string[] => of.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== "").sort();
      const left = lines(once);
      for (const line of lines(text)) expect(left).toContain(line);
    }), { numRuns: RUNS.numRuns / 4 });
  });

  it("takes any answer into any section: the section holds it, and the others say what they said", () => {
    const read = (text: string): Spec => parseSpec(text, { template: "prompt-spec", lang: "en" });
    fc.assert(fc.property(documents, fc.constantFrom("context", "goal", "non-goals"), (answer, id) => {
      const before = "# Title\n\n## Context\n\nA shop.\n\n## Goal\n\nSell.\n\n## Constraints\n\n- p99 under 50 ms.\n\n## Other\n\nmine\n";
      const spec = read(fillDocument(before, { [id]: answer }, read));
      const said = (of: Spec, section: string): string => sectionsOf(of, section).map(({ content }) => content.map(({ text }) => text).join("\n")).join("\n");
      for (const other of ["context", "goal", "constraints"].filter((each) => each !== id)) expect(said(spec, other)).toBe(said(read(before), other));
      expect(sectionsOf(spec, id).length).toBeLessThanOrEqual(1);
    }), RUNS);
  });

  it("names a template that is not there in an error, not in a crash", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 20 }), (template) => {
      expect(() => parseSpec("# x", { template: `x${template}` })).toThrow(SpecError);
    }), RUNS);
  });
});
