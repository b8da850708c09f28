import * as z from "zod/mini";
import { recoverInterrupted, uninstallSkill } from "../../node/skill/skill-uninstall.js";
import { checkSkillName } from "../../skill/name.js";
import type { Step } from "../../skill/plan.js";
import { SpecError } from "../../spec/error.js";
import { nearest } from "../../spec/nearest.js";
import { HOOK_HOSTS, uninstallHooks } from "./hooks.js";
import { checkRefusals, printSteps } from "./install-report.js";
import { takeInventory, type InstalledSkill } from "./installed.js";
import { EXIT, type Run } from "../io.js";
import { flag, readOptions } from "../options.js";
import { printJson } from "../print-json.js";
import { placeToLook, warn } from "./skill-place.js";

const schema = z.object({ global: flag, dir: z.optional(z.string()), force: flag, dryRun: flag, json: flag, hooks: z.optional(z.enum(HOOK_HOSTS)) });

/** What `spec uninstall --json` prints. */
export interface UninstallJson {
  readonly version: 1;
  readonly outcome: "removed" | "planned" | "edited" | "refused";
  readonly name: string;
  readonly steps: readonly Step[];
}

export const run: Run = async (args, given, io) => {
  const { force, dryRun, json, hooks, ...where } = readOptions(schema, given);
  if (hooks !== undefined) return uninstallHooks({ hooks, dryRun, json }, args, io);
  if (args.length === 0) throw new SpecError("skill-missing", "no skill is named", "`spec list` names what is installed; --hooks takes hooks out.");
  const name = args[0] ?? "";
  checkSkillName(name);
  // Else a skill whose removal was cut short would be unknown by now, and what is left of it would stay.
  if (!dryRun) await recoverInterrupted((await placeToLook(where, io)).root);
  const { root, folders, skills } = await takeInventory(where, io);
  if (!skills.some((skill) => skill.name === name)) throw unknownSkill(name, skills);
  const { steps, leftover } = await uninstallSkill(name, { root, folders, force, dryRun });
  // Another run was quicker.
  if (steps.every((step) => step.action === "leave")) throw unknownSkill(name, []);
  const outcome = outcomeOf(steps, dryRun);
  if (json) printJson({ version: 1, outcome, name, steps } satisfies UninstallJson, io);
  else printSteps(steps, io);
  if (leftover !== null) warn(leftover, io);
  checkRefusals(steps, `uninstall ${name}`);
  if (outcome === "edited") io.stderr.write("not removed: the skill was edited by hand; --force removes it all the same\n");
  if (outcome === "planned") io.stderr.write("Nothing was removed: this is what would be done.\n");
  return outcome === "edited" ? EXIT.findings : EXIT.clean;
};

function outcomeOf(steps: readonly Step[], dryRun: boolean): UninstallJson["outcome"] {
  if (steps.some((step) => step.action === "refuse")) return "refused";
  if (steps.some((step) => step.action === "edited")) return "edited";
  return dryRun ? "planned" : "removed";
}

function unknownSkill(name: string, skills: readonly InstalledSkill[]): SpecError {
  const near = nearest(name, skills.map((skill) => skill.name));
  const known = skills.length === 0 ? "No specs are installed here; --global looks in the home folder." : `Installed: ${skills.map((skill) => skill.name).join(", ")}.`;
  return new SpecError("skill-unknown", `${name} is not installed here`, near === null ? known : `Did you mean ${near}?`);
}
