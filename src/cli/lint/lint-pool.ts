import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { WorkerPool } from "../../node/worker-pool.js";
import type { Linted } from "../../report/linted.js";
import { Source } from "../../spec/source.js";
import type { Language } from "../../spec/language.js";
import type { ConfigOptions } from "./project-config.js";

/** What each worker knows before its first text. */
export interface LintSetup {
  readonly cwd: string;
  readonly options: ConfigOptions;
  readonly template: string | null;
  readonly messages: Language;
}

/** A text to lint: what findings call it, and the name by which its configuration is found. */
export interface LintTask {
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** What a worker hands back: the text is here already. */
export type LintAnswer = Omit<Linted, "source">;

const SCRIPT = new URL("../lint-worker.js", import.meta.url);
const MOST_WORKERS = 8;

/** Lints texts on all cores. */
export class LintPool {
  /** So many texts are enough to keep every worker busy. */
  readonly capacity: number;
  private readonly pool: WorkerPool<LintTask, LintAnswer>;

  private constructor(setup: LintSetup, size: number) {
    this.pool = new WorkerPool(SCRIPT, setup, size);
    this.capacity = 4 * size;
  }

  /** Null where one core is all there is, and in the Action, which is one file. */
  static open(setup: LintSetup): LintPool | null {
    const size = Math.min(availableParallelism(), MOST_WORKERS);
    return size < 2 || !existsSync(SCRIPT) ? null : new LintPool(setup, size);
  }

  async lint(task: LintTask): Promise<Linted> {
    return { ...(await this.pool.run(task)), source: new Source(task.text) };
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
