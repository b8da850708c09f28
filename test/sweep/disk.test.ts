import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE } from "../documents.js";
import { BIN, folder } from "../program.js";
import { tree } from "../tree.js";

const FULL = process.env["PROMPT_SPEC_SWEEP"] === "full";

type Tree = Readonly<Record<string, string>>;

interface Command {
  readonly args: readonly string[];
  readonly stdin?: string;
  /** What a user adds when the first run has made the file and did not come to its end. */
  readonly again?: readonly string[];
}

/** Every command that writes, in a project that has something to lose. */
const COMMANDS: Readonly<Record<string, Command>> = {
  "install": { args: ["install", "spec.md", "--force"] },
  "uninstall": { args: ["uninstall", "spec-old"] },
  "lint --fix": { args: ["lint", "--fix", "blank.md"] },
  "lint --update-baseline": { args: ["lint", "blank.md", "--baseline", "baseline.json", "--update-baseline"] },
  "lint --cache": { args: ["lint", "blank.md", "--cache", "--cache-location", ".cache.json"] },
  "lint --output-file": { args: ["lint", "blank.md", "--format", "json", "--output-file", "report.json"] },
  "new": { args: ["new", "A title", "--answers", "-", "--yes", "--output", "new.md"], again: ["--force"], stdin: '{"sections": {"goal": "An operator marks a model, so that no release is needed."}}' },
  "fill": { args: ["fill", "blank.md", "--answers", "-", "--yes"], stdin: '{"sections": {"goal": "An operator marks a model, so that no release is needed."}}' },
  "init": { args: ["init"], again: ["--force"] },
  "pit add": { args: ["pit", "add", "--incident", "All was scanned.", "--title", "Scan", "--trigger", "scan", "--fact", "call-rate", "--question", "How often?"] },
  "template eject": { args: ["template", "eject", "bug-fix"], again: ["--force"] },
};

const FAULTS = ["kill", "ENOSPC", "EROFS", "EACCES", "EMFILE"];

function run({ args, stdin = "" }: Command, cwd: string, env: Readonly<Record<string, string>> = {}): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", join(import.meta.dirname, "disk-fault.mjs"), BIN, ...args], { cwd, env: { PATH: process.env["PATH"], HOME: join(cwd, "home"), ...env }, stdio: ["pipe", "ignore", "ignore"] });
    child.on("error", reject);
    child.on("close", (code) => resolve(code));
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  });
}

async function project(): Promise<string> {
  const cwd = folder({ "spec.md": COMPLETE, "old.md": COMPLETE.replace(/^# .*/, "# Old"), "blank.md": "# Blank\n\n## Goal\n\nTBD\n", "home/.keep": "", "README.md": "mine\n" });
  mkdirSync(join(cwd, ".git"));
  expect(await run({ args: ["install", "old.md"] }, cwd)).toBe(0);
  return cwd;
}

function copyOf(from: string): string {
  const to = folder();
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  return to;
}

/** What a killed run may leave until the next one: siblings that were being written, and the installer's lock and journal. */
const UNFINISHED = /\.(?:tmp|old)$|^\.spec\/(?:install\.|staging|journal)/;

const isUnfinished = (path: string): boolean => path.split("/").some((_, index, parts) => UNFINISHED.test(parts.slice(0, index + 1).join("/")));

/** The cache keeps where a file is and when it was changed, so that two are never alike: whole is all it can be. */
const comparable = (path: string, content: string | undefined): string | undefined => (path === ".cache.json" && content?.trimEnd().endsWith("}") === true ? "whole" : content);

/** Paths that hold neither their old nor their new content. */
function torn(now: Tree, before: Tree, after: Tree): string[] {
  const changed = Object.keys({ ...before, ...after, ...now }).filter((path) => !path.startsWith("home") && comparable(path, now[path]) !== comparable(path, before[path]) && comparable(path, now[path]) !== comparable(path, after[path]));
  return changed.filter((path) => !isUnfinished(path) && now[path] !== "/");
}

describe.each(Object.entries(COMMANDS))("spec %s", (_, command) => {
  it.each(FULL ? FAULTS : FAULTS.slice(0, 1))("leaves exactly the old or exactly the new state at every disk call (%s), and no litter after the next run", { timeout: 600_000 }, async (fault) => {
    const template = await project();
    const before = tree(template);
    const good = copyOf(template);
    const counter = join(folder(), "count");
    await run(command, good, { DISK_FAULT_COUNT: counter });
    const after = tree(good);
    const calls = Number(readFileSync(counter, "utf8"));
    const wrong: string[] = [];
    const step = FULL ? 1 : Math.ceil(calls / 6);
    for (let at = 1; at <= calls; at += step) {
      const cwd = copyOf(template);
      const code = await run(command, cwd, { DISK_FAULT: fault, DISK_FAULT_AT: String(at) });
      const complain = (what: string): unknown => wrong.push(`call ${at} of ${calls}: ${what}`);
      for (const path of torn(tree(cwd), before, after)) complain(`${path} is torn`);
      if (code === 0 && torn(tree(cwd), after, after).length > 0) complain("exit 0, but not done");
      await run({ ...command, args: [...command.args, ...(command.again ?? [])] }, cwd);
      const left = Object.keys(tree(cwd)).filter((path) => isUnfinished(path) || !(path in { ...before, ...after }));
      if (left.length > 0) complain(`litter after the next run: ${left.join(" ")}`);
    }
    expect(calls).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
  });
});
