import { describe, expect, it } from "vitest";
import { parseSpec } from "../../src/index.js";
import { readManifest } from "../../src/skill/manifest.js";
import { planInstall, planRemoval, type Found, type FoundFolder } from "../../src/skill/plan.js";
import { filesFor, makeSkill, type Skill } from "../../src/skill/skill.js";

const skillOf = (text: string, source = "a.md"): Skill => makeSkill({ spec: parseSpec(text), name: "spec-a", source, tool: "1.0.0", errors: [] });
const skill = skillOf("# A\n\n## Goal\n\nOne thing.\n");

/** What a folder looks like after a skill was installed there. */
function installed(from: Skill, changes: Partial<FoundFolder> = {}): Found {
  const manifest = readManifest(filesFor(from, [{ folder: ".agents/skills", kind: "copy" }], []).get(".prompt-spec.json") ?? "");
  return { kind: "folder", manifest, changed: [], gone: [], added: [], irregular: null, hasSource: true, ...changes };
}

const install = (found: Found, force = false): string => planInstall(skill, [{ folder: ".agents/skills", kind: "copy", found }], { force }).map(({ action, reason }) => `${action}${reason === null ? "" : `: ${reason}`}`).join();
const remove = (found: Found, force = false): string => planRemoval("spec-a", [{ folder: ".agents/skills", kind: "copy", found }], { force }).map(({ action, reason }) => `${action}${reason === null ? "" : `: ${reason}`}`).join();

describe("the plan to install", () => {
  it.each<[string, Found, string]>([
    ["nothing there", { kind: "nothing" }, "create"],
    ["the same there", installed(skill), "keep"],
    ["an older one of ours", installed(skillOf("# A\n")), "replace"],
    ["one of ours, edited", installed(skill, { changed: ["SKILL.md"] }), "edited: changed: SKILL.md"],
    ["one of ours, a file gone and one added", installed(skill, { gone: ["references/spec.md"], added: ["notes.md"] }), "edited: gone: references/spec.md; added: notes.md"],
    ["a folder that is not ours", installed(skill, { manifest: null }), "refuse: is not ours: it has no manifest of spec"],
    ["a manifest that cannot be read", installed(skill, { manifest: "damaged" }), "refuse: its manifest .prompt-spec.json cannot be read"],
    ["a link inside", installed(skill, { irregular: "a symbolic link: SKILL.md" }), "refuse: holds a symbolic link: SKILL.md, expected files and folders only"],
    ["a file", { kind: "other", what: "a file" }, "refuse: is a file, expected a folder"],
    ["another spec whose file is still there", installed(skillOf("# A\n", "b.md")), "refuse: holds another spec, b.md: give one of them another title or an `issue:`, or replace it with --force"],
    ["a spec whose file was renamed", installed(skillOf("# A\n", "b.md"), { hasSource: false }), "replace"],
  ])("with %s", (_, found, expected) => {
    expect(install(found)).toBe(expected);
  });

  it("replaces what was edited with --force, and what is not ours not even then", () => {
    expect(install(installed(skill, { changed: ["SKILL.md"] }), true)).toBe("replace: changed: SKILL.md");
    expect(install(installed(skill, { manifest: null }), true)).toBe("refuse: is not ours: it has no manifest of spec");
  });
});

describe("the plan to remove", () => {
  it.each<[string, Found, string]>([
    ["one of ours", installed(skill), "remove"],
    ["one of ours, edited", installed(skill, { changed: ["SKILL.md"] }), "edited: changed: SKILL.md"],
    ["one of ours with a file that is not", installed(skill, { added: ["notes.md"] }), "remove: leaves what is not ours: notes.md"],
    ["a folder that is not ours", installed(skill, { manifest: null }), "leave: is not ours: it has no manifest of spec"],
    ["a link to ours", { kind: "link" }, "remove: is a link"],
    ["nothing", { kind: "nothing" }, ""],
  ])("with %s", (_, found, expected) => {
    expect(remove(found)).toBe(expected);
  });
});

describe("a manifest from a stranger", () => {
  const good = filesFor(skill, [{ folder: ".agents/skills", kind: "copy" }], []).get(".prompt-spec.json") ?? "";

  it("is read when it is one", () => {
    expect(readManifest(good)).toMatchObject({ name: "spec-a", source: "a.md" });
  });

  it.each(["../x", "/etc/passwd", "a/../../b", "a\\b", "a//b", ".", "a/..", "C:x"])("is none when it lists the file %j", (path) => {
    expect(readManifest(good.replace("references/spec.md", path.replaceAll("\\", "\\\\")))).toBeNull();
  });

  it.each(["", "null", "[]", "{", '{"version":2}', "[".repeat(5000)])("is none when it holds %j", (text) => {
    expect(readManifest(text)).toBeNull();
  });
});
