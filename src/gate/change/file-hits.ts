import type { Range } from "../../spec/finding.js";
import type { Text } from "../../spec/language.js";
import { addedCount, type ChangedFile } from "./change.js";
import type { DiffFile } from "./diff.js";
import { isCounted, isMigration } from "./file-kinds.js";
import type { Forbidden, Guard } from "../guards/guard.js";
import type { Hit } from "../code/hit.js";
import { dependenciesOf, isManifest, type Dependency } from "./manifests.js";
import { oldText } from "./old-text.js";
import { compileScope } from "../guards/scope.js";

/** What breaks a guard that is about files, dependencies, migrations or the size of a change; of other guards nothing. */
export function findFileHits(guard: Guard, files: readonly DiffFile[]): Hit[] {
  const inScope = compileScope(guard.scope);
  const { forbids } = guard;
  const within = files.filter(({ path, from, change }) => inScope(path) || (change === "renamed" && from !== null && inScope(from)));
  if (forbids.kind === "files") return within.map((file) => hit(guard, file, touched(file)));
  if (forbids.kind === "migration") return within.filter(({ path }) => isMigration(path)).map((file) => hit(guard, file, { en: `${file.path} is a schema migration`, "zh-CN": `${file.path} 是数据库结构迁移` }));
  if (forbids.kind === "dependency") return within.flatMap((file) => gainedDependencies(file).filter(({ name }) => isNamed(name, forbids.names)).map((gained) => dependencyHit(guard, file, gained)));
  if (forbids.kind === "size") return sizeHits(guard, forbids, within);
  return [];
}

const VERBS: Readonly<Record<ChangedFile["change"], Text>> = {
  added: { en: "is added", "zh-CN": "是新增文件" },
  changed: { en: "is changed", "zh-CN": "有改动" },
  deleted: { en: "is deleted", "zh-CN": "被删除" },
  renamed: { en: "is renamed", "zh-CN": "被重命名" },
  copied: { en: "is added as a copy", "zh-CN": "是复制而来的新文件" },
};

function touched({ path, from, change }: ChangedFile): Text {
  const verb = VERBS[change];
  const before = change === "renamed" && from !== null ? { en: ` from ${from}`, "zh-CN": `，原为 ${from}` } : { en: "", "zh-CN": "" };
  return { en: `${path} ${verb.en}${before.en}`, "zh-CN": `${path} ${verb["zh-CN"]}${before["zh-CN"]}` };
}

const gainedBy = new WeakMap<DiffFile, readonly Dependency[]>();

/** What a manifest names now and did not before: another version, order or section is not new. Read once for all guards. */
export function gainedDependencies(file: DiffFile): readonly Dependency[] {
  const known = gainedBy.get(file) ?? (isManifest(file.path) && file.kind === "text" ? readGained(file) : []);
  gainedBy.set(file, known);
  return known;
}

function readGained(file: DiffFile): Dependency[] {
  const before = oldText(file) ?? file.removedLines.map(({ text }) => text).join("\n");
  // A manifest that was renamed is one that was there.
  const known = new Set(dependenciesOf(file.from ?? file.path, before).map(({ name }) => name));
  const added = new Set(file.added.map(({ line }) => line));
  const now = file.text !== null ? dependenciesOf(file.path, file.text) : file.hunks.flatMap(({ line, lines }) => dependenciesOf(file.path, lines.join("\n")).map((each) => ({ ...each, line: each.line + line - 1 })));
  const gained = new Map<string, Dependency>();
  for (const each of now) if (added.has(each.line) && !known.has(each.name) && !gained.has(each.name)) gained.set(each.name, each);
  return [...gained.values()];
}

/** `lodash` names `lodash`, `slf4j-api` names `org.slf4j:slf4j-api`, `gin` names `github.com/gin-gonic/gin/v2`. */
function isNamed(name: string, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  const own = name.toLowerCase();
  const last = own.replace(/\/v\d{1,9}$/, "").split(/[:/]/).at(-1) ?? own;
  return names.some((each) => [own, last].includes(each.toLowerCase()) || [own, last].includes(each.toLowerCase().replaceAll(/[-_.]/g, "-")));
}

function dependencyHit(guard: Guard, file: DiffFile, { name, line }: Dependency): Hit {
  const text = file.added.find((each) => each.line === line)?.text ?? "";
  const found: Text = { en: `${file.path} gains the dependency ${name}`, "zh-CN": `${file.path} 新增了依赖 ${name}` };
  return { guard, path: file.path, found, allowed: null, ...lineRange(line, text) };
}

function sizeHits(guard: Guard, { files: mostFiles, lines: mostLines }: Forbidden & { kind: "size" }, within: readonly ChangedFile[]): Hit[] {
  const counted = within.filter(({ path }) => isCounted(path));
  const lines = counted.reduce((sum, file) => sum + addedCount(file) + file.removed, 0);
  const { line, column, endLine, endColumn } = guard.prohibition;
  const hits: Hit[] = [];
  const report = (found: Text): number => hits.push({ guard, path: null, found, allowed: null, line, column, endLine, endColumn });
  if (mostFiles !== null && counted.length > mostFiles) report({ en: `${counted.length} ${counted.length === 1 ? "file is" : "files are"} changed, at most ${mostFiles} may be`, "zh-CN": `改动了 ${counted.length} 个文件，最多允许 ${mostFiles} 个` });
  if (mostLines !== null && lines > mostLines) report({ en: `${lines} ${lines === 1 ? "line is" : "lines are"} added or removed, at most ${mostLines} may be`, "zh-CN": `增删了 ${lines} 行，最多允许 ${mostLines} 行` });
  return hits;
}

/** At the first line that was added; where none was, at the file as a whole. */
function hit(guard: Guard, file: ChangedFile, found: Text): Hit {
  const [first] = file.added;
  const range = first === undefined ? { line: 1, column: 1, endLine: 1, endColumn: 1 } : lineRange(first.line, first.text);
  return { guard, path: file.path, found, allowed: null, ...range };
}

function lineRange(line: number, text: string): Range {
  const start = text.length - text.trimStart().length;
  return { line, column: start + 1, endLine: line, endColumn: Math.max(start, text.trimEnd().length) + 1 };
}
