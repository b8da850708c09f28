import { describe, expect, it } from "vitest";
import { readFigure } from "../../src/spec/figure.js";
import { comparisonLine, judgeParity, readParity, type Comparison, type ParityRecord } from "../../src/gate/steps/parity.js";
import type { Present } from "../../src/gate/steps/verdict.js";

const DIGEST = `sha256:${"a".repeat(64)}`;
const PRESENT: Present = { digest: DIGEST, sections: {}, commit: null, file: "specs/flag.md" };
const KEYS: Comparison = { fact: "`model_detail` keys", today: "80", projected: "500", line: 9, column: 3, command: "redis-cli dbsize", sandbox: "5", problem: null, note: "" };

function record(facts: Comparison[], changes: Partial<ParityRecord> = {}): ParityRecord {
  return { version: 1, spec: "specs/flag.md", digest: DIGEST, time: "2026-11-23T10:00:00Z", by: null, hotPath: null, facts, ...changes };
}

describe("a number as people write it", () => {
  it.each([
    ["12,000", 12_000], ["1.2万", 12_000], ["80 keys", 80], ["~500", 500], ["3k", 3000], ["１２，０００", 12_000], ["2 million rows", 2e6], ["80 M", 80e6],
    ["1 234 567", 1_234_567], ["about 3.5 K/min", 3500], ["80–120", 120], ["3 千", 3000], ["1.5亿", 1.5e8], ["p99 is 45 ms", 45], ["-1", -1], ["1e6", 1e6],
    ["5ms", 5], ["1,2", 1], ["v2", null], ["", null], ["many", null], ["80\n", 80], ["10_000", 10_000], ["< 500", 500], ["12 calls (2026-11-23)", 12],
  ])("%j", (text, value) => {
    expect(readFigure(text)?.value ?? null).toBe(value);
  });

  it("is found in linear time", () => {
    const start = performance.now();
    for (const part of ["1 111 ", "p9", "1.", "-1", "９", "千"]) readFigure(part.repeat(500_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("the sandbox step", () => {
  it("says how much smaller the sandbox is", () => {
    expect(comparisonLine(KEYS, "en")).toBe("model_detail keys: sandbox 5, production 80, projected 500 → 6 %");
    expect(comparisonLine(KEYS, "zh-CN")).toBe("model_detail keys：沙箱 5，生产 80，预计 500 → 6 %");
    const { state, reason, findings } = judgeParity(record([KEYS]), PRESENT, 50, "en");
    expect([state, reason.en]).toEqual(["failed", "model_detail keys: sandbox 5, production 80, projected 500 → 6 %"]);
    expect(findings.map(({ line, rule, message }) => `${line} ${rule}: ${message}`)).toEqual(["9 parity-low: model_detail keys: sandbox 5, production 80, projected 500 → 6 %; expected at least 50 %"]);
  });

  it.each([["39.9", "failed"], ["40", "passed"], ["4 k", "passed"]])("draws the line at the share that the project asks for: %s of 80", (sandbox, state) => {
    expect(judgeParity(record([{ ...KEYS, sandbox }]), PRESENT, 50, "en").state).toBe(state);
  });

  it("is missing, then stale when the text changes", () => {
    expect(judgeParity(null, PRESENT, 50, "en")).toMatchObject({ state: "missing", next: "spec sandbox specs/flag.md" });
    expect(judgeParity(record([KEYS], { digest: `sha256:${"b".repeat(64)}` }), PRESENT, 50, "en")).toMatchObject({ state: "stale" });
  });

  it.each([
    [{ sandbox: null, problem: "failed", note: "exit code 1" }, "the command failed (exit code 1)"],
    [{ sandbox: null, problem: "timed-out", note: "60 s" }, "the command took longer than 60 s"],
    [{ sandbox: null, problem: "no-number", note: "" }, "the command printed nothing"],
    [{ today: "many" }, 'Today holds no number ("many")'],
    [{ today: "2 GB", sandbox: "512M" }, "512M and 2 GB are in different units"],
    [{ today: "50 ms", sandbox: "2 s" }, "2 s and 50 ms are in different units"],
  ] as const)("takes what could not be measured for a finding, not for a zero: %o", (changes, reason) => {
    const { state, findings } = judgeParity(record([{ ...KEYS, ...changes }]), PRESENT, 50, "en");
    expect(state).toBe("failed");
    expect(findings.map(({ message }) => message)).toEqual([`"\`model_detail\` keys" was not compared: ${reason}; expected a number`]);
  });

  it("converts sizes", () => {
    expect(comparisonLine({ ...KEYS, today: "2 GB", sandbox: "512 MB" }, "en")).toContain("→ 25 %");
    expect(comparisonLine({ ...KEYS, today: "2 GB", sandbox: "1" }, "en")).toContain("→ 50 %");
  });

  it("says what nothing measures, and fails when that is all there is", () => {
    const unmeasured: Comparison = { ...KEYS, fact: "calls", command: null, sandbox: null, problem: "no-measure" };
    expect(judgeParity(record([unmeasured]), PRESENT, 50, "en")).toMatchObject({ state: "failed", reason: { en: "1 fact was not compared" } });
    const { state, findings } = judgeParity(record([{ ...KEYS, sandbox: "80" }, unmeasured]), PRESENT, 50, "en");
    expect([state, ...findings.map(({ severity, message }) => `${severity}: ${message}`)]).toEqual(["passed", 'warning: nothing measures "calls"; expected a command or a value']);
  });

  it("fails for a hot path without facts, and has nothing against a spec with neither", () => {
    expect(judgeParity(record([], { hotPath: "per request" }), PRESENT, 50, "zh-CN")).toMatchObject({ state: "failed", reason: { "zh-CN": "有热路径，但没有可比较的事实" } });
    expect(judgeParity(record([]), PRESENT, 50, "en")).toMatchObject({ state: "passed", reason: { en: "the spec states no facts to compare" } });
  });

  it("refuses a record that somebody broke, by its name", () => {
    expect(() => readParity(JSON.stringify({ ...record([KEYS]), facts: [{}] }), ".spec/evidence/flag/parity.json")).toThrow(".spec/evidence/flag/parity.json: facts.0.fact");
  });
});
