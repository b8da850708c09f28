import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTemplateFile } from "../src/spec/template-file.js";
import type { TemplateChange } from "../src/spec/template-merge.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Path and content of every generated file. */
export function generatedFiles(): Map<string, string> {
  return new Map([[join(root, "src/spec/builtin-templates.ts"), builtinTemplates()]]);
}

function builtinTemplates(): string {
  const folder = join(root, "templates");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md")).sort();
  const templates = names.map((fileName): TemplateChange => {
    const { file: _file, complain: _complain, ...template } = readTemplateFile(`templates/${fileName}`, readFileSync(join(folder, fileName), "utf8"));
    return template;
  });
  return `// Generated from templates/*.md by \`npm run generate\`; change those.
import type { TemplateChange } from "./template-merge.js";

export const BUILTIN_TEMPLATES: readonly TemplateChange[] = ${JSON.stringify(templates, null, 1)};
`;
}
