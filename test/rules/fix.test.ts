import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixFindings, lintSpec, parseSpec, type Finding, type Spec } from "../../src/index.js";
import { COMPLETE, without } from "../documents.js";

interface Read {
  readonly spec: Spec;
  readonly findings: readonly Finding[];
}

function read(text: string): Promise<Read> {
  const spec = parseSpec(text, { template: "prompt-spec", lang: "en" });
  return Promise.resolve({ spec, findings: lintSpec(spec).findings });
}

async function fixed(text: string): Promise<string> {
  return (await fixFindings(await read(text), read)).spec.source.text;
}

const SECTIONS = COMPLETE.split(/(?=^## )/m).slice(1).map((section) => section.trimEnd());
const inOrder = (order: readonly number[], gap = "\n\n"): string => `# Title\n\n${order.map((index) => SECTIONS[index]).join(gap)}\n`;

describe("fixing", () => {
  it("adds a missing section at its place, with the template's prompt, which lint then reports", async () => {
    const text = await fixed(without("Goal"));
    expect(text).toContain("\n\n## Goal\n\n_Which one outcome should be true afterwards, for whom, and why?");
    expect(text.indexOf("## Context")).toBeLessThan(text.indexOf("## Goal"));
    expect(text.indexOf("## Goal")).toBeLessThan(text.indexOf("## Constraints"));
    expect(text.replace(/## Goal\n\n.*\n\n/, "")).toBe(without("Goal"));
    expect((await read(text)).findings.map(({ rule }) => rule)).toContain("placeholder");
  });

  it("adds a section before a first heading that a byte order mark stands before", async () => {
    const text = `\uFEFF${SECTIONS.slice(1).join("\n\n")}\n`;
    const result = await fixed(text.replace(/## Goal[^]*?(?=## Constraints)/, ""));
    expect([...result.matchAll(/^\uFEFF?## (.*)$/gm)].map(([, heading]) => heading)).toEqual(["Goal", "Constraints", "Non-goals", "Architecture notes", "Verification"]);
    expect([result.indexOf("\uFEFF"), result.lastIndexOf("\uFEFF")]).toEqual([0, 0]);
  });

  it("adds a section behind the headings below the one before it, not among them", async () => {
    const text = "## Goal\n\nA user signs in once, so that nobody waits.\n\n## Requirements\n\n### Requirement: one\n\nIt stays.\n\n#### Scenario: first\n\n- WHEN a user signs in\n- THEN the token is kept\n";
    const result = await fixed(text);
    expect(result.startsWith(text)).toBe(true);
    expect(result).toContain("\n## Non-goals\n");
  });

  it("adds a heading where a lone label is the only section", async () => {
    expect(await fixed("# Sign in once\n\n## Steps\n\nSee the wiki.\n\nGoal:\n\n- A user signs in once, so that nobody waits.\n")).toContain("\n## Constraints\n");
  });

  it("adds no advised section", async () => {
    expect(await fixed(without("Context"))).toBe(without("Context"));
  });

  it("puts sections in order and leaves other headings where they are", async () => {
    expect(await fixed(inOrder([1, 0, 2, 3, 4, 5]))).toBe(inOrder([0, 1, 2, 3, 4, 5]));
    const other = "## Rollout\n\nOn Monday.";
    const text = `${SECTIONS[2] ?? ""}\n\n${other}\n\n\n${SECTIONS[1] ?? ""}\n\n${[0, 3, 4, 5].map((index) => SECTIONS[index]).join("\n\n")}`;
    expect(await fixed(text)).toBe(`${SECTIONS[0] ?? ""}\n\n${other}\n\n\n${[1, 2, 3, 4, 5].map((index) => SECTIONS[index]).join("\n\n")}`);
  });

  it.each([
    ["a section that stands twice", `${SECTIONS[2] ?? ""}\n\n${inOrder([0, 1, 2, 3, 4, 5])}`],
    ["HTML around sections", inOrder([1, 0, 2, 3, 4, 5]).replace("## Goal", "## Goal\n\n<details>\n<summary>x</summary>\n")],
    ["a comment over several lines", inOrder([1, 0, 2, 3, 4, 5]).replace("## Goal", "## Goal\n\n<!-- a\n\nb -->\n")],
    ["headings of several levels", inOrder([1, 0, 2, 3, 4, 5]).replace("## Verification", "### Verification")],
    ["a fence that nobody closed", `${without("Verification")}\n\`\`\`\n`],
  ])("leaves %s alone", async (_, text) => {
    expect(await fixed(text)).toBe(text);
  });

  it.each(["\r\n", "\n"])("keeps line ends (%j), the byte order mark, front matter and the missing line break at the end", async (lineBreak) => {
    const text = `\uFEFF---\ntitle: x\n---\n\n${without("Constraints")}`.trimEnd().replaceAll("\n", lineBreak);
    const result = await fixed(text);
    expect(result.startsWith(text.slice(0, text.indexOf("## Non-goals")))).toBe(true);
    expect(result.endsWith(text.slice(text.indexOf("## Non-goals")))).toBe(true);
    expect(result.replaceAll(lineBreak, "")).not.toMatch(/[\r\n]/);
  });

  const documents = fc
    .record({ sections: fc.shuffledSubarray([0, 1, 2, 3, 4, 5]), others: fc.array(fc.constantFrom("## Rollout\n\nOn Monday.", "### Aside\n\nx", "<details>", "<!-- a\n\nb", "```", "**Goal**: x", "- a\n- b", "Goal: x\nScope: y", "Text\n====", "> quoted"), { maxLength: 4 }), gap: fc.constantFrom("\n", "\n\n", "\n\n\n"), crlf: fc.boolean(), end: fc.constantFrom("", "\n") })
    .chain(({ sections, others, ...rest }) => fc.shuffledSubarray([...sections.map((index) => SECTIONS[index] ?? ""), ...others], { minLength: sections.length + others.length }).map((parts) => ({ parts, ...rest })))
    .map(({ parts, gap, crlf, end }) => `${parts.join(gap)}${end}`.replaceAll("\n", crlf ? "\r\n" : "\n"));

  it("twice is the same as once, what was called fixable is mended, no line is lost, and nothing is found in what was there that was not before", async () => {
    const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line !== "");
    const rulesOf = (findings: readonly Finding[], there: ReadonlySet<string>): string[] => findings.filter(({ section }) => section === null || there.has(section)).map(({ rule }) => rule);
    await fc.assert(
      fc.asyncProperty(documents, async (text) => {
        const before = await read(text);
        const after = await fixFindings(before, read);
        const result = after.spec.source.text;
        expect(await fixed(result)).toBe(result);
        expect(after.findings.filter(({ fixable }) => fixable === true)).toEqual([]);
        const left = linesOf(result);
        for (const line of linesOf(text)) expect(left.splice(left.indexOf(line), 1)).toEqual([line]);
        const there = new Set(before.spec.sections.filter(({ soft }) => !soft).map(({ id }) => id));
        const known = rulesOf(before.findings, there);
        for (const rule of rulesOf(after.findings, there)) expect(known.splice(known.indexOf(rule), 1)).toEqual([rule]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
