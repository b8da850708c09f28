import type { ChecklistEntry } from "../spec/checklist.js";
import type { Finding, Severity, SuppressedFinding } from "../spec/finding.js";
import type { Language } from "../spec/language.js";
import { findSecrets, hideSecrets } from "../spec/secrets.js";
import type { Spec } from "../spec/spec.js";
import type { TemplateSection } from "../spec/template.js";
import { applyAllows, readAllows } from "./allows.js";
import { NEVER_SUPPRESSED, RULES } from "./index.js";
import { sectionsPlaying } from "./playing.js";
import type { Report, Rule } from "./rule.js";
import { DEFAULT_SETTINGS, type LintSettings } from "./settings.js";

/** What lint says about one document. */
export interface LintResult {
  readonly file: string;
  /** Name of the template that it was read against. */
  readonly template: string;
  readonly findings: readonly Finding[];
  /** What the text lets pass. */
  readonly suppressed: readonly SuppressedFinding[];
  /** In the order of the template. */
  readonly checklist: readonly ChecklistEntry[];
}

/** How to lint. */
export interface LintOptions {
  /** What the findings call the document. */
  readonly file: string;
  /** Language of the messages. */
  readonly lang: Language;
  /** What the project decided; default: nothing. */
  readonly settings?: LintSettings;
}

/** Runs every rule over a document. Deterministic: the same text gives the same findings in the same order. */
export function lint(spec: Spec, options: LintOptions): LintResult {
  const found = withoutSecrets(spec, RULES.flatMap((rule) => runRule(rule, options, (report, settings) => rule.check(spec, report, settings))));
  const allows = readAllows(spec);
  const { kept, allowed, used } = applyAllows(found, allows, NEVER_SUPPRESSED);
  const reviewed = withoutSecrets(spec, RULES.flatMap((rule) => runRule(rule, options, (report) => rule.review?.({ allows, used, rules: IDS, never: NEVER_SUPPRESSED }, report))));
  const findings = [...kept, ...reviewed].sort(byPlace);
  const suppressed = allowed.map(({ finding, reason }): SuppressedFinding => ({ ...finding, suppression: { kind: "inSource", justification: reason } })).sort(byPlace);
  const checklist = spec.template.sections.map((section) => checklistEntry(spec, section, findings, options.settings ?? DEFAULT_SETTINGS));
  return { file: options.file, template: spec.template.name, findings, suppressed, checklist };
}

const IDS = RULES.map(({ id }) => id);

/** So many findings of one rule a document gets; the last of them says how many more there are. */
const MOST_OF_A_RULE = 1000;

function runRule(rule: Rule, { file, lang, settings = DEFAULT_SETTINGS }: LintOptions, look: (report: (finding: Report) => void, settings: LintSettings) => void): Finding[] {
  const decided = rule.silencedBy === "nothing" ? rule.severity : (settings.severities[rule.id] ?? rule.severity);
  if (decided === "off") return [];
  const findings: Finding[] = [];
  let more = 0;
  const report = ({ at, message, section, why, sure = true, fixable = false }: Report): void => {
    if (findings.length === MOST_OF_A_RULE) {
      more += 1;
      return;
    }
    const { line, column, endLine, endColumn } = at ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
    const { id } = rule;
    const severity: Severity = sure ? decided : "advice";
    findings.push({ rule: id, severity, message: message[lang], why: typeof why === "string" ? why : (why ?? rule.why)[lang], fix: rule.fix[lang], file, section: section ?? null, line, column, endLine, endColumn, ...(fixable ? { fixable } : {}) });
  };
  look(report, settings);
  const last = findings.at(-1);
  if (more === 0 || last === undefined) return findings;
  return [...findings.slice(0, -1), { ...last, message: { en: `${last.message} (and ${more} more like it)`, "zh-CN": `${last.message}（另有 ${more} 处）` }[lang] }];
}

/** No message repeats a secret that stands in the document, whichever rule quotes it. */
function withoutSecrets(spec: Spec, findings: readonly Finding[]): readonly Finding[] {
  const secrets = new Set(findSecrets(spec.source.text).map(({ start, end }) => spec.source.text.slice(start, end)));
  if (secrets.size === 0) return findings;
  const lengths = [...new Set([...secrets].map((secret) => secret.length))].sort((a, b) => b - a);
  return findings.map((finding) => ({ ...finding, message: hideSecrets(withoutAny(finding.message, secrets, lengths)) }));
}

/** A part of a text may be no secret by itself (the password of an address): what is one in the document is looked up. */
function withoutAny(message: string, secrets: ReadonlySet<string>, lengths: readonly number[]): string {
  const possible = lengths.filter((length) => length <= message.length);
  let shown = "";
  for (let index = 0; index < message.length; ) {
    const length = possible.find((each) => secrets.has(message.slice(index, index + each)));
    shown += length === undefined ? message.charAt(index) : `${message.slice(index, index + 4)}…`;
    index += length ?? 1;
  }
  return shown;
}

function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column;
}

function checklistEntry(spec: Spec, section: TemplateSection, findings: readonly Finding[], settings: LintSettings): ChecklistEntry {
  const { id, heading, required } = section;
  const sections = sectionsPlaying(spec, section, settings);
  const blank = sections.every((each) => each.blank);
  const state = blank ? "blank" : findings.some((finding) => finding.section === id && finding.severity !== "advice") ? "flawed" : "filled";
  return { id, heading, required, state, line: sections[0]?.head.line ?? null };
}
