import type { ContentLine } from "./blocks.js";
import { readItems } from "./items.js";

/** Where a check runs. */
export type Stage = "ci" | "sandbox" | "live";

/** One thing that Verification asks for. */
export interface Check {
  /** As written, without its stage. */
  readonly text: string;
  readonly stage: Stage;
  /** The command that decides it; null for a check that a person decides. */
  readonly command: string | null;
  readonly line: number;
  readonly column: number;
}

/** First words of what people write as a command in a spec. */
const PROGRAMS = new Set(
  `ab act ansible bash bazel bun bundle cargo cmake composer cr ctest curl cypress deno docker dotnet dvc elixir eslint flutter gh git go gradle
gradlew grpcurl helm hey http hurl invoke java jest jmeter just k6 kubectl locust make meson mix mocha mongosh mvn mvnw mypy mysql newman node npm npx
nx oha openssl opa pgbench php phpunit pip playwright pnpm podman poetry pre-commit promtool psql pytest python python3 rake rails redis-benchmark
redis-cli rspec rubocop ruby ruff sbt sh shellcheck siege spec sqlite3 ssh stack swift terraform tox ts-node tsc turbo uv uvx vegeta vitest wget wrk
yarn zig zsh`.split(/\s+/),
);

const STAGES: Readonly<Record<string, Stage>> = { ci: "ci", sandbox: "sandbox", live: "live", production: "live" };

const SHELLS = new Set(["sh", "bash", "shell", "zsh", "console"]);

/** The checks that the lines of a Verification section hold (FORMAT, Checks), in order. */
export function readChecks(lines: readonly ContentLine[]): Check[] {
  const said = readItems(lines).filter((item) => item.kind !== "row").flatMap((item) => {
    const clauses = item.kind === "sentence" ? splitClauses(item.text) : [{ text: item.text, offset: 0 }];
    return clauses.map(({ text, offset }) => checkOf(text, item.line, item.column + offset));
  });
  const fenced = fencedBlocks(lines).flatMap((block) => {
    // A block in a list item carries out what the item says.
    const [first] = block;
    const item = first !== undefined && first.depth > 0 ? said.findLast((check) => check.line < first.line) : undefined;
    return commandsOf(block).map((check) => ({ ...check, stage: item?.stage ?? check.stage }));
  });
  return [...said, ...fenced].sort((a, b) => a.line - b.line || a.column - b.column);
}

function checkOf(text: string, line: number, column: number): Check {
  const prefix = /^(?:\*\*|__)?([A-Za-z]+)(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*/.exec(text);
  const stage = prefix === null ? undefined : STAGES[(prefix[1] ?? "").toLowerCase()];
  const rest = stage === undefined || prefix === null ? text : text.slice(prefix[0].length);
  return { text: rest, stage: stage ?? "ci", command: codeSpans(rest).find(isCommand) ?? null, line, column };
}

/** The lines of each block of shell code. */
function fencedBlocks(lines: readonly ContentLine[]): ContentLine[][] {
  const blocks = new Map<number, ContentLine[]>();
  for (const line of lines) {
    if (line.kind !== "code" || !SHELLS.has(line.info)) continue;
    const block = blocks.get(line.block);
    if (block === undefined) blocks.set(line.block, [line]);
    else block.push(line);
  }
  return [...blocks.values()];
}

/** One command a line; a script that goes on over lines is one command, and of a console only what was typed counts. */
function commandsOf(block: readonly ContentLine[]): Check[] {
  const isConsole = block.some((line) => line.info === "console" || line.text.trimStart().startsWith("$ "));
  const typed = isConsole ? block.filter((line) => line.text.trimStart().startsWith("$ ")) : block.filter((line) => !line.text.trimStart().startsWith("#"));
  const commands = typed.map((line) => ({ command: line.text.trim().replace(/^\$\s+/, ""), line }));
  const [first] = commands;
  const isScript = !isConsole && commands.some(({ command }) => /\\$|^(?:for|while|until|if|case|function)\s|<<|[{(]$/.test(command));
  const whole = first === undefined || !isScript ? commands : [{ command: commands.map(({ command }) => command).join("\n"), line: first.line }];
  return whole.map(({ command, line }) => ({ text: command, stage: "ci", command, line: line.line, column: line.column }));
}

/** Whether a code span is something to run rather than a name: a known program or a path to a script, with arguments or not. */
function isCommand(code: string): boolean {
  const words = code.trim().split(/\s+/);
  const program = words.find((word) => !/^[A-Z_][A-Z0-9_]*=/.test(word)) ?? "";
  return program.startsWith("./") || program.startsWith("scripts/") || (PROGRAMS.has(program) && words.length > 1) || program === "pytest" || program === "make";
}

function codeSpans(text: string): string[] {
  const parts = text.split("`");
  return parts.filter((_, index) => index % 2 === 1 && index < parts.length - 1);
}

function splitClauses(text: string): { text: string; offset: number }[] {
  const clauses: { text: string; offset: number }[] = [];
  let from = 0;
  let inCode = false;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index];
    if (character === "`") inCode = !inCode;
    if (character !== undefined && (inCode || (character !== ";" && character !== "；"))) continue;
    const clause = text.slice(from, index);
    const trimmed = clause.trim().replace(/[.。；;]$/, "");
    if (trimmed !== "") clauses.push({ text: trimmed, offset: from + clause.length - clause.trimStart().length });
    from = index + 1;
  }
  return clauses;
}
