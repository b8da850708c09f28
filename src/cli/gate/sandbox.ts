import { resolve } from "node:path";
import * as z from "zod/mini";
import { comparisonLine, parityFindings, shareOfToday, type Comparison, type ParityRecord } from "../../gate/steps/parity.js";
import { gitIdentity, headCommit } from "../../node/git/git.js";
import { Interrupted } from "../../node/interrupted.js";
import { gateConfigSince } from "../../node/load-gate-config.js";
import { readTextFile } from "../../node/read.js";
import { writeRecord } from "../../node/records.js";
import { interruptible } from "../../node/run-command.js";
import type { Style } from "../../report/style.js";
import { visible } from "../../report/visible.js";
import { wrap } from "../../report/wrap.js";
import { isHot, hotPathsIn } from "../../rules/hot-paths.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import { EXIT, languageOf, type Io, type Run } from "../io.js";
import { openSpec, type OpenedSpec } from "../opened-spec.js";
import { config, flag, lang, readOptions } from "../options.js";
import { printJson } from "../print-json.js";
import { allowCommands } from "./sandbox-consent.js";
import { measure, type Measured } from "./sandbox-measure.js";
import { stoppedCode } from "../stopped.js";
import { styleFor } from "../style.js";

const schema = z.object({
  parity: z.optional(z.number().check(z.minimum(1, "expected 1 to 100"), z.maximum(100, "expected 1 to 100"))),
  measured: z.optional(z.string()),
  timeout: z.prefault(z.number().check(z.minimum(1, "expected at least 1 second")), 60),
  yes: flag, json: flag, apiUrl: z.optional(z.string()), lang, config,
});

/** More facts than a person writes into one spec. */
const MOST_FACTS = 1000;

export const run: Run = async ([name = ""], given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const opened = await openSpec(name, { config: options.config, apiUrl: options.apiUrl, lang: language }, io);
  if (opened.spec.facts.length > MOST_FACTS) throw new SpecError("too-many-facts", `${opened.file} states ${opened.spec.facts.length} facts; expected at most ${MOST_FACTS}`, "Name those that tell whether a sandbox is like production.");
  const parity = options.parity ?? (await gateConfigSince(opened.root, await headCommit(opened.root))).parity;
  const values = await valuesFrom(options.measured, opened, io);
  const open = opened.spec.facts.filter(({ measuredBy }, index) => measuredBy !== null && !values.has(index));
  try {
    if (open.length > 0 && !(await allowCommands(opened, open, { yes: options.yes, lang: language }, io))) throw new Interrupted("SIGINT");
    const facts = await interruptible((signal) => measure(opened.spec.facts, values, { cwd: opened.root, timeoutMs: options.timeout * 1000, signal, announce: (command) => io.stderr.write(`$ ${visible(command)}\n`) }));
    return await report(await keep(opened, facts), opened, { parity, json: options.json, lang: language }, io);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    io.stderr.write(`${WORDS[language].stopped}\n`);
    return stoppedCode(error);
  }
};

async function valuesFrom(file: string | undefined, { spec }: OpenedSpec, io: Io): Promise<ReadonlyMap<number, string>> {
  if (file === undefined) return new Map();
  const { readMeasuredFile } = await import("../../gate/steps/measured-file.js");
  return readMeasuredFile(readTextFile(resolve(io.cwd, file), file), file, spec.facts);
}

interface Kept {
  readonly record: ParityRecord;
  /** Where it was written; null for standard input. */
  readonly path: string | null;
}

async function keep({ root, slug, spec, path, file, digest }: OpenedSpec, measured: readonly Measured[]): Promise<Kept> {
  const facts = spec.facts.map(({ name, today, projected, line, column }, index): Comparison => ({ fact: name, today, projected, line, column, ...(measured[index] ?? { command: null, sandbox: null, problem: "no-measure", note: "" }) }));
  const record: ParityRecord = { version: 1, spec: path ?? file, digest, time: new Date().toISOString(), by: await gitIdentity(root), hotPath: hotPathOf(spec), facts };
  return { record, path: slug === null ? null : await writeRecord(root, slug, "parity", record) };
}

/** The words that say that callers drive it; what must not be built and how it is checked say nothing about what is. */
function hotPathOf(spec: Spec): string | null {
  const sections = spec.sections.filter(({ id }) => id !== "non-goals" && id !== "verification");
  for (const { items } of sections) for (const { text } of items) for (const path of hotPathsIn(text)) if (isHot(path)) return path.text;
  return null;
}

interface Wanted {
  readonly parity: number;
  readonly json: boolean;
  readonly lang: Language;
}

async function report({ record, path }: Kept, { file }: OpenedSpec, { parity, json, lang: language }: Wanted, io: Io): Promise<number> {
  const findings = parityFindings(record, file, parity, language);
  const passed = findings.every(({ severity }) => severity !== "error");
  if (json) {
    const facts = record.facts.map((fact) => ({ ...fact, share: shareOfToday(fact) }));
    printJson({ version: 1, file, digest: record.digest, parity, passed, hotPath: record.hotPath, facts, findings, record: path }, io);
  } else {
    const look = { style: await styleFor(io.stdout, io.env), columns: Math.min(io.stdout.columns || 80, 120), lang: language };
    io.stdout.write(parityText(record, findings, { ...look, parity, path }));
  }
  return passed ? EXIT.clean : EXIT.findings;
}

interface ReportLook {
  readonly style: Style;
  readonly columns: number;
  readonly lang: Language;
  readonly parity: number;
  readonly path: string | null;
}

function parityText({ facts, hotPath }: ParityRecord, findings: readonly Finding[], { style, columns, lang: language, parity, path }: ReportLook): string {
  const words = WORDS[language];
  const lines = facts.flatMap((fact) => {
    const own = findings.find(({ line, column }) => line === fact.line && column === fact.column);
    const mark = own === undefined ? style.good("✓") : own.severity === "error" ? style.error("✗") : style.warning("!");
    const text = own === undefined || own.rule === "parity-low" ? comparisonLine(fact, language) : own.message;
    return wrap(visible(text), columns - 3).map((line, index) => (index === 0 ? `${mark} ${line}` : `  ${line}`));
  });
  const hot = findings.filter(({ rule }) => rule === "parity-no-facts").flatMap(({ message }) => wrap(visible(`✗ ${message}`), columns - 1));
  const nothing = facts.length === 0 && hotPath === null ? [words.nothing] : [];
  const errors = findings.filter(({ severity }) => severity === "error");
  const fixes = [...new Set(errors.map(({ fix }) => fix))].flatMap((fix) => wrap(`→ ${visible(fix)}`, columns - 1));
  const end = errors.length > 0 ? style.error(words.failed(parity)) : facts.length > 0 ? style.good(words.passed(parity)) : "";
  return `${[...lines, ...hot, ...nothing, ...fixes, ...(end === "" ? [] : [end]), ...(path === null ? [] : [style.faint(visible(path))])].join("\n")}\n`;
}

const WORDS = {
  en: {
    stopped: "Nothing was compared, nothing was written.",
    nothing: "The spec states no facts and no hot path: there is nothing to compare.",
    passed: (parity: number) => `The sandbox holds at least ${parity} % of what production holds.`,
    failed: (parity: number) => `The sandbox is not shown to hold ${parity} % of what production holds.`,
  },
  "zh-CN": {
    stopped: "没有比较，也没有写入任何内容。",
    nothing: "规格没有写明事实，也没有热路径：没有可比较的。",
    passed: (parity: number) => `沙箱的数据量不低于生产的 ${parity} %。`,
    failed: (parity: number) => `不能证明沙箱有生产的 ${parity} %。`,
  },
} as const;
