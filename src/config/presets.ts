import { RULES } from "../rules/index.js";
import type { Config, ConfigLayer, PRESET_NAMES } from "./config.js";

const own = Object.fromEntries(RULES.map(({ id, severity }) => [id, severity]));
const raised = Object.fromEntries(RULES.map(({ id, severity }) => [id, severity === "warning" ? "error" : severity]));

/**
 * What `extends` offers by name. `recommended` is what holds without a configuration; it undoes what stands before it.
 * `strict` makes errors of warnings and takes no soft alias for a required section. Advice stays advice in both.
 */
const PRESETS: Readonly<Record<(typeof PRESET_NAMES)[number], Config>> = {
  recommended: { rules: own, strict: false },
  strict: { rules: raised, strict: true },
};

/** A preset as a layer. It has no globs, and nothing in it can be complained about. */
export function presetLayer(name: (typeof PRESET_NAMES)[number]): ConfigLayer {
  return { file: name, folder: "", config: PRESETS[name], complain: (_path, message) => new Error(`preset ${name}: ${message}`) };
}
