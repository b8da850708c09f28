import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { GATED, TRIGGER } from "../src/rules/gated.js";
import { RULES } from "../src/rules/index.js";
import { rulePage } from "../src/rules/page.js";
import { LANGUAGES, type Language } from "../src/spec/language.js";
import { readVocabularyFile } from "../src/gate/vocabulary/vocabulary-file.js";
import { readPitFile } from "../src/spec/pit-file.js";
import { readTemplateFile } from "../src/spec/template-file.js";
import type { TemplateChange } from "../src/spec/template-merge.js";
import { secretPatterns } from "./secret-patterns.js";
import { triggersOf } from "./triggers.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Path and content of every generated file. */
export function generatedFiles(): Map<string, string> {
  const pages = LANGUAGES.flatMap((lang) => RULES.map((rule): [string, string] => [join(root, RULE_PAGES[lang], `${rule.id}.md`), rulePage(rule, lang)]));
  const indexes = LANGUAGES.map((lang): [string, string] => [join(root, RULE_PAGES[lang], "README.md"), rulesIndex(lang)]);
  return new Map([[join(root, "src/spec/builtin-templates.ts"), builtinTemplates()], [join(root, "src/spec/secret-patterns.ts"), secretPatterns(root)], [join(root, "src/rules/builtin-pits.ts"), builtinPits()], [join(root, "src/rules/triggers.ts"), triggers()], [join(root, "src/gate/vocabulary/builtin-vocabulary.ts"), builtinVocabulary()], ...indexes, ...pages]);
}

const RULE_PAGES = { en: "docs/rules", "zh-CN": "docs/rules/zh-CN" } as const satisfies Readonly<Record<Language, string>>;

const INDEX = {
  en: { head: "# Rules\n\n[中文](zh-CN/README.md)\n\n| rule | severity | what it looks for |", severities: { error: "error", warning: "warning", advice: "advice" } },
  "zh-CN": { head: "# 规则\n\n[English](../README.md)\n\n| 规则 | 级别 | 检查什么 |", severities: { error: "错误", warning: "警告", advice: "建议" } },
} as const;

function rulesIndex(lang: Language): string {
  const rows = RULES.map((rule) => `| [${rule.id}](${rule.id}.md) | ${INDEX[lang].severities[rule.severity]} | ${rule.summary[lang]} |`);
  return `${INDEX[lang].head}\n| --- | --- | --- |\n${rows.join("\n")}\n`;
}

function builtinPits(): string {
  const { own } = readPitFile("pits/pits.yml", readFileSync(join(root, "pits/pits.yml"), "utf8"), []);
  const pits = own.map((pit) => ({ id: pit.id, json: JSON.stringify(pit) }));
  return `// Generated from pits/pits.yml by \`npm run generate\`; change that. Each is text until it is asked for, which keeps start-up short.
export const BUILTIN_PITS: readonly { readonly id: string; readonly json: string }[] = ${JSON.stringify(pits, null, 1)};
`;
}

function builtinVocabulary(): string {
  const folder = join(root, "src/gate/vocabulary");
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml")).sort();
  const technologies = names.flatMap((name) => readVocabularyFile(`src/gate/vocabulary/${name}`, readFileSync(join(folder, name), "utf8"), []).map((technology) => ({ id: technology.id, json: JSON.stringify(technology) })));
  return `// Generated from src/gate/vocabulary/*.yaml by \`npm run generate\`; change those. Each is text until it is asked for, which keeps start-up short.
export const BUILTIN_VOCABULARY: readonly { readonly id: string; readonly json: string }[] = ${JSON.stringify(technologies, null, 1)};
`;
}

function triggers(): string {
  const gates = GATED.map(({ name, pattern }) => ({ name, ...triggersOf(pattern) }));
  const openings = new Map<string, Map<number, number>>();
  const opens = (trigger: string, gate: number, which: number): void => {
    const opened = openings.get(trigger) ?? new Map<number, number>();
    openings.set(trigger, opened.set(gate, (opened.get(gate) ?? 0) | which));
  };
  for (const [gate, { first, last }] of gates.entries()) {
    for (const trigger of first) opens(trigger, gate, TRIGGER.first);
    for (const trigger of last) opens(trigger, gate, TRIGGER.last);
  }
  const index = Object.fromEntries([...openings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([trigger, opened]) => [trigger, [...opened].map(([gate, which]) => gate * 4 + which)]));
  return `// Generated from the patterns that are behind a gate (gated.ts) by \`npm run generate\`; change those.
export const GATES: readonly { readonly name: string; readonly span: number }[] = ${JSON.stringify(gates.map(({ name, span }) => ({ name, span })), null, 1)};

// What each trigger opens, as text until the first gate is tried.
// eslint-disable-next-line @typescript-eslint/no-inferrable-types -- else its type is the text once more
export const TRIGGERS: string = ${JSON.stringify(JSON.stringify(index))};
`;
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
