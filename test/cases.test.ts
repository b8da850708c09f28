import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, spec, type Ended } from "./program.js";

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

const BREACH = `--- a/shop/prices.py
+++ b/shop/prices.py
@@ -1,4 +1,8 @@
 import redis
 
 store = redis.Redis()
-PRICES = load()
+
+
+def prices():
+    for key in store.scan_iter("price:*"):
+        yield store.hgetall(key)
`;

describe("a change that does what its spec forbids", () => {
  const text = "# Prices from one hash\n\n## Constraints\n\nWalking the Redis keyspace per request is not allowed.\n\n## Non-goals\n\nDo not implement via SCAN or KEYS.\n";

  it("exits 1 at the line of the scan, naming the Non-goal", async () => {
    const { code, stdout } = await spec(["check", "spec.md", "--diff", "-"], { cwd: folder({ "spec.md": text }), stdin: BREACH });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^shop\/prices\.py:7:16 {2}error {2}guard-command$/m);
    expect(stdout).toContain('"Do not implement via SCAN or KEYS." (spec.md:9:1)');
  });

  it("and exits 0 when it reads what is kept ready", async () => {
    const cure = BREACH.replace('for key in store.scan_iter("price:*"):', 'return store.hgetall("prices")').replace("+        yield store.hgetall(key)\n", "").replace("+1,8", "+1,7");
    expect((await spec(["check", "spec.md", "--diff", "-"], { cwd: folder({ "spec.md": text }), stdin: cure })).code).toBe(0);
  });
});

describe.skipIf(!existsSync(cases))("the incident's own changes (skipped without ../shared/cases)", () => {
  const check = (name: string): Promise<Ended> => spec(["check", join(cases, "good-issue-headings.md"), "--diff", join(cases, name)], { cwd: folder() });

  it("the 22 lines: exit 1 at r.scan(, naming the Non-goal", async () => {
    const { code, stdout } = await check("incident.diff");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^wowchat\/site_config\.py:16:24 {2}error {2}guard-command$/m);
    expect(stdout).toContain('"Do not implement via SCAN / KEYS."');
    expect(stdout).toContain("cursor, keys = r.scan(cursor");
  });

  it.each(["cure.diff", "cure-from-incident.diff"])("%s: exit 0", async (name) => {
    expect((await check(name)).code).toBe(0);
  });
});
