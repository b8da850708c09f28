import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";

// Parts of packages that our use of them never reaches, by package and import, and what stands in for them in the bundle.
const STAND_INS = {
  // Its engine evaluates JavaScript, and its YAML reader is not ours (src/spec/front-matter.ts); a browser has no `fs`.
  "gray-matter": { fs: "{}", "./lib/engines": "{}", "./engines": "{}", "js-yaml": "{}" },
  // Only for commands that are programs of their own; loading it takes longer than parsing the command line.
  // Asked for by name, `process` opens all three standard streams.
  commander: { "node:child_process": "{}", "node:process": "process" },
  // Its tables are half of the parser's weight and decode only link targets and titles, which nobody reads here.
  "markdown-it": { entities: "{ decodeHTML: (text) => text }" },
};

/** esbuild plugin that leaves out what never runs. */
export const standIns = {
  name: "stand-ins",
  setup(build) {
    build.onResolve({ filter: /^(?:fs|node:child_process|node:process|js-yaml|entities|\.\/lib\/engines|\.\/engines)$/ }, ({ path, importer }) => {
      const [, standIn] = Object.entries(STAND_INS).find(([name, parts]) => importer.includes(`/node_modules/${name}/`) && path in parts) ?? [];
      return standIn === undefined ? undefined : { path, namespace: "stand-in", pluginData: standIn[path] };
    });
    build.onLoad({ filter: /.*/, namespace: "stand-in" }, ({ pluginData }) => ({ contents: `module.exports = ${pluginData};`, loader: "js" }));
    // A browser has no Buffer; gray-matter keeps one that nobody reads.
    build.onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]utils\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace("Buffer.from(input)", "input"),
      loader: "js",
    }));
  },
};

/**
 * esbuild plugin: packages written in CommonJS ask for Node's own modules by `require`, which an ES module does not have.
 * Asking the process for them needs no code at the head of every chunk, so the chunks of the library run in a browser.
 */
export const nodeModulesByName = {
  name: "node-modules-by-name",
  setup(build) {
    build.onResolve({ filter: /^[a-z:_/0-9]+$/ }, ({ path, kind }) => (kind === "require-call" && isBuiltin(path) ? { path, namespace: "node-module" } : undefined));
    build.onLoad({ filter: /.*/, namespace: "node-module" }, ({ path }) => ({ contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`, loader: "js" }));
  },
};

/** esbuild plugin: CodeMirror makes each dialect by a call, which stays in the bundle unless it is told that nothing else happens. */
export const unusedModes = {
  name: "unused-modes",
  setup(build) {
    build.onLoad({ filter: /[\\/]legacy-modes[\\/].*\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      return { contents: text.replace(/^(export const \w+ = )(?=\w+\()/gm, "$1/* @__PURE__ */ ").replace(/\b(set|words)\((?=["'])/g, "/* @__PURE__ */ $1("), loader: "js" };
    });
  },
};
