import { basename, resolve } from "node:path";
import * as z from "zod/mini";
import { isInside, loadTemplates } from "../../node/project.js";
import { decodeText, readBounded, readTextFile } from "../../node/read.js";
import { installSkill } from "../../node/skill/skill-install.js";
import { shownPath } from "../../node/skill/skill-root.js";
import { refuseLinkedSource } from "../../node/skill/skill-source.js";
import { findShadows } from "../../node/skill/skill-shadows.js";
import type { Linted } from "../../report/linted.js";
import { lint } from "../../rules/lint.js";
import { isAgent } from "../../skill/agents.js";
import { checkSkillName, skillName } from "../../skill/name.js";
import { makeSkill, type Skill } from "../../skill/skill.js";
import { digest } from "../../spec/digest.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Spec } from "../../spec/spec.js";
import { HOOK_HOSTS, installHooks } from "./hooks.js";
import { installReport, type InstallReport } from "./install-report.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import { lintText } from "../lint/lint-text.js";
import { config, flag, readOptions } from "../options.js";
import { configReader, type FileConfig } from "../lint/project-config.js";
import { placeToInstall, type SkillPlace } from "./skill-place.js";
import { VERSION } from "../version.js";

const schema = z.object({
  agent: z.optional(z.array(z.string())),
  global: flag,
  dir: z.optional(z.string().check(z.minLength(1, "expected a folder"))),
  link: flag,
  allowIncomplete: flag,
  force: flag,
  dryRun: flag,
  json: flag,
  hooks: z.optional(z.enum(HOOK_HOSTS)),
  config,
});

type Options = Omit<z.infer<typeof schema>, "hooks">;
type Document = Linted & { readonly spec: Spec; readonly decided: FileConfig };

/** Rules that no option and no configuration overrides: a skill must not carry what a person cannot see. */
const HIDDEN = new Set(["hidden-text", "hidden-comment"]);

export const run: Run = async (args, given, io) => {
  const { hooks, ...rest } = readOptions(schema, given);
  if (hooks !== undefined) return installHooks({ ...rest, hooks }, args, io);
  const { file, options } = specAmongAgents(args[0], rest);
  if (options.link && options.dir !== undefined) throw new SpecError("options-conflict", "--dir cannot be combined with --link", "Give one of them.");
  const place = await placeFor(options, io);
  if (file !== "-") await refuseLinkedSource(resolve(io.cwd, file), file, place.root);
  const document = await readAndLint(file, options, io);
  const report = installReport(options, document, io);
  const hidden = lint(document.spec, { file: document.file, lang: languageOf(io.env) }).findings.filter((finding) => HIDDEN.has(finding.rule));
  const errors = document.findings.filter((finding) => finding.severity === "error");
  if (hidden.length > 0) return report.refuse("a skill must not carry what a person cannot see; take it out of the spec");
  if (errors.length > 0 && !options.allowIncomplete) return report.refuse("mend what is an error, or give --allow-incomplete, and the skill tells the agent");
  const { spec } = document;
  const skill = makeSkill({ spec, name: nameFor(spec, file), source: sourceOf(file, place, io), tool: VERSION, errors: errorsForGate(document) });
  return install(skill, place, options, report, io);
};

/** In the language of the spec, whoever installs it: else two people would replace each other's files for ever. */
function errorsForGate({ spec, file, decided }: Document): readonly Finding[] {
  return lint(spec, { file, lang: spec.template.lang, settings: decided.settings }).findings.filter((finding) => finding.severity === "error");
}

/** `--agent codex spec.md`: whoever names the spec last finds it taken for an agent by the option before it. */
function specAmongAgents(file: string | undefined, options: Options): { readonly file: string; readonly options: Options } {
  if (file !== undefined) return { file, options };
  const agents = [...(options.agent ?? [])];
  const last = agents.pop();
  if (last === undefined || isAgent(last)) throw new SpecError("spec-missing", "no spec is named", "Name the file: `spec install spec.md`.");
  if (agents.length === 0) throw new SpecError("agent-missing", `--agent ${last}: expected an agent before the spec`, `Name one, \`spec install ${last} --agent codex\`, or leave --agent out.`);
  return { file: last, options: { ...options, agent: agents } };
}

async function install(skill: Skill, place: SkillPlace, options: Options, report: InstallReport, io: Io): Promise<number> {
  const { link, force, dryRun } = options;
  const { root } = place;
  const result = await installSkill(skill, { root, folders: place.folders, link, force, dryRun });
  const shadows = root.kind === "project" ? await findShadows(root, result.folders, skill.name, io.env) : [];
  return report.print(skill, result, shadows) ? EXIT.clean : EXIT.findings;
}

/** With links, the copy that they lead to is where most agents look. */
async function placeFor(options: Options, io: Io): Promise<SkillPlace> {
  const place = await placeToInstall(options, io);
  if (!options.link) return place;
  const copy = place.root.kind === "home" ? "~/.agents/skills" : ".agents/skills";
  return { ...place, folders: [...new Set([copy, ...place.folders])] };
}

async function readAndLint(file: string, options: Options, io: Io): Promise<Document> {
  const text = file === "-" ? decodeText(await readBounded(io.stdin, "<stdin>"), "<stdin>") : readTextFile(resolve(io.cwd, file), file);
  const templates = await loadTemplates(io.cwd);
  const name = file === "-" ? "<stdin>" : file;
  const decided = await configReader(options, templates, io)(name);
  return { ...(await lintText(text, { file: name, templates, template: null, messages: languageOf(io.env), decided })), decided };
}

function nameFor(spec: Spec, file: string): string {
  // Two untitled texts from standard input are two skills.
  const fallback = file === "-" ? `issue ${digest(spec).slice("sha256:".length, "sha256:".length + 8)}` : basename(file).replace(/\.md$/i, "");
  const name = skillName(spec, fallback);
  checkSkillName(name);
  return name;
}

/** Null for standard input and for a file outside of the root: nobody else would find it there. */
function sourceOf(file: string, { root }: SkillPlace, io: Io): string | null {
  const path = resolve(io.cwd, file);
  return file !== "-" && isInside(root.path, path) ? shownPath(root, path) : null;
}
