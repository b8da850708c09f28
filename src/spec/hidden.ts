import type { Range } from "./finding.js";
import type { Source } from "./source.js";

/** Text that a reader of the rendered page does not see and an agent does. */
export interface HiddenText extends Range {
  /** What carries it, e.g. `tag characters`. */
  readonly carrier: Carrier;
  /** What it says, as far as that can be decoded; code points otherwise. */
  readonly payload: string;
}

/** What can hold hidden text: markup that the page leaves out, or characters that show as nothing. */
export type Carrier = MarkupCarrier | CharacterCarrier;

/** Markup that the rendered page leaves out. */
export type MarkupCarrier = "comment" | "link definition" | "footnote" | "empty link" | "tag" | "hidden element" | "attribute" | "code fence" | "table cell" | "diagram comment" | "phantom";

type CharacterCarrier = "tag characters" | "variation selectors" | "bidirectional controls" | "zero-width characters" | "control characters" | "line separators";

/** Where invisible characters stand; `run` is what they are when the source writes them otherwise. */
export interface InvisibleRun {
  readonly run: string;
  readonly start: number;
  readonly end: number;
}

// Everything that renders as nothing, grouped by what it is used for. A text without any of these is done in one test.
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u2800\u{13430}-\u{1343F}\u{1BCA0}-\u{1BCA3}\u{1D159}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]+/gu; // eslint-disable-line no-control-regex -- these are what is looked for

const EMOJI_BEFORE = /[\p{Emoji}\u20E3]$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
const JOINING_BEFORE = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]$/u;
const BRAILLE = /[\u2801-\u28FF]/;
const HAN_BEFORE = /\p{Script=Han}$/u;

/** Invisible characters that no writing system calls for. */
export function findHiddenCharacters(source: Source): HiddenText[] {
  return groupByLine(source, invisibleRuns(source.text));
}

/**
 * Runs of one kind on one line are one, from the first to the last, so that a sentence spread between visible letters is read
 * as a sentence.
 */
export function groupByLine(source: Source, runs: Iterable<InvisibleRun>): HiddenText[] {
  const found = new Map<string, { readonly carrier: CharacterCarrier; readonly start: number; end: number; readonly runs: string[] }>();
  for (const { run, start, end } of runs) {
    const carrier = carrierOf(run);
    const key = `${source.position(start).line} ${carrier}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { carrier, start, end, runs: [run] });
    else {
      known.end = end;
      known.runs.push(run);
    }
  }
  return [...found.values()].map(({ carrier, start, end, runs: all }) => ({ carrier, payload: decode(all.join("")), ...source.range(start, end) }));
}

/** Runs of invisible characters in a text, without those that are ordinary where they stand. */
export function* invisibleRuns(text: string): Generator<InvisibleRun> {
  for (const match of text.matchAll(INVISIBLE)) {
    const run = match[0];
    const end = match.index + run.length;
    if (match.index === 0 && run === "\uFEFF") continue;
    if (isOrdinary(run, text.slice(Math.max(0, match.index - 2), match.index), text.slice(end, end + 2))) continue;
    yield { run, start: match.index, end };
  }
}

/** Variation selectors and joiners are ordinary in emoji and in scripts that join letters, tags in the flags of regions. */
function isOrdinary(run: string, before: string, after: string): boolean {
  if (run === "\uFE0F" || run === "\uFE0E") return EMOJI_BEFORE.test(before) || /[\p{S}\p{P}]$/u.test(before);
  if (run === "\u200D" || run === "\uFE0F\u200D") return (EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(after)) || JOINING_BEFORE.test(before);
  // The blank of Braille, and of pictures drawn with it.
  if (/^\u2800+$/.test(run)) return BRAILLE.test(before) || BRAILLE.test(after);
  if (run === "\u200C") return JOINING_BEFORE.test(before);
  if (/^[\u{E0100}-\u{E01EF}]$/u.test(run)) return HAN_BEFORE.test(before);
  return before.endsWith("\u{1F3F4}") && /^[\u{E0061}-\u{E007A}\u{E0030}-\u{E0039}]{2,6}\u{E007F}$/u.test(run);
}

function carrierOf(run: string): CharacterCarrier {
  if (/[\u{E0000}-\u{E00FF}]/u.test(run)) return "tag characters";
  if (/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u.test(run)) return "variation selectors";
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(run)) return "bidirectional controls";
  if (/[\u2028\u2029]/.test(run)) return "line separators";
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u001F\u007F-\u009F]/.test(run)) return "control characters";
  return "zero-width characters";
}

function decode(run: string): string {
  const points = Array.from(run, (character) => character.codePointAt(0) ?? 0);
  const tags = points.filter((point) => point >= 0xe0020 && point <= 0xe007e);
  if (tags.length > 0) return textOf(tags.map((point) => point - 0xe0000));
  const bytes = points.flatMap((point) => (point >= 0xfe00 && point <= 0xfe0f ? [point - 0xfe00] : point >= 0xe0100 && point <= 0xe01ef ? [point - 0xe0100 + 16] : []));
  const printable = bytes.filter((byte) => byte >= 0x20 && byte < 0x7f);
  if (printable.length >= 2) return textOf(printable);
  return points.map(codePoint).join(" ");
}

function textOf(points: readonly number[]): string {
  return points.map((point) => String.fromCodePoint(point)).join("");
}

function codePoint(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
