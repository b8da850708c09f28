import { checkChange } from "../../gate/change/check.js";
import { gateFileFindings, trailerMissing, trailerStale } from "../../gate/change/change-findings.js";
import { judgeExecute, type SpecVerdict } from "../../gate/steps/gate-verdict.js";
import { readGuards } from "../../gate/guards/guards.js";
import type { StepVerdict } from "../../gate/steps/verdict.js";
import { codeCommit } from "../../node/git/code-state.js";
import { findProjectRoot } from "../../node/project.js";
import { loadVocabulary } from "../../node/vocabulary.js";
import type { Finding } from "../../spec/finding.js";
import { shellWord } from "../../wizard/shell-word.js";
import { beganAt } from "../began-at.js";
import { readGateChange, type ChangeOptions, type GateChange } from "./gate-change.js";
import { judgeSpec } from "./gate-judges.js";
import { readTrailers, specsOfChange, type NamedSpecs } from "./gate-specs.js";
import type { Io } from "../io.js";
import type { OpenOptions } from "../write/named-spec.js";
import { openSpec, type OpenedSpec } from "../opened-spec.js";

/** How the gate is asked. */
export type GateOptions = ChangeOptions & OpenOptions;

/** What the gate found out, of all specs. */
export interface GateVerdict {
  readonly change: GateChange;
  readonly specs: readonly SpecVerdict[];
  /** About the change as a whole. */
  readonly findings: readonly Finding[];
  readonly passed: boolean;
}

const NONE_NAMED: NamedSpecs = { trailers: new Map(), findings: [] };

/**
 * Judges a change by the specs that are named, or by those that it is about.
 *
 * @throws SpecError `spec-unknown` when there are none; when anything that is judged cannot be read
 */
export async function judgeChange(names: readonly string[], options: GateOptions, io: Io): Promise<GateVerdict> {
  const root = findProjectRoot(io.cwd);
  const change = await readGateChange(root, options, io.env);
  const named = names.length === 0 || options.pr ? await readTrailers(root, change, options.lang, io.env) : NONE_NAMED;
  const opened = names.length > 0 ? await Promise.all(names.map((name) => openSpec(name, options, io))) : isUnnamed(named, change, options) ? [] : await specsOfChange(change, named, options, io);
  const standing = { config: change.config, base: change.base, began: change.base === null ? null : await beganAt(root, change.base, options.base ?? change.against), commit: await codeCommit(root), lang: options.lang };
  const specs: SpecVerdict[] = [];
  for (const each of opened) specs.push(await judgeSpec(each, await executeOf(each, change, options), standing));
  const findings = [...(options.pr ? trailerFindings(named, opened, change, options) : []), ...gateFileFindings(change.paths, change.config, options.lang)];
  return { change, specs, findings, passed: specs.every((spec) => spec.passed) && findings.every(({ severity }) => severity !== "error") };
}

/** Specs and records are no part of what a spec asks for. */
async function executeOf({ spec, file, root }: OpenedSpec, { files, against }: GateChange, { base, staged, lang }: GateOptions): Promise<StepVerdict> {
  const own = files.filter(({ path }) => !path.startsWith(".spec/") && !(path.startsWith("specs/") && path.endsWith(".md")));
  const vocabulary = await loadVocabulary(root);
  const guards = readGuards(spec, vocabulary);
  const how = { lang, vocabulary };
  const { findings } = checkChange([{ file, guards }], own, how);
  const check = `spec check ${shellWord(file)}${base === undefined ? "" : ` --base ${shellWord(base)}`}${staged ? " --staged" : ""}`;
  return judgeExecute(findings, guards, { files: own.length, against, check });
}

/** A pull request that names no spec, where it must, or none that can be read: which one was meant is not for us to guess. */
function isUnnamed({ trailers, findings }: NamedSpecs, { config: { trailer } }: GateChange, { pr }: GateOptions): boolean {
  return pr && trailers.size === 0 && (trailer === "required" || findings.length > 0);
}

/** Of a pull request: its commits name each spec that is judged, and the text that it has now. */
function trailerFindings({ trailers, findings }: NamedSpecs, opened: readonly OpenedSpec[], { config: { trailer } }: GateChange, { lang }: GateOptions): Finding[] {
  const stale = opened.flatMap(({ path, file, digest }) => {
    const found = trailers.get(path ?? file);
    return found === undefined ? [] : trailerStale(found.commit, found, digest, lang);
  });
  const isMissing = trailer === "required" && findings.length === 0 && (opened.length === 0 || opened.some(({ path, file }) => !trailers.has(path ?? file)));
  return [...findings, ...stale, ...(isMissing ? [trailerMissing(lang)] : [])];
}
