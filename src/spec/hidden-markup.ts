import type { ContentLine } from "./blocks.js";
import type { Span } from "./code-spans.js";
import type { HiddenText, MarkupCarrier } from "./hidden.js";
import { TagReader, type HtmlTag } from "./html-tag.js";
import type { Source } from "./source.js";
import { cellsOf, codeSpansOf, stretches, type Stretch } from "./stretches.js";

/** Something hidden in a stretch, by offsets in the whole text. */
interface Found extends Span {
  readonly carrier: MarkupCarrier;
  readonly payload: string;
}

/** What markup other than comments and definitions hides: links without a text, elements that are not shown, words where no page looks for them. */
export function findHiddenMarkup(source: Source, lines: readonly ContentLine[]): HiddenText[] {
  const found: Found[] = [...inLines(source, lines)];
  const closers = new Closers(source.text);
  let past = 0;
  for (const stretch of stretches(source, lines)) {
    // What an element hides goes on over blank lines.
    if (stretch.from + stretch.text.length <= past) continue;
    for (const hidden of inStretch(closers, stretch)) {
      if (hidden.start < past) continue;
      past = hidden.end;
      found.push(hidden);
    }
  }
  return found.map(({ carrier, payload, start, end }) => ({ carrier, payload, ...source.range(start, end) }));
}

function* inStretch(closers: Closers, stretch: Stretch): Generator<Found> {
  const { text, isHtml } = stretch;
  if (!text.includes("<") && !text.includes("](") && !text.includes("phantom{")) return;
  const spans = codeSpansOf(stretch);
  const tags = outside(spans, [...tagsIn(closers, stretch)]);
  const links = isHtml ? [] : outside(spans, [...emptyLinksIn(stretch), ...phantomsIn(stretch)]);
  yield* [...tags, ...links].map((each) => ({ ...each, start: each.start + stretch.from, end: each.end + stretch.from })).sort((a, b) => a.start - b.start);
}

/** Those that do not begin in code. Both are in order of where they start. */
function outside(spans: readonly Span[], found: readonly Found[]): Found[] {
  let span = 0;
  return found.toSorted((a, b) => a.start - b.start).filter(({ start }) => {
    while ((spans[span]?.end ?? Infinity) <= start) span += 1;
    return (spans[span]?.start ?? Infinity) > start;
  });
}

function* emptyLinksIn({ text }: Stretch): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(/(?<!!)\[\s{0,100}\]\(/g)) {
    const start = index + match.length;
    const end = text.indexOf(")", start);
    if (end === -1) return;
    const payload = text.slice(start, end).trim();
    if (payload !== "") yield { carrier: "empty link", payload, start: index, end: end + 1 };
  }
}

function* phantomsIn({ text }: Stretch): Generator<Found> {
  for (const { 0: match, index } of text.matchAll(/\\[hv]?phantom\{([^{}]{1,2000})\}/g)) yield { carrier: "phantom", payload: match.slice(match.indexOf("{") + 1, -1), start: index, end: index + match.length };
}

/** Attributes that may be bare; any other bare words in a tag are words. */
const BARE = new Set("allowfullscreen,async,autofocus,autoplay,checked,controls,default,defer,disabled,download,hidden,inert,ismap,itemscope,loop,multiple,muted,nomodule,novalidate,open,playsinline,readonly,required,reversed,selected".split(","));
/** What is shown when a mouse rests on it or a picture does not load, or is a list of names or figures rather than words. */
const QUIET = new Set("alt,title,aria-label,class,style,d,points,viewbox,transform,sizes,srcset,src,href,rel,allow,sandbox,font-family,stroke-dasharray,values".split(","));
/** Elements of which no page shows the content. */
const UNSEEN = new Set(["script", "style", "template", "title", "noembed", "noframes", "datalist"]);
const UNSEEN_STYLE = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)|font-size\s{0,9}:\s{0,9}0(?![.\d])|opacity\s{0,9}:\s{0,9}0(?![.\d]))/i;
const WORDS = 4;

function* tagsIn(closers: Closers, stretch: Stretch): Generator<Found> {
  const { text, from, isHtml } = stretch;
  const reader = new TagReader(text, isHtml);
  for (let index = text.indexOf("<"); index !== -1; index = text.indexOf("<", index)) {
    const tag = reader.read(index);
    const bogus = tag === null && isHtml && text[index + 1] === "/" ? text.indexOf(">", index) : -1;
    if (bogus !== -1) yield { carrier: "tag", payload: text.slice(index + 2, bogus).trim(), start: index, end: bogus + 1 };
    if (tag === null) {
      index += 1;
      continue;
    }
    const hidden = isUnseen(tag) ? closers.contentOf(tag, from + tag.end) : null;
    if (hidden !== null && /[\p{L}\p{N}]/u.test(hidden.payload)) yield { carrier: "hidden element", payload: hidden.payload, start: index, end: hidden.end - from };
    const said = hidden === null ? wordsOf(tag) : null;
    if (said !== null) yield { ...said, start: index, end: tag.end };
    index = hidden === null ? tag.end : Math.min(text.length, Math.max(tag.end, hidden.end - from));
  }
}

function isUnseen({ name, isClosing, attributes }: HtmlTag): boolean {
  return !isClosing && (UNSEEN.has(name) || attributes.some(([attribute, value]) => attribute === "hidden" || (attribute === "style" && UNSEEN_STYLE.test(value ?? ""))));
}

/** Finds the tags that close elements of one text; it remembers the last of each name, so that open ones cost no more than their length. */
class Closers {
  private readonly known = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(private readonly text: string) {}

  /** From the tag to the one that closes it, over blank lines too; null when it holds nothing. */
  contentOf({ name }: HtmlTag, start: number): { readonly payload: string; readonly end: number } | null {
    const last = this.known.get(name);
    const isKnown = last !== undefined && start >= last.from && (last.at === -1 || start <= last.at);
    const at = isKnown ? last.at : this.text.indexOf(`</${name}`, start);
    if (!isKnown) this.known.set(name, { from: start, at });
    const payload = this.text.slice(start, at === -1 ? start : at).replace(/<[^<>]*>/g, " ").trim();
    return payload === "" ? null : { payload, end: at };
  }
}

/** Words that stand in a tag: as bare attributes, or as the value of one that holds no words. */
function wordsOf({ isClosing, attributes }: HtmlTag): Pick<Found, "carrier" | "payload"> | null {
  const bare = attributes.filter(([name, value]) => value === null && !BARE.has(name) && /\p{L}/u.test(name)).map(([name]) => name);
  if (bare.length >= (isClosing ? 1 : WORDS - 1) || isSentence(bare.join(" "))) return { carrier: "tag", payload: bare.join(" ") };
  const telling = attributes.find(([name, value]) => !QUIET.has(name) && !name.startsWith("on") && isSentence(value ?? ""));
  return telling === undefined ? null : { carrier: "attribute", payload: telling[1] ?? "" };
}

function isSentence(text: string): boolean {
  return text.split(/\s+/).filter((word) => /^["'“(]?\p{L}[\p{L}'’-]*[.,;:!?)"'”]*$/u.test(word)).length >= WORDS || /\p{Script=Han}{6}/u.test(text);
}

function* inLines(source: Source, lines: readonly ContentLine[]): Generator<Found> {
  let columns = 0;
  let table = -1;
  for (const [index, line] of lines.entries()) {
    const start = source.line(line.line).start + line.column - 1;
    if (line.kind === "fence") {
      const words = /^(?:`{3,}(?!`)|~{3,}(?!~))\s*\S+\s+(.*)$/.exec(line.text)?.[1] ?? "";
      if (isSentence(words)) yield { carrier: "code fence", payload: words, start: start + line.text.length - words.length, end: start + line.text.length };
    } else if (line.kind === "code" && line.info === "mermaid" && /^\s*%%(?!\{)/.test(line.text)) {
      yield { carrier: "diagram comment", payload: line.text.trim().slice(2).trim(), start, end: start + line.text.length };
    } else if (line.kind === "table") {
      const cells = cellsIn(line.text);
      if (line.block !== table) columns = cells.length;
      table = line.block;
      const dropped = cells.slice(columns).filter((cell) => line.text.slice(cell.start, cell.end).trim() !== "");
      const [first] = dropped;
      if (first !== undefined && lines[index]?.block === table) yield { carrier: "table cell", payload: dropped.map((cell) => line.text.slice(cell.start, cell.end).trim()).join(" | "), start: start + first.start, end: start + line.text.length };
    }
  }
}

/** The cells of a row without its outer bars. */
function cellsIn(row: string): Span[] {
  const cells = cellsOf(row);
  const isBlank = (cell: Span | undefined): boolean => cell !== undefined && row.slice(cell.start, cell.end).trim() === "";
  return cells.slice(isBlank(cells[0]) ? 1 : 0, cells.length > 1 && isBlank(cells.at(-1)) ? -1 : undefined);
}
