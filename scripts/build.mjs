// Bundles the CLI and the library into dist/, with the runtime packages inside and their licences listed.
import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { nodeModulesByName, standIns } from "./stand-ins.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
// Built beside and renamed, so that a build that fails leaves the last one in place.
const dist = join(root, `dist.${process.pid}`);
process.on("exit", () => rmSync(dist, { recursive: true, force: true }));

// Few chunks, because each file that is loaded costs start-up time; not minified, so that a stack trace can be read.
const bundle = await build({
  absWorkingDir: root,
  entryPoints: { bin: "src/cli/bin.ts", index: "src/index.ts" },
  outdir: dist,
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  mainFields: ["module", "main"],
  target: "node20",
  // The package's build for browsers asks for no `process`, and as ES modules only what is used of it comes along.
  alias: { yaml: join(root, "node_modules/yaml/browser/index.js") },
  charset: "utf8",
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  plugins: [standIns, nodeModulesByName],
});

chmodSync(join(dist, "bin.js"), 0o755);
execFileSync(process.execPath, [createRequire(import.meta.url).resolve("typescript/bin/tsc"), "-p", "tsconfig.pure.json", "--outDir", join(dist, "types")], { cwd: root, stdio: "inherit" });
execFileSync(process.execPath, [createRequire(import.meta.url).resolve("tsx/cli"), "scripts/schemas.ts", join(dist, "schemas")], { cwd: root, stdio: "inherit" });
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licences(bundle.metafile));
rmSync(join(root, "dist"), { recursive: true, force: true });
renameSync(dist, join(root, "dist"));

/** The licence of every package whose code stands in a bundle. */
function licences(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([path]) => packageFolder(path)));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return `${name} ${version} (${license})\n\n${licenceText(join(root, folder)) ?? `Licensed under ${license}; the package ships no licence text.`}`;
  });
  return `prompt-spec contains code of these packages.\n\n${texts.join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}

function packageFolder(path) {
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  return match === null ? [] : [match[0]];
}

function licenceText(folder) {
  for (const name of ["LICENSE", "LICENSE.md", "LICENSE.txt", "license", "LICENCE", "LICENSE-MIT"]) {
    try {
      return readFileSync(join(folder, name), "utf8").trim();
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
  }
  return null;
}
