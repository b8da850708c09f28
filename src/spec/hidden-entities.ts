import type { ContentLine } from "./blocks.js";
import { groupByLine, invisibleRuns, type HiddenText, type InvisibleRun } from "./hidden.js";
import type { Source } from "./source.js";
import { codeSpansOf, stretches } from "./stretches.js";

/** Names of HTML for characters that show as nothing, with their code points in base 16. */
const NAMED: ReadonlyMap<string, number> = new Map(
  "shy:ad,zwnj:200c,zwj:200d,lrm:200e,rlm:200f,ZeroWidthSpace:200b,NegativeThinSpace:200b,NegativeMediumSpace:200b,NegativeThickSpace:200b,NegativeVeryThinSpace:200b,NoBreak:2060,ApplyFunction:2061,af:2061,InvisibleTimes:2062,it:2062,InvisibleComma:2063,ic:2063"
    .split(",").map((pair) => [pair.slice(0, pair.indexOf(":")), Number.parseInt(pair.slice(pair.indexOf(":") + 1), 16)]),
);

const ENTITY = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{2,25}));/g;

/** Invisible characters that are written as entities (`&#8203;`) outside code. */
export function findHiddenEntities(source: Source, lines: readonly ContentLine[]): HiddenText[] {
  return source.text.includes("&") ? groupByLine(source, entityRuns(source, lines)) : [];
}

function* entityRuns(source: Source, lines: readonly ContentLine[]): Generator<InvisibleRun> {
  for (const stretch of stretches(source, lines)) {
    if (!stretch.text.includes("&")) continue;
    const spans = codeSpansOf(stretch);
    let span = 0;
    for (const match of stretch.text.matchAll(ENTITY)) {
      while ((spans[span]?.end ?? Infinity) <= match.index) span += 1;
      const character = characterOf(match);
      if ((spans[span]?.start ?? Infinity) < match.index || character === "") continue;
      const before = stretch.text.slice(Math.max(0, match.index - 2), match.index);
      // `@&#8203;name` is how programs that write issues keep from calling a person or linking a number.
      if (character === "\u200B" && /[@#]$/.test(before)) continue;
      const after = stretch.text.slice(match.index + match[0].length, match.index + match[0].length + 2);
      for (const { run } of invisibleRuns(before + character + after)) if (run.includes(character)) yield { run: character, start: stretch.from + match.index, end: stretch.from + match.index + match[0].length };
    }
  }
}

function characterOf([, hex, decimal, name]: RegExpMatchArray): string {
  const point = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : (NAMED.get(name ?? "") ?? 0);
  return point === 0 || point > 0x10ffff ? "" : String.fromCodePoint(point);
}
