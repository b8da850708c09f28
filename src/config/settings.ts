import type { LintSettings } from "../rules/settings.js";
import { compileGlob } from "../spec/glob.js";
import { NO_CONFIG, type ConfigLayer, type Decisions, type FileSettings } from "./config.js";

/**
 * What some layers decide for one file; a later layer goes before an earlier one, and an override before what stands around it.
 *
 * @param path absolute, with `/`
 */
export function settingsFor(path: string, layers: readonly ConfigLayer[]): FileSettings {
  return layers.flatMap((layer) => decisionsFor(path, layer)).reduce(decide, NO_CONFIG);
}

function decisionsFor(path: string, { folder, config }: ConfigLayer): Decisions[] {
  const inside = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
  const overrides = (config.overrides ?? []).filter(({ files }) => inside !== null && [files].flat().some((pattern) => matches(pattern, inside)));
  return [config, ...overrides];
}

/** As in other linters, a pattern without a slash means names in any folder. */
function matches(pattern: string, path: string): boolean {
  return compileGlob(pattern)(pattern.includes("/") ? path : path.slice(path.lastIndexOf("/") + 1));
}

function decide(before: FileSettings, { template, strict, rules = {}, words = {} }: Decisions): FileSettings {
  const { settings } = before;
  const severities = { ...settings.severities };
  for (const [id, level] of Object.entries(rules)) if (level !== undefined) severities[id] = level;
  return {
    settings: { severities, strict: strict ?? settings.strict, words: joinWords(settings.words, words) },
    template: template ?? before.template,
  };
}

function joinWords(before: LintSettings["words"], { accepted = [], vague = [], hedges = [] }: NonNullable<Decisions["words"]>): LintSettings["words"] {
  const join = (some: readonly string[], more: readonly string[]): readonly string[] => [...new Set([...some, ...more])];
  return { accepted: join(before.accepted, accepted), vague: join(before.vague, vague), hedges: join(before.hedges, hedges) };
}
