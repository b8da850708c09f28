import { readTextFile } from "../../node/read.js";
import { writeTextFile } from "../../node/write.js";
import { unifiedDiff } from "../../report/diff.js";
import type { Linted } from "../../report/linted.js";
import { visible } from "../../report/visible.js";
import { fixFindings } from "../../rules/fix.js";
import type { LintSettings } from "../../rules/settings.js";
import { SpecError } from "../../spec/error.js";
import type { Language } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import type { Io } from "../io.js";
import type { LintInput } from "./lint-input.js";

type LintedSpec = Linted & { readonly spec: Spec };

/** How a document is mended. */
export interface FixOptions {
  /** Print what would change, and change nothing. */
  readonly dryRun: boolean;
  readonly settings: LintSettings;
  readonly lang: Language;
  /** Reads and lints a text as the document was. */
  readonly again: (text: string) => Promise<LintedSpec>;
  /** Where the difference, or the mended text of standard input, goes. */
  readonly output: NodeJS.WriteStream;
}

/**
 * Mends what rules can mend: in the file, on `output` for standard input; or prints the difference only. Returns what is
 * left.
 *
 * @throws SpecError when the document is no file, was changed meanwhile, or cannot be written; nothing was written
 */
export async function fixInput({ file, path, text, isStdin }: LintInput, linted: LintedSpec, options: FixOptions, io: Io): Promise<LintedSpec> {
  if (path === null && !isStdin && !options.dryRun) throw new SpecError("not-a-file", `cannot fix ${file}: it is not a file`, "Use --fix-dry-run to see what would change.");
  const fixed = await fixFindings(linted, options.again, options.settings);
  const after = fixed.spec.source.text;
  if (options.dryRun) options.output.write(unifiedDiff(file, text, after));
  else if (path === null) options.output.write(after);
  else if (after !== text) {
    if (readTextFile(path, file) !== text) throw new SpecError("file-changed", `${file} was changed meanwhile; nothing was written`, "Run the same command again.");
    await writeTextFile(path, after, { shown: file });
    io.stderr.write(`${WORDS[options.lang](visible(file))}\n`);
  }
  return fixed;
}

const WORDS: Readonly<Record<Language, (file: string) => string>> = {
  en: (file) => `fixed ${file}`,
  "zh-CN": (file) => `已修复 ${file}`,
};
