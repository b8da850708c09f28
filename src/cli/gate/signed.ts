import { holds, judgeSignoff } from "../../gate/steps/signoff.js";
import type { Present } from "../../gate/steps/verdict.js";
import { codeCommit } from "../../node/git/code-state.js";
import { headCommit } from "../../node/git/git.js";
import { gateConfigSince } from "../../node/load-gate-config.js";
import { loadSignoff, type LoadedSignoff } from "../../node/load-signoff.js";
import { sectionDigests } from "../../spec/digest.js";
import { SpecError } from "../../spec/error.js";
import { shellWord } from "../../wizard/shell-word.js";
import type { OpenedSpec } from "../opened-spec.js";

/** A spec's sign-off as the project's configuration, the stricter of the last commit's and the present one, has it. */
export async function signoffOf({ root, slug }: OpenedSpec): Promise<LoadedSignoff> {
  if (slug === null) return { record: null, signature: null };
  const base = await headCommit(root);
  return loadSignoff(root, slug, await gateConfigSince(root, base), base);
}

/** Whether somebody has approved this very text, with a signature where one is demanded. */
export async function isSigned(opened: OpenedSpec): Promise<boolean> {
  const { record, signature } = await signoffOf(opened);
  return holds(record, opened.digest, signature);
}

/**
 * The sign-off of this very text, without which no command of it is run.
 *
 * @returns one line that says who signed
 * @throws SpecError `not-signed` with the reason
 */
export async function requireSignoff(opened: OpenedSpec): Promise<string> {
  const { record, signature } = await signoffOf(opened);
  const { state, reason } = judgeSignoff(record, await presentOf(opened), signature, "en");
  if (state === "passed") return reason.en;
  throw new SpecError("not-signed", `${opened.file} is not signed off: ${reason.en}`, `Have an architect read and sign it: \`spec sign ${shellWord(opened.file)}\`.`);
}

/** What judges compare a record with. */
export async function presentOf({ spec, digest, file, root }: OpenedSpec): Promise<Present> {
  return { digest, sections: sectionDigests(spec), commit: await codeCommit(root), file: shellWord(file) };
}
