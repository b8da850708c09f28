import type { Manifest } from "./manifest.js";
import { editsOf, type Found } from "./plan.js";

/** What is wrong with an installed skill. */
export interface Problem {
  readonly kind: "edited" | "outdated" | "shadowed" | "missing";
  /** Of the skill, as it is shown. */
  readonly path: string;
  /** One line. */
  readonly message: string;
}

/** A skill in one folder. */
export interface StatusPlace {
  /** The skills folder, e.g. `.claude/skills`. */
  readonly folder: string;
  readonly found: Found;
}

/** What is known of one installed skill. */
export interface StatusParts {
  readonly name: string;
  /** Every folder that has it. */
  readonly places: readonly StatusPlace[];
  /** Digest of a source as it is now; null when it is gone or cannot be read. By the path in the manifest. */
  readonly digests: ReadonlyMap<string, string | null>;
  /** Paths of skills of the same name in the home folder. */
  readonly shadows: readonly string[];
}

/** What is wrong with an installed skill; empty when all is well. */
export function problemsOf({ name, places, digests, shadows }: StatusParts): readonly Problem[] {
  const own = places.flatMap((place) => problemsAt(name, place, digests));
  const missing = missingFrom(name, places).map((path) => ({ kind: "missing" as const, path, message: "was installed there and is gone" }));
  const shadowed = shadows.map((path) => ({ kind: "shadowed" as const, path, message: "has the same name: some agents, Claude Code and opencode among them, read that one instead" }));
  return [...own, ...missing, ...shadowed];
}

function problemsAt(name: string, { folder, found }: StatusPlace, digests: StatusParts["digests"]): Problem[] {
  if (found.kind !== "folder" || found.manifest === null) return [];
  const path = `${folder}/${name}`;
  const { manifest } = found;
  if (manifest === "damaged") return [{ kind: "edited", path, message: "its manifest .prompt-spec.json cannot be read" }];
  const problems: Problem[] = [];
  const edits = found.irregular === null ? editsOf(found) : `holds ${found.irregular}`;
  if (edits !== null) problems.push({ kind: "edited", path, message: edits });
  const outdated = outdatedBy(manifest, digests);
  if (outdated !== null) problems.push({ kind: "outdated", path, message: outdated });
  return problems;
}

function outdatedBy({ source, digest }: Manifest, digests: StatusParts["digests"]): string | null {
  if (source === null) return null;
  const now = digests.get(source) ?? null;
  if (now === null) return `${source} is gone or cannot be read`;
  return now === digest ? null : `${source} has changed since`;
}

function missingFrom(name: string, places: readonly StatusPlace[]): readonly string[] {
  const there = new Set(places.map(({ folder }) => folder));
  const manifests = places.flatMap(({ found }) => (found.kind === "folder" && found.manifest !== null && found.manifest !== "damaged" ? [found.manifest] : []));
  const targets = new Set(manifests.flatMap((manifest) => manifest.targets.map((target) => target.folder)));
  return [...targets].filter((folder) => !there.has(folder)).map((folder) => `${folder}/${name}`);
}
