// Prints what `spec check` costs against `git diff` of the same range, and on one edited file against a bare start of Node, in
// turns in one run. The code is that of installed packages.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROUNDS = 7;
const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "dist/bin.js");

const COMMANDS = ["Redis `SCAN`", "Redis `KEYS`", "Redis `HGETALL`", "Redis `SMEMBERS`", "Redis `FLUSHALL`", "SQL `SELECT *`", "SQL `DELETE`", "SQL `TRUNCATE`"];
const guards = (count) => Array.from({ length: count }, (_, index) => [`Do not use ${COMMANDS[index % COMMANDS.length]} in \`src/f${index}*.js\`.`, `Do not call \`forbidden${index}()\`.`, `Do not call \`store${index}.load()\`.`, `Do not touch \`web/cache${index}/**\`.`, "No N+1 queries.", "No new dependencies.", `Do not use \`frobnicate${index}\`.`][index % 7]);
const specOf = (count) => `# Bench\n\n## Non-goals\n\n${guards(count).map((guard) => `- ${guard}\n`).join("")}`;

/** Lines of real code, none of them minified. */
function realLines(wanted) {
  const lines = [];
  for (const name of readdirSync(join(root, "node_modules"), { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.[cm]?js$/.test(name) || name.includes(".min.")) continue;
    const own = readFileSync(join(root, "node_modules", name), "utf8").split("\n");
    if (own.every((line) => line.length < 300)) lines.push(...own);
    if (lines.length >= wanted) return lines.slice(0, wanted);
  }
  throw new Error("too little code in node_modules");
}

const git = (cwd, ...args) => execFileSync("git", ["-c", "user.name=Bench", "-c", "user.email=bench@example.com", "-c", "gc.auto=0", ...args], { cwd, encoding: "utf8" });

/** A repository in which `work` adds so many lines to each of so many files of `main`. */
function repository(files, added, guardCount) {
  const cwd = mkdtempSync(join(tmpdir(), "prompt-spec-bench-"));
  process.on("exit", () => rmSync(cwd, { recursive: true, force: true }));
  const lines = realLines(files * added + 50);
  const write = (from, to) => {
    for (let index = 0; index < files; index += 1) {
      const path = join(cwd, `src/d${index % 40}/f${index}.js`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, [...lines.slice(0, 50), ...lines.slice(index * added + from, index * added + to)].join("\n") + "\n");
    }
  };
  git(cwd, "init", "--quiet", "--initial-branch=main");
  writeFileSync(join(cwd, "spec.md"), specOf(guardCount));
  write(0, 0);
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--message", "Base");
  git(cwd, "switch", "--quiet", "--create", "work");
  write(50, 50 + added);
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--message", "Work");
  git(cwd, "repack", "-adq");
  return cwd;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of commands that take turns, in milliseconds. */
function inTurns(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds + 1; round += 1) {
    for (const [index, { command, args, cwd, codes = [0] }] of commands.entries()) {
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1e9 });
      const time = Number(process.hrtime.bigint() - start) / 1e6;
      if (!codes.includes(status)) throw new Error(`${command} ${args.join(" ")}: exit ${status}: ${stderr}`);
      // The first round fills the caches.
      if (round >= 1) times[index].push(time);
    }
  }
  return times.map(median);
}

const check = (cwd, ...args) => ({ command: process.execPath, args: [bin, "check", "spec.md", ...args], cwd, codes: [0, 1] });
const whole = repository(1000, 100, 50);
const half = repository(500, 100, 25);
const [diff, wholeTime, halfTime] = inTurns([{ command: "git", args: ["diff", "main", "--"], cwd: whole }, check(whole, "--base", "main"), check(half, "--base", "main")], ROUNDS);
console.log(`1,000 files, 100,000 added lines, 50 guards: git diff ${diff.toFixed(0)} ms, spec check ${wholeTime.toFixed(0)} ms, ${(wholeTime / diff).toFixed(2)} × git diff (at most 3)`);
console.log(`500 files, 50,000 added lines, 25 guards: spec check ${halfTime.toFixed(0)} ms, ${(wholeTime / halfTime).toFixed(2)} times less (at most 2 is linear)`);

const one = repository(1, 20, 5);
writeFileSync(join(one, "one.diff"), git(one, "diff", "main", "--"));
const [bare, hook, hookGit] = inTurns([{ command: process.execPath, args: ["-e", "0"], cwd: one }, check(one, "--diff", "one.diff"), check(one, "--base", "main")], 20);
console.log(`one edited file: node -e 0 ${bare.toFixed(0)} ms, spec check --diff ${hook.toFixed(0)} ms, ${(hook / bare).toFixed(2)} × (at most 2.5); with git ${hookGit.toFixed(0)} ms, ${(hookGit / bare).toFixed(2)} ×`);
