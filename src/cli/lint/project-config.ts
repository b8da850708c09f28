import { dirname, resolve, sep } from "node:path";
import { NO_CONFIG, type ConfigLayer, type FileSettings } from "../../config/config.js";
import { findConfig } from "../../node/find-config.js";
import type { Vocabulary } from "../../gate/vocabulary/vocabulary.js";
import { loadPits } from "../../node/pits.js";
import { findProjectRoot } from "../../node/project.js";
import type { TemplateStore } from "../../spec/builtin.js";
import type { PitBook } from "../../spec/pit.js";
import type { Io } from "../io.js";

/** The options of every command that lints. */
export interface ConfigOptions {
  /** The configuration to use; false: none. Default: the nearest one. */
  readonly config?: string | false | undefined;
  /** Holds whatever a configuration says. */
  readonly strict?: boolean | undefined;
}

/** What holds for a file, and where that was decided. */
export interface FileConfig extends FileSettings {
  /** The configuration and what it extends, presets by name; the last one goes before the others. Empty: there is none. */
  readonly from: readonly string[];
}

/** Says what holds for a file, named from the working folder. @throws SpecError for a configuration that cannot be used */
export type ConfigReader = (file: string) => Promise<FileConfig>;

/** The one way in which a command learns what a project decided. Each configuration is read once. */
export function configReader(options: ConfigOptions, templates: TemplateStore, io: Pick<Io, "cwd">): ConfigReader {
  const byFolder = new Map<string, string | null>();
  let pits: PitBook | null = null;
  const vocabulary = async (): Promise<Vocabulary> => (await import("../../node/vocabulary.js")).loadVocabulary(findProjectRoot(io.cwd));
  const byPath = new Map<string, readonly ConfigLayer[]>();

  const configFor = (folder: string): string | null => {
    if (options.config === false) return null;
    if (options.config !== undefined) return resolve(io.cwd, options.config);
    const known = byFolder.get(folder);
    const found = known === undefined ? findConfig(folder, io.cwd) : known;
    byFolder.set(folder, found);
    return found;
  };

  return async (file) => {
    const path = resolve(io.cwd, file);
    const found = configFor(dirname(path));
    // The schema and the YAML reader load only for projects that have a configuration.
    pits ??= await loadPits(io.cwd, async () => (await import("../../rules/pit-match.js")).SHIPPED_PITS);
    if (found === null) return { ...complete(NO_CONFIG, options, pits, vocabulary), from: [] };
    const { layersOf, settingsFor } = await import("./config-layers.js");
    const layers = byPath.get(found) ?? layersOf(found, templates, io.cwd);
    byPath.set(found, layers);
    return { ...complete(settingsFor(path.split(sep).join("/"), layers), options, pits, vocabulary), from: layers.map((layer) => layer.file) };
  };
}

/** What goes beside a configuration: the pit book, the vocabulary, and what the command line says. */
function complete(decided: FileSettings, { strict }: ConfigOptions, pits: PitBook, vocabulary: () => Promise<Vocabulary>): FileSettings {
  return { ...decided, settings: { ...decided.settings, pits, vocabulary, ...(strict === true ? { strict } : {}) } };
}
