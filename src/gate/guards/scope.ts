import { compileGlob } from "../../spec/glob.js";

/**
 * Says of a path whether a guard holds for it: it matches one of the globs, or there are none, and no glob that begins with `!`.
 *
 * @throws SpecError `glob-invalid`; the scope of a guard that was read from a spec has only valid ones
 */
export function compileScope(scope: readonly string[]): (path: string) => boolean {
  const within = scope.filter((glob) => !glob.startsWith("!")).map(compileGlob);
  const without = scope.filter((glob) => glob.startsWith("!")).map((glob) => compileGlob(glob.slice(1)));
  return (path) => (within.length === 0 || within.some((matches) => matches(path))) && !without.some((matches) => matches(path));
}
