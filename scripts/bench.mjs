// Prints, as ratios measured in one run, what a start of the program costs against a bare start of Node. The runs of all
// commands take turns, so that a machine that slows down slows all of them.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROUNDS = 40;
const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "dist/bin.js");
const cwd = mkdtempSync(join(tmpdir(), "prompt-spec-bench-"));

const commands = [
  { name: "node -e 0", args: ["-e", "0"], bound: null },
  { name: "spec --version", args: [bin, "--version"], bound: 1.4 },
  { name: "spec --help", args: [bin, "--help"], bound: 1.4 },
  { name: "spec lint one.md", args: [bin, "lint", join(root, "docs/example/spec.md")], bound: 1.7 },
];

const times = commands.map(() => []);
for (let round = 0; round < ROUNDS + 3; round += 1) {
  for (const [index, { args }] of commands.entries()) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const time = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`${commands[index].name}: exit ${status}: ${stderr}`);
    // The first rounds fill the caches.
    if (round >= 3) times[index].push(time);
  }
}
rmSync(cwd, { recursive: true });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const base = median(times[0]);
console.log(`Node ${process.version}, ${ROUNDS} rounds, medians`);
for (const [index, { name, bound }] of commands.entries()) {
  const time = median(times[index]);
  const ratio = (time / base).toFixed(2);
  console.log(`${name.padEnd(20)} ${time.toFixed(1).padStart(7)} ms  ${ratio} × node -e 0${bound === null ? "" : `  (at most ${bound})`}`);
}
