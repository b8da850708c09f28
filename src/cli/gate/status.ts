import * as z from "zod/mini";
import { isInside, loadTemplates } from "../../node/project.js";
import { readTextFile } from "../../node/read.js";
import { manifestOf } from "../../node/skill/skill-installed.js";
import { lexicalPath, type SkillRoot } from "../../node/skill/skill-root.js";
import { findShadows } from "../../node/skill/skill-shadows.js";
import { visible } from "../../report/visible.js";
import { problemsOf, type Problem } from "../../skill/status.js";
import type { TemplateStore } from "../../spec/builtin.js";
import { digest } from "../../spec/digest.js";
import { SpecError } from "../../spec/error.js";
import { takeInventory, type InstalledSkill, type Inventory } from "../install/installed.js";
import type { SpecVerdict } from "../../gate/steps/gate-verdict.js";
import type { Language } from "../../spec/language.js";
import { gateJsonSpec, type GateJsonSpec } from "./gate-report.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import { lintText } from "../lint/lint-text.js";
import { flag, lang, readOptions } from "../options.js";
import { printJson } from "../print-json.js";
import { warnOfInterruption } from "../install/skill-place.js";
import { boardOf, judgeAll, type SkillStatus } from "./status-board.js";
import { styleFor } from "../style.js";

const schema = z.object({ global: flag, dir: z.optional(z.string()), json: flag, lang });

/** What `spec status --json` prints. */
export interface StatusJson {
  readonly version: 1;
  /** Every spec of the project and its six steps; none with `--global` and `--dir`, which ask about copies alone. */
  readonly specs: readonly GateJsonSpec[];
  readonly skills: readonly SkillStatus[];
}

export const run: Run = async (_args, given, io) => {
  const options = readOptions(schema, given);
  const inventory = await takeInventory(options, io);
  await warnOfInterruption(inventory.root, io);
  const templates = await loadTemplates(io.cwd);
  const skills: SkillStatus[] = [];
  for (const skill of inventory.skills) {
    skills.push({ name: skill.name, source: skill.source, problems: await judge(skill, inventory, templates, io) });
  }
  const language = options.lang ?? languageOf(io.env);
  const specs = options.global || options.dir !== undefined ? [] : await judgeAll(skills, { lang: language }, io);
  if (options.json) printJson({ version: 1, specs: specs.map((each) => gateJsonSpec(each, language)), skills } satisfies StatusJson, io);
  else await print(specs, skills, language, io);
  if (skills.length + specs.length === 0) throw new SpecError("nothing-installed", "no specs are installed here", "Install one with `spec install SPEC.md`; --global looks in the home folder.");
  const isWrong = specs.some(({ steps }) => steps.some(({ required, state }) => required && (state === "failed" || state === "stale")));
  return isWrong || skills.some(({ problems }) => problems.length > 0) ? EXIT.findings : EXIT.clean;
};

async function print(specs: readonly SpecVerdict[], skills: readonly SkillStatus[], language: Language, io: Io): Promise<void> {
  const look = { style: await styleFor(io.stdout, io.env), lang: language, columns: io.stdout.columns || 80 };
  io.stdout.write([...(specs.length === 0 ? [] : [boardOf(specs, look)]), ...(skills.length === 0 ? [] : [skills.map(linesOf).join("")])].join("\n"));
}

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

function linesOf({ name, problems }: SkillStatus): string {
  if (problems.length === 0) return `ok        ${visible(name)}\n`;
  return problems.map(({ kind, path, message }) => `${kind.padEnd(8)}  ${visible(path)}: ${visible(message)}\n`).join("");
}
