import { execFileSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { COMPLETE } from "../documents.js";
import { folder, spec } from "../program.js";
import { tree } from "../tree.js";

const SKILL = ".claude/skills/spec-read-the-domestic-flag-from-the-model";
const FULL = process.env["PROMPT_SPEC_SWEEP"] === "full";
const MANY = FULL ? 10_000 : 1_200;

/** All in full; each run of `npm test` tries some. */
const some = <T>(all: readonly T[], from = 0): readonly T[] => (FULL ? all : all.filter((_, index) => index % 4 === from));

function project(): string {
  const cwd = folder({ "spec.md": COMPLETE, "outside/secret.txt": "secret\n", "project/spec.md": COMPLETE });
  mkdirSync(join(cwd, "project/.git"));
  return join(cwd, "project");
}

const fifo = (path: string): unknown => execFileSync("mkfifo", [path]);

function socket(path: string): void {
  const server = createServer().listen(path);
  onTestFinished(() => void server.close());
}

function device(path: string): void {
  execFileSync("mknod", [path, "c", "1", "3"], { stdio: "ignore" });
}

/** Runs install and holds it to this: it says no, names what is in the way, and nothing anywhere is other than before. */
async function refused(cwd: string, args: readonly string[], named: string): Promise<void> {
  const before = tree(join(cwd, ".."));
  const { code, stdout, stderr } = await spec(["install", ...args], { cwd });
  expect([args.join(" "), code]).toEqual([args.join(" "), expect.toSatisfy((each) => each === 1 || each === 2)]);
  expect(stdout + stderr).toContain(named);
  expect(stderr).not.toContain("this is a bug");
  expect(tree(join(cwd, ".."))).toEqual(before);
}

/** What a file name may lead to that is no spec. */
const SOURCES: Readonly<Record<string, (path: string) => unknown>> = {
  "a link to a file": (path) => symlinkSync("spec.md", path),
  "a link out of the project": (path) => symlinkSync("../outside/secret.txt", path),
  "a link to a folder": (path) => symlinkSync("../outside", path),
  "a link to nothing": (path) => symlinkSync("nothing", path),
  "a link to itself": (path) => symlinkSync("given.md", path),
  "a link to a device": (path) => symlinkSync("/dev/zero", path),
  "a FIFO": fifo,
  "a socket": socket,
  "a folder": (path) => mkdirSync(path),
  "a folder of many files": (path) => many(path),
  "a file that is too large": (path) => writeFileSync(path, "a".repeat(1024 * 1024 + 1)),
  "a file that is no text": (path) => writeFileSync(path, new Uint8Array([35, 0, 1])),
};

function many(path: string): void {
  mkdirSync(path);
  for (let index = 0; index < MANY; index += 1) writeFileSync(join(path, `${index}.md`), "x\n");
}

describe("spec install of", () => {
  it.each(some(Object.entries(SOURCES), 1))("%s is refused by its name", async (_name, make) => {
    const cwd = project();
    make(join(cwd, "given.md"));
    await refused(cwd, ["given.md"], "given.md");
  });

  it.each(some(["/dev/zero", "/dev/null", "/proc/self/environ"]))("%s is refused by its name", async (path) => {
    await refused(project(), [path], path);
  });

  it("a file in a folder that leads out of the project is refused by its name", async () => {
    const cwd = project();
    symlinkSync("../outside", join(cwd, "specs"));
    writeFileSync(join(cwd, "../outside/given.md"), COMPLETE);
    await refused(cwd, ["specs/given.md"], "specs/given.md");
  });

  it.each(some(["nul.md", "aux.md", "com1.md", "con.md", "a:b.md", "a?.md", "-x.md", "..md", "caf\u00E9.md", "cafe\u0301.md", "a\nb.md", "\u001B[31m.md"]))("a spec without a title in a file called %j makes a folder that every disk takes", async (name) => {
    const cwd = project();
    writeFileSync(join(cwd, name), COMPLETE.replace(/^# .*\n/, ""));
    const { code } = await spec(["install", "--", name], { cwd });
    const made = Object.keys(tree(cwd)).filter((path) => /^\.claude\/skills\/[^/]+$/.test(path)).map((path) => path.slice(".claude/skills/".length));
    expect([code, made]).toEqual([0, [expect.stringMatching(/^spec-[a-z0-9]+(?:-[a-z0-9]+)*$/)]]);
  });
});

/** What may stand where the skill would go, or on the way there. */
const PLACES: Readonly<Record<string, readonly [path: string, make: (path: string) => unknown]>> = {
  "a link out of the project for the skill": [SKILL, (path) => symlinkSync("../../../outside", path)],
  "a link to nothing for the skill": [SKILL, (path) => symlinkSync("nothing", path)],
  "a file for the skill": [SKILL, (path) => writeFileSync(path, "mine\n")],
  "a FIFO for the skill": [SKILL, fifo],
  "a socket for the skill": [SKILL, socket],
  "a device for the skill": [SKILL, device],
  "a stranger's folder for the skill": [SKILL, (path) => mkdirSync(path)],
  "a stranger's folder of many files": [SKILL, many],
  "a link out of the project for the folder of skills": [".claude/skills", (path) => symlinkSync("../../outside", path)],
  "a FIFO for the folder of skills": [".claude/skills", fifo],
  "a link out of the project above it": [".claude", (path) => symlinkSync("../outside", path)],
  "a link for our own folder": [".spec", (path) => symlinkSync("../outside", path)],
  "a FIFO for our own folder": [".spec", fifo],
};

describe("spec install over", () => {
  it.each(some(Object.entries(PLACES)))("%s is refused by its name", async (_name, [path, make]) => {
    const cwd = project();
    mkdirSync(join(cwd, path, ".."), { recursive: true });
    try {
      make(join(cwd, path));
    } catch (error) {
      // Only root makes devices.
      if (make === device && error instanceof Error) return;
      throw error;
    }
    for (const args of some([["spec.md", "--force"], ["spec.md"], ["spec.md", "--link"]])) await refused(cwd, args, path);
  });

  /** What may have come into a skill of ours since, with what of it must be named. */
  const WITHIN: Readonly<Record<string, readonly [named: string, make: (skill: string) => unknown, forced: boolean]>> = {
    "a link": ["notes.md", (skill) => symlinkSync("/etc/passwd", join(skill, "notes.md")), false],
    "a link to a folder": ["notes", (skill) => symlinkSync("/etc", join(skill, "notes")), false],
    "a FIFO": ["pipe", (skill) => fifo(join(skill, "pipe")), false],
    "a socket": ["sock", (skill) => socket(join(skill, "sock")), false],
    "a FIFO for its manifest": [".prompt-spec.json", (skill) => (execFileSync("rm", [join(skill, ".prompt-spec.json")]), fifo(join(skill, ".prompt-spec.json"))), false],
    "a manifest that names paths outside": [".prompt-spec.json", (skill) => writeFileSync(join(skill, ".prompt-spec.json"), readFileSync(join(skill, ".prompt-spec.json"), "utf8").replace('"SKILL.md"', '"../../../../outside/secret.txt"')), false],
    "many files": ["more than 1000 files", (skill) => many(join(skill, "more")), false],
    "a case twin": ["skill.MD", (skill) => writeFileSync(join(skill, "skill.MD"), "evil\n"), true],
    "twins in NFC and NFD": ["caf\u00E9.md", (skill) => ["caf\u00E9.md", "cafe\u0301.md"].forEach((name) => writeFileSync(join(skill, name), "evil\n")), true],
    "reserved names": ["aux.md", (skill) => ["aux.md", "NUL", "con.txt", "a.", "b ", "c:d"].forEach((name) => writeFileSync(join(skill, name), "x\n")), true],
    "a name that is no UTF-8": ["a name that is not UTF-8", (skill) => writeFileSync(Buffer.concat([Buffer.from(`${skill}/caf`), Buffer.from([0xe9])]), "x\n"), false],
    "names that a terminal obeys": ["<U+001B>", (skill) => writeFileSync(join(skill, "\u001B[2J"), "x\n"), true],
  };

  it.each(some(Object.entries(WITHIN), 2))("a skill of ours that holds %s is refused by its name", async (_name, [named, make, forced]) => {
    const cwd = project();
    expect((await spec(["install", "spec.md"], { cwd })).code).toBe(0);
    make(join(cwd, SKILL));
    await refused(cwd, ["spec.md"], named);
    if (!forced) return refused(cwd, ["spec.md", "--force"], named);
    // What a person put there is kept in a backup.
    const { code, stderr } = await spec(["install", "spec.md", "--force"], { cwd });
    expect([code, stderr.includes("this is a bug"), Object.keys(tree(cwd)).some((path) => path.startsWith(".spec/backups/"))]).toEqual([0, false, true]);
    return undefined;
  });

  it("a hard link writes nothing through it", async () => {
    const cwd = project();
    expect((await spec(["install", "spec.md"], { cwd })).code).toBe(0);
    execFileSync("rm", [join(cwd, SKILL, "SKILL.md")]);
    linkSync(join(cwd, "../outside/secret.txt"), join(cwd, SKILL, "SKILL.md"));
    expect((await spec(["install", "spec.md", "--force"], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, "../outside/secret.txt"), "utf8")).toBe("secret\n");
  });

  it("a FIFO for the lock waits for nobody for ever", { timeout: 60_000 }, async () => {
    const cwd = project();
    mkdirSync(join(cwd, ".spec"));
    fifo(join(cwd, ".spec/install.lock"));
    // Another run may hold it: whoever waits is told so.
    if (FULL) await refused(cwd, ["spec.md"], ".spec/install.lock");
    expect((await spec(["install", "spec.md", "--dry-run"], { cwd })).code).toBe(0);
    utimesSync(join(cwd, ".spec/install.lock"), 0, 0);
    expect((await spec(["install", "spec.md"], { cwd })).code).toBe(0);
  });

  it.each([
    ["a lock", ".spec/install.lock", '{"pid": 1, "host": "x", "token": "../../../outside/secret.txt"}'],
    ["a lock with a path for its token", ".spec/install.lock", `{"pid": 999999999, "host": "${process.env["HOSTNAME"] ?? ""}", "token": "/../../../outside/secret.txt"}`],
    ["a journal", ".spec/install.journal", '{"version": 1, "committed": true, "changes": [{"folder": "../outside", "name": "secret.txt", "token": "abcdefabcdef", "replaces": true, "next": null, "created": [], "backup": null, "prune": ["../outside"]}]}'],
    ["a journal of our own folders", ".spec/install.journal", '{"version": 1, "committed": false, "changes": [{"folder": ".", "name": "spec.md", "token": "abcdefabcdef", "replaces": false, "next": null, "created": ["src"], "backup": "../../spec.md", "prune": []}]}'],
  ])("%s from a stranger removes nothing", async (_name, path, content) => {
    const cwd = project();
    mkdirSync(join(cwd, ".spec"));
    writeFileSync(join(cwd, path), content);
    await spec(["install", "spec.md", "--dry-run"], { cwd });
    if (!path.endsWith("lock")) await spec(["install", "spec.md"], { cwd });
    expect([existsSync(join(cwd, "spec.md")), readFileSync(join(cwd, "../outside/secret.txt"), "utf8")]).toEqual([true, "secret\n"]);
  });
});
