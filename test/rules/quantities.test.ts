import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hotPathsIn } from "../../src/rules/hot-paths.js";
import { quantitiesIn } from "../../src/rules/quantities.js";
import { thingsIn } from "../../src/rules/things.js";

/** `text dimension value bound`, which is what a rule asks about. */
function read(text: string): string[] {
  return quantitiesIn(text).map((each) => `${each.text} ${each.dimension} ${Number(each.value.toPrecision(6))}${each.to === each.value ? "" : `..${each.to}`} ${each.bound}`);
}

describe("quantities", () => {
  it.each([
    ["p99 stays under 50 ms at 20,000 calls per minute.", ["50 ms duration 0.05 upper", "20,000 calls per minute rate 333.333 exact"]],
    ["每分钟 １２，０００ 次，p99 不超过 200 毫秒", ["１２，０００ 次 rate 200 exact", "200 毫秒 duration 0.2 upper"]],
    ["12,000 次/分钟", ["12,000 次/分钟 rate 200 exact"]],
    ["~80 entries today, 500 projected", ["80 entries count 80 about", "500 projected count 500 exact"]],
    ["10-20 MB, 5k QPS, 99.9%", ["10-20 MB size 10000000..20000000 exact", "5k QPS rate 5000 exact", "99.9% ratio 99.9 exact"]],
    ["1.2 万条，3 亿行，十万条记录", ["1.2 万条 count 12000 exact", "3 亿行 count 300000000 exact", "十万条记录 count 100000 exact"]],
    ["at most one Redis command", ["one Redis count 1 upper"]],
    ["最多三次重试", ["三次 count 3 upper"]],
    ["timeout=30s", ["30s duration 30 exact"]],
  ])("reads %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([["v1.2.3 of 2024-05-01, #123, port 8080"], ["HTTP 404 and exit code 2"], ["1. First item"], ["Python 3 tests"], ["one of the two"], ["一个页面展示"], ["made_in_china=1"], ["返回 200，端口 8080，第 3 步"], ["2024 年 5 月 3 日"], ["at 12:30"]])(
    "reads no figure in %j",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it("keeps the offsets of any text, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const { start, end, value } of quantitiesIn(text)) expect([start < end, end <= text.length, Number.isFinite(value)]).toEqual([true, true, true]);
        thingsIn(text);
        hotPathsIn(text);
      }),
    );
  });

  it.each(["9", "9,999,", "1 ", "per ", "每", "`a", "/api", "a-", "1.1.", "一", "A=1"])("reads 50 KB of %j in a blink", (piece) => {
    const text = piece.repeat(50_000 / piece.length);
    const start = performance.now();
    quantitiesIn(text);
    thingsIn(text);
    hotPathsIn(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe("things", () => {
  it.each([
    ["`GET /api/site/config` reads Redis", ["endpoint GET /api/site/config", "store Redis"]],
    ["The orders table and `model_detail::*` keys", ["collection orders table", "collection model_detail::* keys"]],
    ["see src/api/x.ts and the table", []],
    ["扫描 `orders` 表", ["collection orders 表"]],
  ])("finds in %j", (text, expected) => {
    expect(thingsIn(text).map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected);
  });
});

describe("hot paths", () => {
  it.each([
    ["Runs on every request and at start-up.", ["called on every request", "timed at start-up"]],
    ["每次请求都会扫描，启动时也会", ["called 每次请求", "timed 启动时"]],
    ["A request for comments.", []],
  ])("finds in %j", (text, expected) => {
    expect(hotPathsIn(text).map((each) => `${each.kind} ${each.text}`)).toEqual(expected);
  });
});
