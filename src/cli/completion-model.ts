import type { Command, Option } from "commander";

/** Names that an argument or an option's value may be. Empty: a file. */
type Values = readonly string[];

/** An option as a shell completes it. */
export interface CompletionOption {
  /** `-o`, `--output`. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly values: Values;
}

/** A command as a shell completes it. */
export interface CompletionCommand {
  /** The words that lead to it: empty for the program itself, `template show`. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly CompletionOption[];
  /** Names of the commands below it. */
  readonly commands: readonly string[];
  readonly values: Values;
}

/** What cannot be read from the program: the names that exist here. */
export interface KnownNames {
  readonly rules: Values;
  readonly templates: Values;
  readonly formats: Values;
}

/** The program and every command of it, outer ones first. */
export function completionModel(program: Command, names: KnownNames): CompletionCommand[] {
  return commandsBelow(program, "", names);
}

function commandsBelow(command: Command, path: string, names: KnownNames): CompletionCommand[] {
  const below = command.commands.map((each) => ({ each, path: `${path} ${each.name()}`.trim() }));
  const own: CompletionCommand = {
    path,
    description: command.description(),
    options: command.createHelp().visibleOptions(command).map((option) => completionOption(option, names)),
    commands: below.map(({ each }) => each.name()),
    values: command.registeredArguments.flatMap((argument) => argument.argChoices ?? valuesOf(argument.name(), path, names)),
  };
  return [own, ...below.flatMap((each) => commandsBelow(each.each, each.path, names))];
}

function completionOption(option: Option, names: KnownNames): CompletionOption {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  const known: Readonly<Record<string, Values>> = { "--template": names.templates, "--format": names.formats };
  const values = option.argChoices ?? known[option.long ?? ""] ?? [];
  return { flags, description: option.description, takesValue: option.required || option.optional, values };
}

function valuesOf(argument: string, path: string, { rules, templates }: KnownNames): Values {
  if (argument === "rule") return rules;
  return path.startsWith("template ") ? templates : [];
}
