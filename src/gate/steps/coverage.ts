import { SpecError } from "../../spec/error.js";
import { compileGlob } from "../../spec/glob.js";
import { frontMatterText } from "../../spec/front-matter-text.js";
import type { Spec } from "../../spec/spec.js";

/** What front matter says of a spec whose work is over. */
const OVER: ReadonlySet<string> = new Set(["done", "closed"]);

/** Whether work on a spec goes on: its front matter does not say `status: done` or `closed`. */
export function isOpen(spec: Spec): boolean {
  return !OVER.has(frontMatterText(spec.frontMatter, "status")?.trim().toLowerCase() ?? "");
}

/**
 * Says of a path whether a spec covers it: one of the globs of `covers:` in its front matter matches; without that key it covers
 * the whole project.
 *
 * @param file what messages call the spec
 * @throws SpecError `covers-invalid`
 */
export function coverageOf(spec: Spec, file: string): (path: string) => boolean {
  const covers = spec.frontMatter?.data["covers"];
  if (covers === undefined) return () => true;
  const globs = [covers].flat().map((glob) => {
    if (typeof glob !== "string") throw new SpecError("covers-invalid", `${file}: covers in the front matter: expected globs such as src/api/**`, "Write one, or a list of them, in quotes.");
    return compileGlob(glob);
  });
  return (path) => globs.some((matches) => matches(path));
}
