import { join } from "node:path";
import { DEFAULT_GATE_CONFIG, GATE_CONFIG_FILE, strictest, type GateConfig } from "../gate/steps/gate-config.js";
import { fileAt } from "./git/git-file.js";
import { exists } from "./project.js";
import { decodeText, readTextFile } from "./read.js";

/** What the project's working files ask of the gate. @throws SpecError `gate-config-invalid` with file:line:column */
export async function loadGateConfig(root: string): Promise<GateConfig> {
  const path = join(root, GATE_CONFIG_FILE);
  return exists(path) ? read(readTextFile(path, GATE_CONFIG_FILE), GATE_CONFIG_FILE) : DEFAULT_GATE_CONFIG;
}

/**
 * What holds for a change to a commit's files: the stricter of what stands there and what stands now, so that a change cannot
 * lower the bar that it is held to.
 *
 * @param base full hash; null: there is no commit yet
 * @throws SpecError `gate-config-invalid`
 */
export async function gateConfigSince(root: string, base: string | null): Promise<GateConfig> {
  const present = await loadGateConfig(root);
  if (base === null) return present;
  const bytes = await fileAt(root, base, GATE_CONFIG_FILE);
  const shown = `${base.slice(0, 8)}:${GATE_CONFIG_FILE}`;
  return strictest(bytes === null ? DEFAULT_GATE_CONFIG : await read(decodeText(bytes, shown), shown), present);
}

/** The schema and the YAML reader load only for projects that have a configuration. */
async function read(text: string, file: string): Promise<GateConfig> {
  const { readGateConfig } = await import("../gate/steps/gate-config-file.js");
  return readGateConfig(text, file);
}
