import type { Section, Spec } from "../spec/spec.js";
import { containAnswer, joinAnswer } from "./answer-text.js";

/** What a rough request says already. */
export interface Rough {
  readonly title: string;
  /** Markdown by id of section. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Front matter that the new document says in another way. */
const REPEATED = new Set(["title", "template", "lang"]);

/**
 * Takes a rough request apart: its sections become answers, its main heading the title, and everything else (what stands
 * before the sections and under other headings) Context, in the order of the text. Nothing but the sections' own heads is
 * left out.
 *
 * @param title a title that is known already; the main heading goes to Context then
 */
export function readRough(spec: Spec, title: string): Rough {
  const { source, template } = spec;
  const home = template.sections.find((section) => section.id === "context") ?? template.sections[0];
  const answers: Record<string, string> = {};
  const give = (id: string, text: string): void => {
    const list = template.sections.some((section) => section.id === id && section.list);
    if (text.trim() !== "") answers[id] = joinAnswer(answers[id] ?? "", containAnswer(text, 2, template), list);
  };
  const heading = title === "" ? mainHeading(spec) : null;
  give(home?.id ?? "", frontMatterText(spec));
  const bodyStart = source.lines[spec.bodyLine - 1]?.start ?? source.text.length;
  let from = bodyStart;
  const giveRest = (to: number): void => {
    const isWithin = heading !== null && heading.start >= from && heading.end <= to;
    const parts = isWithin ? [source.text.slice(from, heading.start), source.text.slice(heading.end, to)] : [source.text.slice(from, to)];
    for (const part of parts) give(home?.id ?? "", part.replace(/^\uFEFF/, ""));
  };
  for (const section of spec.sections.filter(isFirstOfHead)) {
    giveRest(source.line(section.head.line).start);
    give(section.id, source.text.slice(section.contentStart, section.contentEnd));
    from = section.contentEnd;
  }
  giveRest(source.text.length);
  return { title: title || (heading?.text ?? spec.title ?? ""), answers };
}

/** `Goals / Non-goals` stands for two sections; its text is taken once. */
function isFirstOfHead(section: Section): boolean {
  return section.ids[0] === section.id;
}

function mainHeading({ source, lines, sections }: Spec): { text: string; start: number; end: number } | null {
  const heads = new Set(sections.map((section) => section.head.line));
  const line = lines.find((each) => each.kind === "heading" && each.level === 1 && !each.quoted && !heads.has(each.line));
  if (line === undefined || line.text.trim() === "") return null;
  const next = source.lines[line.line];
  const last = next !== undefined && /^\s{0,3}=+\s*$/.test(next.text) ? next : source.line(line.line);
  return { text: line.text.trim(), start: source.line(line.line).start, end: last.end };
}

function frontMatterText(spec: Spec): string {
  const { source, frontMatter, bodyLine } = spec;
  const isRepeated = frontMatter === null || (frontMatter.problem === null && Object.keys(frontMatter.data).every((key) => REPEATED.has(key)));
  if (isRepeated) return "";
  const text = source.text.slice(0, source.lines[bodyLine - 1]?.start ?? source.text.length).replace(/^\uFEFF/, "").trim();
  return `\`\`\`yaml\n${text}\n\`\`\``;
}
