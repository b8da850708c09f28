import { describe, expect, it } from "vitest";
import { COMPLETE, without } from "../documents.js";
import { folder, spec } from "../program.js";

describe("spec gate", () => {
  it("prints a row a step, and what to do next", async () => {
    const cwd = folder({ "specs/flag.md": without("Goal"), ".spec/config.yaml": "level: light\nsteps: { execute: optional }\n" });
    const ended = await spec(["gate", "specs/flag.md"], { cwd });
    expect(ended).toMatchObject({ code: 1, stderr: "" });
    expect(ended.stdout).toBe(`specs/flag.md  ${/sha256:\w{8}/.exec(ended.stdout)?.[0] ?? ""}
Issue       ✗ failed        1 error, 0 warnings
                            → spec lint specs/flag.md
Sandbox     – not required
Execute     – not required
AI review   – not required
Architect   – not required
Production  – not required
not passed: Issue
next: spec lint specs/flag.md
`);
  });

  it("passes when all that is required has passed", async () => {
    const cwd = folder({ "specs/flag.md": COMPLETE, ".spec/config.yaml": "level: light\nsteps: { execute: optional }\n" });
    const ended = await spec(["gate", "specs/flag.md"], { cwd, env: { LANG: "zh_CN.UTF-8" } });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("Issue    ✓ 通过    0 个错误，0 个警告\n沙箱     – 不要求\n");
  });

  it("is never passed by a file that cannot be read", async () => {
    const cwd = folder({ "specs/flag.md": COMPLETE, ".spec/config.yaml": "level: lihgt\n" });
    expect(await spec(["gate", "specs/flag.md"], { cwd })).toMatchObject({ code: 2, stdout: "" });
    expect(await spec(["gate", "specs/flog.md"], { cwd: folder() })).toMatchObject({ code: 2, stdout: "" });
  });
});
