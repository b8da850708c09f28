// The incident, replayed: its history is built as a git repository in a temporary folder, and each of the six steps that it
// skipped stops it; then the cure goes through. Everything runs: the service, its store, git, the built program.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "prompt-spec-incident-"));
const home = mkdtempSync(join(tmpdir(), "prompt-spec-home-"));
const SPEC = "specs/read-the-flag.md";
const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const strong = (text) => (colour ? `\u001B[1m${text}\u001B[0m` : text);
const say = (text = "") => console.log(text);

/** The environment of a person, whoever runs the demo. */
const env = { PATH: process.env.PATH, HOME: home, LANG: "C.UTF-8", TERM: "xterm-256color", NO_COLOR: "1", GIT_CONFIG_NOSYSTEM: "1" };

function git(...args) {
  return execFileSync("git", args, { cwd: project, env, encoding: "utf8" }).trim();
}

function commit(message, ...layers) {
  for (const layer of layers) cpSync(join(root, "docs/incident", layer), project, { recursive: true });
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
}

/** Runs the program as a user would and shows what it prints; the demo fails when it ends otherwise than expected. */
function spec(args, expected, { lines = Infinity, input } = {}) {
  say(strong(`$ spec ${args.join(" ")}`));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/bin.js"), ...args], { cwd: project, env, encoding: "utf8", input });
  const printed = (stdout + stderr).trimEnd().split("\n");
  say(printed.slice(0, lines).join("\n"));
  if (printed.length > lines) say(`… ${printed.length - lines} more lines`);
  say(strong(`→ exit ${status}`));
  say();
  if (status !== expected) throw new Error(`expected exit ${expected}`);
  return stdout;
}

/** What the architect answers: thirty seconds of somebody who knows the system. */
const ANSWERS = [
  "12,000 calls per minute, 20,000 at the next peak",
  "80 models today, 500 projected; 12,000 other keys in the same store",
  "Yes: a Redis SET, written when a model is saved",
  "hot: every front end asks when it starts; not cached",
  "After 20 ms the last list is served",
];

/** The architect's step is a person's: the demo plays one, on a terminal of its own. False where none can be had. */
async function sign() {
  let pty;
  try {
    pty = createRequire(import.meta.url)("@lydell/node-pty");
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    return false;
  }
  say(strong(`$ spec sign ${SPEC}`));
  const child = pty.spawn(process.execPath, [join(root, "dist/bin.js"), "sign", SPEC], { cwd: project, env, cols: 100, rows: 200 });
  let screen = "";
  let seen = 0;
  child.onData((data) => {
    // eslint-disable-next-line no-control-regex -- the terminal's commands are what is taken out
    screen += data.replace(/\u001B\[[0-9;?]*[ -/]*[@-~]/g, "").replaceAll("\r", "");
    const question = /Question (\d+) of \d+/g;
    question.lastIndex = seen;
    for (let match = question.exec(screen); match !== null; match = question.exec(screen)) {
      const number = Number(match[1]);
      const shown = screen.slice(match.index);
      if (!shown.includes("\n> ")) return;
      seen = match.index + match[0].length;
      say(shown.slice(0, shown.indexOf("\n> ")).split("\n").slice(1).filter((line) => line.trim() !== "").map((line) => `  ${line.trim()}\n`).join("").trimEnd());
      say(`  > ${ANSWERS[number - 1] ?? "N/A: nothing of the kind is touched"}`);
      child.write(`\u0015${ANSWERS[number - 1] ?? "N/A: nothing of the kind is touched"}\r`);
    }
    if (/more lines?\. Enter goes on/.test(screen.slice(seen)) && seen === 0) {
      seen = 1;
      child.write("\r");
    }
    if (screen.slice(seen).includes("Your decision?")) {
      seen = screen.length;
      child.write("\r");
    }
  });
  const { exitCode } = await new Promise((resolve) => child.onExit(resolve));
  say(`  ${screen.trimEnd().split("\n").filter((line) => /signoffs/.test(line)).at(-1) ?? ""}`);
  say(strong(`→ exit ${exitCode}`));
  say();
  if (exitCode !== 0) throw new Error(`expected exit 0\n${screen}`);
  return true;
}

/** A second reader's answer to the brief: the demo plays it, and answers every item that the brief lists. */
function answerTo(brief) {
  const [, digest] = /"?digest"?[^\n]*?(sha256:[0-9a-f]{64})/.exec(brief) ?? [];
  const [, base] = /"?base"?[^\n]*?\b([0-9a-f]{40})\b/.exec(brief) ?? [];
  const ids = new Set([...brief.matchAll(/^\s*[-*|]?\s*[`*]*([CNV]\d+)\b/gm)].map((match) => match[1]));
  const items = [...ids].map((id) => ({ id, verdict: "pass", explanation: "One read of one set for each request, whatever the number of models.", quotes: [] }));
  return JSON.stringify({ version: 1, digest, base, commit: git("rev-parse", "HEAD"), reviewer: "Grace Hopper", summary: "The handler reads one set.", items, findings: [], notRead: [] });
}

try {
  git("init", "--quiet", "--initial-branch", "main");
  git("config", "user.name", "Ada Byron");
  git("config", "user.email", "ada@example.com");
  commit("Decide domestic models by their prefix", "before");
  git("tag", "before");
  mkdirSync(join(project, "issues"));
  cpSync(join(root, "docs/example/request.md"), join(project, "issues/request.md"));
  commit("Write down the request");

  say(strong("1. Issue. The request, as it was written."));
  say();
  spec(["lint", "issues/request.md", "--quiet"], 1, { lines: 12 });
  say("With its blanks filled by somebody who knows the system, it is a spec:");
  say();
  commit("Fill the blanks of the request", "spec");
  spec(["lint", SPEC], 0);

  git("switch", "--quiet", "--create", "five-minutes");
  commit("Read the flag from the models", "incident");
  say(strong("Five minutes later: 22 tidy lines, which pass their test in the sandbox."));
  say();
  say(git("diff", "--stat", "main"));
  say(strong("$ node --test test/site-config.test.mjs"));
  execFileSync(process.execPath, ["--test", "test/site-config.test.mjs"], { cwd: project, env });
  say("ok");
  say();

  say(strong("2. Sandbox. The environment runs; does it look like production?"));
  say();
  const held = execFileSync(process.execPath, ["ops/count-models.mjs", "sandbox"], { cwd: project, env, encoding: "utf8" }).trim();
  writeFileSync(join(home, "measured.yaml"), `facts:\n  - fact: "\`model_detail::*\` keys in Redis"\n    value: ${held}\n`);
  spec(["sandbox", SPEC, "--measured", join(home, "measured.yaml")], 1);

  say(strong("3. Execute. What the spec forbids is looked for in the diff."));
  say();
  spec(["check", SPEC, "--base", "main"], 1, { lines: 40 });

  say(strong("4. AI review. A brief for an agent that did not write the change."));
  say();
  spec(["review", SPEC, "--base", "main"], 0, { lines: 30 });

  say(strong("5. Architect. Nobody who knows the system has decided; a program cannot."));
  say();
  spec(["gate", SPEC, "--base", "main"], 1);
  spec(["sign", SPEC], 2);
  if (!(await sign())) say("(no terminal can be had here: the rest needs the architect's decision)");
  else {
    say(strong("6. Production. p99 of the live endpoint, before and after."));
    say();
    git("switch", "--quiet", "main");
    spec(["verify", SPEC, "--stage", "live", "--baseline"], 0);
    git("switch", "--quiet", "five-minutes");
    spec(["verify", SPEC, "--stage", "live"], 1);

    say(strong("The cure: an explicit set, and a sandbox that holds what production holds."));
    say();
    git("switch", "--quiet", "--create", "cure", "main");
    commit("Keep the domestic models in a set", "cure");
    spec(["sandbox", SPEC], 0);
    spec(["check", SPEC, "--base", "main"], 0);
    const brief = spec(["review", SPEC, "--base", "main"], 0, { lines: 3 });
    spec(["review", SPEC, "--record", "-"], 0, { input: answerTo(brief) });
    spec(["verify", SPEC], 0);
    spec(["verify", SPEC, "--stage", "live"], 0);
    spec(["gate", SPEC, "--base", "main"], 0);
  }
} finally {
  rmSync(project, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}
