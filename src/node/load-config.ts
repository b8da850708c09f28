import { realpathSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, resolve, sep } from "node:path";
import { PRESET_NAMES, type ConfigLayer } from "../config/config.js";
import { presetLayer } from "../config/presets.js";
import { readConfig } from "../config/read-config.js";
import { SpecError } from "../spec/error.js";
import { meantInstead } from "../spec/nearest.js";
import { PACKAGE_KEY } from "./find-config.js";
import { display } from "./find-files.js";
import { isInside } from "./project.js";
import { readTextFile } from "./read.js";
import { systemError } from "./system-error.js";

/** How many configurations one may extend, all in all. */
const MOST_LAYERS = 64;

interface Reading {
  /** The folder that nothing may be read outside of, as it was named and as it is. */
  readonly boundary: string;
  readonly realBoundary: string;
  readonly cwd: string;
  readonly layers: ConfigLayer[];
}

/**
 * Reads a configuration and what it extends, data only. What it extends comes first, so that a later layer goes before an
 * earlier one.
 *
 * @param boundary the folder that no file may be read outside of, links followed
 * @throws SpecError naming file:line:column
 */
export function loadConfig(path: string, boundary: string, cwd: string): readonly ConfigLayer[] {
  const reading: Reading = { boundary, realBoundary: realPath(boundary, boundary), cwd, layers: [] };
  const real = realPath(path, display(path, cwd));
  if (!isInside(reading.realBoundary, real)) throw new SpecError("config-outside", `the configuration ${display(path, cwd)} leads out of the repository`, "Put the file itself there.");
  readLayer(path, [real], reading);
  return reading.layers;
}

/** @param chain real paths from the first configuration to this one */
function readLayer(path: string, chain: readonly string[], reading: Reading): void {
  const { cwd, layers } = reading;
  const layer = readOne(path, cwd);
  for (const { wanted, place } of extendsOf(layer)) {
    const preset = PRESET_NAMES.find((name) => name === wanted);
    if (preset === undefined) {
      const next = resolve(dirname(path), wanted);
      readLayer(next, [...chain, realPathOf(next, wanted, { layer, place, chain, reading })], reading);
    } else layers.push(presetLayer(preset));
    if (layers.length > MOST_LAYERS) throw layer.complain(place, `leads to more than ${MOST_LAYERS} configurations`, "Let one file say what several say.");
  }
  layers.push(layer);
}

function extendsOf({ config }: ConfigLayer): { wanted: string; place: readonly PropertyKey[] }[] {
  const wanted = config.extends ?? [];
  return typeof wanted === "string" ? [{ wanted, place: ["extends"] }] : wanted.map((each, index) => ({ wanted: each, place: ["extends", index] }));
}

interface Extending {
  readonly layer: ConfigLayer;
  readonly place: readonly PropertyKey[];
  readonly chain: readonly string[];
  readonly reading: Reading;
}

function realPathOf(path: string, wanted: string, { layer, place, chain, reading }: Extending): string {
  const expected = `expected ${PRESET_NAMES.join(", ")} or a relative path to a .json, .yaml or .yml file in the repository`;
  if (isAbsolute(wanted) || !/^\.{1,2}[/\\]|\.(?:json|ya?ml)$/.test(wanted)) throw layer.complain(place, `"${wanted}": ${expected}${meantInstead(wanted, PRESET_NAMES)}`);
  // Before anything is looked up, so that a stranger's configuration does not learn what exists outside.
  if (!isInside(reading.boundary, path)) throw layer.complain(place, `"${wanted}" leads out of the repository; ${expected}`);
  let real: string;
  try {
    real = realPath(path, display(path, reading.cwd));
  } catch (error) {
    throw error instanceof SpecError ? layer.complain(place, error.message, error.hint) : error;
  }
  if (!isInside(reading.realBoundary, real)) throw layer.complain(place, `"${wanted}" leads out of the repository; ${expected}`);
  if (chain.includes(real)) throw layer.complain(place, `"${wanted}" leads in a circle: ${[...chain, real].map((each) => basename(each)).join(" → ")}`, "Take one of them out.");
  return real;
}

function readOne(path: string, cwd: string): ConfigLayer {
  const file = display(path, cwd);
  const format = FORMATS[extname(path).toLowerCase()];
  if (format === undefined) throw new SpecError("config-invalid", `cannot read ${file}: expected a .json, .yaml or .yml file`, "`spec init` writes one.");
  const key = basename(path) === "package.json" ? PACKAGE_KEY : null;
  return readConfig({ file, folder: dirname(path).split(sep).join("/").replace(/\/$/, ""), text: readTextFile(path, file), format, key });
}

const FORMATS: Readonly<Record<string, "json" | "yaml">> = { ".json": "json", ".yaml": "yaml", ".yml": "yaml" };

function realPath(path: string, shown: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw systemError(error, "cannot read", shown);
  }
}
