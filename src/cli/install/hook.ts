import { SpecError } from "../../spec/error.js";
import type { Io, Run } from "../io.js";

/** What the hooks that `spec install --hooks` writes run, by host and event. */
const HOOKS: Readonly<Record<string, (io: Io) => Promise<number>>> = {
  "claude-code pre-tool-use": async (io) => (await import("./hook-claude.js")).preToolUse(io),
  "claude-code stop": async (io) => (await import("../commands.js")).stopHook(io),
  "git pre-commit": async (io) => (await import("../commands.js")).preCommitHook(io),
};

/** Every failure ends with exit code 2, which stops what was about to be done: a hook that errors lets nothing through. */
export const run: Run = (args, _options, io) => {
  const hook = HOOKS[args.join(" ")];
  if (hook === undefined) throw new SpecError("hook-unknown", `there is no hook ${args.join(" ")}`, `Expected one of: ${Object.keys(HOOKS).join(", ")}.`);
  return hook(io);
};
