import { gated } from "./gated.js";
import { remembered } from "./remembered.js";
import { CHINESE_COUNTERS, type Dimension, MULTIPLIERS, UNITS } from "./units.js";

/** A figure in a text: a number, what it counts or measures, and what it bounds. */
export interface Quantity {
  /** As written, number and unit. */
  readonly text: string;
  /** Offsets within the text that was read. */
  readonly start: number;
  readonly end: number;
  /** In seconds, bytes, per second, hundredths, pixels, or things; the lower end of a range. */
  readonly value: number;
  /** The upper end of a range; else the same as `value`. */
  readonly to: number;
  /** The unit as written, lower case: `ms`, `calls`, `次`; empty for a bare number. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** For a rate, what it is per: `minute`, `s`, `request`; else empty. */
  readonly per: string;
  readonly bound: "upper" | "lower" | "about" | "exact";
}

// Numbers that name something: versions, dates, times, addresses, tickets.
const NAMES =
  /\d{1,6}(?:\.\d{1,6}){2,8}|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?:19|20)\d\d\s?年|\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?|#\d{1,12}|\b[2-6]G\b|\d{1,4}(?:st|nd|rd|th)\b|\b[A-Za-z]{1,10}-\d{1,8}\b|[A-Za-z_]\w{0,40}=-?\d{1,12}\b(?!\s?(?:ms|s|kb|mb|gb|%))/gi;

const NUMBER = /(?<![\p{L}\p{N}_.])(?<![\p{L}\d]-)(?:\d{1,3}(?:[,\u00A0\u202F']\d{3}){1,5}(?!\d)|\d{1,18})(?:\.\d{1,12})?/gu;

const WORD_NUMBERS: Readonly<Record<string, number>> = { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, twenty: 20, fifty: 50, hundred: 100, thousand: 1000 };
const SPELT = gated("quantities SPELT", () => /(?<![A-Za-z0-9_-])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred|thousand)(?![A-Za-z0-9_-])/gi);
const CHINESE_NUMBER = /[一二两三四五六七八九十百千]{1,4}[万亿]?|[百千]?[万亿]/gu;
const CHINESE_DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const CHINESE_POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

// A number after one of these is the name of something.
const NAMED_BEFORE =
  /(?:^|[^A-Za-z])(?:v|version|versions|ver|port|http|https|status|code|codes|exit|exits|exits? with|return|returns|returning|error|step|phase|stage|issue|issues|pr|rfc|section|line|lines|chapter|figure|option|node|node\.js|python|java|es|ecmascript|ios|android|windows|ubuntu|debian|postgres|postgresql|mysql|redis|react|vue|next\.js|php|ruby|go|c\+\+|tls|ipv|utf|sha|md|base|id|no|tier|priority|milestone|sprint|week|day|part|level|appendix|task|story|epic|requirement|scenario|test|ac|p|h|q|fr|nfr|us)\s?[.:#]?\s?$|(?:版本|端口|状态码|退出码|返回码|错误码|返回|状态|第|步骤|阶段|编号|任务|需求|方案)\s?[:：]?\s?$|[§#=]\s?$/i;

const UPPER_BEFORE = /(?:<=?|≤|≦|(?:^|[^A-Za-z])(?:under|below|within|less than|fewer than|at most|up to|no more than|not more than|no longer than|not exceed|not exceeding|never exceeds?|max|maximum|maximum of|limit of|limited to|capped at|cap of|no larger than|smaller than|before)|不超过|不多于|不大于|不高于|不得超过|不能超过|小于|低于|少于|最多|至多|最大|上限(?:为|是)?|控制在)\s?[:：]?\s?$/i;
const LOWER_BEFORE = /(?:>=?|≥|≧|(?:^|[^A-Za-z])(?:over|above|more than|at least|no less than|not less than|no fewer than|min|minimum|minimum of|exceeds?|exceeding|greater than|larger than)|不少于|不小于|不低于|大于|高于|至少|最少|超过|支持)\s?[:：]?\s?$/i;
const ABOUT_BEFORE = /(?:[~～≈]|(?:^|[^A-Za-z])(?:about|around|roughly|approximately|approx\.?|circa|nearly|almost)|大约|大概|约|近|将近)\s?$/i;
const UPPER_AFTER = /^\s?(?:以内|以下|之内|内(?!存|部|容|网|置)|or less|or fewer|or under|max\b|at most)/u;
const LOWER_AFTER = /^\s?(?:以上|及以上|or more|or above|\+|＋)/u;

const NO_NOUN = new Set(
  "a an and or to in of is are was were be as for with the on at by if from then than that this when while but not no so it its per each every via into only must should will can may which vs am pm more less fewer after before within under over above below during until between without there here".split(" "),
);

const TIME = "second|seconds|sec|s|minute|minutes|min|hour|hours|hr|h|day|days|d|week|month|year|秒|分钟|分|小时|天|日|周|月|年";
const PER = new RegExp(`^\\s?(?:/|per\\s|a\\s|an\\s|each\\s|every\\s|each and every\\s|／|每)\\s?(?:(?:one|single)\\s)?(${TIME}|[A-Za-z-]{2,24})(?![A-Za-z])`, "i");
const CHINESE_PER_BEFORE = /每(?:个|一)?(秒钟|秒|分钟|小时|天|日|周|月|年)[^，。；,;\d]{0,8}$/u;
const SECONDS: Readonly<Record<string, number>> = { second: 1, seconds: 1, sec: 1, s: 1, 秒: 1, 秒钟: 1, minute: 60, minutes: 60, min: 60, 分钟: 60, 分: 60, hour: 3600, hours: 3600, hr: 3600, h: 3600, 小时: 3600, day: 86400, days: 86400, d: 86400, 天: 86400, 日: 86400, week: 604800, 周: 604800, month: 2592000, 月: 2592000, year: 31536000, 年: 31536000 };

/** The figures of a text, in order. Versions, dates, ticket numbers, ports, status and exit codes are none. Linear. */
export function quantitiesIn(text: string): readonly Quantity[] {
  if (!HOLDS_NUMBER.test(text) && SPELT.matchAll(text).length === 0) return NO_QUANTITIES;
  return quantitiesOf(text);
}

const quantitiesOf = remembered<readonly Quantity[]>(readQuantities);

const NO_QUANTITIES: readonly Quantity[] = [];
const HOLDS_NUMBER = /[\d一二两三四五六七八九十百千万亿\uFF01-\uFF5E]/;

function readQuantities(text: string): Quantity[] {
  const plain = halfWidth(text);
  const readable = plain.replace(NAMES, (name) => (isMeasured(name) ? name : "\uFFFC".repeat(name.length)));
  const numbers = [
    ...[...readable.matchAll(NUMBER)].map((match) => ({ start: match.index, text: match[0], value: Number(match[0].replace(/[^\d.]/g, "")), spelt: false })),
    ...SPELT.matchAll(readable).map((match) => ({ start: match.index, text: match[0], value: WORD_NUMBERS[match[0].toLowerCase()] ?? 0, spelt: true })),
    ...[...readable.matchAll(CHINESE_NUMBER)].map((match) => ({ start: match.index, text: match[0], value: chineseValue(match[0]), spelt: true })),
  ].sort((a, b) => a.start - b.start);
  const found: Quantity[] = [];
  let from = 0;
  for (const number of numbers) {
    if (number.start < from) continue;
    const quantity = quantityAt(readable, text, number);
    if (quantity === null) continue;
    found.push(quantity);
    from = quantity.end;
  }
  return found;
}

/** Whether a text states a figure that bounds or measures something: not a bare number. */
export function hasFigure(text: string): boolean {
  return quantitiesIn(text).some(({ dimension }) => dimension !== "bare");
}

interface Found {
  readonly start: number;
  readonly text: string;
  readonly value: number;
  /** Written as a word; `one` and 一 count only with a true unit. */
  readonly spelt: boolean;
}

function quantityAt(readable: string, written: string, { start, text, value, spelt }: Found): Quantity | null {
  let end = start + text.length;
  let to = value;
  const range = /^\s?(?:-|–|—|~|～|to|至|到|\.\.)\s?(\d{1,3}(?:,\d{3}){1,5}|\d{1,18}(?:\.\d{1,12})?)/u.exec(readable.slice(end, end + 40));
  if (range !== null && !spelt) {
    end += range[0].length;
    to = Number((range[1] ?? "").replaceAll(",", ""));
  }
  const multiplier = multiplierAt(readable, end);
  end += multiplier.length;
  const unit = unitAt(readable, end, multiplier.length > 0);
  const before = readable.slice(Math.max(0, start - 28), start);
  // Spelt numbers are mostly pronouns and articles.
  if (spelt && value < 100 && (unit === null || (unit.dimension === "count" && !UPPER_BEFORE.test(before) && !LOWER_BEFORE.test(before) && multiplier.length === 0))) return null;
  if (spelt && unit === null) return null;
  if (NAMED_BEFORE.test(before) && (unit === null || unit.dimension === "count")) return null;
  // `3.` at the start of a line and `(3)` number an item.
  if (unit === null && /^\s?[.)）、]/.test(readable.slice(end, end + 2)) && /^\s*[(（]?$/.test(readable.slice(0, start).slice(-40))) return null;
  end += unit?.length ?? 0;
  const rest = readable.slice(end, end + 40);
  // A rate is written `12,000 calls per minute`, 12,000 次/分钟 or 每分钟 12,000 次.
  const per = PER.exec(rest);
  const chinesePer = unit === null || unit.dimension === "count" ? CHINESE_PER_BEFORE.exec(before) : null;
  const perUnit = per?.[1]?.toLowerCase() ?? chinesePer?.[1] ?? "";
  const seconds = SECONDS[perUnit];
  const isRate = seconds !== undefined && (unit === null || unit.dimension === "count" || unit.dimension === "size");
  if (per !== null && (isRate || unit !== null)) end += per[0].length;
  const factor = multiplier.factor * (unit?.factor ?? 1) / (isRate ? seconds : 1);
  return {
    text: written.slice(start, end).trim(),
    start,
    end,
    value: value * factor,
    to: to * factor,
    unit: unit?.name ?? "",
    dimension: isRate ? "rate" : (unit?.dimension ?? (multiplier.length > 0 && !spelt ? "count" : "bare")),
    per: isRate || unit !== null ? perUnit : "",
    bound: boundOf(before, readable.slice(end, end + 12)),
  };
}

function boundOf(before: string, after: string): Quantity["bound"] {
  if (UPPER_BEFORE.test(before) || UPPER_AFTER.test(after)) return "upper";
  if (LOWER_BEFORE.test(before) || LOWER_AFTER.test(after)) return "lower";
  return ABOUT_BEFORE.test(before) || /^\s?左右/.test(after) ? "about" : "exact";
}

function multiplierAt(text: string, at: number): { length: number; factor: number } {
  const match = /^\s?(?:(thousand|million|billion|hundred|mn|bn)(?![a-z])|([kKmMbBwW])(?![A-Za-z0-9])|(千万|百万|十万|千|万|萬|亿|億))/u.exec(text.slice(at, at + 12));
  const word = (match?.[1] ?? match?.[2] ?? match?.[3] ?? "").toLowerCase();
  // `10 m` is a length and `5 b` nothing; a letter belongs to its number.
  if (match === null || (match[2] !== undefined && /^\s/.test(match[0]))) return { length: 0, factor: 1 };
  return { length: match[0].length, factor: MULTIPLIERS.get(word) ?? 1 };
}

interface FoundUnit {
  readonly name: string;
  readonly length: number;
  readonly factor: number;
  readonly dimension: Dimension;
}

function unitAt(text: string, at: number, multiplied: boolean): FoundUnit | null {
  const rest = text.slice(at, at + 60);
  const sign = /^\s?[%％‰×倍]/u.exec(rest);
  if (sign !== null) return known(sign[0].trim(), sign[0].length);
  const word = /^[\s-]?([A-Za-zµμ]{1,24}(?:\/s(?![a-z]))?)(?![A-Za-z])/u.exec(rest);
  if (word?.[1] !== undefined) {
    const name = word[1].toLowerCase();
    if (UNITS.has(name) && !(name.length === 1 && /^\s?x$/i.test(word[0]) && word[0].length > 1)) return known(name, word[0].length);
    return countedNoun(rest);
  }
  const chinese = CHINESE_UNITS.find((name) => startsWith(rest, name));
  if (chinese !== undefined) return known(chinese, rest.indexOf(chinese) + chinese.length);
  const counter = CHINESE_COUNTERS.find((name) => startsWith(rest, name));
  if (counter !== undefined) return { name: counter, length: rest.indexOf(counter) + counter.length, factor: 1, dimension: "count" };
  return multiplied && /^\s?\p{Script=Han}/u.test(rest) ? { name: "", length: 0, factor: 1, dimension: "count" } : null;
}

const CHINESE_UNITS = [...UNITS.keys()].filter((name) => /\p{Script=Han}/u.test(name)).sort((a, b) => b.length - a.length);

function known(name: string, length: number): FoundUnit | null {
  const unit = UNITS.get(name);
  return unit === undefined ? null : { name, length, ...unit };
}

/** `500 models`, `80 open connections`: up to three words, of which the last is a plural. */
function countedNoun(rest: string): FoundUnit | null {
  const words = /^\s(?:\p{L}[\p{L}-]{1,23}\s){0,2}?\p{L}[\p{L}-]{0,22}s(?![\p{L}-])/u.exec(rest) ?? /^[\s-]\p{L}[\p{L}-]{1,23}(?![\p{L}-])/u.exec(rest);
  if (words === null) return null;
  const each = words[0].trim().replace(/^-/, "").toLowerCase().split(/\s/);
  if (each.some((word) => NO_NOUN.has(word))) return null;
  return { name: each.join(" "), length: words[0].length, factor: 1, dimension: "count" };
}

function startsWith(rest: string, name: string): boolean {
  return rest.startsWith(name) || (rest.startsWith(" ") && rest.startsWith(name, 1));
}

function isMeasured(name: string): boolean {
  return /^\d{1,2}-\d{1,2}$/.test(name);
}

function chineseValue(text: string): number {
  let whole = 0;
  let part = 0;
  let digit = 0;
  for (const character of text) {
    const power = CHINESE_POWERS[character];
    if (power === undefined) digit = CHINESE_DIGITS[character] ?? 0;
    else if (power >= 1e4) {
      whole += Math.max(part + digit, 1) * power;
      part = digit = 0;
    } else {
      part += Math.max(digit, 1) * power;
      digit = 0;
    }
  }
  return whole + part + digit;
}

/** Full-width digits, letters and signs as ASCII, the same length. */
function halfWidth(text: string): string {
  return !/[\uFF01-\uFF5E\u3000]/.test(text) ? text : text.replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll("\u3000", " ");
}
