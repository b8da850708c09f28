import { dirname, relative, resolve, sep } from "node:path";
import { compareWithBaseline, entriesOf, type Baseline, type BaselineEntry } from "../../config/baseline.js";
import { baselineText, readBaseline } from "../../config/baseline-file.js";
import { exists } from "../../node/project.js";
import { readTextFile } from "../../node/read.js";
import { writeTextFile } from "../../node/write.js";
import type { Linted } from "../../report/linted.js";
import { visible } from "../../report/visible.js";
import type { SuppressedFinding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import type { Io } from "../io.js";

/** A linted document and where it lies; null for what is not a file. */
export type LintedInput = Linted & { readonly path: string | null };

/** What a baseline leaves of some documents' findings. */
export interface Baselined {
  readonly files: readonly LintedInput[];
  /** How many entries no finding answers to any more. */
  readonly stale: number;
}

/** How many stale entries are named; the rest is counted. */
const MOST_NAMED = 10;

/** Lets what a baseline knows pass, and says on standard error which of its entries are stale. @throws SpecError */
export function applyBaseline(name: string, files: readonly LintedInput[], lang: Language, io: Io): Baselined {
  const path = resolve(io.cwd, name);
  const baseline = readBaseline(name, readTextFile(path, name));
  const stale: { file: string; entry: BaselineEntry }[] = [];
  const left = files.map((file) => {
    const key = keyOf(file, path);
    const compared = compareWithBaseline(file, Object.hasOwn(baseline, key) ? (baseline[key] ?? []) : []);
    stale.push(...compared.stale.map((entry) => ({ file: key, entry })));
    return { ...file, findings: compared.fresh, suppressed: [...file.suppressed, ...compared.known.map((finding): SuppressedFinding => ({ ...finding, suppression: { kind: "external", justification: name } }))] };
  });
  const gone = goneFiles(baseline, path).flatMap((file) => (baseline[file] ?? []).map((entry) => ({ file, entry })));
  const all = [...stale, ...gone];
  for (const { file, entry } of all.slice(0, MOST_NAMED)) io.stderr.write(`${WORDS.stale[lang](visible(name), visible(file), visible(entry.rule), visible(entry.text), entry.count)}\n`);
  if (all.length > MOST_NAMED) io.stderr.write(`${WORDS.more[lang](visible(name), all.length - MOST_NAMED)}\n`);
  return { files: left, stale: all.length };
}

/**
 * Writes what was found into a baseline. What it says of files that were not linted stays, unless they are gone.
 *
 * @throws SpecError when the file there is no baseline of this version; it is left as it is
 */
export async function updateBaseline(name: string, files: readonly LintedInput[], lang: Language, io: Io): Promise<void> {
  const path = resolve(io.cwd, name);
  const before = exists(path) ? readBaseline(name, readTextFile(path, name)) : {};
  const gone = new Set(goneFiles(before, path));
  const kept = Object.entries(before).filter(([file]) => !gone.has(file));
  const after = new Map([...kept, ...files.map((file) => [keyOf(file, path), entriesOf(file)] as const)]);
  await writeTextFile(path, baselineText(after), { shown: name });
  const count = files.reduce((sum, file) => sum + entriesOf(file).reduce((all, entry) => all + entry.count, 0), 0);
  io.stderr.write(`${WORDS.updated[lang](visible(name), count)}\n`);
}

/** Relative to the baseline, so that it means the same from every folder. */
function keyOf({ file, path }: LintedInput, baseline: string): string {
  return path === null ? file : relative(dirname(baseline), path).split(sep).join("/");
}

/** Only what looks like a path can be gone: issues on GitHub are not looked up. */
function goneFiles(baseline: Baseline, path: string): string[] {
  return Object.keys(baseline).filter((file) => /\.(?:md|markdown|txt)$/i.test(file) && !exists(resolve(dirname(path), file)));
}

interface Words {
  readonly stale: Readonly<Record<Language, (baseline: string, file: string, rule: string, text: string, count: number) => string>>;
  readonly more: Readonly<Record<Language, (baseline: string, count: number) => string>>;
  readonly updated: Readonly<Record<Language, (baseline: string, count: number) => string>>;
}

const WORDS: Words = {
  stale: {
    en: (baseline, file, rule, text, count) => `warning: ${baseline}: stale: ${file}: ${rule}${text === "" ? "" : ` at "${text}"`}${count === 1 ? "" : ` (${count} times)`} is there no more; --update-baseline takes it out`,
    "zh-CN": (baseline, file, rule, text, count) => `警告：${baseline}：已过期：${file}：${rule}${text === "" ? "" : `（“${text}”）`}${count === 1 ? "" : `（${count} 处）`}已不存在；用 --update-baseline 去掉`,
  },
  more: { en: (baseline, count) => `warning: ${baseline}: ${count === 1 ? "1 more entry is" : `${count} more entries are`} stale`, "zh-CN": (baseline, count) => `警告：${baseline}：另有 ${count} 条已过期` },
  updated: { en: (baseline, count) => `${baseline}: ${count} finding${count === 1 ? "" : "s"}`, "zh-CN": (baseline, count) => `${baseline}：${count} 处` },
};
