import type { CompletionCommand } from "./completion-model.js";

/** Shells that a completion can be made for. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

/** Name of a shell. */
export type Shell = (typeof SHELLS)[number];

/** The script that completes the program's words in a shell; each says in its head how to load it. */
export const COMPLETION_SCRIPTS: Readonly<Record<Shell, (commands: readonly CompletionCommand[]) => string>> = { bash, zsh, fish, powershell };

const flagsOf = ({ options }: CompletionCommand): string => options.flatMap(({ flags }) => flags).join(" ");

/** `"lint --format") echo …`: what may follow an option, one line for each that has names. */
function valueCases(commands: readonly CompletionCommand[], line: (pattern: string, values: readonly string[]) => string): string {
  return commands
    .flatMap(({ path, options }) => options.filter(({ takesValue }) => takesValue).flatMap(({ flags, values }) => flags.map((flag) => line(`${path} ${flag}`, values))))
    .join("\n");
}

/** The `case` that follows the words typed so far to the command that they mean. */
function commandCases(commands: readonly CompletionCommand[]): string {
  return commands.filter(({ path }) => path !== "").map(({ path }) => `      ${quote(` ${path}`.replace(/ (\S+)$/, "/$1").trimStart())}) command=${quote(path)} ;;`).join("\n");
}

function bash(commands: readonly CompletionCommand[]): string {
  return `# bash completion of spec. Load it from ~/.bashrc: eval "$(spec completion bash)"
_spec_completion() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' word words options
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$command/$word" in
${commandCases(commands)}
    esac
  done
  COMPREPLY=()
  case "$command $prev" in
${valueCases(commands, (pattern, values) => `    ${quote(pattern)}) ${values.length === 0 ? "" : `COMPREPLY=($(compgen -W ${quote(values.join(" "))} -- "$cur")); `}return ;;`)}
  esac
  case "$command" in
${commands.map((command) => `    ${quote(command.path)}) words=${quote([...command.commands, ...command.values].join(" "))} options=${quote(flagsOf(command))} ;;`).join("\n")}
  esac
  if [[ $cur == -* ]]; then words=$options; fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _spec_completion spec prompt-spec
`;
}

function zsh(commands: readonly CompletionCommand[]): string {
  return `#compdef spec prompt-spec
# zsh completion of spec. Load it from ~/.zshrc, after compinit: eval "$(spec completion zsh)"
_spec() {
  local command='' word
  local -a names options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$command/$word" in
${commandCases(commands)}
    esac
  done
  case "$command \${words[CURRENT-1]}" in
${valueCases(commands, (pattern, values) => `    ${quote(pattern)}) ${values.length === 0 ? "_files" : `compadd -- ${values.map(quote).join(" ")}`}; return ;;`)}
  esac
  case "$command" in
${commands.map((command) => zshCase(command, commands)).join("\n")}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    _describe option options
  elif (( \${#names} )); then
    _describe name names
  else
    _files
  fi
}
if [[ \${funcstack[1]} == _spec ]]; then _spec "$@"; else compdef _spec spec prompt-spec; fi
`;
}

function zshCase({ path, options, commands: below, values }: CompletionCommand, all: readonly CompletionCommand[]): string {
  const described = (name: string, description: string): string => quote(`${name.replaceAll(":", "\\:")}:${description.replaceAll("\\", "\\\\")}`);
  const names = [...below.map((name) => described(name, all.find((each) => each.path === `${path} ${name}`.trim())?.description ?? "")), ...values.map(quote)];
  const flags = options.flatMap((option) => option.flags.map((flag) => described(flag, option.description)));
  return `    ${quote(path)}) names=(${names.join(" ")}) options=(${flags.join(" ")}) ;;`;
}

function fish(commands: readonly CompletionCommand[]): string {
  const lines = commands.flatMap(({ path, options, commands: below, values }) => {
    const when = `-n ${fishQuote(fishCondition(path, below))}`;
    const names = below.map((name) => `-f -a ${name} -d ${fishQuote(commands.find((each) => each.path === `${path} ${name}`.trim())?.description ?? "")}`);
    const words = values.length === 0 ? [] : [`-f -a ${fishQuote(values.join(" "))}`];
    const flags = options.map(({ flags: each, description, takesValue, values: allowed }) => {
      const letters = each.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(" ");
      return `${letters}${takesValue ? (allowed.length === 0 ? " -r" : ` -x -a ${fishQuote(allowed.join(" "))}`) : ""} -d ${fishQuote(description)}`;
    });
    return [...names, ...words, ...flags].map((each) => `complete -c spec ${when} ${each}`);
  });
  return `# fish completion of spec. Load it from config.fish: spec completion fish | source
${lines.join("\n")}
complete -c prompt-spec -w spec
`;
}

/** A command is meant when its words were typed, and none of a command below it. */
function fishCondition(path: string, below: readonly string[]): string {
  const typed = path.split(" ").filter((word) => word !== "").map((word) => `__fish_seen_subcommand_from ${word}`);
  if (typed.length === 0) return "__fish_use_subcommand";
  return [...typed, ...(below.length === 0 ? [] : [`not __fish_seen_subcommand_from ${below.join(" ")}`])].join("; and ");
}

function powershell(commands: readonly CompletionCommand[]): string {
  const table = (entries: readonly (readonly [string, readonly string[]])[]): string => entries.map(([key, values]) => `    ${powershellQuote(key)} = @(${values.map(powershellQuote).join(", ")})`).join("\n");
  const names = commands.map(({ path, commands: below, values }) => [path, [...below, ...values]] as const);
  const options = commands.map(({ path, options: own }) => [path, own.flatMap(({ flags }) => flags)] as const);
  const values = commands.flatMap(({ path, options: own }) => own.filter((each) => each.takesValue).flatMap((each) => each.flags.map((flag) => [`${path} ${flag}`, each.values] as const)));
  return `# PowerShell completion of spec. Load it from $PROFILE: spec completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName spec, prompt-spec -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $names = @{
${table(names)}
  }
  $options = @{
${table(options)}
  }
  $values = [System.Collections.Hashtable]::new([System.StringComparer]::Ordinal)
${values.map(([key, allowed]) => `  $values[${powershellQuote(key)}] = @(${allowed.map(powershellQuote).join(", ")})`).join("\n")}
  $command = ''
  $previous = ''
  foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    $previous = $element.ToString()
    $next = "$command $previous".Trim()
    if ($names.ContainsKey($next)) { $command = $next }
  }
  if ($values.ContainsKey("$command $previous")) { $found = $values["$command $previous"] }
  elseif ($wordToComplete -like '-*') { $found = $options[$command] }
  else { $found = $names[$command] }
  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fishQuote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function powershellQuote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
