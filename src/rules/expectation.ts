import { printedFigures } from "../spec/figure.js";
import { quantitiesIn, type Quantity } from "./quantities.js";
import { UNITS, type Dimension } from "./units.js";

/** A figure that was measured: printed by a command, typed by a person, or kept as a baseline. */
export interface Measured {
  /** The number as printed. */
  readonly value: number;
  /** As printed: `ms`, `%`; empty when only a number was. */
  readonly unit: string;
}

/** A bound in a check's text: `under 50 ms`. */
export interface Limit {
  /** As written, e.g. `50 ms`. */
  readonly text: string;
  /** In seconds, bytes, per second, hundredths, or things. */
  readonly value: number;
  readonly unit: string;
  readonly dimension: Dimension;
  readonly bound: "upper" | "lower";
  /** The limit itself is out: `under`, not `at most`. */
  readonly strict: boolean;
}

/** What a check expects of the figure that decides it. */
export interface Expectation {
  /** Thresholds; more than one when the text does not say which. */
  readonly limits: readonly Limit[];
  /** How the figure may stand to the baseline; null when the text compares with none. */
  readonly trend: Trend | null;
  /** A percentile that the text names, lower case: `p99`; null when it names none. */
  readonly percentile: string | null;
}

/** `down`: it may not rise. `up`: it may not fall. `same`: neither. */
export interface Trend {
  readonly may: "down" | "up" | "same";
  readonly tolerance: Tolerance;
}

/** How far a figure may be from its baseline. */
export interface Tolerance {
  /** As written, e.g. `5 %`. */
  readonly text: string;
  /** In hundredths of the baseline; null when it is a difference alone. */
  readonly percent: number | null;
  /** A difference, in seconds, bytes, per second, hundredths, or things; null when it is of the baseline alone. */
  readonly difference: number | null;
}

/** Two runs of the same program differ; this holds for a check that says nothing else. */
const TOLERANCE: Tolerance = { text: "10 %", percent: 10, difference: null };

const NOT = String.raw`(?:(?:does|do|did|must|may|should|shall|will|can)\s?(?:not|n't)|doesn't|mustn't|cannot|never|no|not|without)\s(?:an?\s|any\s)?`;
const RISE = "(?:increas(?:e|es|ed|ing)|ris(?:e|es|ing)|grow(?:s|ing)?|growth|go(?:es)? up|worsen(?:s|ing)?|get(?:s)? worse|degrad(?:e|es|ed|ation)|regress(?:es|ed|ion)?|slow(?:s)? down|slower)";
const FALL = "(?:decreas(?:e|es|ed|ing)|drop(?:s|ped)?|fall(?:s|ing)?|decline(?:s|d)?|shrink(?:s)?|go(?:es)? down)";
const NO_RISE = new RegExp(String.raw`(?<!\p{L})${NOT}${RISE}(?!\p{L})|不(?:会|得|能|可|应|再)?(?:升高|上升|增加|增长|变慢|变差|劣化|恶化|变大|高于(?:基线|之前|改动前|变更前))|(?:没有|无)(?:升高|上升|增加|劣化)`, "iu");
const NO_FALL = new RegExp(String.raw`(?<!\p{L})${NOT}${FALL}(?!\p{L})|不(?:会|得|能|可|应|再)?(?:降低|下降|减少|变小|低于(?:基线|之前|改动前|变更前))|(?:没有|无)(?:降低|下降|减少)`, "iu");
const SAME = /(?<!\p{L})(?:unchanged|does not change|do not change|stays? the same|same as (?:before|the baseline))(?!\p{L})|(?:保持|维持)?不变|无变化|没有变化/iu;

const STRICT = /(?:[<>]|(?:^|[^A-Za-z])(?:under|below|less than|fewer than|over|above|more than|greater than|larger than|smaller than)|小于|低于|少于|大于|高于)\s?$/i;

const NOT_STRICT = /(?:^|[^A-Za-z])(?:(?:no|not)\s[a-z]{4,7}\sthan|or\s(?:under|below|over|above|[a-z]{4,7}\sthan))\s?$|不(?:小于|低于|少于|大于|高于)\s?$/i;

/** A stretch of time in which something is watched, not what is measured; the second, where another figure is. */
const WINDOW_BEFORE = /(?:^|[^A-Za-z])(?:for|during|for at least|at least for)\s?(?:the\s)?(?:(?:first|last|next)\s)?$|(?:持续|观察)(?:至少|最少)?\s?$/i;
const MAYBE_WINDOW_BEFORE = /(?:^|[^A-Za-z])(?:over|within|after|before)\s?(?:the\s)?(?:(?:first|last|next)\s)?$/i;

/** What a check's text expects of a figure; null when it names neither a threshold nor a baseline. Code in it says nothing. */
export function expectationOf(text: string): Expectation | null {
  const prose = withoutCode(text);
  const figures = quantitiesIn(prose);
  const trend = trendOf(prose, figures);
  const bounds = figures.filter((figure) => isBound(figure, prose) && (trend === null || !isTolerance(figure, prose)));
  const sure = bounds.filter((figure) => figure.dimension !== "duration" || !MAYBE_WINDOW_BEFORE.test(beforeOf(figure, prose)));
  const limits = (sure.length === 0 && trend === null ? bounds : sure).map((figure) => limitOf(figure, prose));
  if (limits.length === 0 && trend === null) return null;
  return { limits, trend, percentile: /(?<![\w.])p\d{2,3}(?:\.\d{1,2})?(?![\w.]*\w)/i.exec(prose)?.[0].toLowerCase() ?? null };
}

function withoutCode(text: string): string {
  return text.split("`").map((part, index, parts) => (index % 2 === 1 && index < parts.length - 1 ? " ".repeat(part.length) : part)).join("`");
}

function trendOf(prose: string, figures: readonly Quantity[]): Trend | null {
  const may = NO_RISE.test(prose) ? "down" : NO_FALL.test(prose) ? "up" : SAME.test(prose) ? "same" : null;
  if (may === null) return null;
  const own = figures.find((figure) => isTolerance(figure, prose));
  return { may, tolerance: own === undefined ? TOLERANCE : { text: own.text, percent: own.dimension === "ratio" ? own.value : null, difference: own.value } };
}

/** `does not rise by more than 5 %` brings its own tolerance. */
function isTolerance(figure: Quantity, prose: string): boolean {
  return /(?:^|[^A-Za-z])by\s(?:more than|over|at most|up to)\s?$|(?:升高|上升|增加|增长|下降|降低|减少|变化|不变)[^，。；,;]{0,4}(?:超过|不超过|多于)\s?$/i.test(beforeOf(figure, prose));
}

function isBound(figure: Quantity, prose: string): boolean {
  if (figure.bound !== "upper" && figure.bound !== "lower") return false;
  return figure.dimension !== "duration" || !WINDOW_BEFORE.test(beforeOf(figure, prose));
}

function limitOf(figure: Quantity, prose: string): Limit {
  const { text, value, unit, dimension, bound } = figure;
  const before = beforeOf(figure, prose);
  return { text, value, unit, dimension, bound: bound === "lower" ? "lower" : "upper", strict: STRICT.test(before) && !NOT_STRICT.test(before) };
}

function beforeOf({ start }: Quantity, prose: string): string {
  return prose.slice(Math.max(0, start - 28), start);
}

/**
 * The figure that a command printed, or a person typed: of the last line that says something, the only number; of several, the
 * one behind the percentile that the check names. Null when there is none, or more than one.
 */
export function readMeasured(output: string, percentile: string | null = null): Measured | null {
  const lines = output.split(/\r\n|\r|\n/).map((line) => line.trim().slice(0, 1000)).filter((line) => line !== "");
  const named = percentile === null ? undefined : lines.findLast((line) => after(line, percentile) !== null);
  const rest = named === undefined || percentile === null ? null : after(named, percentile);
  const figures = printedFigures(rest ?? lines.at(-1) ?? "");
  const [first] = figures;
  if (first === undefined || (rest === null && figures.length > 1)) return null;
  return { value: first.value, unit: UNITS.has(first.unit) ? first.unit : "" };
}

/** What stands behind a percentile in a line, when there is a number in it. */
function after(line: string, percentile: string): string | null {
  const at = line.toLowerCase().lastIndexOf(percentile);
  if (at === -1) return null;
  const rest = line.slice(at + percentile.length);
  return /^[\s"'=:(,]{0,4}-?\d/.test(rest) ? rest.replace(/^[^\d-]+/, "") : null;
}

/** How a comparison ended, and on what. */
export interface Comparison {
  readonly holds: boolean;
  /** One line: the figures, in signs that every language reads. */
  readonly note: string;
}

/** Whether a figure keeps a limit; null when their units measure different things. A number without a unit has the limit's. */
export function compareLimit(measured: Measured, limit: Limit): Comparison | null {
  const value = inBase(measured);
  const isBare = measured.unit === "";
  if (!isBare && value.dimension !== limit.dimension) return null;
  const figure = isBare ? measured.value * factorOf(limit) : value.value;
  const { strict, bound } = limit;
  const holds = bound === "upper" ? (strict ? figure < limit.value : figure <= limit.value) : strict ? figure > limit.value : figure >= limit.value;
  const sign = { upper: holds ? (strict ? "<" : "≤") : strict ? "≥" : ">", lower: holds ? (strict ? ">" : "≥") : strict ? "≤" : "<" }[bound];
  return { holds, note: `${measuredText(isBare ? { ...measured, unit: unitOf(limit) } : measured)} ${sign} ${limit.text}` };
}

/** Whether a figure stands to its baseline as it may; null when their units measure different things. */
export function compareTrend(measured: Measured, baseline: Measured, { may, tolerance }: Trend): Comparison | null {
  const [now, before] = [inBase(measured), inBase(baseline)];
  if (now.dimension !== before.dimension) return null;
  const scale = Math.abs(before.value);
  // Of an error rate, 5 % may be a share or percentage points: the stricter holds. The last digits of floats are no increase.
  const difference = tolerance.percent === null || now.dimension === "ratio" ? tolerance.difference : null;
  const room = Math.min(tolerance.percent === null ? Infinity : (scale * tolerance.percent) / 100, difference ?? Infinity) + scale * 1e-9;
  const rises = now.value > before.value + room;
  const falls = now.value < before.value - room;
  const percent = scale === 0 ? "" : `, ${signed(((now.value - before.value) / scale) * 100)} %`;
  const sign = { down: "≤ +", up: "≥ −", same: "±" }[may];
  return { holds: !((rises && may !== "up") || (falls && may !== "down")), note: `${measuredText(baseline)} → ${measuredText(measured)}${percent} (${sign}${tolerance.text})` };
}

/** `41.2 ms`. */
export function measuredText({ value, unit }: Measured): string {
  return `${Number(value.toPrecision(6))}${unit === "" ? "" : ` ${unit}`}`;
}

function inBase({ value, unit }: Measured): { value: number; dimension: Dimension } {
  const known = UNITS.get(unit);
  return known === undefined ? { value, dimension: "bare" } : { value: value * known.factor, dimension: known.dimension };
}

/** How much one of a limit's unit is. A rate such as `calls per minute` is a unit of its own: the limit says 600 and means 10 a second. */
function factorOf({ text, value }: Limit): number {
  const written = Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", "") ?? Number.NaN);
  return Number.isNaN(written) || written === 0 ? 1 : value / written;
}

function unitOf({ text }: Limit): string {
  return text.replace(/^[\d,.\s]+/, "").slice(0, 24);
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(Number(value.toFixed(1)))}`;
}
