import { join, relative } from "node:path";
import { readTrailer, type SpecTrailer } from "../../gate/steps/trailer.js";
import { trailerUnusable } from "../../gate/change/change-findings.js";
import { git } from "../../node/git/git.js";
import { specTrailers } from "../../node/git/git-trailers.js";
import { isIssueName } from "../../node/github/github-name.js";
import { exists, findProjectRoot } from "../../node/project.js";
import { EVIDENCE_FOLDER, recordPath, signedSpecs } from "../../node/records.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import type { GateChange } from "./gate-change.js";
import { takeInventory } from "../install/installed.js";
import type { Io } from "../io.js";
import { recordSlug, type OpenOptions } from "../write/named-spec.js";
import { openSpec, type OpenedSpec } from "../opened-spec.js";
import { isOver } from "../spec-status.js";

/** The specs that some commits name, and what is wrong with how they do. */
export interface NamedSpecs {
  /** By what the trailer calls the spec: the newest commit that names it. */
  readonly trailers: ReadonlyMap<string, SpecTrailer & { readonly commit: string }>;
  readonly findings: readonly Finding[];
}

/** Reads the trailers of a change. @throws SpecError when git fails */
export async function readTrailers(root: string, { base }: GateChange, lang: Language, env: Io["env"]): Promise<NamedSpecs> {
  const trailers = new Map<string, SpecTrailer & { readonly commit: string }>();
  const findings: Finding[] = [];
  for (const { commit, value } of base === null ? [] : await specTrailers(root, base)) {
    const trailer = readTrailer(value);
    const spec = trailer?.spec.startsWith("#") === true ? `${(await ownRepository(root, env)) ?? ""}${trailer.spec}` : (trailer?.spec ?? "");
    if (trailer === null || !(isIssueName(spec) || isSpecPath(root, spec))) findings.push(trailerUnusable(commit, value, lang));
    else if (!trailers.has(spec)) trailers.set(spec, { ...trailer, spec, commit });
  }
  return { trailers, findings };
}

/** `owner/repo` of this project, by which `#12` is meant: as the workflow says, else the remote on GitHub. */
async function ownRepository(root: string, env: Io["env"]): Promise<string | null> {
  const named = env["GITHUB_REPOSITORY"] ?? "";
  if (named !== "") return named;
  const { stdout } = await git(root, ["config", "--get", "remote.origin.url"], { codes: [0, 1] });
  return /github\.com[:/]([\w-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(stdout.toString("utf8").trim())?.[1] ?? null;
}

/**
 * The specs that a change is about when none is named: those that its commits name; else those that it touches, the texts or
 * their records; else the open ones that are signed or installed as a skill.
 *
 * @throws SpecError `spec-unknown` when there is none: nothing checked is never clean
 */
export async function specsOfChange(change: GateChange, { trailers }: NamedSpecs, options: OpenOptions, io: Io): Promise<OpenedSpec[]> {
  const root = findProjectRoot(io.cwd);
  const open = (path: string): Promise<OpenedSpec> => openSpec(isIssueName(path) ? path : relative(io.cwd, join(root, path)), options, io);
  if (trailers.size > 0) return Promise.all([...trailers.keys()].map(open));
  const touched = touchedSpecs(root, change.paths);
  if (touched.length > 0) return Promise.all(touched.map(open));
  const opened = await Promise.all((await knownSpecs(root, io)).map(open));
  const over = await Promise.all(opened.map(async ({ spec, path }) => path !== null && (await isOver({ spec, path, root, base: change.base }))));
  const going = opened.filter((_, index) => over[index] !== true);
  if (going.length === 0) throw new SpecError("spec-unknown", "no spec can be told that this change carries out", "Name it: `spec gate specs/SPEC.md`, or write the trailer `Spec: specs/SPEC.md@DIGEST` into a commit message.");
  return going;
}

function touchedSpecs(root: string, paths: readonly string[]): string[] {
  const texts = paths.filter((path) => path.startsWith("specs/") && isSpecPath(root, path));
  const touched = new Set(paths);
  const recorded = signedSpecs(root).filter((path) => {
    const slug = recordSlug(path);
    return touched.has(recordPath(slug, "signoff")) || paths.some((each) => each.startsWith(`${EVIDENCE_FOLDER}/${slug}/`));
  });
  return [...new Set([...texts, ...recorded])];
}

/** Every spec that somebody signed, or that is installed from a file of this project. */
export async function knownSpecs(root: string, io: Io): Promise<string[]> {
  const { skills } = await takeInventory({ global: false }, io);
  const installed = skills.flatMap(({ source }) => (source !== null && exists(join(root, source)) ? [source] : []));
  return [...new Set([...signedSpecs(root), ...installed])].sort();
}

function isSpecPath(root: string, path: string): boolean {
  return path.endsWith(".md") && !path.split("/").includes("..") && exists(join(root, path));
}
