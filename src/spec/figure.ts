/** A number as a person or a program writes it. */
export interface Figure {
  readonly value: number;
  /** Lower case, what follows the number: `ms`, `gb`, `keys`; empty when nothing does. */
  readonly unit: string;
  /** It was scaled by a suffix: `3k`, `1.2万`. */
  readonly scaled: boolean;
}

/** How numbers are scaled by what stands right after them. */
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9,
  千: 1e3, 万: 1e4, 萬: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 億: 1e8,
};

const NUMBER = /\d{1,3}(?:[,_'’\u00A0\u202F ]\d{3}){1,6}(?!\d)(?:\.\d{1,12})?|\d{1,18}(?:\.\d{1,12})?(?:e\+?\d{1,2}(?![a-z\d]))?/iy;

/** How far into a text a number is looked for. */
const MOST_TEXT = 500;

/**
 * The first number of a text as people write it: `12,000`, `1.2万`, `~500`, `80 keys`, `3k`, `2 million`, `１２`; of a range, its
 * end. Null when there is none.
 */
export function readFigure(written: string): Figure | null {
  const text = written.slice(0, MOST_TEXT).normalize("NFKC").slice(0, MOST_TEXT);
  for (let at = 0; at < text.length; at += 1) {
    // What belongs to a name is no number: p99, model_2.
    if (!isDigit(text[at]) || /[\p{Script=Latin}_.\d]/u.test(text[at - 1] ?? "")) continue;
    const first = numberAt(text, at);
    const range = /^ ?(?:-|–|—|~|to|至|到) ?(?=\d)/.exec(text.slice(first.end, first.end + 8));
    const last = range === null ? first : numberAt(text, first.end + range[0].length);
    const isNegative = /[-−]/.test(text[at - 1] ?? "") && !/[\p{Letter}\d]/u.test(text[at - 2] ?? "");
    return { value: isNegative ? -last.value : last.value, unit: last.unit, scaled: last.scaled };
  }
  return null;
}

function numberAt(text: string, at: number): Figure & { readonly end: number } {
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text)?.[0] ?? "0";
  const number = numberOf(digits);
  const from = at + digits.length;
  const rest = text.slice(from, from + 20);
  const [whole = "", gap = "", word = ""] = /^( ?)([A-Za-zµ%]{1,12}|百万|千万|[千万萬亿億])/.exec(rest) ?? [];
  const unit = word.toLowerCase();
  // A lone letter after a blank is a unit, but for the two that are common.
  const scale = unit.length > 1 || gap === "" || /^[kKM]$|\P{ASCII}/u.test(word) ? SCALES[unit] : undefined;
  if (scale === undefined) return { value: number, unit, scaled: false, end: from + whole.length };
  const after = text.slice(from + whole.length).trimStart();
  const counted = /^[A-Za-zµ%]{1,12}/.exec(after)?.[0].toLowerCase() ?? "";
  return { value: number * scale, unit: counted, scaled: true, end: from + whole.length };
}

// Each number of a line, with the word behind it; `p99` and `10.0.0.1` are names.
const PRINTED = /(?<![\w.,])(-?(?:\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.\d{1,12})?(?:e[+-]?\d{1,3})?)(?![.,]?\d)\s?([A-Za-zµμ%‰]{1,12}(?:\/s)?|[秒毫微分钟]{1,2})?/giu;

/** The numbers of a line that a program printed, with the lower-case word behind each: `41.2 ms`. Nothing is scaled or guessed at. */
export function printedFigures(line: string): readonly Pick<Figure, "value" | "unit">[] {
  return [...line.matchAll(PRINTED)].map(([, digits = "", word = ""]) => ({ value: numberOf(digits), unit: word.toLowerCase() }));
}

/** The value of digits, whatever groups them. */
function numberOf(digits: string): number {
  return Number(digits.replace(/[,_'’\u00A0\u202F ]/g, ""));
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** Whether a text is one number and no more than a unit or a file name after it, as a measuring command prints it. */
export function isOneFigure(text: string): boolean {
  return text.length <= 200 && /^[~≈]? ?[-−]?\d[\d.,_'’ \u00A0\u202F]*(?:e\+?\d{1,2})?[ \t]*[^\s\d]?\S*$/iu.test(text) && readFigure(text) !== null;
}
