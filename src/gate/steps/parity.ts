import * as z from "zod/mini";
import { readFigure } from "../../spec/figure.js";
import type { Finding } from "../../spec/finding.js";
import type { Language, Text } from "../../spec/language.js";
import { parseRecord, recordHead } from "./record.js";
import { shareOf } from "./share.js";
import type { Present, StepVerdict } from "./verdict.js";

const words = z.string().check(z.maxLength(4000));
const place = z.int().check(z.minimum(1));

const comparison = z.strictObject({
  /** As the spec has it. */
  fact: words,
  today: words,
  projected: words,
  line: place,
  column: place,
  /** The command that measured; null when the value was given with --measured, or there is neither. */
  command: z.nullable(words),
  /** What the sandbox holds, as it was printed or given; null when it is not known. */
  sandbox: z.nullable(words),
  /** Why it is not known; null when it is. `no-measure`: the spec names no command and no value was given. */
  problem: z.nullable(z.enum(["no-measure", "failed", "not-started", "timed-out", "no-number"])),
  /** About the problem, one line; empty without one. */
  note: words,
});

const schema = z.strictObject({
  ...recordHead,
  /** Who compared: `Ada Byron <ada@example.com>`; null when git does not know. */
  by: z.nullable(z.string()),
  /** The words by which the spec names a hot path; null when it names none. */
  hotPath: z.nullable(words),
  facts: z.array(comparison).check(z.maxLength(1000)),
});

/** How a sandbox compares with production: `.spec/evidence/<slug>/parity.json`; its JSON Schema is `prompt-spec/schemas/parity.json`. */
export type ParityRecord = z.infer<typeof schema>;

/** One fact, compared. */
export type Comparison = ParityRecord["facts"][number];

/** JSON Schema (draft 2020-12) of `parity.json`. */
export function parityJsonSchema(): object {
  return { title: "Sandbox beside production (.spec/evidence/SLUG/parity.json)", ...z.toJSONSchema(schema) };
}

/** Reads `parity.json`. @throws SpecError `record-invalid` with the file's name */
export function readParity(text: string, file: string): ParityRecord {
  return parseRecord(schema, text, file);
}

/** How much of *Today* the sandbox holds, in percent, and why that cannot be said. */
export type Share = { readonly percent: number } | { readonly unknown: "no-measure" | "failed" | "not-started" | "timed-out" | "no-number" | "no-today" | "units" };

export function shareOfToday({ sandbox, today, problem }: Pick<Comparison, "sandbox" | "today" | "problem">): Share {
  const measured = sandbox === null ? null : readFigure(sandbox);
  if (measured === null) return { unknown: problem ?? "no-number" };
  const whole = readFigure(today);
  if (whole === null) return { unknown: "no-today" };
  const percent = shareOf(measured, whole);
  return percent === null ? { unknown: "units" } : { percent };
}

/**
 * How the sandbox step stands.
 *
 * @param parity how much of *Today* a sandbox must hold, in percent
 */
export function judgeParity(record: ParityRecord | null, present: Present, parity: number, lang: Language): StepVerdict {
  const step = "sandbox";
  const next = `spec sandbox ${present.file}`;
  if (record === null) return { step, state: "missing", reason: WORDS.missing, next, findings: [] };
  const day = record.time.slice(0, 10);
  if (record.digest !== present.digest) return { step, state: "stale", reason: WORDS.stale(day), next, findings: [] };
  const findings = parityFindings(record, present.file, parity, lang);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return { step, state: "failed", reason: failure(record, parity), next, findings };
  return { step, state: "passed", reason: record.facts.length === 0 ? WORDS.nothing : WORDS.passed(record.facts.filter(isMeasured).length, parity, day), next: null, findings };
}

function isMeasured(fact: Comparison): boolean {
  return "percent" in shareOfToday(fact);
}

function failure(record: ParityRecord, parity: number): Text {
  const low = record.facts.find((fact) => isBelow(fact, parity));
  if (low !== undefined) return { en: comparisonLine(low, "en"), "zh-CN": comparisonLine(low, "zh-CN") };
  return record.facts.length === 0 ? WORDS.noFacts : WORDS.notMeasured(record.facts.filter((fact) => !isMeasured(fact)).length);
}

function isBelow(fact: Comparison, parity: number): boolean {
  const share = shareOfToday(fact);
  return "percent" in share && share.percent < parity;
}

/** `model_detail keys: sandbox 5, production 80, projected 500 → 6 %`. Never rounded up: 49.9 % is not 50 %. */
export function comparisonLine(fact: Comparison, lang: Language): string {
  const names = LINE[lang];
  const share = shareOfToday(fact);
  const name = fact.fact.replaceAll("`", "");
  const values = [`${names.sandbox} ${fact.sandbox ?? "?"}`, `${names.today} ${fact.today === "" ? "?" : fact.today}`, ...(fact.projected === "" ? [] : [`${names.projected} ${fact.projected}`])];
  return `${name}${names.colon}${values.join(names.comma)}${"percent" in share ? ` → ${Math.floor(share.percent).toLocaleString("en")} %` : ""}`;
}

/** What there is to say about a comparison, at the facts of the spec. */
export function parityFindings(record: Pick<ParityRecord, "facts" | "hotPath">, file: string, parity: number, lang: Language): Finding[] {
  const { facts, hotPath } = record;
  if (facts.length === 0) return hotPath === null ? [] : [finding({ rule: "parity-no-facts", severity: "error" }, MESSAGES.noFacts(hotPath), { file, line: 1, column: 1 }, lang)];
  // Where nothing was compared at all, nothing was shown.
  const gap = facts.some(isMeasured) ? "warning" : "error";
  return facts.flatMap((fact) => {
    const share = shareOfToday(fact);
    const at = { file, line: fact.line, column: fact.column };
    if ("percent" in share) return share.percent >= parity ? [] : [finding({ rule: "parity-low", severity: "error" }, MESSAGES.low(fact, parity), at, lang)];
    if (share.unknown === "no-measure") return [finding({ rule: "parity-unmeasured", severity: gap }, MESSAGES.unmeasured(fact), at, lang)];
    return [finding({ rule: "parity-unknown", severity: "error" }, MESSAGES.unknown(fact, REASONS[share.unknown](fact)), at, lang)];
  });
}

interface Said {
  readonly message: Text;
  readonly why: Text;
  readonly fix: Text;
}

function finding(kind: Pick<Finding, "rule" | "severity">, { message, why, fix }: Said, at: Pick<Finding, "file" | "line" | "column">, lang: Language): Finding {
  return { ...kind, message: message[lang], why: why[lang], fix: fix[lang], ...at, section: null, endLine: at.line, endColumn: at.column + 1 };
}

const WHY: Text = { en: "A sandbox that is smaller than production hides every cost that grows with the data.", "zh-CN": "沙箱的数据量比生产小，随数据增长的开销就都看不出来。" };
const MEASURE: Text = { en: "Write a command that prints one number into the column Measured by, or give the value with --measured FILE.", "zh-CN": "在“测量方式”一列写上输出一个数字的命令，或用 --measured 文件给出数值。" };

const MESSAGES = {
  low: (fact: Comparison, parity: number): Said => ({
    message: { en: `${comparisonLine(fact, "en")}; expected at least ${parity} %`, "zh-CN": `${comparisonLine(fact, "zh-CN")}；应当至少为 ${parity} %` },
    why: WHY,
    fix: { en: "Fill the sandbox with as much data as production holds, then compare again.", "zh-CN": "把沙箱的数据量填到与生产相当，再比较一次。" },
  }),
  unmeasured: ({ fact }: Comparison): Said => ({
    message: { en: `nothing measures "${fact}"; expected a command or a value`, "zh-CN": `“${fact}”无从测量；应当有命令或数值` },
    why: WHY,
    fix: MEASURE,
  }),
  unknown: ({ fact }: Comparison, reason: Text): Said => ({
    message: { en: `"${fact}" was not compared: ${reason.en}; expected a number`, "zh-CN": `“${fact}”没有比较：${reason["zh-CN"]}；应当是一个数字` },
    why: { en: "What could not be measured may be anything.", "zh-CN": "量不出来的，可能是任何值。" },
    fix: { en: "Mend the command or the figure of Today, then compare again.", "zh-CN": "修正命令或“今天”一列的数字，再比较一次。" },
  }),
  noFacts: (hotPath: string): Said => ({
    message: { en: `the spec names a hot path ("${hotPath}") and states no facts; expected a table of facts with how much there is today`, "zh-CN": `规格写到热路径（“${hotPath}”），但没有写明任何事实；应当有一张写明今天数量的事实表` },
    why: WHY,
    fix: { en: "Add a table headed Fact, Today, Projected, Measured by to Context.", "zh-CN": "在“背景”里加一张表，表头为：指标、今天、预计、测量方式。" },
  }),
} as const;

const REASONS = {
  failed: ({ note }: Comparison): Text => ({ en: `the command failed (${note})`, "zh-CN": `命令失败（${note}）` }),
  "not-started": ({ note }: Comparison): Text => ({ en: `the command could not start (${note})`, "zh-CN": `命令无法启动（${note}）` }),
  "timed-out": ({ note }: Comparison): Text => ({ en: `the command took longer than ${note}`, "zh-CN": `命令超过了 ${note}` }),
  "no-number": ({ note }: Comparison): Text => ({ en: note === "" ? "the command printed nothing" : `the command printed "${note}"`, "zh-CN": note === "" ? "命令没有输出" : `命令输出“${note}”` }),
  "no-today": ({ today }: Comparison): Text => ({ en: today === "" ? "Today is empty" : `Today holds no number ("${today}")`, "zh-CN": today === "" ? "“今天”一列为空" : `“今天”一列里没有数字（“${today}”）` }),
  units: ({ sandbox, today }: Comparison): Text => ({ en: `${sandbox ?? ""} and ${today} are in different units`, "zh-CN": `${sandbox ?? ""} 与 ${today} 单位不同` }),
} as const;

const LINE = {
  en: { sandbox: "sandbox", today: "production", projected: "projected", colon: ": ", comma: ", " },
  "zh-CN": { sandbox: "沙箱", today: "生产", projected: "预计", colon: "：", comma: "，" },
} as const;

const WORDS = {
  missing: { en: "the sandbox was not compared with production", "zh-CN": "还没有把沙箱与生产比较" },
  stale: (day: string): Text => ({ en: `the spec changed since the sandbox was compared on ${day}`, "zh-CN": `${day} 比较沙箱之后规格改过` }),
  nothing: { en: "the spec states no facts to compare", "zh-CN": "规格没有可比较的事实" },
  noFacts: { en: "a hot path, and no facts to compare", "zh-CN": "有热路径，但没有可比较的事实" },
  notMeasured: (count: number): Text => ({ en: `${count} ${count === 1 ? "fact was" : "facts were"} not compared`, "zh-CN": `${count} 项事实没有比较` }),
  passed: (count: number, parity: number, day: string): Text => ({ en: `${count} ${count === 1 ? "fact" : "facts"} at least ${parity} % of production, ${day}`, "zh-CN": `${count} 项事实不低于生产的 ${parity} %，${day}` }),
} as const;
