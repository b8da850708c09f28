import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, spec } from "../program.js";

const CLEAN = "## Context\n\nNow.\n\n## Goal\n\nOne field decides.\n\n## Constraints\n\n- p99 under 50 ms\n\n## Non-goals\n\n- No scan.\n\n## Architecture notes\n\nA set.\n\n## Verification\n\n- `npm test` passes.\n";
const project = (files: Record<string, string>): string => folder({ ".git/HEAD": "", ...files });
const textOf = (cwd: string, name = "a.md"): string => readFileSync(join(cwd, name), "utf8");

describe("spec fill --answers", () => {
  test.each(["''", "[]", "['', ' ', '-']", '"\\u0007"'])("a blank answer (%s) leaves a filled section as it is", async (blank) => {
    const cwd = project({ "a.md": CLEAN, "b.yaml": `sections: {constraints: ${blank}}\n` });
    expect(await spec(["fill", "a.md", "--answers", "b.yaml"], { cwd })).toEqual({ code: 1, stdout: "", stderr: "Nothing was changed in a.md.\n" });
    expect(textOf(cwd)).toBe(CLEAN);
  });

  test.each([
    ["---js\ntitle: T\n---\n\n"],
    ["---\ntemplate: nope\n---\n\n"],
  ])("what no answer can mend is said after writing, and that is no success: %j", async (frontMatter) => {
    const cwd = project({ "a.md": frontMatter + CLEAN, "b.yaml": "sections: {goal: Another field decides.}\n" });
    const ended = await spec(["fill", "a.md", "--answers", "b.yaml"], { cwd });
    expect(ended).toMatchObject({ code: 1, stdout: "a.md\n" });
    expect(ended.stderr).toContain("a.md was written; no answer could mend the rest, mend it by hand:\n");
    expect(ended.stderr).toContain("front-matter-invalid");
    expect(ended.stderr).not.toContain("spec install");
    expect(textOf(cwd)).toBe(frontMatter + CLEAN.replace("One field", "Another field"));
  });

  test("heads in an answer open no section, in a document of labels neither", async () => {
    const cwd = project({ "a.md": "**Goal** One.\n\n**Verification** x\n", "b.json": JSON.stringify({ sections: { goal: "Do it.\n\n## Non-goals\n\n**Verification** boo" } }) });
    expect((await spec(["fill", "a.md", "--answers", "b.json"], { cwd })).stderr).not.toContain("section-duplicated");
    expect(textOf(cwd)).toBe("**Goal** Do it.\n\n\\###### Non-goals\n\n\\*\\*Verification\\*\\* boo\n\n**Verification** x\n");
  });
});
