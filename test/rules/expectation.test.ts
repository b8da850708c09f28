import { describe, expect, it } from "vitest";
import { compareLimit, compareTrend, expectationOf, readMeasured } from "../../src/rules/expectation.js";

/** What a check expects, in short: `< 50 ms`, `down 10 %`. */
function expected(text: string): string[] {
  const { limits = [], trend = null } = expectationOf(text) ?? {};
  return [...limits.map(({ bound, strict, text: figure }) => `${bound === "upper" ? (strict ? "<" : "≤") : strict ? ">" : "≥"} ${figure}`), ...(trend === null ? [] : [`${trend.may} ${trend.tolerance.text}`])];
}

describe("what a check expects of its figure", () => {
  it.each([
    ["p99 < 50 ms", ["< 50 ms"]],
    ["p99 of `/api/config?n=100` stays under 50 ms", ["< 50 ms"]],
    ["error rate ≤ 0.1 %", ["≤ 0.1 %"]],
    ["no more than 3 errors per minute", ["≤ 3 errors per minute"]],
    ["at least 200 requests per second", ["≥ 200 requests per second"]],
    ["错误率不超过 0.1%", ["≤ 0.1%"]],
    ["p99 小于 50ms", ["< 50ms"]],
    ["p99 不大于 50ms", ["≤ 50ms"]],
    ["p99 under 50 ms for at least 10 minutes", ["< 50 ms"]],
    ["over 24 hours p99 < 50 ms", ["< 50 ms"]],
    ["answers within 2 s", ["≤ 2 s"]],
    ["p99 does not increase", ["down 10 %"]],
    ["p99 does not rise by more than 5 %", ["down 5 %"]],
    ["p99 doesn't get worse than before", ["down 10 %"]],
    ["throughput does not drop", ["up 10 %"]],
    ["memory unchanged", ["same 10 %"]],
    ["p99 不升高", ["down 10 %"]],
    ["p99 不会升高超过 5%", ["down 5%"]],
    ["吞吐量不下降", ["up 10 %"]],
    ["p99 stays under 50 ms and does not increase", ["< 50 ms", "down 10 %"]],
    ["the tests pass with 500 members", []],
    ["the dashboard shows no alarm", []],
  ])("%s", (text, figures) => {
    expect(expected(text)).toEqual(figures);
  });
});

describe("the figure that was measured", () => {
  it.each([
    ["41.2\n", "41.2 "],
    ["starting\nrequests: 20\n41.2 ms\n\n", "41.2 ms"],
    ["p50 10 ms, p99 41.2 ms\n", "41.2 ms"],
    ['{"p50": 10, "p99": 41.2}', "41.2 "],
    ["12,000", "12000 "],
    ["1e-3s", "0.001 s"],
    ["0.05%", "0.05 %"],
    ["10.0.0.1", null],
    ["5 of 80", null],
    ["", null],
  ])("of %o", (output, figure) => {
    const measured = readMeasured(output, "p99");
    expect(measured === null ? null : `${measured.value} ${measured.unit}`).toBe(figure);
  });

  it("is read in time linear in what was printed", () => {
    const started = performance.now();
    readMeasured("1,111".repeat(200_000), "p99");
    readMeasured("p99 ".repeat(200_000), "p99");
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  const limit = (text: string): NonNullable<ReturnType<typeof expectationOf>>["limits"][number] => {
    const [first] = expectationOf(text)?.limits ?? [];
    if (first === undefined) throw new Error(`no limit in ${text}`);
    return first;
  };

  it.each([
    ["41", "p99 under 50 ms", "41 ms < 50 ms"],
    ["50 ms", "p99 under 50 ms", "50 ms ≥ 50 ms"],
    ["50 ms", "p99 at most 50 ms", "50 ms ≤ 50 ms"],
    ["0.041 s", "p99 under 50 ms", "0.041 s < 50 ms"],
    ["12", "at least 600 calls per minute", "12 calls per minute < 600 calls per minute"],
    ["1 MB", "p99 under 50 ms", null],
  ])("%s against %s", (output, text, note) => {
    const measured = readMeasured(output);
    expect(measured === null ? null : (compareLimit(measured, limit(text))?.note ?? null)).toBe(note);
  });

  it.each([
    ["p99 does not increase", "40 ms", "43 ms", true],
    ["p99 does not increase", "40 ms", "45 ms", false],
    ["p99 does not increase", "40 ms", "0.043 s", true],
    ["p99 does not increase", "40 ms", "1 ms", true],
    ["throughput does not drop", "200", "170", false],
    ["memory unchanged", "100 MB", "80 MB", false],
    ["error rate does not increase", "0", "0.1", false],
    ["error rate does not increase by more than 5 %", "1 %", "2 %", false],
    ["p99 does not increase by more than 20 ms", "40 ms", "59 ms", true],
    ["p99 does not increase by more than 20 ms", "40 ms", "61 ms", false],
  ])("%s: from %s to %s", (text, before, now, holds) => {
    const [baseline, measured, trend] = [readMeasured(before), readMeasured(now), expectationOf(text)?.trend ?? null];
    expect(baseline === null || measured === null || trend === null ? null : compareTrend(measured, baseline, trend)?.holds).toBe(holds);
  });
});
