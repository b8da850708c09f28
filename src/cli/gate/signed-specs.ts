import { dirname, join } from "node:path";
import { coverageOf, isOpen } from "../../gate/steps/coverage.js";
import type { Guard } from "../../gate/guards/guard.js";
import { readGuards } from "../../gate/guards/guards.js";
import type { Vocabulary } from "../../gate/vocabulary/vocabulary.js";
import { findConfig } from "../../node/find-config.js";
import { loadGateConfig } from "../../node/load-gate-config.js";
import { loadSignoff } from "../../node/load-signoff.js";
import { loadTemplates } from "../../node/project.js";
import { readTextFile } from "../../node/read.js";
import { signedSpecs } from "../../node/records.js";
import type { TemplateStore } from "../../spec/builtin.js";
import { digest, sectionDigests } from "../../spec/digest.js";
import type { Text } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import type { Io } from "../io.js";
import { recordSlug } from "../write/named-spec.js";
import { parseText } from "../lint/parse-text.js";

/** A spec whose present text is signed, and on which work went on at the last commit. */
export interface SignedSpec {
  /** Path from the project's root. */
  readonly file: string;
  /** Whether it says that work on it goes on: one that says otherwise since the last commit lets nothing be done, and its guards still hold. */
  readonly isOpen: boolean;
  readonly covers: (path: string) => boolean;
  readonly guards: (vocabulary: Vocabulary) => readonly Guard[];
}

/** The signed specs of a project, and why the sign-offs of others do not hold. */
export interface SignedSpecs {
  readonly signed: readonly SignedSpec[];
  readonly others: readonly { readonly file: string; readonly reason: Text }[];
}

/**
 * What an agent may work from: each spec that a sign-off of `.spec/signoffs` names and whose front matter does not say that it
 * is over, as of the last commit. Nothing is linted, and git is not asked of an open spec, so that it is quick; `spec gate` looks closer.
 *
 * @throws SpecError when a spec, a sign-off or the configuration cannot be read
 */
export async function readSignedSpecs(root: string, io: Io): Promise<SignedSpecs> {
  const paths = signedSpecs(root);
  if (paths.length === 0) return { signed: [], others: [] };
  const [config, templates, { holds, judgeSignoff }] = await Promise.all([loadGateConfig(root), loadTemplates(root), import("../../gate/steps/signoff.js")]);
  const signed: SignedSpec[] = [];
  const others: { file: string; reason: Text }[] = [];
  for (const file of paths) {
    const spec = await readSpecFile(root, file, templates, io);
    // Only a spec that says so pays for asking git what it said before.
    if (!isOpen(spec) && (await isOverAtHead(spec, file, root))) continue;
    const { record, signature } = await loadSignoff(root, recordSlug(file), config, null);
    const present = { digest: digest(spec), sections: sectionDigests(spec), commit: null, file };
    if (holds(record, present.digest, signature)) signed.push({ file, isOpen: isOpen(spec), covers: coverageOf(spec, file), guards: (vocabulary) => readGuards(spec, vocabulary) });
    else others.push({ file, reason: judgeSignoff(record, present, signature, "en").reason });
  }
  return { signed, others };
}

async function isOverAtHead(spec: Spec, path: string, root: string): Promise<boolean> {
  const [{ isOver }, { headCommit }] = await Promise.all([import("../spec-status.js"), import("../../node/git/git.js")]);
  return isOver({ spec, path, root, base: await headCommit(root) });
}

/** Only projects with a configuration of lint pay for finding out which template it names. */
async function readSpecFile(root: string, file: string, templates: TemplateStore, io: Io): Promise<Spec> {
  const path = join(root, file);
  const text = readTextFile(path, file);
  if (findConfig(dirname(path), root) === null) return parseText(text, { templates, template: null });
  const { configReader } = await import("../lint/project-config.js");
  return parseText(text, { templates, template: null, decided: await configReader({}, templates, { ...io, cwd: root })(file) });
}
