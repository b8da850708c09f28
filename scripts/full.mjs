// `npm run fuzz`, `npm run sweep`: the tests of that folder in full, of which `npm test` runs a small version. Further arguments
// go to the test runner: `npm run sweep -- disk`.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { root } from "./bundling.mjs";

const [folder, ...rest] = process.argv.slice(2);
const full = { PROMPT_SPEC_SWEEP: "full", PROMPT_SPEC_FUZZ_RUNS: "100000" };
const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
const { status } = spawnSync(process.execPath, [vitest, "run", ...(rest.length === 0 ? [`test/${folder}/`] : rest.map((name) => `test/${folder}/${name}`))], { cwd: root, stdio: "inherit", env: { ...full, ...process.env } });
process.exitCode = status ?? 1;
