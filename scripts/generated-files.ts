import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { RULES } from "../src/rules/index.js";
import { rulePage } from "../src/rules/page.js";
import { readTemplateFile } from "../src/spec/template-file.js";
import type { TemplateChange } from "../src/spec/template-merge.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Path and content of every generated file. */
export function generatedFiles(): Map<string, string> {
  const pages = RULES.map((rule): [string, string] => [join(root, `docs/rules/${rule.id}.md`), rulePage(rule, "en")]);
  return new Map([[join(root, "src/spec/builtin-templates.ts"), builtinTemplates()], [join(root, "docs/rules/README.md"), rulesIndex()], ...pages]);
}

function rulesIndex(): string {
  const rows = RULES.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary.en} |`);
  return `# Rules\n\n| rule | severity | what it looks for |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

function builtinTemplates(): string {
  const folder = join(root, "templates");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md")).sort();
  const templates = names.map((fileName) => {
    const { file, complain, ...template } = readTemplateFile(`templates/${fileName}`, readFileSync(join(folder, fileName), "utf8"));
    return { name: template.name, lang: template.lang, json: JSON.stringify(template satisfies TemplateChange) };
  });
  return `// Generated from templates/*.md by \`npm run generate\`; change those. Each is text until it is asked for, which keeps start-up short.
export const BUILTIN_TEMPLATES: readonly { readonly name: string; readonly lang: "en" | "zh-CN"; readonly json: string }[] = ${JSON.stringify(templates, null, 1)};
`;
}
