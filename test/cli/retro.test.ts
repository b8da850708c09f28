import { describe, expect, it } from "vitest";
import { COMPLETE } from "../documents.js";
import { spec } from "../program.js";
import { repository } from "../repository.js";

const TOUCH = COMPLETE.replace("- Do not use Redis", "- Do not touch `web/cache/**`.\n- Do not use Redis");

describe("spec retro", () => {
  it("walks a finished change through the six steps, each with what proves it, and offers the pit", async () => {
    const repo = repository({ "specs/flag.md": TOUCH, "a.txt": "1\n" });
    repo.write({ "web/cache/x.js": "1\n" });
    const at = repo.commit("Cache it; rm -rf '$HOME' | tee");
    const parent = repo.git("rev-parse", "HEAD^").slice(0, 12);
    repo.write({ "a.txt": "2\n" });
    repo.commit("More");
    const ended = await spec(["retro", "specs/flag.md", "--at", at.slice(0, 10)], { cwd: repo.cwd });
    expect(ended).toMatchObject({ code: 1, stderr: "" });
    expect(ended.stdout).toContain(`| Execute | failed | `);
    expect(ended.stdout).toContain(`\`git diff ${parent} ${at.slice(0, 12)} \\| spec check specs/flag.md --diff -\` |\n`);
    expect(ended.stdout).toContain(`| Architect | missing | no architect has signed | \`git show ${at.slice(0, 12)}:.spec/signoffs/flag.json\` |\n`);
    expect(ended.stdout).toContain("Not taken: Sandbox, AI review, Architect, Production\n");
    expect(ended.stdout).toContain("- `web/cache/x.js:1` ");
    expect(ended.stdout).toContain(`spec pit add --title 'Cache it; rm -rf '\\''$HOME'\\'' | tee' --incident `);
  });

  it("says when the spec came later, and what its text of today would have caught", async () => {
    const repo = repository({ "a.txt": "1\n" });
    repo.write({ "web/cache/x.js": "1\n" });
    const at = repo.commit("Cache it");
    repo.write({ "specs/flag.md": TOUCH });
    repo.commit("Write the spec");
    const { code, stdout } = await spec(["retro", "specs/flag.md", "--at", at], { cwd: repo.cwd });
    expect(code).toBe(1);
    expect(stdout).toContain("The spec was not there at that commit");
    expect(stdout).toContain("The guards of today's text:\n\n- `web/cache/x.js:1` ");
  });

  it("reads the first commit, and refuses what is none", async () => {
    const repo = repository({ "specs/flag.md": TOUCH, "a.txt": "1\n" });
    expect((await spec(["retro", "specs/flag.md", "--at", "HEAD"], { cwd: repo.cwd })).code).toBe(1);
    expect((await spec(["retro", "specs/flag.md", "--at", "nowhere"], { cwd: repo.cwd })).stderr).toContain("error: git knows no commit nowhere\n");
  });
});
