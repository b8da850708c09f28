import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { cacheKey, cachePath, LintCache, refuseForeignCache } from "../../node/lint-cache.js";
import { exists, findProjectRoot, SPEC_FOLDER } from "../../node/project.js";
import { readTextFile } from "../../node/read.js";
import { vocabularyFiles } from "../../node/vocabulary.js";
import type { Linted } from "../../report/linted.js";
import { fullName } from "../../spec/builtin.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import { Source } from "../../spec/source.js";
import type { Io } from "../io.js";
import type { LintTextOptions } from "./lint-text.js";
import { printError } from "../print.js";
import { VERSION } from "../version.js";

/** Lints texts and keeps what was found, for as long as nothing changes that it depends on. */
export class CachedLint {
  private readonly cache: LintCache;
  private world: string | null = null;

  /** @param location the file of the cache; null: the project's own in the user's cache folder */
  constructor(
    location: string | null,
    private readonly io: Io,
  ) {
    if (location !== null) refuseForeignCache(resolve(io.cwd, location), location);
    this.cache = new LintCache(location === null ? cachePath(findProjectRoot(io.cwd), io.env, io.env["HOME"] ?? homedir()) : resolve(io.cwd, location));
  }

  /** @param lint how what is not known is found */
  async lint(path: string, text: string, options: LintTextOptions, lint: () => Promise<Linted>): Promise<Linted> {
    const { file, template, messages, decided } = options;
    this.world ??= this.worldOf(options);
    const key = cacheKey(JSON.stringify([VERSION, this.world, file, template, messages, decided?.settings, decided?.template]), text);
    const known = this.cache.get(path, key);
    // The digest of the file says that it was we who wrote it.
    if (known !== undefined) return unpacked(known as Packed, file, text);
    const { findings, suppressed, checklist, template: name } = await lint();
    this.cache.put(path, key, packed({ template: name, findings, suppressed, checklist }));
    return { file, template: name, findings, suppressed, checklist, source: new Source(text) };
  }

  /** Keeps what was found. That it cannot be kept is said, and changes nothing else. */
  async save(): Promise<void> {
    try {
      await this.cache.save();
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      printError(error, this.io);
    }
  }

  /** What holds for all files and stands in none of them: templates, pits and vocabulary. */
  private worldOf({ templates }: LintTextOptions): string {
    const pits = join(findProjectRoot(this.io.cwd), SPEC_FOLDER, "pits.yml");
    const known = templates.list().map((each) => templates.find(fullName(each), each.lang));
    return cacheKey(JSON.stringify([known, exists(pits) ? readTextFile(pits) : null, vocabularyFiles(findProjectRoot(this.io.cwd))]));
  }
}

type Found = Pick<Linted, "template" | "findings" | "suppressed" | "checklist">;

/** What was found, with the reasons and remedies, which are long and few, once each. */
interface Packed extends Omit<Found, "findings"> {
  readonly advice: readonly (readonly [why: string, fix: string])[];
  readonly findings: readonly (Omit<Finding, "file" | "why" | "fix"> & { readonly says: number })[];
}

function packed({ findings, ...rest }: Found): Packed {
  const advice: [string, string][] = [];
  const numbers = new Map<string, number>();
  const short = findings.map(({ file: _, why, fix, ...finding }) => {
    const text = JSON.stringify([why, fix]);
    const says = numbers.get(text) ?? advice.push([why, fix]) - 1;
    numbers.set(text, says);
    return { ...finding, says };
  });
  return { ...rest, advice, findings: short };
}

function unpacked({ advice, findings, ...rest }: Packed, file: string, text: string): Linted {
  // Written out: a spread of so many objects takes longer than to read the file that they stand in.
  const full = findings.map(({ rule, severity, message, says, section, line, column, endLine, endColumn, fixable }): Finding => {
    const [why = "", fix = ""] = advice[says] ?? [];
    const finding = { rule, severity, message, why, fix, file, section, line, column, endLine, endColumn };
    return fixable === undefined ? finding : { ...finding, fixable };
  });
  return { ...rest, file, findings: full, source: new Source(text) };
}
