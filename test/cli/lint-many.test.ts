import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { without } from "../documents.js";
import { folder, spec } from "../program.js";

interface Report {
  readonly files: readonly { readonly file: string; readonly findings: readonly { readonly rule: string; readonly line: number }[] }[];
}

describe.skipIf(availableParallelism() < 2)("spec lint, with more text than one core should read (skipped on one core)", () => {
  const text = `${without("Verification")}\n## Notes\n\n${"Nothing that specifies anything.\n\n".repeat(1_000)}`;
  const names = Array.from({ length: 35 }, (_, index) => `a/${String(index).padStart(2, "0")}.md`);

  it("finds the same in every file, in their order, by each folder's own configuration", async () => {
    const late = Object.fromEntries(names.map((name) => [name.replace("a/", "b/"), text]));
    const cwd = folder({ ...Object.fromEntries(names.map((name) => [name, text])), ...late, "b/.specrc.yaml": "rules: { section-missing: off }\n" });
    const { code, stdout, stderr } = await spec(["lint", "a", "b", "--format", "json"], { cwd });
    expect([code, stderr]).toEqual([1, ""]);
    const { files } = JSON.parse(stdout) as Report;
    expect(files.map(({ file }) => file)).toEqual([...names, ...Object.keys(late)]);
    const said = (at: number): string[] => files[at]?.findings.map(({ rule, line }) => `${rule} ${line}`) ?? [];
    expect(said(0)).toEqual(["section-missing 1"]);
    expect(names.map((_, index) => said(index))).toEqual(names.map(() => said(0)));
    expect(names.map((_, index) => said(names.length + index))).toEqual(names.map(() => []));
  });

  it("names a file that cannot be read in its place", async () => {
    const cwd = folder({ ...Object.fromEntries(names.map((name) => [name, text])), "a/99.md": Buffer.from([0x23, 0xff, 0xfe]) });
    const { code, stderr } = await spec(["lint", "a", "--quiet"], { cwd });
    expect([code, stderr.split("\n")[0]]).toEqual([2, expect.stringMatching(/^error: .*a\/99\.md.*UTF-8/)]);
  });
});
