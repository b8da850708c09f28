import * as z from "zod/mini";
import { isInside, loadTemplates } from "../node/project.js";
import { readTextFile } from "../node/read.js";
import { manifestOf } from "../node/skill-installed.js";
import { lexicalPath, type SkillRoot } from "../node/skill-root.js";
import { findShadows } from "../node/skill-shadows.js";
import { visible } from "../report/visible.js";
import { problemsOf, type Problem } from "../skill/status.js";
import type { TemplateStore } from "../spec/builtin.js";
import { digest } from "../spec/digest.js";
import { SpecError } from "../spec/error.js";
import { takeInventory, type InstalledSkill, type Inventory } from "./installed.js";
import { EXIT, type Io, type Run } from "./io.js";
import { lintText } from "./lint-text.js";
import { flag, readOptions } from "./options.js";
import { printJson } from "./print-json.js";
import { warnOfInterruption } from "./skill-place.js";

const schema = z.object({ global: flag, dir: z.optional(z.string()), json: flag });

/** What `spec status --json` prints. */
export interface StatusJson {
  readonly version: 1;
  readonly skills: readonly { readonly name: string; readonly source: string | null; readonly problems: readonly Problem[] }[];
}

export const run: Run = async (_args, given, io) => {
  const options = readOptions(schema, given);
  const inventory = await takeInventory(options, io);
  await warnOfInterruption(inventory.root, io);
  const templates = await loadTemplates(io.cwd);
  const skills: StatusJson["skills"][number][] = [];
  for (const skill of inventory.skills) {
    skills.push({ name: skill.name, source: skill.source, problems: await judge(skill, inventory, templates, io) });
  }
  if (options.json) printJson({ version: 1, skills } satisfies StatusJson, io);
  else io.stdout.write(skills.map(linesOf).join(""));
  if (skills.length === 0) throw new SpecError("nothing-installed", "no specs are installed here", "Install one with `spec install SPEC.md`; --global looks in the home folder.");
  return skills.some(({ problems }) => problems.length > 0) ? EXIT.findings : EXIT.clean;
};

async function judge({ name, places }: InstalledSkill, { root, folders }: Inventory, templates: TemplateStore, io: Io): Promise<readonly Problem[]> {
  const digests = new Map<string, string | null>();
  for (const source of places.flatMap((place) => manifestOf(place)?.source ?? [])) digests.set(source, await digestNow(root, source, templates));
  const holding = folders.filter((folder) => places.some((place) => place.folder === folder));
  const shadows = root.kind === "project" ? await findShadows(root, holding, name, io.env) : [];
  return problemsOf({ name, places: places.map(({ folder, found }) => ({ folder: folder.shown, found })), digests, shadows });
}

/** Null when the source is gone, cannot be read, or does not lie in the root: a stranger may have written the manifest. */
async function digestNow(root: SkillRoot, source: string, templates: TemplateStore): Promise<string | null> {
  const path = lexicalPath(root, source);
  if (!isInside(root.path, path)) return null;
  try {
    const { spec } = await lintText(readTextFile(path, source), { file: source, templates, template: null, messages: "en" });
    return digest(spec);
  } catch (error) {
    if (error instanceof SpecError) return null;
    throw error;
  }
}

function linesOf({ name, problems }: StatusJson["skills"][number]): string {
  if (problems.length === 0) return `ok        ${visible(name)}\n`;
  return problems.map(({ kind, path, message }) => `${kind.padEnd(8)}  ${visible(path)}: ${visible(message)}\n`).join("");
}
