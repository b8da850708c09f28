// The main job on the incident that the method grew from, for real, in a temporary folder, through the built program;
// `npm run demo -- --incident` replays the incident itself, step by step (demo-incident.mjs).
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "prompt-spec-demo-"));
const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const strong = (text) => (colour ? `\u001B[1m${text}\u001B[0m` : text);
const say = (text = "") => console.log(text);

/** Runs the program as a user would and shows what it prints; the demo fails when the exit code is another than expected. */
function spec(args, expected) {
  say(strong(`$ spec ${args.join(" ")}`));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/bin.js"), ...args], {
    cwd: project,
    env: { ...process.env, HOME: join(project, ".home"), ...(colour ? { FORCE_COLOR: "1" } : {}) },
    encoding: "utf8",
  });
  process.stdout.write(stdout + stderr);
  say(strong(`→ exit ${status}`));
  say();
  if (status !== expected) throw new Error(`expected exit ${expected}`);
}

function show(path) {
  say(strong(`── ${path}`));
  say(readFileSync(join(project, path), "utf8").trimEnd());
  say();
}

function filesBelow(folder) {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(project.length + 1))
    .sort();
}

if (process.argv.includes("--incident")) {
  rmSync(project, { recursive: true });
  await import("./demo-incident.mjs");
} else try {
  execFileSync("git", ["init", "--quiet", project]);
  for (const name of ["request.md", "spec.md"]) cpSync(join(root, "docs/example", name), join(project, name));

  say(strong("1. A request as people write it: five minutes later it was code, 25 hours later it was repaired."));
  say();
  show("request.md");
  spec(["lint", "request.md"], 1);

  say(strong("2. The same request, with the blanks filled by someone who knows the system."));
  say();
  show("spec.md");
  spec(["lint", "spec.md"], 0);

  say(strong("3. Put where coding agents look before they start."));
  say();
  spec(["install", "spec.md"], 0);
  const files = [".agents", ".claude"].flatMap(filesBelow);
  for (const path of files) say(`  ${path}`);
  say();
  show(files.find((path) => path.startsWith(".claude") && path.endsWith("SKILL.md")));
  spec(["status"], 0);

  say(strong("Your turn. In a project of yours (`npm link` in this folder puts `spec` on your PATH):"));
  say();
  say("  spec new --from my-issue.md     turn a rough issue into a spec, one question at a time");
  say("  spec lint my-issue.md           see what is still blank");
  say("  spec install specs/NAME.md      hand it to your coding agent");
} finally {
  rmSync(project, { recursive: true, force: true });
}
