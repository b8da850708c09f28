import type { Finding } from "../spec/finding.js";
import { sectionsOf, type Section, type Spec } from "../spec/spec.js";
import { CHINESE_GATE } from "./gate-chinese.js";
import { ENGLISH_GATE } from "./gate-english.js";
import type { GateWords } from "./gate-words.js";
import { isProhibition } from "../spec/prohibition.js";
import { plainTitle, quote } from "./quote.js";

/** Longer lists are cut, so that the page stays under 500 lines. */
const MOST_ITEMS = 80;

/** What a gate is made from. */
export interface GateParts {
  readonly spec: Spec;
  /** Name of the skill. */
  readonly name: string;
  /** Of the spec. */
  readonly digest: string;
  /** What lint calls an error, when the spec is installed in spite of it. */
  readonly errors: readonly Finding[];
}

/**
 * SKILL.md: the page that an agent reads before it does anything. Its own sentences are fixed; whatever comes from the spec
 * stands in code spans.
 */
export function gateText({ spec, name, digest, errors }: GateParts): string {
  const words = spec.template.lang === "zh-CN" ? CHINESE_GATE : ENGLISH_GATE;
  const parts = [
    words.opening(),
    ...(errors.length === 0 ? [] : [words.incomplete(cutList(errors.map((error) => words.line(error.line, quote(error.message).markdown, false)), words))]),
    words.read(),
    words.doNot(cutList(nonGoals(spec, words), words), cutList(prohibitions(spec, words), words)),
    words.stop(blankHeadings(spec), digest),
    words.checks(cutList(checks(spec, words), words)),
    words.report(),
  ];
  return `${frontMatter(name, words.description(plainTitle(spec.title ?? name)), digest)}\n${parts.join("\n\n")}\n`;
}

/** JSON's strings are YAML's double-quoted scalars. */
function frontMatter(name: string, description: string, digest: string): string {
  const quoted = JSON.stringify;
  return `---\nname: ${quoted(name)}\ndescription: ${quoted(description)}\nmetadata:\n  generator: "prompt-spec"\n  digest: ${quoted(digest)}\n---\n`;
}

function nonGoals(spec: Spec, words: GateWords): string[] {
  return linesOf(spec, "non-goals", words, () => true);
}

function prohibitions(spec: Spec, words: GateWords): string[] {
  return linesOf(spec, "constraints", words, isProhibition);
}

function linesOf(spec: Spec, id: string, words: GateWords, isWanted: (text: string) => boolean): string[] {
  const statements = sectionsOf(spec, id).flatMap((section) => withWhatFollows(statementsOf(section), isWanted));
  return statements.map(({ text, line }) => {
    const { markdown, cut } = quote(text);
    return words.line(line, markdown, cut);
  });
}

/** `It must not:` goes on in the list below it. */
function withWhatFollows(statements: readonly Statement[], isWanted: (text: string) => boolean): readonly Statement[] {
  let above: Statement | null = null;
  return statements.filter((statement) => {
    if (above !== null && statement.depth > above.depth) return true;
    const wanted = isWanted(statement.text);
    above = wanted && /[:：]$/.test(statement.text) ? statement : null;
    return wanted;
  });
}

interface Statement {
  readonly text: string;
  readonly line: number;
  readonly depth: number;
}

const OTHER_KINDS: ReadonlySet<string> = new Set(["heading", "code", "html"]);

/** The items of a section and, as a prohibition may stand there too, its headings, code and HTML, in order. */
function statementsOf({ blank, items, content }: Section): readonly Statement[] {
  if (blank) return [];
  const others = content.filter(({ kind, text }) => OTHER_KINDS.has(kind) && text.replace(/<[^<>]*>/g, "").trim() !== "");
  return [...items, ...others].sort((a, b) => a.line - b.line || a.column - b.column);
}

function checks(spec: Spec, words: GateWords): string[] {
  return spec.checks.map((check) => {
    const { markdown, cut } = quote(check.text);
    return words.check(check.stage, check.line, markdown, cut, check.command === null || check.command === check.text ? null : quote(check.command).markdown);
  });
}

function blankHeadings(spec: Spec): string[] {
  const blank = spec.template.sections.filter((section) => sectionsOf(spec, section.id).every((each) => each.blank));
  return blank.map((section) => quote(section.heading).markdown);
}

function cutList(lines: readonly string[], words: GateWords): readonly string[] {
  return lines.length <= MOST_ITEMS ? lines : [...lines.slice(0, MOST_ITEMS), words.more(lines.length - MOST_ITEMS)];
}
