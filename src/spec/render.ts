import { DEFAULT_TEMPLATE } from "./builtin.js";
import { applyEdits, replaceContent, type Edit } from "./edits.js";
import { readFrontMatter } from "./front-matter.js";
import { readDocument, readSpec } from "./parse.js";
import type { Spec } from "./spec.js";
import type { Template } from "./template.js";

/** What a person answered: a title and, by section id, Markdown. */
export interface Answers {
  readonly title?: string;
  readonly sections: Readonly<Record<string, string>>;
}

/**
 * Writes a document from a template and answers. A section without an answer keeps the template's prompt, which lint then
 * points at. Front matter is written only for what a reader could not tell from the text: another template than the
 * default one.
 */
export function renderSpec(template: Template, answers: Answers): string {
  const blank = readSpec(readDocument(template.body, readFrontMatter), template);
  const edits: Edit[] = blank.sections.flatMap((section) => {
    const content = answers.sections[section.id]?.trim() ?? "";
    return content === "" ? [] : [replaceContent(blank, section, content)];
  });
  const title = answers.title?.trim() ?? "";
  if (title !== "") edits.push(titleEdit(blank, title));
  return frontMatterFor(template) + applyEdits(template.body, edits);
}

function titleEdit(blank: Spec, title: string): Edit {
  const line = blank.lines.find((each) => each.level === 1);
  if (line === undefined) return { start: 0, end: 0, text: `# ${title}\n\n` };
  const start = blank.source.line(line.line).start + line.column - 1;
  return { start, end: start + line.text.length, text: title };
}

function frontMatterFor(template: Template): string {
  if (template.name === DEFAULT_TEMPLATE) return "";
  return `---\ntemplate: ${template.name}\n---\n\n`;
}
