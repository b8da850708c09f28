import type { InstallResult } from "../../node/skill/skill-install.js";
import { unifiedDiff } from "../../report/diff.js";
import type { Linted } from "../../report/linted.js";
import { PLAIN } from "../../report/style.js";
import { reportText } from "../../report/text.js";
import { visible } from "../../report/visible.js";
import { MANIFEST_FILE } from "../../skill/manifest.js";
import type { Step } from "../../skill/plan.js";
import type { Skill } from "../../skill/skill.js";
import { SpecError } from "../../spec/error.js";
import { EXIT, languageOf, type Io } from "../io.js";
import { printJson } from "../print-json.js";
import { warn } from "./skill-place.js";

/** What `spec install --json` prints. */
export interface InstallJson {
  readonly version: 1;
  readonly outcome: "installed" | "up-to-date" | "planned" | "edited" | "refused" | "findings";
  /** Of the skill; null when the spec was not fit to become one. */
  readonly name: string | null;
  readonly digest: string | null;
  readonly steps: readonly Step[];
  /** Paths in the skill's folder. */
  readonly files: readonly string[];
  /** Relative to the project. */
  readonly backups: readonly string[];
  /** Skills of the same name in the home folder. */
  readonly shadows: readonly string[];
  /** What lint said about the spec. */
  readonly findings: Linted["findings"];
}

/** Prints how an installation went. */
export interface InstallReport {
  /** The spec is not fit to be installed. @returns the exit code */
  refuse(why: string): number;
  /** @returns whether the new state holds, or would. @throws SpecError when a place is in the way */
  print(skill: Skill, result: InstallResult, shadows: readonly string[]): boolean;
}

const WORDS: Readonly<Record<Step["action"], string>> = { create: "create", keep: "up to date", replace: "replace", remove: "remove", leave: "leave", edited: "edited", refuse: "refuse" };

/** A report on one document, as text or as JSON. */
export function installReport({ json, dryRun }: { json: boolean; dryRun: boolean }, document: Linted, io: Io): InstallReport {
  const { findings } = document;
  return {
    refuse(why) {
      if (json) printJson({ version: 1, outcome: "findings", name: null, digest: null, steps: [], files: [], backups: [], shadows: [], findings } satisfies InstallJson, io);
      else io.stdout.write(reportText([document], { style: PLAIN, lang: languageOf(io.env), quiet: false }));
      io.stderr.write(`not installed: ${why}\n`);
      return EXIT.findings;
    },
    print(skill, result, shadows) {
      const { steps, backups } = result;
      const outcome = outcomeOf(steps, dryRun);
      const { name, digest } = skill;
      const files = [...skill.files.keys(), MANIFEST_FILE];
      if (json) printJson({ version: 1, outcome, name, digest, steps, files, backups, shadows, findings } satisfies InstallJson, io);
      else printText(outcome, skill, result, document, io);
      for (const path of shadows) warn(`${path} has the same name: some agents, Claude Code and opencode among them, read that one instead`, io);
      if (result.leftover !== null) warn(result.leftover, io);
      conclude(outcome, skill, result, io);
      return outcome !== "edited";
    },
  };
}

/** One line a step: `create      .agents/skills/spec-read-the-flag`. */
export function printSteps(steps: readonly Step[], io: Io): void {
  for (const { action, path, kind, reason } of steps) {
    const link = kind === "link" && action !== "remove" ? " (link)" : "";
    io.stdout.write(`${WORDS[action].padEnd(10)}  ${visible(path)}${link}${reason === null ? "" : `: ${visible(reason)}`}\n`);
  }
}

/** Stops the run when something that is not ours is in the way. @throws SpecError `place-taken` */
export function checkRefusals(steps: readonly Step[], doing: string): void {
  const refused = steps.find((step) => step.action === "refuse");
  if (refused === undefined) return;
  throw new SpecError("place-taken", `cannot ${doing}: ${refused.path} ${refused.reason ?? "is in the way"}`, "Nothing was changed. Move it away, or choose other folders with --agent or --dir.");
}

function outcomeOf(steps: readonly Step[], dryRun: boolean): InstallJson["outcome"] {
  if (steps.some((step) => step.action === "refuse")) return "refused";
  if (steps.some((step) => step.action === "edited")) return "edited";
  if (steps.every((step) => step.action === "keep")) return "up-to-date";
  return dryRun ? "planned" : "installed";
}

function printText(outcome: InstallJson["outcome"], skill: Skill, result: InstallResult, { checklist }: Linted, io: Io): void {
  printSteps(result.steps, io);
  if (outcome === "edited") printDiffs(skill, result, io);
  if (outcome !== "installed") return;
  io.stdout.write("An agent reads SKILL.md, the gate, and then references/spec.md, the spec as it is.\n");
  const blank = checklist.filter((section) => section.state === "blank").map((section) => visible(section.heading));
  if (blank.length > 0) io.stdout.write(`Blank, so that the agent has to ask: ${blank.join(", ")}.\n`);
}

function conclude(outcome: InstallJson["outcome"], { name }: Skill, { steps, backups }: InstallResult, io: Io): void {
  checkRefusals(steps, `install ${name}`);
  for (const path of backups) io.stderr.write(`The edited files are kept in ${visible(path)}\n`);
  if (outcome === "edited") io.stderr.write("not installed: the skill was edited by hand; --force replaces it and keeps a backup in .spec/backups\n");
  if (outcome === "planned") io.stderr.write("Nothing was written: this is what would be done.\n");
}

/** What a person changed, and what replacing it would undo. */
function printDiffs(skill: Skill, { edited }: InstallResult, io: Io): void {
  for (const [folder, files] of edited) {
    const names = new Set([...files.keys(), ...skill.files.keys()].filter((name) => name !== MANIFEST_FILE));
    for (const name of [...names].sort()) {
      const there = files.get(name);
      io.stdout.write(unifiedDiff(`${folder}/${name}`, there === undefined ? "" : Buffer.from(there.bytes).toString("utf8"), skill.files.get(name) ?? ""));
    }
  }
}
