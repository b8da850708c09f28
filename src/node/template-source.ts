import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fullName } from "../spec/builtin.js";
import { findTemplate } from "../spec/choose-template.js";
import { exists, findProjectRoot, loadTemplates, SPEC_FOLDER } from "./project.js";
import { readTextFile } from "./read.js";

/**
 * A template as it is written, the project's own before a built-in one.
 *
 * @throws SpecError when there is no template of this name
 */
export async function readTemplateSource(wanted: string, cwd: string): Promise<{ name: string; content: string }> {
  const name = fullName(findTemplate(await loadTemplates(cwd), wanted, "en"));
  const own = join(findProjectRoot(cwd), SPEC_FOLDER, "templates", `${name}.md`);
  return { name, content: readTextFile(exists(own) ? own : join(builtinFolder(), `${name}.md`)) };
}

/** `templates/` of the package stands beside dist/, and beside src/ in a checkout. */
function builtinFolder(): string {
  for (const up of ["..", "../..", "../../.."]) {
    const folder = fileURLToPath(new URL(`${up}/templates`, import.meta.url));
    if (exists(join(folder, "prompt-spec.zh-CN.md"))) return folder;
  }
  throw new Error("the package lacks its templates folder");
}
