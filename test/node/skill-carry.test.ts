import { appendFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseSpec } from "../../src/index.js";
import { DISK, type Disk } from "../../src/node/skill/skill-disk.js";
import { installSkill } from "../../src/node/skill/skill-install.js";
import { recover } from "../../src/node/skill/skill-journal.js";
import { withLock } from "../../src/node/lock.js";
import { openFolders, openRoot, openStateFolder } from "../../src/node/skill/skill-root.js";
import { uninstallSkill } from "../../src/node/skill/skill-uninstall.js";
import { makeSkill, type Skill } from "../../src/skill/skill.js";
import { folder } from "../program.js";
import { tree } from "../tree.js";

const TARGETS = [".agents/skills", ".claude/skills", ".windsurf/skills"];

const skillOf = (goal: string): Skill => makeSkill({ spec: parseSpec(`# A\n\n## Goal\n\n${goal}\n`), name: "spec-a", source: null, tool: "1.0.0", errors: [] });

async function install(project: string, skill: Skill, { targets = TARGETS, disk = QUICK, link = false } = {}): Promise<unknown> {
  const root = await openRoot("project", project, {});
  return installSkill(skill, { root, folders: targets, link, force: true, dryRun: false }, disk);
}

async function uninstall(project: string, disk: Disk = QUICK): Promise<unknown> {
  const root = await openRoot("project", project, {});
  return uninstallSkill("spec-a", { root, folders: await openFolders(root, TARGETS), force: true, dryRun: false }, disk);
}

/** Waiting for the real disk would take a minute in all. */
const QUICK: Disk = { ...DISK, writeFile: (path, content, mode) => writeFile(path, content, { flag: "wx", mode }), sync: () => Promise.resolve() };

/** A disk on which calls fail: those for which `fails` says so. A file that cannot be written is left half written. */
function failingDisk(fails: (call: number) => boolean): { disk: Disk; calls: () => number } {
  let calls = 0;
  const full = (): never => {
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
  };
  const step = <A extends unknown[]>(call: (...args: A) => Promise<void>, half?: (...args: A) => void) => (...args: A): Promise<void> => {
    calls += 1;
    if (!fails(calls)) return call(...args);
    half?.(...args);
    return full();
  };
  const writeHalf = (path: string, content: Uint8Array): void => writeFileSync(path, content.subarray(0, content.length / 2), { flag: "wx" });
  const { makeFolder, writeFile: write, link, rename, removeTree, removeEmpty, sync } = QUICK;
  const disk = { makeFolder: step(makeFolder), writeFile: step(write, writeHalf), link: step(link), rename: step(rename), removeTree: step(removeTree), removeEmpty: step(removeEmpty), sync: step(sync) };
  return { disk, calls: () => calls };
}

/** A project with one skill that is old, one that was edited, and one that is missing with its folder. */
async function prepared(): Promise<string> {
  const project = folder();
  mkdirSync(join(project, ".git"));
  await install(project, skillOf("Old."), { targets: TARGETS.slice(0, 2) });
  appendFileSync(join(project, ".claude/skills/spec-a/SKILL.md"), "edited\n");
  return project;
}

/** A project in which a person has put a file of hers into the skill. */
async function withNotes(): Promise<string> {
  const project = await prepared();
  mkdirSync(join(project, ".agents/skills/spec-a/notes"));
  writeFileSync(join(project, ".agents/skills/spec-a/notes/mine.md"), "mine\n");
  return project;
}

const RUNS = [
  ["installing a copy and links", prepared, (project: string, disk: Disk) => install(project, skillOf("New."), { disk, link: true })],
  ["uninstalling", withNotes, uninstall],
] as const;

describe.each(RUNS)("%s", (_, prepare, run) => {
  it("leaves exactly the old or exactly the new state, whichever call fails", async () => {
    const template = await prepare();
    const before = tree(template);
    const good = copyOf(template);
    const { disk, calls } = failingDisk(() => false);
    await run(good, disk);
    const after = tree(good);
    expect(after).not.toEqual(before);
    for (let call = 1; call <= calls(); call += 1) {
      const project = copyOf(template);
      const said = await run(project, failingDisk((each) => each === call).disk).catch((error: unknown) => error);
      if (said instanceof Error) {
        expect(said.message, `call ${call}`).toMatch(/^cannot (?:write|undo the interrupted run of) .*: the disk is full/);
        expect(tree(project), `call ${call}`).toEqual(before);
      } else if ((said as { leftover: string | null }).leftover === null) {
        expect(tree(project), `call ${call}`).toEqual(after);
      } else {
        await recoverIn(project);
        expect(tree(project), `call ${call}`).toEqual(after);
      }
    }
  });

  it("is undone or finished by the next run when it is killed at any point", async () => {
    const template = await prepare();
    const before = tree(template);
    const good = copyOf(template);
    const { disk, calls } = failingDisk(() => false);
    await run(good, disk);
    const after = tree(good);
    const states = new Set<string>();
    for (let call = 1; call <= calls(); call += 1) {
      const project = copyOf(template);
      await run(project, failingDisk((each) => each >= call).disk).catch(() => undefined);
      await recoverIn(project);
      const recovered = tree(project);
      expect([before, after], `call ${call}`).toContainEqual(recovered);
      states.add(JSON.stringify(recovered));
      await run(project, QUICK);
      expect(tree(project), `call ${call}`).toEqual(after);
    }
    expect(states.size).toBe(2);
  });
});

function copyOf(project: string): string {
  const copy = folder();
  cpSync(project, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

async function recoverIn(project: string): Promise<void> {
  const root = await openRoot("project", project, {});
  const stateFolder = await openStateFolder(root);
  await withLock(stateFolder, () => recover({ root, stateFolder }, QUICK));
}

describe("a journal from a stranger", () => {
  const entry = { folder: ".claude/skills", name: "spec-a", token: "0123456789ab", replaces: false, next: null, created: [], backup: null, prune: [] };

  it.each([
    ["names a folder outside", { ...entry, folder: "../victim" }],
    ["names a folder to remove outside", { ...entry, prune: ["../victim"] }],
    ["names a name that is a path", { ...entry, name: "../../victim" }],
    ["names a backup that is a path", { ...entry, backup: "../../victim" }],
  ])("is refused when it %s", async (_, change) => {
    const home = folder({ "victim/file": "precious\n", "project/.git/HEAD": "", "project/.spec/install.journal": JSON.stringify({ version: 1, committed: true, changes: [change] }) });
    const before = tree(home);
    await expect(install(join(home, "project"), skillOf("New."))).rejects.toThrow("cannot undo an interrupted run");
    expect(tree(home)).toEqual(before);
  });

  it("never removes a skill that it does not describe to the byte", async () => {
    const project = folder({ ".git/HEAD": "", ".claude/skills/spec-a/SKILL.md": "precious\n" });
    const next = { kind: "folder", files: { "SKILL.md": `sha256:${"0".repeat(64)}` } };
    mkdirSync(join(project, ".spec"));
    writeFileSync(join(project, ".spec/install.journal"), JSON.stringify({ version: 1, committed: false, changes: [{ ...entry, next }] }));
    await recoverIn(project);
    expect(tree(project)).toMatchObject({ ".claude/skills/spec-a/SKILL.md": "precious\n" });
  });
});
