import { Document } from "yaml";
import type { Language } from "./language.js";
import type { Template } from "./template.js";

const WRITTEN_BY: Readonly<Record<Language, string>> = {
  en: " Written by `spec init --github` from a template; `--force` writes it anew.",
  "zh-CN": " 由 `spec init --github` 根据模板写出；用 `--force` 重新生成。",
};

/**
 * A template as an Issue Form of GitHub, in YAML: a field for each section, so that what a person hands in is a document of this
 * template. A section that is not required may stay empty; GitHub then writes `_No response_`.
 */
export function issueForm(template: Template): string {
  const fields = template.sections.map(({ id, heading, question, hint, example, required }) => ({
    type: "textarea",
    id,
    attributes: { label: heading, description: template.lang === "en" ? `${question} ${hint}` : `${question}${hint}`, placeholder: example.trim() },
    validations: { required },
  }));
  const form = new Document({ name: template.title, description: template.description, body: fields });
  form.commentBefore = WRITTEN_BY[template.lang];
  return form.toString({ lineWidth: 0 });
}
