import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { Shard } from "../report/shard.js";
import { FORMATS, type Format } from "../report/formats.js";
import { visibleLines } from "../report/visible.js";
import { SpecError } from "../spec/error.js";
import { LANGUAGES, readLanguage, type Language } from "../spec/language.js";
import type { Shell } from "./completion-scripts.js";
import type { Io, Run } from "./io.js";
import type { OutputFile } from "./lint/report-targets.js";
import { VERSION } from "./version.js";

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("expected a whole number from 0");
  return Number(text);
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function shard(text: string): Shard {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [index, total] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index < 1 || index > total) throw new InvalidArgumentError("expected i/n with i from 1 to n, e.g. 2/4");
  return { index, total };
}

function language(text: string): Language {
  const known = readLanguage(text);
  if (known === null) throw new InvalidArgumentError(`Allowed choices are ${LANGUAGES.join(", ")}.`);
  return known;
}

function format(text: string, formats: readonly Format[] = []): readonly Format[] {
  const known = FORMATS.find((name) => name === text);
  if (known === undefined) throw new InvalidArgumentError(`Allowed choices are ${FORMATS.join(", ")}.`);
  return [...formats, known];
}

/**
 * Every command with its options. A command's own code is loaded when it runs, so that `--help` and the others do not pay
 * for it.
 *
 * @param only the command that is run, when it is known: `lint`, the most used, does not wait until the others are described
 */
export function program(io: Io, setExitCode: (code: number) => void, only?: string): Command {
  const run =
    (load: () => Promise<Run>) =>
    async (...given: unknown[]): Promise<void> => {
      const command = given.at(-1) as Command;
      const runCommand = await load();
      setExitCode(await runCommand(command.args, command.opts(), io));
    };

  const spec = new Command("spec")
    .description("Write a Prompt Spec, lint it, and hand it to a coding agent as a skill.")
    .version(VERSION, "-V, --version")
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`${visibleLines(text.trimEnd())}\nhint: Run \`spec --help\`, or \`spec COMMAND --help\` for one command.\n`),
    })
    .addHelpText("after", "\nExit codes: 0 clean, 1 findings, 2 could not run, 130 cancelled.");

  const command = (name: string, description: string): Command => spec.command(name).description(description);
  const lang = (what: string): Option => new Option("--lang <lang>", what).choices(LANGUAGES).argParser(language);

  const hooks = (what: string): Option => new Option("--hooks <host>", what).choices(["claude-code", "git"]);

  const apiUrl = (): Option => new Option("--api-url <url>", "the API of a GitHub Enterprise server, https://HOST/api/v3");
  const withConfig = (of: Command): Command => {
    const given = new Set<string>();
    for (const name of ["config", "no-config"]) {
      of.on(`option:${name}`, () => {
        if (given.add(name).size > 1) throw new SpecError("options-conflict", "--config and --no-config exclude each other", "Leave one of them out.");
      });
    }
    return of.option("--config <file>", "take the settings from this file (default: the nearest .specrc.json, .specrc.yaml, .specrc.yml or prompt-spec key in package.json)").option("--no-config", "use no configuration");
  };

  // A file takes the format before it, so it has to know how many there were.
  const withReports = (of: Command): Command => {
    const outputFile = (file: string, files: readonly OutputFile[] = []): readonly OutputFile[] => [...files, { file, formatsBefore: of.opts<{ format?: readonly Format[] }>().format?.length ?? 0 }];
    return of
      .addOption(new Option("--format <format>", `${FORMATS.join(", ")}; several, each with its --output-file`).argParser(format))
      .addOption(new Option("--output-file <file>", "where the report in the format before it goes (default: standard output)").argParser(outputFile))
      .option("--quiet", "print errors only")
      .addOption(new Option("--max-warnings <n>", "exit 1 when there are more warnings than this").argParser(wholeNumber));
  };

  const lint = withReports(withConfig(command("lint", "Check specs; exit 1 when something must be mended")));
  lint
    .argument("[files...]", "files, folders (their *.md), globs, - for standard input, or issues: owner/repo#12, or their address")
    .option("--fix", "mend what can be mended: add missing sections with their prompts, put sections in order")
    .addOption(new Option("--fix-dry-run", "print what --fix would change, and change nothing").conflicts("fix"))
    .option("--stdin-filename <name>", "what to call standard input")
    .option("--template <name>", "read every file against this template");
  lint
    .option("--repo <owner/repo>", "check the issues of a repository on GitHub")
    .option("--label <name>", "only issues with this label; several must all be there", collect)
    .addOption(new Option("--state <state>", "only issues in this state (default: open)").choices(["open", "closed", "all"]))
    .option("--since <day>", "only issues changed since, e.g. 2026-01-31")
    .addOption(apiUrl());
  lint
    .option("--strict", "a label that often means something else (Requirements, Summary, Tasks) is no section")
    .option("--baseline <file>", "let the findings pass that this file knows")
    .option("--update-baseline", "write what is found into the file of --baseline")
    .option("--cache", "keep what is found, and look again only at files that changed")
    .option("--cache-location <file>", "where to keep it (default: in the user's cache folder)")
    .option("--print-config <file>", "print the settings that hold for a file, as JSON, and lint nothing")
    .addOption(new Option("--watch", "check again whenever a file, the configuration, a template or the pit book changes, until Ctrl-C").conflicts(["ndjson", "fix", "updateBaseline", "printConfig", "repo", "stdinFilename"]))
    .addOption(lang("language of the messages (default: from LANG)"))
    .addOption(new Option("--ndjson", "read one JSON record a line ({\"id\", \"body\"}) and print one line for each").conflicts(["format", "outputFile", "fix", "fixDryRun", "stdinFilename", "repo", "baseline", "updateBaseline", "cache", "cacheLocation"]))
    .addOption(new Option("--shard <i/n>", "lint the i-th of n equal parts only; `spec merge` joins the reports").argParser(shard))
    .action(run(async () => (await import("./lint/lint.js")).run));
  if (only === "lint") return spec;

  withReports(withConfig(command("check", "Hold a change to what its specs forbid; exit 1 when it breaks a guard")))
    .argument("<specs...>", "the specs: files, - for standard input, or issues: owner/repo#12, or their address")
    .option("--base <ref>", "what the branch has and this ref has not, uncommitted work included (default: where the work is to be merged: the default branch of origin, the upstream, main)")
    .addOption(new Option("--staged", "what is staged").conflicts(["worktree", "diff"]))
    .addOption(new Option("--worktree", "what is not committed, untracked files included").conflicts("diff"))
    .addOption(new Option("--diff <file>", "a unified diff; - for standard input").conflicts(["base", "allFiles"]))
    .addOption(new Option("--all-files", "everything that is there, as if it were added").conflicts("base"))
    .addOption(lang("language of the messages (default: from LANG)"))
    .addOption(apiUrl())
    .action(run(async () => (await import("./gate/check.js")).run));

  command("merge", "Join the reports of shards: lint --format json, or lint --ndjson")
    .argument("<reports...>", "files")
    .addOption(new Option("--max-warnings <n>", "exit 1 when there are more warnings than this").argParser(wholeNumber))
    .addOption(lang("language of the summary (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).merge));

  withConfig(command("new", "Write a spec, one section at a time"))
    .argument("[title]", "what changes, in one line")
    .option("--from <file>", "start from a rough request; - for standard input")
    .option("--answers <file>", "take the answers from JSON or YAML instead of asking; - for standard input")
    .option("--print-schema", "print the JSON Schema of --answers")
    .option("--template <name>", "template to follow")
    .addOption(lang("language of the template and the questions (default: from LANG)"))
    .option("-o, --output <file>", "where to write (default: specs/<title>.md below the project's root)")
    .option("-y, --yes", "ask nothing; what is blank keeps the template's prompt")
    .option("--force", "replace an existing file, after showing the difference")
    .option("--resume", "continue the kept draft")
    .option("--issue <owner/repo>", "open an issue on GitHub instead of writing a file, after showing it")
    .addOption(apiUrl())
    .action(run(async () => (await import("./commands.js")).newSpec));

  withConfig(command("fill", "Complete a spec in place: asks only about what lint objects to"))
    .argument("<file>", "the spec, or an issue: owner/repo#12, or its address")
    .option("--answers <file>", "take the answers from JSON or YAML instead of asking; - for standard input")
    .option("--template <name>", "template to follow")
    .addOption(lang("language of the questions (default: from LANG)"))
    .option("-y, --yes", "write without asking for confirmation")
    .option("--resume", "continue the kept draft")
    .addOption(apiUrl())
    .action(run(async () => (await import("./commands.js")).fill));

  withConfig(command("install", "Install a spec as a skill that coding agents read before they execute"))
    .argument("[spec]", "the spec; - for standard input")
    .option("--agent <names...>", "install for these agents, e.g. claude-code codex (default: .agents/skills and .claude/skills)")
    .option("-g, --global", "install into the home folder")
    .option("--dir <folder>", "install into this skills folder")
    .option("--link", "keep one copy and link to it from the other folders")
    .addOption(hooks("install hooks that hold every change to its spec, instead of a spec").conflicts(["agent", "global", "dir", "link", "allowIncomplete", "force"]))
    .option("--allow-incomplete", "install a spec that lint calls an error; the skill says so to the agent")
    .option("--force", "replace a skill that was edited by hand, keeping a backup")
    .option("--dry-run", "print what would be done")
    .option("--json", "print the result as JSON")
    .action(run(async () => (await import("./commands.js")).install));

  command("list", "List installed specs")
    .option("-g, --global", "look in the home folder")
    .option("--dir <folder>", "look in this skills folder")
    .option("--json", "print as JSON")
    .action(run(async () => (await import("./commands.js")).list));

  command("status", "Show every spec and its six steps, and which installed copies were edited, are outdated, shadowed or missing; exit 1 if anything went wrong")
    .option("-g, --global", "look in the home folder, at installed copies alone")
    .option("--dir <folder>", "look in this skills folder, at installed copies alone")
    .option("--json", "print as JSON")
    .addOption(lang("language of the texts (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).status));

  withConfig(command("sandbox", "Compare a sandbox with production by the facts of a spec; exit 1 when it holds too little"))
    .argument("<spec>", "the spec; - for standard input, of which no command is run")
    .addOption(new Option("--parity <percent>", "how much of Today the sandbox must hold (default: as .spec/config.yaml has it, else 50)").argParser(wholeNumber))
    .option("--measured <file>", "take values from YAML or JSON where commands cannot run: facts: [{fact, value}]")
    .addOption(new Option("--timeout <seconds>", "the most that one command may take (default: 60)").argParser(wholeNumber))
    .option("-y, --yes", "run the commands of an unsigned spec without asking; needs a terminal all the same")
    .option("--json", "print the result as JSON")
    .addOption(lang("language of the texts (default: from LANG)"))
    .addOption(apiUrl())
    .action(run(async () => (await import("./commands.js")).sandbox));

  withConfig(command("sign", "Read a spec as its architect, answer the questions, and decide; a person's step"))
    .argument("<spec>", "the spec, or an issue: owner/repo#12, or its address")
    .option("--ssh-key <file>", "sign with this OpenSSH key; the .pub file for a key that your ssh-agent holds")
    .addOption(lang("language of the questions (default: from LANG)"))
    .addOption(apiUrl())
    .action(run(async () => (await import("./commands.js")).sign));

  withConfig(command("gate", "Say how a spec stands at each of the six steps; exit 0 only when all that is required has passed"))
    .argument("[specs...]", "the specs (default: those that the change is about: named by a trailer, touched, or open and signed)")
    .option("--base <ref>", "compare the change with where it parted from this ref (default: base of .spec/config.yaml, else HEAD)")
    .option("--staged", "judge what is staged, not the files as they are")
    .option("--pr", "judge a pull request: its commits must say by a trailer `Spec: <path>@<digest>` what they carry out")
    .option("--json", "print the verdict as JSON")
    .addOption(apiUrl())
    .addOption(lang("language of the texts (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).gate));

  withConfig(command("review", "Print a brief for somebody who did not write the change, and file the answer"))
    .argument("<spec>", "the spec")
    .option("--base <ref>", "where the work began, e.g. main")
    .option("--record <file>", "check an answer to the brief and file it; - for standard input")
    .addOption(new Option("--max-tokens <n>", "the most that the brief may take, estimated (default: 100000)").argParser(wholeNumber).conflicts("record"))
    .addOption(new Option("-o, --output <file>", "write the brief into a file").conflicts("record"))
    .option("--json", "print the result as JSON")
    .addOption(lang("language of the brief (default: the spec's) and of the messages (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).review));

  withConfig(command("verify", "Carry out the checks of a spec's Verification and keep what was found as evidence"))
    .argument("<spec>", "the spec; its commands run only when it is signed off")
    .addOption(new Option("--stage <stage>", "which checks (default: ci)").choices(["ci", "sandbox", "live"]))
    .option("--evidence <file>", "take the answers to manual checks from YAML or JSON instead of asking")
    .option("--baseline", "measure what live checks compare with, before the change")
    .option("--dry-run", "print what would run, and run nothing")
    .addOption(new Option("--timeout <seconds>", "the most that one command may take (default: 600)").argParser(wholeNumber))
    .option("--json", "print the result as JSON")
    .addOption(lang("language of the texts (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).verify));

  command("retro", "Walk a finished change through the six steps after an incident, as Markdown")
    .argument("<spec>", "the spec that it carried out")
    .requiredOption("--at <commit>", "the commit that brought the change")
    .addOption(lang("language of the texts (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).retro));

  command("uninstall", "Remove an installed spec")
    .argument("[name]", "name of the skill, e.g. spec-read-the-flag")
    .addOption(hooks("take the hooks out, instead of a skill").conflicts(["global", "dir", "force"]))
    .option("-g, --global", "look in the home folder")
    .option("--dir <folder>", "look in this skills folder")
    .option("--force", "remove files that were edited by hand, too")
    .option("--dry-run", "print what would be done")
    .option("--json", "print the result as JSON")
    .action(run(async () => (await import("./commands.js")).uninstall));

  // Run by hooks, not by people.
  spec.command("hook", { hidden: true }).argument("<names...>").action(run(async () => (await import("./install/hook.js")).run));

  const template = command("template", "Show the templates, or copy one to change it");
  template.command("list").description("List built-in and own templates").action(run(async () => (await import("./commands.js")).templateList));
  template.command("show").description("Print a template").argument("<name>", "e.g. bug-fix, or bug-fix.zh-CN").action(run(async () => (await import("./commands.js")).templateShow));
  template
    .command("eject")
    .description("Copy a template to .spec/templates to change it")
    .argument("<name>", "e.g. bug-fix, or bug-fix.zh-CN")
    .option("--force", "replace an existing file")
    .action(run(async () => (await import("./commands.js")).templateEject));

  const pit = command("pit", "The pit book: mistakes made before, and what a spec must state so that they are not made again");
  pit.command("list").description("List the shipped pits and the project's own").option("--json", "print as JSON").addOption(lang("language of the texts (default: from LANG)")).action(run(async () => (await import("./commands.js")).pitList));
  pit
    .command("add")
    .description("Add a pit to .spec/pits.yml; asks for what is not given")
    .option("--incident <text>", "what happened")
    .option("--url <address>", "where to read about it")
    .option("--title <text>", "what the pit is called")
    .option("--trigger <words...>", "words in a spec that call for it: with capitals as written, else in any case")
    .option("--path <globs...>", "paths in a spec that call for it")
    .option("--fact <facts...>", "what a spec must then state: kinds such as call-rate, or words")
    .option("--question <text>", "what to ask")
    .option("--id <id>", "id of the pit (default: from the title)")
    .addOption(lang("language of the questions (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).pitAdd));

  withConfig(command("guards", "List what the program understands of a spec's prohibitions; exit 1 when it can check none"))
    .argument("<spec>", "a file, - for standard input, or an issue: owner/repo#12, or its address")
    .option("--json", "print as JSON")
    .addOption(lang("language of the texts (default: from LANG)"))
    .addOption(apiUrl())
    .action(run(async () => (await import("./commands.js")).guards));

  withConfig(command("rules", "List the rules of lint and the severity that each has here"))
    .option("--json", "print as JSON")
    .addOption(lang("language of the texts (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).rules));

  command("init", "Write a configuration in which every key is explained")
    .option("--github", "write an Issue Form from the template instead, and a workflow that checks issues and comments on them")
    .option("--force", "replace what exists")
    .addOption(lang("language of what is written (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).init));

  spec
    .command("completion")
    .description("Print a script that completes commands, options and names in a shell")
    .addArgument(new Argument("<shell>", "which shell").choices(["bash", "zsh", "fish", "powershell"]))
    .action(async (shell: Shell) => setExitCode(await (await import("./commands.js")).printCompletion(spec, shell, io)));

  command("explain", "Explain a rule: why, what to do, a bad and a good example")
    .argument("<rule>", "id of the rule, e.g. section-missing")
    .addOption(lang("language of the texts (default: from LANG)"))
    .action(run(async () => (await import("./commands.js")).explain));

  return spec;
}
