// What the bundle of the program and that of the Action have in common.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeModulesByName, unusedModes, standIns } from "./stand-ins.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Options of esbuild. */
export const bundling = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  mainFields: ["module", "main"],
  target: "node20",
  // Else a pattern with \p{…} becomes a call, which compiles it anew each time it is reached.
  supported: { "regexp-unicode-property-escapes": true },
  // The package's build for browsers asks for no `process`, and as ES modules only what is used of it comes along.
  alias: { yaml: join(root, "node_modules/yaml/browser/index.js") },
  charset: "utf8",
  metafile: true,
  legalComments: "none",
  // The package is at most 2 MB. Short lines stay, so that a stack trace says where.
  minify: true,
  lineLimit: 160,
  logLevel: "warning",
  plugins: [standIns, nodeModulesByName, unusedModes],
};

/** The licence of every package whose code stands in a bundle. */
export function licences(metafile) {
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([path]) => packageFolder(path)));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return `${name} ${version} (${license})\n\n${licenceText(join(root, folder)) ?? `Licensed under ${license}; the package ships no licence text.`}`;
  });
  return `prompt-spec contains code of these packages.\n\n${texts.join(`\n\n${"-".repeat(78)}\n\n`)}\n`;
}

function packageFolder(path) {
  const source = DATA_FROM[path];
  if (source !== undefined) return [source];
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path);
  return match === null ? [] : [match[0]];
}

/** Packages of which data was taken, by the file that holds it. */
const DATA_FROM = { "src/spec/secret-patterns.ts": "node_modules/@secretlint/secretlint-rule-preset-recommend" };

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
