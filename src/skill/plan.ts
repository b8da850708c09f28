import { sha256Of } from "../spec/digest.js";
import type { Manifest, TargetKind } from "./manifest.js";
import type { Skill } from "./skill.js";

/** What stands where a skill would go. Files are paths in the folder with their SHA-256. */
export type Found =
  | { readonly kind: "nothing" }
  /** A symbolic link to where the skill's files are or will be. */
  | { readonly kind: "link" }
  /** Neither a folder nor such a link. */
  | { readonly kind: "other"; readonly what: string }
  | FoundFolder;

/** A folder that is there. */
export interface FoundFolder {
  readonly kind: "folder";
  /** Null when there is none: then the folder is not ours. */
  readonly manifest: Manifest | "damaged" | null;
  /** Paths of files that differ from what the manifest lists, that are gone, or that it does not list. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
  /** Something in it that is neither a file nor a folder, e.g. `a symbolic link: notes`; null when there is none. */
  readonly irregular: string | null;
  /** Whether the spec that it was made from is still there. */
  readonly hasSource: boolean;
}

/** One place for a skill. */
export interface Place {
  /** Path of the skills folder as it is shown, e.g. `.claude/skills`. */
  readonly folder: string;
  readonly kind: TargetKind;
  readonly found: Found;
}

/** What becomes of one place. `keep` finds it up to date, `leave` finds something else; `edited` and `refuse` stop the whole run. */
export interface Step {
  /** Of the skill, e.g. `.claude/skills/spec-read-the-flag`. */
  readonly path: string;
  readonly kind: TargetKind;
  readonly action: "create" | "keep" | "replace" | "remove" | "leave" | "edited" | "refuse";
  /** One line; null when the action says it all. */
  readonly reason: string | null;
  /** Whether files edited by hand are kept in a backup. */
  readonly backup: boolean;
}

/** How a plan is made. */
export interface PlanOptions {
  /** Replace or remove what was edited by hand, too. */
  readonly force: boolean;
}

/** What installing a skill does, place by place. */
export function planInstall(skill: Skill, places: readonly Place[], { force }: PlanOptions): readonly Step[] {
  const targets = places.map(({ folder, kind }) => ({ folder, kind }));
  return places.map((place) => installStep(skill, place, targets, force));
}

function installStep(skill: Skill, place: Place, targets: Manifest["targets"], force: boolean): Step {
  const { found, kind } = place;
  const step = stepAt(place, skill.name);
  if (found.kind === "nothing") return step("create");
  if (found.kind === "link") return kind === "link" ? step("keep") : step("replace", "was a link");
  const own = ownFolder(found);
  if (typeof own === "string") return step("refuse", own);
  const { manifest } = own;
  if (manifest.source !== null && manifest.source !== skill.source && own.hasSource && !force) {
    return step("refuse", `holds another spec, ${manifest.source}: give one of them another title or an \`issue:\`, or replace it with --force`);
  }
  const edits = editsOf(own);
  if (edits !== null) return force ? step("replace", edits, true) : step("edited", edits);
  return kind === "copy" && isSame(skill, manifest, targets) ? step("keep") : step("replace");
}

/** What removing a skill does, place by place. Places where nothing of the name is are left out. */
export function planRemoval(name: string, places: readonly Place[], { force }: PlanOptions): readonly Step[] {
  return places.flatMap((place) => {
    const { found } = place;
    const step = stepAt(place, name);
    if (found.kind === "nothing") return [];
    if (found.kind === "link") return [step("remove", "is a link")];
    if (found.kind === "other" || found.manifest === null) return [step("leave", "is not ours: it has no manifest of spec")];
    const own = ownFolder(found);
    if (typeof own === "string") return [step("refuse", own)];
    const edits = editsOf({ ...own, added: [] });
    if (edits !== null && !force) return [step("edited", edits)];
    return [step("remove", found.added.length === 0 ? edits : `leaves what is not ours: ${found.added.join(", ")}`)];
  });
}

/** Whether nothing at all is carried out, because a place does not allow it. */
export function isBlocked(steps: readonly Step[]): boolean {
  return steps.some((step) => step.action === "edited" || step.action === "refuse");
}

/** What a person changed in a folder of ours, one line; null when nothing. */
export function editsOf({ changed, gone, added }: Pick<FoundFolder, "changed" | "gone" | "added">): string | null {
  const parts = [
    [changed, "changed"],
    [gone, "gone"],
    [added, "added"],
  ] as const;
  const said = parts.filter(([files]) => files.length > 0).map(([files, how]) => `${how}: ${files.join(", ")}`);
  return said.length === 0 ? null : said.join("; ");
}

type OwnFolder = FoundFolder & { readonly manifest: Manifest };

/** A folder that may be changed, or why it may not, one line. */
function ownFolder(found: Exclude<Found, { kind: "nothing" | "link" }>): OwnFolder | string {
  if (found.kind === "other") return `is ${found.what}, expected a folder`;
  const { manifest } = found;
  if (manifest === null) return "is not ours: it has no manifest of spec";
  if (manifest === "damaged") return "its manifest .prompt-spec.json cannot be read";
  return found.irregular === null ? { ...found, manifest } : `holds ${found.irregular}, expected files and folders only`;
}

function isSame(skill: Skill, manifest: Manifest, targets: Manifest["targets"]): boolean {
  const files = [...skill.files];
  return (
    manifest.source === skill.source &&
    manifest.name === skill.name &&
    Object.keys(manifest.files).length === files.length &&
    files.every(([path, text]) => manifest.files[path] === sha256Of(text)) &&
    manifest.targets.length === targets.length &&
    targets.every((target, index) => manifest.targets[index]?.folder === target.folder && manifest.targets[index].kind === target.kind)
  );
}

function stepAt({ folder, kind }: Place, name: string): (action: Step["action"], reason?: string | null, backup?: boolean) => Step {
  return (action, reason = null, backup = false) => ({ path: `${folder}/${name}`, kind, action, reason, backup });
}
