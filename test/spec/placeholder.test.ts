import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSpec } from "../../src/index.js";

/** `line: text` of each placeholder, with `?` before one that is not sure. */
function found(text: string): string[] {
  return parseSpec(text).placeholders.map(({ line, text: shown, sure }) => `${sure ? "" : "?"}${line}: ${shown}`);
}

describe("a placeholder", () => {
  it.each([
    ["# Plan: [FEATURE]", "[FEATURE]"],
    ["# {Spec Title}", "{Spec Title}"],
    ["# [PROJECT_NAME]", "[PROJECT_NAME]"],
    ["**Date**: [DATE] | **Owner**: Kim", "[DATE]"],
    ["- Owner: [name]", "[name]"],
    ["[Describe who is served]", "[Describe who is served]"],
    ["- [One measurable criterion]", "[One measurable criterion]"],
    ["Storage: [if applicable, e.g., PostgreSQL or files]", "[if applicable, e.g., PostgreSQL or files]"],
    ["- OS: [e.g. iOS]", "[e.g. iOS]"],
    ["| Violation | Why |\n| --- | --- |\n| [current need] | TBD |", "[current need]"],
    ["- intent: {One sentence that a user would say.}", "{One sentence that a user would say.}"],
    ["The owner is {{owner}}.", "{{owner}}"],
    ["Sign in must work [NEEDS CLARIFICATION: with which provider?]", "[NEEDS CLARIFICATION: with which provider?]"],
    ["Load: NEEDS CLARIFICATION", "NEEDS CLARIFICATION"],
    ["No test takes longer than X seconds.", "X seconds"],
    ["At least XX% of calls succeed.", "XX%"],
    ["**TODO**: measure it", "**TODO**"],
    ["- 系统：（填写您的操作系统）", "（填写您的操作系统）"],
    ["- 浏览器： (填写您的浏览器版本，例如 `Chrome 110`)", "(填写您的浏览器版本，例如 `Chrome 110`)"],
    ["负责人：[负责人]", "[负责人]"],
    ["A clear and concise description of what the bug is.", "A clear and concise description of what the bug is."],
    ["This is where you list the goals of your driver.", "This is where you list the goals of your driver."],
    ["**Note:** *Section not required until targeted at a release.*", "**Note:** *Section not required until targeted at a release.*"],
    ["请在此填写验收标准。", "请在此填写验收标准。"],
    ["to be determined", "to be determined"],
  ])("stands in %j", (text, shown) => {
    expect(found(`${text}\n`).map((each) => each.replace(/^\d+: /, ""))).toContain(shown);
  });

  it.each([
    ["[the limits](limits.md) hold"],
    ["[the limits][limits] hold\n\n[limits]: limits.md"],
    ["- [Reading `Spec` files]\n\n[Reading `Spec` files]: #reading"],
    ["- [ ] export\n- [x] import"],
    ["Known since 2019 [1], [2, 3]. See[^note]."],
    ["`[Describe the goal]` and `{Spec Title}` are code"],
    ["```\n[Describe the goal]\n```"],
    ["spec lint [--strict] [files...] [options]"],
    ["Design details [optional]"],
    ["# [FEATURE] Add a dark mode"],
    ["# [BUG REPORT] It does not start"],
    ["- Parameters: [id, name, email]"],
    ["- pin: { left?: bool, right?: bool }"],
    ['The body is {"name": "x"} or { id: 1, name }.'],
    ["A set {a, b, c}, a range [0, 100], an array string[]"],
    ["GET /users/{user id}/orders/{id}"],
    ["The greeting is `Hello {name}` and ${{ secrets.KEY }} stays out."],
    ["He wrote: \"it was [...] hard\" in the report, which holds."],
    ["[Update, 2023: this was first written as a shared document and moved here afterwards.]"],
    ["[Knuth 97]"],
    ["The list is confirmed (Enter key)."],
    ["Each row is one\nplaceholder."],
    ["A TODO list has at most 100 entries."],
    ["Why should we do it? Because it takes 25 hours."],
    ["The server describes [its own] limits."],
  ])("does not stand in %j", (text) => {
    expect(found(`${text}\n`).filter((each) => !each.startsWith("?"))).toEqual([]);
  });

  it("is not sure where words between brackets may be meant as they stand", () => {
    expect(found("Mode: [single clear purpose]\n")).toEqual(["?1: [single clear purpose]"]);
    expect(found("I am always stuck when [...]\n")).toEqual(["?1: [...]"]);
  });

  it("is the template's own prompt beside a label, too", () => {
    const prompt = "_Which one outcome should be true afterwards, for whom, and why? One sentence with \"so that …\"; a second outcome is a second spec._";
    for (const label of ["**Goal**", "**Goal:**", "Goal:", "- Goal:"]) expect(found(`${label} ${prompt}\n\n**Scope** x\n`)).toEqual([`1: ${prompt}`]);
    expect(parseSpec(`**Goal** ${prompt}\n\n**Constraints** x\n`).sections.map(({ id, blank }) => [id, blank])).toEqual([["goal", true], ["constraints", false]]);
  });

  it("goes over several lines, list items and blank lines, and says so once", () => {
    const text = "## Goal\n\n[List the outcomes. For each, include:\n- who gains\n- why now]\n\n## Constraints\n\n{One paragraph that names the limits:\n\n- **load** — calls;\n\nNo more than five.}\n";
    expect(found(text)).toEqual(["3: [List the outcomes. For each, include:", "9: {One paragraph that names the limits:"]);
    expect(parseSpec(text).sections.map(({ id, blank }) => [id, blank])).toEqual([["goal", true], ["constraints", true]]);
  });

  it("leaves a bracket that never closes alone", () => {
    expect(found("[Describe the goal\n\n## Next\n\n]\n")).toEqual([]);
  });

  it("makes a section blank only when nothing else stands there", () => {
    const blank = (content: string): boolean | undefined => parseSpec(`## Goal\n\n${content}\n`).sections[0]?.blank;
    expect(blank("This is where you can list\nthe goals of your driver.")).toBe(true);
    expect(blank("- {Explicit item. At least one.}")).toBe(true);
    expect(blank("Owner: [name]")).toBe(false);
    expect(blank("[Describe it]\n\nExport as CSV.")).toBe(false);
  });
});

describe("reading", () => {
  const pieces = ["[", "]", "{", "}", "(", "Describe ", "e.g. ", "`", "\n", "\n\n", "- ", "# ", "**", ":", "：", "Goal", "目标", "…", " — ", "<context>", "</x>", "> ", "|", "TBD", "_No response_", "非", "1.", "\u001B[1m"];

  it("throws at no text, and every place lies in it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) => {
        const spec = parseSpec(parts.join(""));
        for (const { line, endLine, column } of [...spec.placeholders, ...spec.sections.map(({ head }) => head)]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(endLine).toBeGreaterThanOrEqual(line);
          expect(endLine).toBeLessThanOrEqual(spec.source.lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["headings", (index: number) => `## Heading ${index} of the notes\n\n`],
    ["equal headings", () => "## Goal\n\n"],
    ["open brackets", () => "[Describe "],
    ["lines that open a bracket", () => "[Describe the goal\n"],
    ["braces", () => "{"],
    ["lone tags", () => "<context>\n# Goal\n"],
    ["labels", () => "Goal: one\n\n"],
  ])("takes time in proportion to a text of %s", (_name, piece) => {
    const text = (length: number): string => {
      const parts: string[] = [];
      for (let size = 0, index = 0; size < length; index += 1) size += parts[parts.push(piece(index)) - 1]?.length ?? 1;
      return parts.join("");
    };
    const cpu = (length: number): number => {
      const source = text(length);
      const before = process.cpuUsage();
      parseSpec(source);
      return process.cpuUsage(before).user / 1000;
    };
    cpu(64 * 1024);
    // Eight times the text in well under sixty-four times the time.
    expect(cpu(512 * 1024)).toBeLessThan(24 * Math.max(cpu(64 * 1024), 10));
  });
});
