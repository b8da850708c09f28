/**
 * Runs the linter over labelled documents and prints what their scorer says.
 *
 *   npm run eval                                        the corpus beside this project, when it is there
 *   npm run eval -- --docs FOLDER --out preds.json      predictions for any folder of Markdown
 *   … --with-advice                                     findings of every severity; else errors and warnings
 *   npm run eval -- --write                             keeps the precision of each rule in src/rules/measured.ts
 *   … --errors N                                        also the first N that were missed or wrong
 *
 * The corpus is found at `../shared/corpus`, or where PROMPT_SPEC_CORPUS says.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { lintSpec, parseSpec } from "../src/index.js";
import { MEASURED, type Measured } from "../src/rules/measured.js";
import { SMELLS } from "./eval-smells.js";

/** What the scorer takes for one document. */
interface Prediction {
  readonly sections: Readonly<Record<string, { readonly present: true; readonly line: number; readonly empty: boolean }>>;
  readonly smells: readonly { readonly line: number; readonly kind: string; readonly rule: string }[];
}

const SECTION_NAMES: Readonly<Record<string, string>> = { context: "context", goal: "goal", constraints: "constraints", "non-goals": "nonGoals", architecture: "architecture", verification: "verification" };

function predict(text: string, withAdvice: boolean): Prediction {
  const spec = parseSpec(text);
  const sections: Record<string, { present: true; line: number; empty: boolean }> = {};
  for (const section of spec.sections) {
    const name = SECTION_NAMES[section.id];
    if (name === undefined) continue;
    const known = sections[name];
    sections[name] = { present: true, line: known?.line ?? section.head.line, empty: (known?.empty ?? true) && section.blank };
  }
  const smells = lintSpec(spec).findings.flatMap(({ rule, line, severity }) => {
    const kind = SMELLS[rule];
    return kind === undefined || (severity === "advice" && !withAdvice) ? [] : [{ line, kind, rule }];
  });
  return { sections, smells };
}

function predictAll(folder: string, withAdvice: boolean): Record<string, Prediction> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".md")).sort();
  return Object.fromEntries(files.map((file) => [file.slice(0, -3), predict(readFileSync(join(folder, file), "utf8"), withAdvice)]));
}

/** Writes the precision of the labelled rules' errors and warnings; what was read by hand stays. */
function writeMeasured(corpus: string): void {
  const predictions = Object.entries(predictAll(join(corpus, "docs"), false));
  const folder = mkdtempSync(join(tmpdir(), "prompt-spec-eval-"));
  const file = join(folder, "preds.json");
  const labelled = Object.entries(SMELLS).flatMap(([rule, kind]): [string, Measured][] => {
    // Two rules may find the same kind: each is judged by what it says itself.
    writeFileSync(file, JSON.stringify(Object.fromEntries(predictions.map(([id, { smells }]) => [id, { smells: smells.filter((smell) => smell.rule === rule) }]))));
    const { stdout } = spawnSync(process.execPath, [join(corpus, "score.mjs"), file, "--json"], { encoding: "utf8" });
    const score = (JSON.parse(stdout) as { smells: { per: Record<string, { tp: number; fp: number; precision: number | null }> } }).smells.per[kind];
    return score?.precision == null ? [] : [[rule, { precision: Number(score.precision.toFixed(2)), count: score.tp + score.fp, on: "labels" }]];
  });
  rmSync(folder, { recursive: true });
  const byHand = Object.entries(MEASURED).filter(([, { on }]) => on === "read by hand");
  const rows = [...labelled, ...byHand].map(([rule, measured]) => `  ${JSON.stringify(rule)}: ${JSON.stringify(measured)},\n`).join("");
  const path = join(import.meta.dirname, "../src/rules/measured.ts");
  const source = readFileSync(path, "utf8");
  const start = source.indexOf("Record<string, Measured>> = {") + "Record<string, Measured>> = {".length;
  writeFileSync(path, `${source.slice(0, start)}\n${rows}};\n`);
}

const { values } = parseArgs({
  options: { docs: { type: "string" }, out: { type: "string" }, "with-advice": { type: "boolean", default: false }, errors: { type: "string", default: "0" }, write: { type: "boolean", default: false } },
});
const corpus = process.env["PROMPT_SPEC_CORPUS"] ?? resolve(import.meta.dirname, "../../shared/corpus");
const docs = values.docs ?? join(corpus, "docs");
if (!existsSync(docs)) {
  console.error(`no documents: ${docs} does not exist; name a folder with --docs`);
  process.exitCode = 2;
} else if (values.write) {
  writeMeasured(corpus);
} else if (values.out !== undefined) {
  writeFileSync(values.out, `${JSON.stringify(predictAll(docs, values["with-advice"]), null, 1)}\n`);
} else {
  const folder = mkdtempSync(join(tmpdir(), "prompt-spec-eval-"));
  for (const withAdvice of values["with-advice"] ? [true] : [false, true]) {
    const file = join(folder, "preds.json");
    writeFileSync(file, JSON.stringify(predictAll(docs, withAdvice)));
    console.log(`\n=== ${withAdvice ? "errors, warnings and advice" : "errors and warnings"}`);
    spawnSync(process.execPath, [join(corpus, "score.mjs"), file, "--errors", values.errors], { stdio: "inherit" });
  }
  rmSync(folder, { recursive: true });
}
