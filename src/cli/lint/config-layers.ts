// What only projects with a configuration load, in one chunk with the schema and the YAML reader.
import { dirname } from "node:path";
import type { ConfigLayer } from "../../config/config.js";
import { loadConfig } from "../../node/load-config.js";
import { boundaryOf } from "../../node/find-config.js";
import type { TemplateStore } from "../../spec/builtin.js";
import { meantInstead } from "../../spec/nearest.js";

export { settingsFor } from "../../config/settings.js";

/** A configuration and what it extends. @throws SpecError naming file:line:column, for a template that does not exist, too */
export function layersOf(path: string, templates: TemplateStore, cwd: string): readonly ConfigLayer[] {
  const layers = loadConfig(path, boundaryOf(dirname(path), cwd), cwd);
  for (const layer of layers) refuseUnknownTemplates(layer, templates);
  return layers;
}

function refuseUnknownTemplates({ config: { template, overrides = [] }, complain }: ConfigLayer, templates: TemplateStore): void {
  const named = [{ template, path: ["template"] }, ...overrides.map((each, index) => ({ template: each.template, path: ["overrides", index, "template"] }))];
  for (const each of named) {
    if (each.template === undefined || templates.find(each.template, "en") !== null) continue;
    const names = [...new Set(templates.list().map(({ name }) => name))];
    throw complain(each.path, `there is no template "${each.template}"${meantInstead(each.template, names)}`, `Expected one of: ${names.join(", ")}.`);
  }
}
