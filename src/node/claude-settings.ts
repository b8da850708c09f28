import { rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CLAUDE_SETTINGS, hasClaudeHooks, withClaudeHooks, withoutClaudeHooks } from "../skill/claude-hooks.js";
import type { HookStep } from "./git/git-hook.js";
import { exists } from "./project.js";
import { readTextFile } from "./read.js";
import { refuseLinkOut } from "./records.js";
import { hasCode } from "./system-error.js";
import { writeTextFile } from "./write.js";

interface Options {
  readonly dryRun: boolean;
}

/** Adds our hooks to Claude Code's settings of the project. @throws SpecError when they do not parse; nothing is changed */
export async function installClaudeHooks(root: string, { dryRun }: Options): Promise<HookStep> {
  const before = readSettings(root);
  const after = withClaudeHooks(before);
  if (after === before) return { path: CLAUDE_SETTINGS, action: "keep", reason: null };
  if (!dryRun) await writeTextFile(join(root, CLAUDE_SETTINGS), after, { shown: CLAUDE_SETTINGS });
  return { path: CLAUDE_SETTINGS, action: before === null ? "create" : "change", reason: "PreToolUse, Stop" };
}

/** Takes our hooks out of Claude Code's settings. @throws SpecError when they do not parse; nothing is changed */
export async function uninstallClaudeHooks(root: string, { dryRun }: Options): Promise<HookStep> {
  const before = readSettings(root);
  if (before === null || !hasClaudeHooks(before)) return { path: CLAUDE_SETTINGS, action: "leave", reason: before === null ? "is not there" : "holds no hook of ours" };
  const after = withoutClaudeHooks(before);
  if (!dryRun) await (after === null ? removeSettings(root) : writeTextFile(join(root, CLAUDE_SETTINGS), after, { shown: CLAUDE_SETTINGS }));
  return { path: CLAUDE_SETTINGS, action: after === null ? "remove" : "change", reason: after === null ? null : "without our hooks" };
}

function readSettings(root: string): string | null {
  refuseLinkOut(root, CLAUDE_SETTINGS);
  const path = join(root, CLAUDE_SETTINGS);
  return exists(path) ? readTextFile(path, CLAUDE_SETTINGS) : null;
}

/** The folder goes with the file when nothing else is in it. */
async function removeSettings(root: string): Promise<void> {
  const path = join(root, CLAUDE_SETTINGS);
  await rm(path);
  try {
    await rmdir(dirname(path));
  } catch (error) {
    if (!hasCode(error, "ENOTEMPTY") && !hasCode(error, "EEXIST")) throw error;
  }
}
