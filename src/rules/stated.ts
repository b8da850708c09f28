import type { Spec } from "../spec/spec.js";
import { gated } from "./gated.js";
import { hotPathsIn, type HotPath } from "./hot-paths.js";
import { type Statement, statementsOf } from "./prose.js";
import { quantitiesIn, type Quantity } from "./quantities.js";
import { type Thing, thingsIn } from "./things.js";

/** Something that was read in a statement. */
export interface Stated<T> {
  readonly found: T;
  readonly statement: Statement;
}

/** What a document states as a whole: rules ask whether a figure stands anywhere. */
export interface StatedFacts {
  readonly quantities: readonly Stated<Quantity>[];
  readonly things: readonly Stated<Thing>[];
  readonly hotPaths: readonly Stated<HotPath>[];
  /** A call rate, or that something runs seldom. */
  readonly hasLoad: boolean;
  /** How much data there is. */
  readonly dataSizes: readonly Stated<Quantity>[];
}

const known = new WeakMap<Spec, StatedFacts>();

/** What a document states. Linear, and read once. */
export function statedIn(spec: Spec): StatedFacts {
  const read = known.get(spec);
  if (read !== undefined) return read;
  const stated = readStated(statementsOf(spec));
  known.set(spec, stated);
  return stated;
}

const SELDOM = gated("stated SELDOM", () => /(?<![A-Za-z])(?:once (?:a|per) (?:day|week|month|hour)|hourly|daily|nightly|weekly|monthly|one-off|one-time|cold path)(?![A-Za-z])|每天|每日|每周|每月|每小时|一次性|冷路径/i);
const RATE_NAME = /(?<![A-Za-z])(?:per|a) (?:second|minute|hour|day)(?![A-Za-z])|\/(?:s|min|h|day)(?![A-Za-z])|qps|rps|rpm|次\/|每(?:秒|分钟|小时|天)/i;
const DATA_UNIT =
  /(?:^|[^\p{L}])(?:rows?|records?|keys?|entries|items?|documents?|docs|files?|objects?|users?|accounts?|tenants?|customers?|models?|products?|orders?|messages?|events?|photos?|images?|posts?|articles?|tasks?|tickets?|nodes?|pods?|assets?|assertions|ids?|members?|repos(?:itories)?|partitions?|shards?|elements?|vectors?|chunks?)$|条|行|记录|用户|文件|篇|张|份|键/u;

function readStated(statements: readonly Statement[]): StatedFacts {
  const each = <T>(read: (text: string) => readonly T[], text: (statement: Statement) => string): Stated<T>[] => statements.flatMap((statement) => read(text(statement)).map((found) => ({ found, statement })));
  const quantities = each(quantitiesIn, ({ text }) => text);
  const rateRows = new Set(statements.filter(({ kind, text }) => kind === "cell" && RATE_NAME.test(text)).map(({ item }) => item));
  const hasLoad = statements.some(({ text }) => SELDOM.test(text)) || quantities.some(({ found, statement }) => found.dimension === "rate" || rateRows.has(statement.item));
  return {
    quantities,
    things: each(thingsIn, ({ text }) => text),
    hotPaths: each(hotPathsIn, ({ prose }) => prose),
    hasLoad,
    dataSizes: quantities.filter(({ found, statement }) => isDataSize(found) || (statement.kind === "cell" && found.dimension === "bare" && !rateRows.has(statement.item) && isFactColumn(statement.column))),
  };
}

function isDataSize({ dimension, unit, value }: Quantity): boolean {
  if (dimension === "size") return value >= 1e9;
  return dimension === "count" && value >= 10 && (DATA_UNIT.test(unit) || unit === "");
}

function isFactColumn(column: string): boolean {
  return /today|now|current|projected|expected|forecast|当前|现在|今日|今天|预计|预期|将来/i.test(column);
}
