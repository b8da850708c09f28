import { digest, sha256Of } from "../spec/digest.js";
import type { Finding } from "../spec/finding.js";
import type { Spec } from "../spec/spec.js";
import { gateText } from "./gate.js";
import { MANIFEST_FILE, manifestText, type Manifest, type TargetKind } from "./manifest.js";

/** Where an agent reads the spec, inside the skill's folder. */
export const SPEC_FILE = "references/spec.md";

/** A skill, ready to be put somewhere. */
export interface Skill {
  readonly name: string;
  /** The spec's path as the manifest has it. */
  readonly source: string | null;
  readonly digest: string;
  readonly template: string;
  /** Version of the program. */
  readonly tool: string;
  /** Text by path in the folder, the manifest left out. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a skill is made of. */
export interface SkillParts {
  readonly spec: Spec;
  readonly name: string;
  readonly source: string | null;
  readonly tool: string;
  /** What lint calls an error in it; the gate tells the agent. */
  readonly errors: readonly Finding[];
}

/** Makes the files of a skill: the gate, and the spec as it is. */
export function makeSkill({ spec, name, source, tool, errors }: SkillParts): Skill {
  const ownDigest = digest(spec);
  const files = new Map([
    ["SKILL.md", gateText({ spec, name, digest: ownDigest, errors })],
    [SPEC_FILE, spec.source.text],
  ]);
  return { name, source, digest: ownDigest, template: spec.template.name, tool, files };
}

/** The files of a skill with the manifest of one place. */
export function filesFor(skill: Skill, targets: Manifest["targets"], createdDirs: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...skill.files, [MANIFEST_FILE, manifestText(manifestOf(skill, targets, createdDirs))]]);
}

function manifestOf(skill: Skill, targets: readonly { folder: string; kind: TargetKind }[], createdDirs: readonly string[]): Manifest {
  const { name, source, digest: ownDigest, template, tool } = skill;
  const files = Object.fromEntries([...skill.files].map(([path, content]) => [path, sha256Of(content)]));
  return { version: 1, tool, name, source, digest: ownDigest, template, targets, createdDirs, files };
}
