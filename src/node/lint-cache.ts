import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { SpecError } from "../spec/error.js";
import { exists } from "./project.js";
import { writeTextFile } from "./write.js";

/** What was found in a file, and what that depends on. */
interface Entry {
  readonly key: string;
  readonly value: unknown;
}

/** Larger than any that we write. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Results of earlier runs by path. The file holds a digest of itself, so that one that breaks off or was changed by hand counts
 * for nothing. Runs at the same time each replace it as a whole; what one of them found may have to be found again.
 */
export class LintCache {
  private readonly entries: Map<string, Entry>;
  private changed = false;

  /** Opens a cache; one that cannot be read is empty. */
  constructor(private readonly path: string) {
    this.entries = new Map(Object.entries(readEntries(path)));
  }

  /** The value that was put for a file under this key; undefined when there is none. */
  get(file: string, key: string): unknown {
    const entry = this.entries.get(file);
    return entry?.key === key ? entry.value : undefined;
  }

  put(file: string, key: string, value: unknown): void {
    this.entries.set(file, { key, value });
    this.changed = true;
  }

  /** Writes what is new, without files that are gone. @throws SpecError */
  async save(): Promise<void> {
    if (!this.changed) return;
    const others = Object.entries(readEntries(this.path)).filter(([file]) => !this.entries.has(file));
    const body = JSON.stringify(Object.fromEntries([...others, ...this.entries].filter(([file]) => exists(file))));
    await writeTextFile(this.path, `${cacheKey(body)}\n${body}\n`);
  }
}

/**
 * Where the cache of a project lies: in the user's own cache folder, because a repository could bring one along in which its
 * documents are clean.
 */
export function cachePath(root: string, env: Readonly<Record<string, string | undefined>>, home: string): string {
  const folder = env["XDG_CACHE_HOME"] ?? env["LOCALAPPDATA"] ?? "";
  return join(folder === "" ? join(home, ".cache") : folder, "prompt-spec", `lint-${cacheKey(root).slice(0, 16)}.cache`);
}

/** Makes sure that a file named as the cache is one, be it broken: any other is somebody's work. @throws SpecError */
export function refuseForeignCache(path: string, shown: string): void {
  if (!exists(path)) return;
  const isOurs = statSync(path).isFile() && /^(?:[0-9a-f]{1,64}(?:\n|$)|$)/.test(firstBytes(path, 65));
  if (!isOurs) throw new SpecError("cache-foreign", `${shown} is no cache of spec; it is left as it is`, "Name a file of its own for --cache-location, or delete this one.");
}

function firstBytes(path: string, count: number): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(count);
    return bytes.toString("latin1", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** A digest of whatever a result depends on. No part but the last may be followed by what another begins with: JSON is not. */
export function cacheKey(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

function readEntries(path: string): Readonly<Record<string, Entry>> {
  try {
    if (statSync(path).size > MOST_BYTES) return {};
    const [digest = "", body = ""] = readFileSync(path, "utf8").split("\n");
    return digest === cacheKey(body) ? (JSON.parse(body) as Record<string, Entry>) : {};
  } catch (error) {
    // A cache is only ever a short cut: whatever is wrong with it, there is another way.
    if (error instanceof Error) return {};
    throw error;
  }
}
