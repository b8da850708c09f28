import { relative, resolve, sep } from "node:path";
import { isIssueName, issueText, readIssueName } from "../../node/github/github-name.js";
import { exists, findProjectRoot, findWorkTree, isInside, loadTemplates } from "../../node/project.js";
import { decodeText, readBounded, readTextFile } from "../../node/read.js";
import type { TemplateStore } from "../../spec/builtin.js";
import type { Language } from "../../spec/language.js";
import { slugOf } from "../../spec/slug.js";
import type { Io } from "../io.js";
import { configReader, type ConfigOptions, type FileConfig } from "../lint/project-config.js";

/** The text of a spec that an argument names, and what it is to be read with. */
export interface NamedSpec {
  readonly text: string;
  /** As the user named it: a path, `<stdin>`, or `owner/repo#12`. */
  readonly file: string;
  /** Path from the project's root, with `/`; null for standard input, an issue, and a file outside of the root. */
  readonly path: string | null;
  /** Names its records: `.spec/signoffs/<slug>.json`; null for standard input, of which none are kept. */
  readonly slug: string | null;
  /** The project's root: absolute. */
  readonly root: string;
  readonly templates: TemplateStore;
  readonly decided: FileConfig;
}

/** How a spec is opened. */
export interface OpenOptions extends ConfigOptions {
  readonly apiUrl?: string | undefined;
  readonly lang: Language;
  /** The text that is staged counts, where there is one, and not that of the working file. */
  readonly staged?: boolean;
}

/** Reads the spec that an argument names: a file, `-`, or an issue. @throws SpecError when it cannot be read */
export async function readNamedSpec(name: string, options: OpenOptions, io: Io): Promise<NamedSpec> {
  const root = findProjectRoot(io.cwd);
  const templates = await loadTemplates(io.cwd);
  const { file, text: present, path } = await read(name, options, io);
  const decided = await configReader(options, templates, io)(file);
  const inRoot = path !== null && isInside(root, path) ? relative(root, path).split(sep).join("/") : null;
  const text = options.staged === true && inRoot !== null ? ((await stagedText(root, inRoot)) ?? present) : present;
  return { text, file, path: inRoot, slug: name === "-" ? null : recordSlug(inRoot ?? file), root, templates, decided };
}

async function read(name: string, options: OpenOptions, io: Io): Promise<{ file: string; text: string; path: string | null }> {
  if (name === "-") return { file: "<stdin>", path: null, text: decodeText(await readBounded(io.stdin, "<stdin>"), "<stdin>") };
  const path = resolve(io.cwd, name);
  if (!isIssueName(name) || exists(path)) return { file: name, path, text: readTextFile(path, name) };
  const { openGitHub } = await import("../lint/lint-issues.js");
  const issue = await (await openGitHub(options, io)).read(readIssueName(name));
  return { file: issueText(issue), path: null, text: issue.text };
}

/** Null for a file that git does not track. */
async function stagedText(root: string, path: string): Promise<string | null> {
  if (findWorkTree(root) === null) return null;
  const { fileAt } = await import("../../node/git/git-file.js");
  const bytes = await fileAt(root, "", path);
  return bytes === null ? null : decodeText(bytes, path);
}

/** What names a spec's records: `specs/read-flag.md` is `read-flag`, `docs/read-flag.md` is `docs-read-flag`. */
export function recordSlug(name: string): string {
  return slugOf(name.replace(/^specs\//, "").replace(/\.md$/i, ""));
}
