// Packs the package as npm would publish it, installs the tarball into an empty folder, with and without install scripts, and
// uses it from there.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "prompt-spec-smoke-"));
const npm = (args, cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
let passed = 0;

function check(what, holds) {
  if (!holds) throw new Error(`failed: ${what}`);
  passed += 1;
  console.log(`✓ ${what}`);
}

try {
  const [packed] = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", work], root));
  const tops = new Set(packed.files.map(({ path }) => path.split("/")[0]));
  check("the tarball holds dist, templates, skills, README, LICENSE, CHANGELOG and nothing else", [...tops].sort().join(" ") === "CHANGELOG.md LICENSE README.md dist package.json skills templates");
  check("the root SKILL.md is not in it", !packed.files.some(({ path }) => path === "SKILL.md"));
  check(`it is at most 2 MB unpacked (${(packed.unpackedSize / 1e6).toFixed(2)} MB)`, packed.unpackedSize <= 2e6);
  check("the licences of what is bundled are in it", packed.files.some(({ path }) => path === "dist/THIRD-PARTY-LICENSES.txt"));

  for (const flags of [[], ["--ignore-scripts"]]) {
    const folder = join(work, `with${flags.join("")}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    npm(["install", "--no-audit", "--no-fund", "--offline", ...flags, join(work, packed.filename)], folder);
    const how = flags.join(" ") || "npm install";
    check(`${how}: brings one package`, readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")).join() === "prompt-spec");
    const run = (bin, args) => execFileSync(join(folder, "node_modules/.bin", bin), args, { cwd: folder, encoding: "utf8" });
    check(`${how}: both bins run`, run("spec", ["--version"]) === run("prompt-spec", ["--version"]));
    check(`${how}: templates are found`, run("spec", ["template", "show", "prompt-spec"]).includes("## Non-goals"));
    writeFileSync(join(folder, "spec.md"), run("spec", ["template", "show", "prompt-spec"]).replace(/^---[^]*?\n---\n/, ""));
    let code = 0;
    try {
      run("spec", ["lint", "spec.md"]);
    } catch (error) {
      code = error.status;
    }
    check(`${how}: the blank form fails lint`, code === 1);
    writeFileSync(join(folder, "use.mjs"), 'import { lintSpec, parseSpec, renderSpec, digest } from "prompt-spec"; import schema from "prompt-spec/schemas/lint.json" with { type: "json" }; console.log(lintSpec("## Goal\\n").findings.length > 0, typeof parseSpec, typeof renderSpec, typeof digest, schema.type);');
    check(`${how}: the library imports`, execFileSync(process.execPath, ["use.mjs"], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }) === "true function function function object\n");
    writeFileSync(join(folder, "use.ts"), 'import { lintSpec, type LintResult } from "prompt-spec";\nexport const result: LintResult = lintSpec("## Goal\\n");\n');
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "--strict", "--module", "nodenext", "use.ts"], { cwd: folder, stdio: "inherit" });
    check(`${how}: its types compile without any other package`, true);
    check(`${how}: no binary or source map strays in`, !existsSync(join(folder, "node_modules/prompt-spec/src")));
  }
  console.log(`${passed} passed, 0 failed`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
