// Runs the whole test suite on several Node versions, one after the other: `node scripts/platforms.mjs 20.19.0 22 24 26`.
// Each comes as a package from the registry into a temporary folder.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "./bundling.mjs";

const versions = process.argv.slice(2);
if (versions.length === 0) throw new Error("name the versions: node scripts/platforms.mjs 20.19.0 22 24 26");
const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
const work = mkdtempSync(join(tmpdir(), "prompt-spec-platforms-"));
const results = [];
try {
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
  for (const version of versions) {
    const folder = join(work, version);
    mkdirSync(folder);
    execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--allow-scripts", "node", `node@${version}`], { stdio: "ignore" });
    const node = join(folder, "node_modules/node/bin/node");
    const found = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    const { stdout, status } = spawnSync(node, [vitest, "run"], { cwd: root, encoding: "utf8", env: { ...process.env, PATH: `${dirname(node)}:${process.env.PATH}`, NO_COLOR: "1" }, maxBuffer: 1e9 });
    if (status !== 0) console.log(stdout.split("\n").filter((line) => /FAIL|Error:/.test(line)).join("\n"));
    results.push(`${found}: ${/^ +Tests +(.*)$/m.exec(stdout)?.[1] ?? `exit ${status}`}`);
    console.log(results.at(-1));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = results.every((line) => !line.includes("failed") && line.includes("passed")) ? 0 : 1;
