import { realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { readAgentEdit } from "../../gate/change/agent-edit.js";
import { checkChange } from "../../gate/change/check.js";
import type { DiffFile } from "../../gate/change/diff.js";
import { exists, findProjectRoot, isInside } from "../../node/project.js";
import { decodeText, readBounded, readTextFile } from "../../node/read.js";
import { systemError } from "../../node/system-error.js";
import { loadVocabulary } from "../../node/vocabulary.js";
import { changedLines } from "../../report/diff.js";
import { visible } from "../../report/visible.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import { EXIT, languageOf, type Io } from "../io.js";
import { readSignedSpecs, type SignedSpec, type SignedSpecs } from "../gate/signed-specs.js";

/** What Claude Code sends to a hook on standard input, as far as it is used. */
export interface HookInput {
  readonly cwd: string | null;
  readonly tool: string | null;
  readonly input: unknown;
  /** Whether the agent goes on only because a hook kept it from stopping. */
  readonly isStopping: boolean;
}

/** As much as an agent writes at once. */
const MOST_INPUT = 32 * 1024 * 1024;

/** Reads what Claude Code sends. @throws SpecError `hook-input` */
export async function readHookInput(io: Io): Promise<HookInput> {
  const data = parse(decodeText(await readBounded(io.stdin, "<stdin>", MOST_INPUT), "<stdin>"));
  const { cwd, tool_name: tool, tool_input: input, stop_hook_active: stopping } = data;
  return { cwd: typeof cwd === "string" ? cwd : null, tool: typeof tool === "string" ? tool : null, input, isStopping: stopping === true };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const data = JSON.parse(text) as unknown;
    if (typeof data === "object" && data !== null) return data as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new SpecError("hook-input", "standard input is no JSON object, expected what Claude Code sends to a hook", "This command is run by the hooks that `spec install --hooks claude-code` writes.");
}

/** The project that a session of Claude Code is in. */
export function projectOf({ cwd }: HookInput, io: Io): string {
  return findProjectRoot(resolve(io.env["CLAUDE_PROJECT_DIR"] ?? cwd ?? io.cwd));
}

/**
 * Before the agent writes a file: refuses, by exit code 2 and the reason on standard error, unless a signed spec covers the file
 * and the edit keeps its guards. Silence lets the agent go on and is no approval.
 */
export async function preToolUse(io: Io): Promise<number> {
  const sent = await readHookInput(io);
  const edit = readAgentEdit(sent.tool ?? "", sent.input);
  const root = projectOf(sent, io);
  const path = pathInProject(root, resolve(sent.cwd ?? io.cwd, edit.path));
  if (path === null || isDraft(path)) return EXIT.clean;
  const words = WORDS[languageOf(io.env)];
  if (isGateFile(path)) return refuse(words.gateFile(path), [], io);
  const specs = await readSignedSpecs(root, io);
  const covering = specs.signed.filter(({ covers }) => covers(path));
  if (!covering.some(({ isOpen }) => isOpen)) return refuse(words.uncovered(path), othersOf(specs, languageOf(io.env)), io);
  const broken = await brokenGuards(root, path, edit.after, covering, languageOf(io.env));
  return broken.length === 0 ? EXIT.clean : refuse(words.broken(path), broken.flatMap(({ file, line, message, fix }) => [`${file}:${line}: ${message}`, fix]), io);
}

function refuse(what: string, lines: readonly string[], io: Io): number {
  io.stderr.write(["prompt-spec: " + what, ...lines].map((line) => `${visible(line)}\n`).join(""));
  return EXIT.failed;
}

function othersOf({ signed, others }: SignedSpecs, lang: Language): string[] {
  const words = WORDS[lang];
  return [...signed.filter(({ isOpen }) => isOpen).map(({ file }) => words.elsewhere(file)), ...others.map(({ file, reason }) => `${file}: ${reason[lang]}`), words.ask];
}

/** Null outside of the project, where others decide. Links on the way are followed: what counts is where it is written. */
function pathInProject(root: string, path: string): string | null {
  const way = relative(realpathSync(root), realPath(path));
  return isInside(root, resolve(root, way)) ? way.split(sep).join("/") : null;
}

function realPath(path: string): string {
  try {
    if (exists(path)) return realpathSync(path);
  } catch (error) {
    throw systemError(error, "cannot tell where the agent writes:", path);
  }
  return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
}

/** A spec is written before anybody can sign it. */
function isDraft(path: string): boolean {
  return path.startsWith("specs/") && path.endsWith(".md");
}

/** What the gate goes by is for people to change, and git's own files for git. Some file systems know no case. */
function isGateFile(path: string): boolean {
  return /^(?:(?:\.spec|\.git)\/|\.claude\/settings(?:\.local)?\.json$)/i.test(path);
}

async function brokenGuards(root: string, path: string, after: (before: string | null) => string, specs: readonly SignedSpec[], lang: Language): Promise<Finding[]> {
  const before = exists(join(root, path)) ? readTextFile(join(root, path), path) : null;
  const file = fileOf(path, before, after(before));
  const vocabulary = await loadVocabulary(root);
  const { findings } = checkChange(specs.map((spec) => ({ file: spec.file, guards: spec.guards(vocabulary) })), [file], { lang, vocabulary });
  return findings.filter(({ severity }) => severity === "error");
}

/** The edit as a change of one file. */
function fileOf(path: string, before: string | null, after: string): DiffFile {
  const { removed, added } = changedLines(before ?? "", after);
  return { path, from: null, change: before === null ? "added" : "changed", kind: "text", added, removed: removed.length, removedLines: removed, blobs: null, text: after, hunks: added.map(({ line, text }) => ({ line, lines: [text] })) };
}

const WORDS = {
  en: {
    gateFile: (path: string) => `${path} is what the gate goes by; a person changes it, not an agent`,
    uncovered: (path: string) => `no signed spec covers ${path}`,
    elsewhere: (file: string) => `${file}: is signed, and its covers: does not name this file`,
    ask: "Stop and ask a person: they read the spec and sign it on a terminal, `spec sign SPEC`.",
    broken: (path: string) => `this edit of ${path} breaks what a signed spec rules out`,
  },
  "zh-CN": {
    gateFile: (path: string) => `${path} 是关卡的依据，应当由人来改，不能由代理改`,
    uncovered: (path: string) => `没有已签字的规格涵盖 ${path}`,
    elsewhere: (file: string) => `${file}：已签字，但它的 covers: 没有写到这个文件`,
    ask: "请停下来找人：由人读过规格，在终端运行 `spec sign 规格` 签字。",
    broken: (path: string) => `对 ${path} 的这次修改违反了已签字的规格`,
  },
} as const;
