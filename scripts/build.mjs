// Bundles the CLI and the library into dist/, with the runtime packages inside and their licences listed.
import { execFileSync } from "node:child_process";
import { chmodSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { bundling, licences, root } from "./bundling.mjs";
import { joinChunks } from "./join-chunks.mjs";

// Built beside and renamed, so that a build that fails leaves the last one in place.
const dist = join(root, `dist.${process.pid}`);
process.on("exit", () => rmSync(dist, { recursive: true, force: true }));

// Few chunks, because each file that is loaded costs start-up time.
const bundle = await build({
  entryPoints: { bin: "src/cli/bin.ts", "lint-worker": "src/cli/lint/lint-worker.ts", index: "src/index.ts" },
  outdir: dist,
  chunkNames: "chunks/[name]-[hash]",
  splitting: true,
  ...bundling,
});

joinChunks(root, bundle.metafile.outputs, relative(root, join(dist, "index.js")));
chmodSync(join(dist, "bin.js"), 0o755);
execFileSync(process.execPath, [createRequire(import.meta.url).resolve("typescript/bin/tsc"), "-p", "tsconfig.pure.json", "--outDir", join(dist, "types")], { cwd: root, stdio: "inherit" });
execFileSync(process.execPath, [createRequire(import.meta.url).resolve("tsx/cli"), "scripts/schemas.ts", join(dist, "schemas")], { cwd: root, stdio: "inherit" });
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licences(bundle.metafile));
rmSync(join(root, "dist"), { recursive: true, force: true });
renameSync(dist, join(root, "dist"));
