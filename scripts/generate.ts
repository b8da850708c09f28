// Writes what is derived from other files and checked in: the built-in templates as data, the pages of the rules and the JSON
// Schemas. `npm run generate -- --check` only says what is stale (a test does that too).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { generatedFiles } from "./generated-files.js";

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const [path, content] of generatedFiles()) {
  let present = "";
  try {
    present = readFileSync(path, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  if (present === content) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
for (const path of stale) console.log(`${check ? "stale" : "wrote"} ${path}`);
if (check && stale.length > 0) process.exitCode = 1;
