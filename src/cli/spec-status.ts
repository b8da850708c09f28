import { isOpen } from "../gate/steps/coverage.js";
import { fileAt } from "../node/git/git-file.js";
import { findWorkTree, loadTemplates } from "../node/project.js";
import { decodeText } from "../node/read.js";
import type { Spec } from "../spec/spec.js";
import { parseText } from "./lint/parse-text.js";

/** A spec, and the commit that a change to it is compared with. */
export interface SpecSince {
  readonly spec: Spec;
  /** Path from the project's root. */
  readonly path: string;
  readonly root: string;
  /** Full hash; null: there is no commit yet. */
  readonly base: string | null;
}

/**
 * Whether work on a spec is over for a change: it was before the change, too. What the change itself writes into the front
 * matter does not count, so that nobody gets rid of a spec while breaking it.
 *
 * @throws SpecError when git fails
 */
export async function isOver({ spec, path, root, base }: SpecSince): Promise<boolean> {
  if (isOpen(spec)) return false;
  if (base === null || findWorkTree(root) === null) return true;
  const bytes = await fileAt(root, base, path);
  if (bytes === null) return false;
  return !isOpen(await parseText(decodeText(bytes, path), { templates: await loadTemplates(root), template: null }));
}
