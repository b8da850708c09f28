import type { Spec } from "../spec/spec.js";
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
  const { template } = spec;
  const home = template.sections.find((section) => section.id === "context") ?? template.sections[0];
  const answers: Record<string, string> = {};
  const give = (id: string, text: string): void => {
    const list = template.sections.some((section) => section.id === id && section.list);
    if (text.trim() !== "") answers[id] = joinAnswer(answers[id] ?? "", containAnswer(text, 2, template), list);
  };
  const heading = title === "" ? mainHeading(spec) : null;
  give(home?.id ?? "", frontMatterText(spec));
  for (const part of partsOf(spec, heading)) give(part.id ?? home?.id ?? "", part.text);
  return { title: title || (heading?.text ?? spec.title ?? ""), answers };
}

interface Part {
  /** The section that the text belongs to; null: none. */
  readonly id: string | null;
  readonly text: string;
}

/** The body without the sections' heads and without the main heading, cut wherever another section goes on. */
function partsOf(spec: Spec, heading: MainHeading | null): Part[] {
  const { source, bodyLine } = spec;
  const owners = ownersByLine(spec);
  // A soft label says more than the section's own name: it is kept above what stands below it.
  const firm = spec.sections.filter((section) => !section.soft);
  const heads = new Map(firm.map((section) => [section.head.line, section]));
  const ends = new Set(firm.map((section) => section.contentStart));
  const parts: { id: string | null; lines: string[] }[] = [];
  let owner: string | null = null;
  for (const line of source.lines.slice(bodyLine - 1)) {
    const isHeading = heading !== null && line.start >= heading.start && line.end <= heading.end;
    if (owners.has(line.number)) owner = owners.get(line.number) ?? null;
    const head = heads.get(line.number);
    const isUnderline = head === undefined && ends.has(line.end);
    const text = head === undefined ? line.text : source.text.slice(head.contentStart, Math.max(line.end, head.contentStart));
    // A section's own underline and the main heading say nothing more.
    const said = isHeading || isUnderline ? "" : text;
    const last = parts.at(-1);
    if (last?.id === owner && head === undefined && !isHeading) last.lines.push(said);
    else parts.push({ id: owner, lines: [said] });
  }
  return parts.map(({ id, lines }) => ({ id, text: lines.join("\n").replace(/^\uFEFF/, "") }));
}

/** Which section each line that says something belongs to: nested sections are not a part of the one around them. */
function ownersByLine({ lines, sections }: Spec): Map<number, string | null> {
  const owners = new Map<number, string | null>(lines.map((line) => [line.line, null]));
  // `Goals / Non-goals` stands for two sections; its text is taken once.
  for (const section of sections.filter((each) => each.ids[0] === each.id)) {
    for (const line of [section.head, ...section.content]) owners.set(line.line, section.id);
  }
  return owners;
}

interface MainHeading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function mainHeading({ source, lines, sections }: Spec): MainHeading | null {
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
