// Bundles the Action into one file that is checked in, because a workflow runs what stands at the tag: `npm run action`.
// `--out FOLDER` writes elsewhere.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { bundling, licences, root } from "./bundling.mjs";

const { values } = parseArgs({ options: { out: { type: "string", default: join(root, "action") } } });
const folder = resolve(values.out);

const bundle = await build({ ...bundling, entryPoints: { index: "src/cli/action/action-bin.ts" }, outdir: folder, write: false });
mkdirSync(folder, { recursive: true });
for (const { path, contents } of bundle.outputFiles) writeFileSync(path, contents);
writeFileSync(join(folder, "THIRD-PARTY-LICENSES.txt"), licences(bundle.metafile));
