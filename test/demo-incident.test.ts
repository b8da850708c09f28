import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pty, SKIPPED } from "./terminal.js";

describe.skipIf(pty === null)(`the incident, replayed${SKIPPED}`, () => {
  it("is stopped at each of the six steps, and the cure goes through", { timeout: 120_000 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, "../scripts/demo-incident.mjs")], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    const parts = stdout.split(/^(?=\d\. |The cure)/m);
    const said = (head: string): string => parts.find((part) => part.startsWith(head)) ?? "";
    expect(said("1. Issue")).toMatch(/section-missing[^]*→ exit 1/);
    expect(said("2. Sandbox")).toContain("sandbox 5, production 80, projected 500 → 6 %");
    expect(said("3. Execute")).toMatch(/src\/site-config\.mjs:10:\d+ {2}error {2}guard-command\n {2}`r\.scan\(` issues Redis SCAN.*"Do not use Redis `SCAN`/);
    expect(said("4. AI review")).toContain("Flag any new full-key-space scan in request-path code");
    expect(said("5. Architect")).toMatch(/no architect has signed[^]*a person's step/);
    expect(said("5. Architect")).toContain("What happens upstream when the store is slow?");
    expect(said("6. Production")).toContain("141 ms ≥ 50 ms");
    const cure = said("The cure");
    expect(cure.slice(cure.lastIndexOf("$ spec gate"))).toMatch(/Issue +✓ passed[^]*Sandbox +✓ passed[^]*Execute +✓ passed[^]*AI review +✓ passed[^]*Architect +✓ passed[^]*Production +✓ passed[^]*→ exit 0/);
  });
});
