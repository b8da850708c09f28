import type { GateConfig } from "../gate/gate-config.js";
import { changedPaths, mergeBase } from "../node/git-base.js";
import { headCommit } from "../node/git.js";
import { gateConfigSince, loadGateConfig } from "../node/load-gate-config.js";
import { findWorkTree } from "../node/project.js";
import { SpecError } from "../spec/error.js";
import type { Io } from "./io.js";

/** The options of every command that looks at a change. */
export interface ChangeOptions {
  readonly base?: string | undefined;
  readonly staged: boolean;
  readonly pr: boolean;
}

/** The change that stands at the gate. */
export interface GateChange {
  /** Full hash of the commit that it is compared with; null: there is none yet. */
  readonly base: string | null;
  /** What it touches, from the repository's root. */
  readonly paths: readonly string[];
  /** What holds for it: the stricter of the base's and its own. */
  readonly config: GateConfig;
}

/** @throws SpecError when the base cannot be found, or the configuration does not validate */
export async function readGateChange(root: string, options: ChangeOptions, env: Io["env"]): Promise<GateChange> {
  const ref = await baseRef(root, options, env);
  const base = ref === null ? await headCommit(root) : await mergeBase(root, ref);
  return { base, paths: findWorkTree(root) === null ? [] : await changedPaths(root, base, options), config: await gateConfigSince(root, base) };
}

/** Null: HEAD. What the workflow says goes before what the change itself could have written. */
async function baseRef(root: string, { base, pr, staged }: ChangeOptions, env: Io["env"]): Promise<string | null> {
  if (base !== undefined) return base;
  if (staged) return null;
  const target = env["GITHUB_BASE_REF"] ?? "";
  if (pr && target !== "") return `origin/${target}`;
  const configured = (await loadGateConfig(root)).base;
  if (configured === null && pr) throw new SpecError("base-unknown", "no base is named that the pull request goes to", "Name it, e.g. --base origin/main, or write `base: origin/main` into .spec/config.yaml.");
  return configured;
}
