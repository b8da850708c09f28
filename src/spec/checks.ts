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

/** First words of what people write as a command in a spec: with anything after them they are one. */
const PROGRAMS = new Set(
  `ab act actionlint adb ag alembic amtool ansible ant argocd artillery autocannon ava awk aws az bandit base64 bash bazel bc biome bombardier brakeman
buf bun bundle busted c8 cabal cargo cdk celery checkov cksum clang clang-format clang-tidy clickhouse-client clj cmake codespell comm composer conda
conftest consul coverage cqlsh cr csc ctest curl cypress dart dbt deno detekt df dig django-admin docker docker-compose dotnet du duckdb dune dvc
egrep eksctl elixir erl eslint etcdctl fastlane ffmpeg ffprobe fgrep flake8 flask flutter flyctl fortio g++ gawk gcc gcloud gh ghc ghz git gitleaks go
gofmt goimports golangci-lint gotestsum govulncheck gradle gradlew grep grpcurl grype gunicorn hadolint hatch helm heroku hexdump hey hg http https
hurl hyperfine iex invoke isort istioctl java javac jest jmeter journalctl jq julia just k6 kafka-consumer-groups kafka-consumer-groups.sh
kafka-topics kafka-topics.sh kafkacat kcat knip kotlinc ktlint kubeconform kubectl kustomize lein lerna lhci locust logcli lsof lua luacheck make
mariadb markdownlint markdownlint-cli2 md5sum meson minikube mise mix mktemp mocha mongo mongosh msbuild mvn mvnw mypy mysql mysqladmin mysqldump nats
nc ncat nerdctl netlify netstat newman nginx ninja nix node nomad nox npm nproc npx nslookup nuget nx nyc oha opa opam openspec openssl oxlint pa11y
packer pandoc pdm perl pest pg_dump pg_isready pgbench pgrep php phpcs phpstan phpunit pip pipenv pipx playwright pnpm podman poetry powershell
pre-commit prettier printf prompt-spec promtool protoc prove psalm psql publint pulumi pwsh pylint pyright pytest python python3 rabbitmqctl rails
rake readlink realpath rebar3 redis-benchmark redis-cli redis-server redocly rg Rscript rspec rsync rubocop ruby ruff rustc rustfmt sam sbt scala
scons scp sed semgrep sh sha1sum sha256sum shasum shellcheck siege size-limit skaffold sls snyk spark-submit spec spectral sqlcmd sqlfluff sqlite3 ss
ssh stack staticcheck strace stylelint svn swc swift swiftlint syft systemctl tar terraform terragrunt tflint tfsec tofu tox tr traceroute trivy
trufflehog ts-node tsc tsx turbo uniq unzip uv uvicorn uvx vale valgrind valkey-cli vegeta vercel vite vitest wasm-pack wc wdio websocat wget wrangler
wrk wrk2 wscat xargs xcodebuild xh xxd yamllint yarn yq zcat zgrep zig zsh`.split(/\s+/),
);

/** Programs whose names are words, too: `test -f dist/app.js` is a command, `test mode` and `sort order` are names. */
const WORDS = new Set("black cat cmp cut date diff echo env expr file find head kill ls perf ping ps seq sleep sort stat tail tee test time timeout watch".split(" "));

/** Programs that do something sensible alone. */
const ALONE = new Set("ctest make nox pytest rspec tox".split(" "));

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

/** Whether a code span is something to run rather than a name: a known program with arguments, or a path to a script. */
function isCommand(code: string): boolean {
  // `! grep -r foo src` turns the exit code round, `CI=1 npm test` sets a variable.
  const [program = "", ...args] = code.trim().replace(/^!\s+/, "").replace(/^(?:[A-Z_][A-Z0-9_]*=\S*\s+)+/, "").split(/\s+/);
  if (SCRIPT.test(program) || ALONE.has(program)) return true;
  if (args.length === 0) return false;
  return PROGRAMS.has(program) || (WORDS.has(program) && args.some((arg) => /[^\p{L}]/u.test(arg))) || (program === "[" && args.at(-1) === "]") || IN_BIN.test(program);
}

const SCRIPT = /^(?:\.\/|scripts\/)|^[\w.-]+\/[\w./-]*\.sh$/;

/** `vendor/bin/phpunit`, `node_modules/.bin/vitest`, `bin/rails`. */
const IN_BIN = /^(?:[\w.-]+\/)*\.?bin\/[\w.-]+$/;

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
