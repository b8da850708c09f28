import { join, relative } from "node:path";
import type { SpecVerdict } from "../../gate/steps/gate-verdict.js";
import { STEPS, type StepVerdict } from "../../gate/steps/verdict.js";
import { codeCommit } from "../../node/git/code-state.js";
import { findFiles } from "../../node/find-files.js";
import { headCommit } from "../../node/git/git.js";
import { gateConfigSince } from "../../node/load-gate-config.js";
import { exists, findProjectRoot } from "../../node/project.js";
import { boardText } from "../../report/board.js";
import { visible } from "../../report/visible.js";
import type { Problem } from "../../skill/status.js";
import { shellWord } from "../../wizard/shell-word.js";
import { beganByDefault } from "../began-at.js";
import { judgeSpec } from "./gate-judges.js";
import { MARKS, STATE_NAMES, STEP_NAMES, type TableLook } from "./gate-report.js";
import { knownSpecs } from "./gate-specs.js";
import type { Io } from "../io.js";
import type { OpenOptions } from "../write/named-spec.js";
import { openSpec, type OpenedSpec } from "../opened-spec.js";

/** An installed skill and what is wrong with its copies. */
export interface SkillStatus {
  readonly name: string;
  /** The spec's path, relative to the root; null when it lies elsewhere. */
  readonly source: string | null;
  readonly problems: readonly Problem[];
}

/** How every spec of the project stands: those below `specs/`, those that are signed and those that are installed. */
export async function judgeAll(skills: readonly SkillStatus[], options: OpenOptions, io: Io): Promise<SpecVerdict[]> {
  const root = findProjectRoot(io.cwd);
  const below = exists(join(root, "specs")) ? (await findFiles(["specs"], root)).files : [];
  const paths = [...new Set([...below, ...(await knownSpecs(root, io))])].sort();
  const base = await headCommit(root);
  const config = await gateConfigSince(root, base);
  const standing = { config, base, began: await beganByDefault(root, config.base, io.env), commit: await codeCommit(root), lang: options.lang };
  const verdicts: SpecVerdict[] = [];
  for (const path of paths) {
    const opened = await openSpec(relative(io.cwd, join(root, path)), options, io);
    verdicts.push(await judgeSpec(opened, executeOf(opened, skills), standing));
  }
  return verdicts;
}

/** Whether agents read this text: what they make of it is judged by `spec gate`, change by change. */
function executeOf({ file, path }: OpenedSpec, skills: readonly SkillStatus[]): StepVerdict {
  const step = "execute";
  const next = `spec install ${shellWord(file)}`;
  const own = skills.filter(({ source }) => source === path);
  const problem = own.flatMap(({ problems }) => problems)[0];
  if (own.length === 0) return { step, state: "missing", reason: { en: "not installed", "zh-CN": "没有安装" }, next, findings: [] };
  if (problem !== undefined) return { step, state: "stale", reason: { en: `${problem.path}: ${problem.message}`, "zh-CN": `${problem.path}：${problem.message}` }, next, findings: [] };
  return { step, state: "passed", reason: { en: "installed", "zh-CN": "已安装" }, next: null, findings: [] };
}

/** A row a spec and a mark a step; then, for each required step that has not passed, why and what to run. */
export function boardOf(verdicts: readonly SpecVerdict[], { style, lang, columns }: TableLook): string {
  const looks = { passed: style.good, failed: style.error, missing: style.error, stale: style.warning, "not-required": style.faint };
  const rows = verdicts.map(({ file, steps }) => ({ name: file, marks: steps.map(({ state }) => ({ text: MARKS[state], style: looks[state] })) }));
  const open = verdicts.flatMap(({ file, steps }) => steps.filter(({ required, state }) => required && state !== "passed").map((each) => ({ file, ...each })));
  const lines = open.map(({ file, step, state, reason, next }) => `${visible(file)}: ${STEP_NAMES[step][lang]} ${STATE_NAMES[state][lang]}: ${visible(reason[lang])}\n${next === null ? "" : `  → ${visible(next)}\n`}`);
  const board = boardText(STEPS.map((step) => STEP_NAMES[step][lang]), rows, columns);
  return lines.length === 0 ? board : `${board}\n${lines.join("")}`;
}
