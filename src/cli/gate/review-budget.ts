import { withContext, type NumberedFile } from "../../gate/change/numbered-diff.js";

/** What of a change fits into a budget. */
export interface FittedDiff {
  readonly files: readonly NumberedFile[];
  /** Without their lines, the largest first. */
  readonly leftOut: readonly NumberedFile[];
  /** Lines of context around what changed. */
  readonly context: number;
}

/** Files that a program writes: nobody reads them line by line. */
const GENERATED = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|Cargo\.lock|Gemfile\.lock|composer\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|gradle\.lockfile)$|\.min\.(?:js|css)$|\.(?:map|snap)$|(?:^|\/)(?:dist|vendor|node_modules)\//;

/** Lines of context that are tried, the most first. */
const CONTEXTS = [10, 3, 0] as const;

/**
 * About how many tokens a text is, rather too many than too few: three ASCII characters are one, and each other character is
 * one. Models differ; none is asked.
 */
export function tokensOf(text: string): number {
  let ascii = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) < 128) ascii += 1;
  return Math.ceil(ascii / 3) + text.length - ascii;
}

/** Fits a change into so many tokens: first context goes, then what programs wrote, then the largest files. */
export function fitDiff(files: readonly NumberedFile[], budget: number, render: (file: NumberedFile) => string): FittedDiff {
  const sizeOf = (file: NumberedFile): number => tokensOf(render(file));
  for (const context of CONTEXTS) {
    const cut = files.map((file) => withContext(file, context));
    if (cut.reduce((sum, file) => sum + sizeOf(file), 0) <= budget) return { files: cut, leftOut: [], context };
  }
  const sized = files.map((file) => withContext(file, 0)).map((file) => ({ file, size: sizeOf(file), isGenerated: GENERATED.test(file.path) }));
  const order = [...sized].sort((a, b) => Number(b.isGenerated) - Number(a.isGenerated) || b.size - a.size);
  const leftOut = new Set<NumberedFile>();
  let total = sized.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size } of order) {
    if (total <= budget) break;
    leftOut.add(file);
    total -= size;
  }
  return { files: sized.flatMap(({ file }) => (leftOut.has(file) ? [] : [file])), leftOut: order.flatMap(({ file }) => (leftOut.has(file) ? [file] : [])), context: 0 };
}
