import type { Source } from "./source.js";
import type { YamlProblem } from "./yaml.js";

/** The front matter of a document as text: found without reading what stands in it. */
export interface FrontMatterBlock {
  /** The lines between the fences, as written. */
  readonly raw: string;
  /** First line between the fences. */
  readonly contentLine: number;
  /** First line after the closing fence. */
  readonly bodyLine: number;
  /** Set when the block is not one that may be read: another language, or no closing fence. */
  readonly problem: YamlProblem | null;
}

/**
 * Finds the front matter: an opening line of exactly `---` at the very start, up to the next line of exactly `---`. Any other
 * fence that a front matter reader somewhere would take for one (`---js`, ` --- JS`) is a problem, because such readers
 * execute it.
 *
 * @returns null when the document has none
 */
export function findFrontMatter(source: Source): FrontMatterBlock | null {
  const first = source.line(1).text.replace(/^\uFEFF/, "");
  if (!/^\s*---/.test(first)) return null;
  if (first.trimEnd() !== "---") return foreignFence(source, first);
  for (const line of source.lines.slice(1)) {
    if (!line.text.startsWith("---")) continue;
    const problem = line.text.trimEnd() === "---" ? null : { message: "the closing fence must be a line of exactly ---", line: line.number, column: 1 };
    return block(source, line.number, problem);
  }
  // Without a closing line it is a thematic break, which Markdown allows at the start of a text.
  return null;
}

function foreignFence(source: Source, first: string): FrontMatterBlock | null {
  const language = first.trim().slice(3).trim();
  // `----`, `--- ---` and the like are thematic breaks or the underline of a heading.
  if (language === "" ? first.startsWith("---") : /^[-\s]*$/.test(language)) return null;
  const closing = source.lines.slice(1).find((line) => line.text.trimEnd() === "---");
  const message =
    language === ""
      ? "the opening fence must be a line of exactly ---, without blanks before it"
      : `front matter in another language (${language.slice(0, 40)}) is never read; expected YAML after a line of exactly ---`;
  return block(source, closing?.number ?? 1, { message, line: 1, column: 1 });
}

function block(source: Source, closingLine: number, problem: YamlProblem | null): FrontMatterBlock {
  const raw = source.lines.slice(1, Math.max(closingLine - 1, 1)).map((line) => line.text).join("\n");
  const bodyLine = Math.min(closingLine + 1, source.lines.length);
  return { raw, contentLine: 2, bodyLine, problem };
}
