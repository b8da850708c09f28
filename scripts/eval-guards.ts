/**
 * Holds real code to the guards of twenty specs and says what they find there, where nothing should be: none of that code was
 * written for any of them. Then says how many ways of writing the forbidden things are found (test/gate/forms.ts).
 *
 *   npm run eval:guards                     fetches packages from the registries into a temporary folder
 *   npm run eval:guards -- FOLDER …         code that is there already
 *   … --show N                              also the first N places of each kind
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { ChangedFile } from "../src/gate/change/change.js";
import type { Guard } from "../src/gate/guards/guard.js";
import { readGuards } from "../src/gate/guards/guards.js";
import type { Hit } from "../src/gate/code/hit.js";
import { languageOf } from "../src/gate/code/languages.js";
import { CodeMatcher, findCodeHits } from "../src/gate/code/match.js";
import { builtinVocabulary } from "../src/gate/vocabulary/vocabulary.js";
import { parseSpec } from "../src/index.js";
import { FORMS, MISSED, type Form } from "../test/gate/forms.js";

/** Unrelated code in many languages, none of which is there to issue what the specs forbid. */
const NPM = ["lodash@4.17.21", "express@5.1.0", "chart.js@4.5.0", "rxjs@7.8.2", "three@0.180.0", "date-fns@4.1.0", "react-native-svg@15.12.1", "react-native-reanimated@4.1.0", "cordova-android@14.0.1", "d3@7.9.0"];
const PYPI = ["flask==3.1.2", "jinja2==3.1.6", "scikit-learn==1.7.1", "networkx==3.5", "sympy==1.14.0", "django==5.2.5", "celery==5.5.3", "rich==14.1.0"];
const DEBIAN = ["golang-github-spf13-cobra-dev", "golang-github-gin-gonic-gin-dev", "ruby-sass", "ruby-rouge", "php-symfony-console", "php-twig", "golang-github-gorilla-mux-dev", "librust-serde-json-dev", "librust-regex-dev", "librust-tokio-dev", "librust-hyper-dev"];

const { values, positionals } = parseArgs({ options: { show: { type: "string", default: "0" } }, allowPositionals: true });
const folders = positionals.length > 0 ? positionals : [fetchPackages()];

interface SourceFile {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

function fetchPackages(): string {
  const folder = mkdtempSync(join(tmpdir(), "prompt-spec-code-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const run = (what: string, program: string, args: readonly string[], cwd = folder): void => {
    try {
      execFileSync(program, args, { cwd, stdio: ["ignore", "ignore", "ignore"] });
    } catch (error) {
      console.error(`left out: ${what} (${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)})`);
    }
  };
  for (const name of NPM) run(name, "npm", ["pack", "--silent", name]);
  for (const name of PYPI) run(name, "python3", ["-m", "pip", "download", "--quiet", "--no-deps", name]);
  for (const name of DEBIAN) run(name, "apt-get", ["download", name]);
  for (const name of readdirSync(folder)) {
    const target = join(folder, `${name}.d`);
    mkdirSync(target);
    if (name.endsWith(".deb")) run(name, "dpkg-deb", ["-x", name, target]);
    else if (name.endsWith(".whl")) run(name, "python3", ["-m", "zipfile", "-e", name, target]);
    else if (/\.(?:tgz|tar\.gz)$/.test(name)) run(name, "tar", ["-xf", name, "-C", target]);
  }
  return folder;
}

function* sourceFiles(folder: string): Generator<SourceFile> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || /\.min\.|[\\/](?:dist|bundles|umd|build)[\\/].*\.[cm]?js$/.test(path) || statSync(path).size > 1_000_000) continue;
    const language = languageOf(path, "");
    if (language !== null) yield { path: relative(folder, path), language, text: readFileSync(path, "utf8") };
  }
}

function added({ path, text }: SourceFile): ChangedFile {
  return { path, from: null, change: "added", kind: "text", added: text.split(/\r\n|\n/).map((line, index) => ({ line: index + 1, text: line })), removed: 0, text, hunks: [] };
}

function readSpecs(): Guard[] {
  const folder = new URL("guard-specs/", import.meta.url);
  return readdirSync(folder).sort().flatMap((name) => readGuards(parseSpec(readFileSync(new URL(name, folder), "utf8")), builtinVocabulary()));
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** Over code that was not written for a spec its paths mean nothing. */
const guards = readSpecs().map((guard) => ({ ...guard, scope: [] }));
const matcher = new CodeMatcher(guards, builtinVocabulary());
const lines = new Map<string, number>();
const hits: { readonly hit: Hit; readonly source: string }[] = [];
for (const folder of folders.filter((each) => existsSync(each))) {
  for (const file of sourceFiles(folder)) {
    lines.set(file.language, (lines.get(file.language) ?? 0) + file.text.split("\n").length);
    for (const hit of matcher.findHits([added(file)])) hits.push({ hit, source: file.text.split(/\r\n|\n/)[hit.line - 1]?.trim().slice(0, 140) ?? "" });
  }
}

const total = [...lines.values()].reduce((sum, count) => sum + count, 0);
console.log(`${guards.length} guards of ${readdirSync(new URL("guard-specs/", import.meta.url)).length} specs over ${total} lines: ${[...lines].sort((a, b) => b[1] - a[1]).map(([language, count]) => `${language} ${count}`).join(", ")}`);
for (const strength of ["blocks", "proposes"] as const) {
  const kinds = groupBy(hits.filter(({ hit }) => hit.guard.strength === strength), ({ hit: { guard: { forbids } } }) => `${forbids.kind}${forbids.kind === "command" ? ` ${forbids.technology} ${forbids.command}` : forbids.kind === "call" ? ` ${forbids.receiver ?? ""}.${forbids.name}` : forbids.kind === "word" ? ` ${forbids.word}` : ""}`);
  for (const [kind, all] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
    // Several of the specs forbid the same.
    const of = [...new Map(all.map((each) => [`${each.hit.path ?? ""}:${each.hit.line}`, each])).values()];
    console.log(`${strength} ${kind}: ${of.length}`);
    for (const { hit, source } of of.slice(0, Number(values.show))) console.log(`    ${hit.path ?? ""}:${hit.line}  ${source}`);
  }
}

const finds = ([file, code]: Form, forbids: Guard["forbids"]): boolean => findCodeHits([{ ...(guards[0] as Guard), forbids, strength: "blocks" }], [added({ path: file, language: "", text: code.replace("§", "") })], builtinVocabulary()).length > 0;
const forms = FORMS.flatMap(({ forbids, broken }) => broken.map((form) => finds(form, forbids)));
const missed = MISSED.map(({ forbids, form }) => finds(form, forbids));
const found = [...forms, ...missed].filter((isFound) => isFound).length;
console.log(`${found} of ${forms.length + missed.length} ways to write what is forbidden are found (${Math.round((100 * found) / (forms.length + missed.length))} %)`);
