import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, spec } from "./program.js";

const cases = join(import.meta.dirname, "../../shared/cases");

describe("the example of the README", () => {
  const example = (name: string): string => readFileSync(join(import.meta.dirname, "../docs/example", name), "utf8");

  it("the request: exit 1, five sections missing, each named once", async () => {
    const { code, stdout } = await spec(["lint", "-"], { cwd: folder(), stdin: example("request.md") });
    expect(code).toBe(1);
    for (const heading of ["Goal", "Constraints", "Non-goals", "Architecture notes", "Verification"]) expect(stdout.split(`${heading} is missing`)).toHaveLength(2);
  });

  it("the spec: exit 0, nothing to say", async () => {
    const { code, stdout } = await spec(["lint", "-"], { cwd: folder(), stdin: example("spec.md") });
    expect([code, stdout]).toEqual([0, "✓ Context  ✓ Goal  ✓ Constraints  ✓ Non-goals  ✓ Architecture notes  ✓ Verification\n\n1 file: 0 errors, 0 warnings\n"]);
  });
});

describe.skipIf(!existsSync(cases))("the incident's own documents (skipped without ../shared/cases)", () => {
  const text = (name: string): string => readFileSync(join(cases, name), "utf8");

  it("the prompt: exit 1, five sections missing, each named once", async () => {
    const { code, stdout } = await spec(["lint", "-"], { cwd: folder(), stdin: text("bad-prompt.md") });
    expect(code).toBe(1);
    for (const heading of ["Goal", "Constraints", "Non-goals", "Architecture notes", "Verification"]) expect(stdout.split(`${heading} is missing`)).toHaveLength(2);
  });

  it.each(["more flexible", "normally", "It is suggested", "I think"])("the prompt: points at %j", async (words) => {
    const { stdout } = await spec(["lint", "-"], { cwd: folder(), stdin: text("bad-prompt.md") });
    expect(stdout).toMatch(new RegExp(`^ {2}"[^"]*${words}[^"]*" leaves`, "m"));
  });

  it.each(["good-issue-headings.md", "good-issue-labels.md"])("%s: exit 0, Context advised", async (name) => {
    const { code, stdout } = await spec(["lint", "-"], { cwd: folder(), stdin: text(name) });
    expect(code).toBe(0);
    expect(stdout).toContain("Context is missing and advised");
    expect(stdout).toContain("– Context  ✓ Goal  ✓ Constraints  ✓ Non-goals  ✓ Architecture notes  ✓ Verification");
  });
});
