import { installClaudeHooks, uninstallClaudeHooks } from "../../node/claude-settings.js";
import { installGitHook, uninstallGitHook, type HookStep } from "../../node/git/git-hook.js";
import { findProjectRoot } from "../../node/project.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import { EXIT, type Io } from "../io.js";
import { printJson } from "../print-json.js";

/** Where `--hooks` puts hooks. */
export const HOOK_HOSTS = ["claude-code", "git"] as const;

export type HookHost = (typeof HOOK_HOSTS)[number];

/** What `spec install --hooks … --json` and `spec uninstall --hooks … --json` print. */
export interface HooksJson {
  readonly version: 1;
  readonly hooks: HookHost;
  /** Whether anything was changed, or would be with `--dry-run`. */
  readonly changed: boolean;
  readonly steps: readonly HookStep[];
}

interface Options {
  readonly hooks: HookHost;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `spec install --hooks`. */
export async function installHooks(options: Options, args: readonly string[], io: Io): Promise<number> {
  refuseName(args);
  const step = await { "claude-code": installClaudeHooks, git: installGitHook }[options.hooks](findProjectRoot(io.cwd), options);
  print(step, options, io);
  if (step.action !== "keep" && !options.dryRun && !options.json && options.hooks === "claude-code") io.stdout.write("Claude Code reads hooks when a session starts.\n");
  return EXIT.clean;
}

/** `spec uninstall --hooks`. Nothing of ours there is nothing done. */
export async function uninstallHooks(options: Options, args: readonly string[], io: Io): Promise<number> {
  refuseName(args);
  const step = await { "claude-code": uninstallClaudeHooks, git: uninstallGitHook }[options.hooks](findProjectRoot(io.cwd), options);
  print(step, options, io);
  if (step.action === "leave") throw new SpecError("hooks-missing", `no hooks of ours are installed: ${step.path} ${step.reason ?? ""}`.trimEnd(), `\`spec install --hooks ${options.hooks}\` puts them there.`);
  return EXIT.clean;
}

function refuseName(args: readonly string[]): void {
  if (args.length > 0) throw new SpecError("options-conflict", `--hooks takes no name besides: ${args.join(" ")}`, "Leave it out: hooks hold for the whole project.");
}

function print(step: HookStep, { hooks, dryRun, json }: Options, io: Io): void {
  const changed = step.action !== "keep" && step.action !== "leave";
  if (json) printJson({ version: 1, hooks, changed, steps: [step] } satisfies HooksJson, io);
  else io.stdout.write(`${(step.action === "keep" ? "up to date" : step.action).padEnd(10)}  ${visible(step.path)}${step.reason === null ? "" : `: ${visible(step.reason)}`}\n`);
  if (changed && dryRun) io.stderr.write("Nothing was written: this is what would be done.\n");
}
