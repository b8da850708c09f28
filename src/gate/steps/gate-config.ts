import { STEPS, type StepId } from "./verdict.js";

/** How much a project asks for, from little to all. */
export const GATE_LEVELS = ["light", "standard", "strict"] as const;

export type GateLevel = (typeof GATE_LEVELS)[number];

/** What `.spec/config.yaml` decides, complete. */
export interface GateConfig {
  /** The steps that must have passed. */
  readonly required: ReadonlySet<StepId>;
  /** How much of *Today* a sandbox must hold, in percent: 1 to 100. */
  readonly parity: number;
  /** Who may approve, as `allowed_signers` names them; empty: everyone in that file. */
  readonly approvers: readonly string[];
  /** Path of OpenSSH's `allowed_signers`, from the project's root; null: sign-offs need no signature. */
  readonly allowedSigners: string | null;
  /** Whether a change must say which spec it carries out. */
  readonly trailer: "required" | "optional";
  /** The ref that changes are compared with when none is named; null: HEAD. */
  readonly base: string | null;
}

/** What a level asks for. */
export const STEPS_OF_LEVEL: Readonly<Record<GateLevel, readonly StepId[]>> = {
  light: ["issue", "execute"],
  standard: ["issue", "execute", "architect"],
  strict: STEPS,
};

/** Where a project keeps it, from its root. */
export const GATE_CONFIG_FILE = ".spec/config.yaml";

/** What holds without a file. */
export const DEFAULT_GATE_CONFIG: GateConfig = { required: new Set(STEPS_OF_LEVEL.standard), parity: 50, approvers: [], allowedSigners: null, trailer: "optional", base: null };

/**
 * What holds for a change that may have edited the configuration itself: it can raise its own bar, never lower it. The base's
 * approvers, signers and base ref stand once it names any.
 */
export function strictest(base: GateConfig, present: GateConfig): GateConfig {
  const { approvers, allowedSigners } = base.allowedSigners === null ? present : base;
  return {
    required: new Set(STEPS.filter((step) => base.required.has(step) || present.required.has(step))),
    parity: Math.max(base.parity, present.parity),
    approvers,
    allowedSigners,
    trailer: base.trailer === "required" ? "required" : present.trailer,
    base: base.base ?? present.base,
  };
}
