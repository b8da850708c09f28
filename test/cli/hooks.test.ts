import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE } from "../documents.js";
import { BIN, folder, spec } from "../program.js";

const SETTINGS = ".claude/settings.json";

/** A repository with these files, none of them committed. */
function repository(files: Readonly<Record<string, string>> = {}): string {
  const cwd = folder(files);
  execFileSync("git", ["init", "-q", "-b", "main"], { cwd });
  return cwd;
}

describe("spec install --hooks claude-code", () => {
  it("writes the settings, is done once, and goes without a trace", async () => {
    const cwd = repository();
    expect(await spec(["install", "--hooks", "claude-code"], { cwd })).toEqual({ code: 0, stdout: `create      ${SETTINGS}: PreToolUse, Stop\nClaude Code reads hooks when a session starts.\n`, stderr: "" });
    expect((await spec(["install", "--hooks", "claude-code"], { cwd })).stdout).toBe(`up to date  ${SETTINGS}\n`);
    expect((await spec(["uninstall", "--hooks", "claude-code"], { cwd })).stdout).toBe(`remove      ${SETTINGS}\n`);
    expect(existsSync(join(cwd, ".claude"))).toBe(false);
    expect(await spec(["uninstall", "--hooks", "claude-code"], { cwd })).toMatchObject({ code: 2, stderr: `error: no hooks of ours are installed: ${SETTINGS} is not there\nhint: \`spec install --hooks claude-code\` puts them there.\n` });
  });

  it("merges into what is there, and gives it back byte by byte", async () => {
    const before = '{\r\n\t"model": "opus", // the large one\r\n\t"hooks": { "Stop": [] }\r\n}';
    const cwd = repository({ [SETTINGS]: before });
    expect((await spec(["install", "--hooks", "claude-code"], { cwd })).stdout).toContain(`change      ${SETTINGS}: PreToolUse, Stop\n`);
    expect(readFileSync(join(cwd, SETTINGS), "utf8")).toContain('"model": "opus", // the large one\r\n');
    await spec(["uninstall", "--hooks", "claude-code"], { cwd });
    expect(readFileSync(join(cwd, SETTINGS), "utf8")).toBe(before);
  });

  it("changes nothing with --dry-run, and nothing that does not parse", async () => {
    const cwd = repository({ [SETTINGS]: "{ 'model': 1 }" });
    expect(await spec(["install", "--hooks", "claude-code"], { cwd })).toEqual({ code: 2, stdout: "", stderr: `error: ${SETTINGS}:1:3: unexpected "'"\nhint: Mend it first; nothing was changed.\n` });
    writeFileSync(join(cwd, SETTINGS), "{}");
    const ended = await spec(["install", "--hooks", "claude-code", "--dry-run", "--json"], { cwd });
    expect(JSON.parse(ended.stdout)).toEqual({ version: 1, hooks: "claude-code", changed: true, steps: [{ path: SETTINGS, action: "change", reason: "PreToolUse, Stop" }] });
    expect(readFileSync(join(cwd, SETTINGS), "utf8")).toBe("{}");
  });

  it("does not write through a link that leads out of the project", async () => {
    const other = folder({ "settings.json": "{}" });
    const cwd = repository();
    symlinkSync(other, join(cwd, ".claude"));
    expect(await spec(["install", "--hooks", "claude-code"], { cwd })).toMatchObject({ code: 2, stderr: `error: cannot write ${SETTINGS}: .claude is a link out of the project\nhint: Remove the link.\n` });
    expect(readFileSync(join(other, "settings.json"), "utf8")).toBe("{}");
  });

  it("takes no spec besides", async () => {
    expect(await spec(["install", "flag.md", "--hooks", "git"], { cwd: repository() })).toMatchObject({ code: 2, stderr: "error: --hooks takes no name besides: flag.md\nhint: Leave it out: hooks hold for the whole project.\n" });
    expect(await spec(["uninstall"], { cwd: repository() })).toMatchObject({ code: 2 });
  });
});

describe("spec install --hooks git", () => {
  it("writes an executable hook and takes it out", async () => {
    const cwd = repository();
    expect(await spec(["install", "--hooks", "git"], { cwd })).toEqual({ code: 0, stdout: "create      .git/hooks/pre-commit\n", stderr: "" });
    expect(statSync(join(cwd, ".git/hooks/pre-commit")).mode & 0o111).toBe(0o111);
    expect((await spec(["install", "--hooks", "git"], { cwd })).stdout).toBe("up to date  .git/hooks/pre-commit\n");
    expect((await spec(["uninstall", "--hooks", "git"], { cwd })).stdout).toBe("remove      .git/hooks/pre-commit\n");
    expect(existsSync(join(cwd, ".git/hooks/pre-commit"))).toBe(false);
  });

  it("keeps a hook that is there, which runs first, and puts it back", async () => {
    const cwd = repository({ "a.txt": "a\n" });
    const hook = join(cwd, ".git/hooks/pre-commit");
    writeFileSync(hook, "#!/bin/sh\necho theirs >&2\nexit 3\n");
    chmodSync(hook, 0o700);
    expect((await spec(["install", "--hooks", "git"], { cwd })).stdout).toBe("change      .git/hooks/pre-commit: the hook that was there runs first, as pre-commit.before-prompt-spec\n");
    execFileSync("git", ["add", "."], { cwd });
    expect(() => execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "x"], { cwd, stdio: "pipe" })).toThrow("theirs");
    await spec(["uninstall", "--hooks", "git"], { cwd });
    expect(readFileSync(hook, "utf8")).toBe("#!/bin/sh\necho theirs >&2\nexit 3\n");
    expect(statSync(hook).mode & 0o777).toBe(0o700);
  });

  it("goes where core.hooksPath says, and refuses by name what others manage or share", async () => {
    const cwd = repository({ "hooks/readme": "" });
    const configure = (path: string): void => void execFileSync("git", ["config", "core.hooksPath", path], { cwd });
    configure("hooks");
    expect((await spec(["install", "--hooks", "git"], { cwd })).stdout).toBe("create      hooks/pre-commit\n");
    configure(".husky/_");
    mkdirSync(join(cwd, ".husky/_"), { recursive: true });
    expect((await spec(["install", "--hooks", "git"], { cwd })).stderr).toBe("error: cannot write .husky/_/pre-commit: husky manages git's hooks here\nhint: Add the line `npx --no-install prompt-spec hook git pre-commit` to .husky/pre-commit.\n");
    configure("/usr/share/git-hooks");
    expect((await spec(["install", "--hooks", "git"], { cwd })).stderr).toContain("error: core.hooksPath leads out of the repository: /usr/share/git-hooks\n");
    configure(".git/hooks");
    writeFileSync(join(cwd, ".git/hooks/pre-commit"), "#!/bin/sh\ncall_lefthook run pre-commit\n");
    expect((await spec(["install", "--hooks", "git"], { cwd })).stderr).toContain("lefthook manages git's hooks here\n");
  });

  it("stops a real commit that breaks a guard, or at which it cannot run, and no other", async () => {
    const text = COMPLETE.replace("- Do not use Redis", "- Do not touch `web/**`.\n- Do not use Redis");
    const cwd = repository({ "specs/flag.md": text, "web/a.js": "1\n" });
    await spec(["install", "--hooks", "git"], { cwd });
    const bin = folder();
    writeFileSync(join(bin, "prompt-spec"), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`, { mode: 0o755 });
    const commit = (path: string): string => {
      const args = ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm", "x"];
      const ended = spawnSync("git", args, { cwd, encoding: "utf8", env: { PATH: path, HOME: cwd } });
      return `${ended.status ?? ""} ${ended.stderr}`;
    };
    const path = `${bin}:${process.env["PATH"] ?? ""}`;
    execFileSync("git", ["add", "specs/flag.md"], { cwd });
    expect(commit(path)).toBe("0 ");
    execFileSync("git", ["add", "web"], { cwd });
    writeFileSync(join(cwd, "specs/flag.md"), `${text}\n- One more.\n`);
    execFileSync("git", ["add", "specs"], { cwd });
    expect(commit(path)).toContain("web/a.js:1:1  error  guard-files\n");
    expect(commit("/usr/bin:/bin")).toMatch(/^(?!0 )/);
  });

  it("does not remove what was edited by hand", async () => {
    const cwd = repository();
    await spec(["install", "--hooks", "git"], { cwd });
    writeFileSync(join(cwd, ".git/hooks/pre-commit"), `${readFileSync(join(cwd, ".git/hooks/pre-commit"), "utf8")}# mine\n`);
    expect((await spec(["uninstall", "--hooks", "git"], { cwd })).stderr).toContain("cannot remove .git/hooks/pre-commit: it was edited by hand\n");
  });

  it("is for repositories", async () => {
    expect(await spec(["install", "--hooks", "git"], { cwd: folder() })).toMatchObject({ code: 2, stdout: "" });
  });
});
