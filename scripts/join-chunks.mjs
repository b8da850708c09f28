// Joins the small files that a split bundle is full of: each file that is loaded costs start-up time, however small it is.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { buildSync } from "esbuild";

/** Up to what size a chunk is joined with others, in bytes. */
const SMALL = 8_000;

/** Of Node's modules, those that every start loads anyway. */
const CHEAP = new Set(["node:fs", "node:path", "node:buffer"]);

/**
 * Joins small chunks that need no others: into one file what the library needs, which runs in a browser, into another the rest.
 *
 * @param root what the paths of the metafile are relative to
 * @param outputs `metafile.outputs` of the bundle
 * @param library path of the library's entry among them
 */
export function joinChunks(root, outputs, library) {
  const small = smallChunks(outputs);
  const pure = reachable(outputs, library);
  const joined = new Map();
  for (const [name, chunks] of [["base", small.filter((path) => pure.has(path))], ["base-node", small.filter((path) => !pure.has(path))]]) {
    const file = join(dirname(small[0]), `${name}.js`);
    for (const [index, path] of chunks.entries()) joined.set(path, { file, prefix: `${name === "base" ? "p" : "n"}${index}_` });
    const lines = chunks.map((path) => `export {${outputs[path].exports.map((each) => `${each} as ${joined.get(path).prefix}${each}`).join()}} from "./${basename(path)}";`);
    const { outputFiles } = buildSync({ stdin: { contents: lines.join("\n"), resolveDir: join(root, dirname(file)) }, bundle: true, format: "esm", platform: "node", target: "node20", charset: "utf8", minify: true, lineLimit: 160, write: false, external: name === "base" ? [] : [...pure].map((path) => `./${basename(path)}`) });
    writeFileSync(join(root, file), rewritten(outputFiles[0].text, file, joined));
  }
  for (const path of Object.keys(outputs).filter((each) => each.endsWith(".js") && !joined.has(each))) {
    const text = readFileSync(join(root, path), "utf8");
    writeFileSync(join(root, path), rewritten(text, path, joined));
  }
  for (const path of joined.keys()) rmSync(join(root, path));
}

/** Small chunks all of whose imports are such chunks. */
function smallChunks(outputs) {
  let small = Object.keys(outputs).filter((path) => path.endsWith(".js") && outputs[path].entryPoint === undefined && outputs[path].bytes < SMALL);
  for (let before = 0; before !== small.length; ) {
    before = small.length;
    const known = new Set(small);
    small = small.filter((path) => outputs[path].imports.every(({ path: of, kind, external }) => (external ? CHEAP.has(of) : kind === "import-statement" && known.has(of))));
  }
  return small;
}

/** What is loaded with a file at once. */
function reachable(outputs, start, seen = new Set()) {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const { path, kind, external } of outputs[start].imports) if (!external && kind === "import-statement") reachable(outputs, path, seen);
  return seen;
}

/** Imports what was joined from where it is now. */
function rewritten(text, path, joined) {
  const needed = new Map();
  const rest = text.replace(/import(?:\{([^}]*)\}from)?\s*"(\.[^"]+\.js)";?/g, (statement, names, from) => {
    const to = joined.get(join(dirname(path), from));
    if (to === undefined || to.file === path) return statement;
    const renamed = (names ?? "").split(",").map((name) => name.trim()).filter((name) => name !== "");
    needed.set(to.file, [...(needed.get(to.file) ?? []), ...renamed.map((name) => (name.includes(" as ") ? `${to.prefix}${name}` : `${to.prefix}${name} as ${name}`))]);
    return "";
  });
  const shebang = /^#!.*\n/.exec(rest)?.[0] ?? "";
  const imports = [...needed].map(([file, names]) => `import{${names.join()}}from"./${relative(dirname(path), file)}";`);
  return `${shebang}${imports.join("")}${rest.slice(shebang.length)}`;
}
