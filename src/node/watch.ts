import { realpathSync, statSync, watch, type FSWatcher } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { SpecError } from "../spec/error.js";
import { hasCode, systemError } from "./system-error.js";

/** How long to let a burst of changes pass, in ms: an editor that saves makes several. */
const BURST = 100;

/**
 * Hears when something happens in some folders. What happened, the system says unreliably and each in its own way: whoever
 * listens looks for himself.
 */
export class FolderWatch {
  private watchers: readonly FSWatcher[] = [];
  private isStirred = false;
  private wake: () => void = () => undefined;

  /**
   * Listens in these folders, not in what is below them, and no longer in others. One that cannot be read or is gone is left
   * out. Called again, it hears of a folder that was replaced, too.
   *
   * @throws SpecError when the system has no more watches to give
   */
  listen(folders: Iterable<string>): void {
    const before = this.watchers;
    const opened: FSWatcher[] = [];
    // New ones are there before the old ones go, so that nothing happens unheard between.
    this.watchers = opened;
    try {
      for (const folder of folders) {
        const watcher = this.open(folder);
        if (watcher !== null) opened.push(watcher);
      }
    } finally {
      for (const watcher of before) watcher.close();
    }
  }

  /** Waits until something has happened since the last call, and a burst has passed; or for the signal. */
  async stirred(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      signal.addEventListener("abort", () => resolve(), { once: true });
      if (this.isStirred || signal.aborted) resolve();
    });
    if (!signal.aborted) await delay(BURST);
    this.isStirred = false;
  }

  close(): void {
    for (const watcher of this.watchers) watcher.close();
  }

  private open(folder: string): FSWatcher | null {
    const stir = (): void => {
      this.isStirred = true;
      this.wake();
    };
    try {
      // On some systems a folder that goes away is an error of its watcher.
      return watch(folder, stir).on("error", stir);
    } catch (error) {
      if (["ENOENT", "ENOTDIR", "EACCES", "EPERM"].some((code) => hasCode(error, code))) return null;
      if (hasCode(error, "ENOSPC") || hasCode(error, "EMFILE")) throw new SpecError("watch-limit", `cannot watch ${folder}: the system allows no more watched folders`, "Name fewer folders, or raise fs.inotify.max_user_watches and max_user_instances.", { cause: error });
      throw systemError(error, "cannot watch", folder);
    }
  }
}

/** What tells whether some files changed: for each that is there, when it last did, how long it is, and which it is. */
export function snapshotOf(paths: Iterable<string>): string {
  return JSON.stringify([...new Set(paths)].sort().map((path) => [path, stampOf(path)]));
}

function stampOf(path: string): string | null {
  try {
    const { ctimeNs, mtimeNs, size, ino } = statSync(path, { bigint: true });
    return [ctimeNs, mtimeNs, size, ino].join(" ");
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

/** Where a path leads; itself when nothing is there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error) return path;
    throw error;
  }
}
