import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { cacheKey, cachePath, LintCache, refuseForeignCache } from "../node/lint-cache.js";
import { exists, findProjectRoot, SPEC_FOLDER } from "../node/project.js";
import { readTextFile } from "../node/read.js";
import { vocabularyFiles } from "../node/vocabulary.js";
import type { Linted } from "../report/linted.js";
import { fullName } from "../spec/builtin.js";
import { SpecError } from "../spec/error.js";
import { Source } from "../spec/source.js";
import type { Io } from "./io.js";
import { lintText, type LintTextOptions } from "./lint-text.js";
import { printError } from "./print.js";
import { VERSION } from "./version.js";

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

  async lint(path: string, text: string, options: LintTextOptions): Promise<Linted> {
    const { file, template, messages, decided } = options;
    this.world ??= this.worldOf(options);
    const key = cacheKey(JSON.stringify([VERSION, this.world, file, template, messages, decided?.settings, decided?.template, text]));
    const known = this.cache.get(path, key);
    // The digest of the file says that it was we who wrote it.
    if (known !== undefined) return { ...(known as Omit<Linted, "source">), source: new Source(text) };
    const { findings, suppressed, checklist, template: name } = await lintText(text, options);
    this.cache.put(path, key, { file, template: name, findings, suppressed, checklist });
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
