import type { Finding, Severity, SuppressedFinding } from "../spec/finding.js";
import type { Language } from "../spec/language.js";
import { changeNotes } from "./change-summary.js";
import { fingerprints } from "./fingerprint.js";
import { jsonText } from "./json-text.js";
import { isLinted, shownFindings, type Examined } from "./linted.js";
import type { ReportOptions, RuleText } from "./options.js";

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", advice: "note" };

/** SARIF 2.1.0, as code scanning takes it. */
export function reportSarif(files: readonly Examined[], { lang, quiet, unread = [], rules = [], version = "0.0.0", change }: Omit<ReportOptions, "style" | "shard">): string {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  return jsonText({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "prompt-spec", semanticVersion: version, language: lang, rules: rules.map((rule) => descriptor(rule, lang)) } },
        language: lang,
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: [
              ...unread.map(({ code, message, hint }) => ({ level: "error", descriptor: { id: code }, message: { text: plain(`${message}. ${hint}`) } })),
              ...changeNotes(change, lang).map(({ id, text }) => ({ level: "note", descriptor: { id }, message: { text } })),
            ],
          },
        ],
        artifacts: files.map((file) => ({ location: { uri: uriOf(file.file) }, ...(isLinted(file) ? { sourceLanguage: "markdown" } : {}) })),
        results: files.flatMap((file, artifact) => {
          const prints = fingerprints(file);
          const at = (finding: Finding): ResultPlace => ({ artifact, rule: places.get(finding.rule), print: prints.get(finding) });
          const suppressed = file.suppressed.filter(({ severity }) => !quiet || severity === "error");
          return [...shownFindings(file, quiet).map((finding) => result(finding, [], at(finding))), ...suppressed.map((finding) => result(finding, [finding.suppression], at(finding)))];
        }),
      },
    ],
  });
}

function descriptor({ id, severity, summary, why, fix }: RuleText, lang: Language): object {
  return {
    id,
    shortDescription: { text: summary[lang] },
    fullDescription: { text: why[lang] },
    help: { text: fix[lang], markdown: fix[lang] },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

interface ResultPlace {
  readonly artifact: number;
  readonly rule: number | undefined;
  readonly print: string | undefined;
}

/** @param suppressions empty, but not absent, for what nobody let pass: in a run all results have it or none */
function result(finding: Finding, suppressions: readonly SuppressedFinding["suppression"][], { artifact, rule, print }: ResultPlace): object {
  return {
    ruleId: finding.rule,
    ...(rule === undefined ? {} : { ruleIndex: rule }),
    level: LEVELS[finding.severity],
    message: { text: plain(`${finding.message}\n${finding.why}\n${finding.fix}`) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(finding.file), index: artifact }, region: region(finding) } }],
    partialFingerprints: { "promptSpec/v1": print },
    suppressions,
  };
}

/** What a finding is about as a whole has a line, and no columns. */
function region({ line, column, endLine, endColumn }: Finding): object {
  if (line === endLine && column === endColumn) return { startLine: line };
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** In a message `[text](target)` is a link; with its brackets escaped it is what somebody wrote. */
function plain(text: string): string {
  return text.includes("](") ? text.replace(/[\\[\]]/g, "\\$&") : text;
}

function uriOf(file: string): string {
  const slashed = /^[A-Za-z]:\\/.test(file) ? `/${file.replaceAll("\\", "/")}` : file;
  const segments = slashed.split("/").map((segment) => encodeURIComponent(segment.replace(LONE_SURROGATE, "\uFFFD")));
  return `${slashed.startsWith("/") ? "file://" : ""}${segments.join("/")}`;
}

const LONE_SURROGATE = /\p{Surrogate}/gu;
