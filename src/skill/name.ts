import { SpecError } from "../spec/error.js";
import { frontMatterText } from "../spec/front-matter-text.js";
import { slugOf } from "../spec/slug.js";
import type { Spec } from "../spec/spec.js";

/** No agent takes a longer name. */
const LONGEST_NAME = 64;

/** Names that a Windows disk cannot hold. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Whether every agent and every disk takes this as the name of a skill and of its folder. */
export function isSkillName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && !DEVICE.test(name);
}

/** Refuses a name that a person gave; a wrong one is never repaired. @throws SpecError `name-invalid` */
export function checkSkillName(name: string): void {
  if (isSkillName(name)) return;
  const hint = `Expected a to z, 0 to 9 and single hyphens, at most ${LONGEST_NAME} characters; \`spec list\` shows the names.`;
  throw new SpecError("name-invalid", `"${name}" is no name of a skill`, hint);
}

/**
 * The name of a spec's skill: `spec-<slug>`, `spec-<slug>-<issue>` when the front matter names an issue.
 *
 * @param fallback what to call a spec without a title: its file's name
 */
export function skillName(spec: Spec, fallback: string): string {
  const issue = issueNumber(spec);
  const end = issue === null ? "" : `-${issue}`;
  const slug = slugOf(spec.title ?? fallback).replace(/^spec-/, "");
  return `spec-${slug.slice(0, LONGEST_NAME - "spec-".length - end.length).replace(/-$/, "")}${end}`;
}

/** `123`, `#123`, `owner/repo#123` and an issue's address name issue 123. */
function issueNumber(spec: Spec): string | null {
  const stated = frontMatterText(spec.frontMatter, "issue")?.trim() ?? "";
  return /^(?:[^\s#]*#|https:\/\/\S*\/issues\/)?(\d{1,10})$/.exec(stated)?.[1] ?? null;
}
