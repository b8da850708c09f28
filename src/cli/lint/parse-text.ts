import type { FileSettings } from "../../config/config.js";
import type { TemplateStore } from "../../spec/builtin.js";
import { chooseTemplate } from "../../spec/choose-template.js";
import { readDocument, readSpec, type FrontMatterReader } from "../../spec/parse.js";
import type { Spec } from "../../spec/spec.js";

/** How a text is read. */
export interface ParseTextOptions {
  readonly templates: TemplateStore;
  /** Name of the template that the user asked for. */
  readonly template: string | null;
  /** What the project decided; default: nothing. */
  readonly decided?: FileSettings;
}

/** Reads a text as a spec. @throws SpecError `template-unknown` */
export async function parseText(text: string, { templates, template, decided }: ParseTextOptions): Promise<Spec> {
  const document = readDocument(text, await frontMatterReader(text));
  const choice = chooseTemplate(templates, document, { name: template, lang: null, fallback: decided?.template ?? null });
  return readSpec(choice.document, choice.template);
}

/** Most issues have no front matter: only those that do pay for the YAML reader. */
async function frontMatterReader(text: string): Promise<FrontMatterReader> {
  if (!/^\uFEFF?\s*---/.test(text)) return () => ({ data: {}, problem: null });
  return (await import("../../spec/front-matter.js")).readFrontMatter;
}
