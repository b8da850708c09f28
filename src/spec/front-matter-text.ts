import type { YamlProblem } from "./yaml.js";

/** The keys that mean something to the program. */
export const KNOWN_KEYS = ["title", "template", "lang", "status", "owner", "issue"] as const;

/** What the front matter of a document says (FORMAT: title, template, lang, status, owner, issue; unknown keys are kept). */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** What is wrong with it, at lines of the document; the data is empty then. */
  readonly problem: YamlProblem | null;
}

/** The text of a front matter key; null when it is absent or not a text or a number. */
export function frontMatterText(frontMatter: FrontMatter | null, key: (typeof KNOWN_KEYS)[number]): string | null {
  const value = frontMatter?.data[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
