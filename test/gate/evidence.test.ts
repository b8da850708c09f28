import { describe, expect, it } from "vitest";
import { judgeEvidence, readEvidence, type CheckAnswer, type EvidenceRecord } from "../../src/gate/steps/evidence.js";
import { judgeReview, type ReviewRecord } from "../../src/gate/steps/review.js";
import { judgeSandbox } from "../../src/gate/steps/sandbox-step.js";
import type { Present, StepState, StepVerdict } from "../../src/gate/steps/verdict.js";
import { parseSpec } from "../../src/index.js";
import type { Stage } from "../../src/spec/checks.js";

const DIGEST = `sha256:${"a".repeat(64)}`;
const COMMIT = "b".repeat(40);
const PRESENT: Present = { digest: DIGEST, sections: {}, commit: COMMIT, file: "specs/flag.md" };
const { checks } = parseSpec("## Verification\n\n- `npm test` passes.\n- sandbox: `make load` runs.\n- live: p99 under 50 ms.\n");

function answer(number: number, state: "passed" | "failed" = "passed"): CheckAnswer {
  return { how: "person", number, text: checks[number - 1]?.text ?? "", state, note: "43 ms", value: "43 ms", by: "Ada <ada@example.com>", when: "2026-11-23T10:00:00Z" };
}

function record(stage: Stage, answers: CheckAnswer[], changes: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return { version: 1, spec: "specs/flag.md", digest: DIGEST, time: "2026-11-23T10:00:00Z", stage, commit: COMMIT, dirty: false, answers, ...changes };
}

describe("the production step", () => {
  const ci = record("ci", [answer(1)]);
  const live = record("live", [answer(3)]);

  it("passes when every check of ci and live holds", () => {
    expect(judgeEvidence({ records: { ci, sandbox: null, live }, checks: checks, present: PRESENT, lang: "en" })).toMatchObject({ state: "passed", reason: { en: "2 checks passed, 2026-11-23" }, next: null, findings: [] });
  });

  it("names the check that nobody answered, at its place", () => {
    const { state, reason, next, findings } = judgeEvidence({ records: { ci, sandbox: null, live: null }, checks: checks, present: PRESENT, lang: "en" });
    expect([state, reason.en, next]).toEqual(["missing", "check 3 is not answered: p99 under 50 ms.", "spec verify specs/flag.md --stage live"]);
    expect(findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual(["specs/flag.md:5 check-missing"]);
  });

  it("names the check that failed before anything else", () => {
    const { state, findings } = judgeEvidence({ records: { ci: record("ci", [answer(1, "failed")]), sandbox: null, live: null }, checks: checks, present: PRESENT, lang: "en" });
    expect(state).toBe("failed");
    expect(findings.map(({ message }) => message)).toEqual(['"`npm test` passes." failed: 43 ms; expected it to hold', 'nobody has answered "p99 under 50 ms."; expected a run or a person\'s answer']);
  });

  it.each([
    [{ digest: `sha256:${"c".repeat(64)}` }, "the spec changed since ci was verified"],
    [{ commit: "c".repeat(40) }, "the code changed since ci was verified"],
    [{ dirty: true }, "ci was verified on changes that were not committed"],
  ])("is stale when what was verified is not what is there: %o", (changes, reason) => {
    expect(judgeEvidence({ records: { ci: record("ci", [answer(1)], changes), sandbox: null, live }, checks: checks, present: PRESENT, lang: "en" })).toMatchObject({ state: "stale", reason: { en: reason } });
  });

  it("is missing when the spec asks for nothing", () => {
    expect(judgeEvidence({ records: { ci: null, sandbox: null, live: null }, checks: [], present: PRESENT, lang: "zh-CN" })).toMatchObject({ state: "missing", reason: { "zh-CN": "验证里没有 ci 或 live 检查" } });
  });

  describe("the sandbox step", () => {
    const parity = (state: StepState): StepVerdict => ({ step: "sandbox", state, reason: { en: "1 fact compared", "zh-CN": "比较了 1 项" }, next: state === "passed" ? null : "spec sandbox specs/flag.md", findings: [] });
    const judged = (state: StepState, sandbox: EvidenceRecord | null, of = checks): StepVerdict => judgeSandbox(parity(state), { records: { ci: null, sandbox, live: null }, checks: of, present: PRESENT, lang: "en" });

    it("wants the checks of the stage, besides the comparison", () => {
      expect(judged("passed", null)).toMatchObject({ step: "sandbox", state: "missing", reason: { en: "check 2 is not answered: `make load` runs." }, next: "spec verify specs/flag.md --stage sandbox" });
      expect(judged("passed", record("sandbox", [answer(2, "failed")]))).toMatchObject({ state: "failed", next: "spec verify specs/flag.md --stage sandbox" });
      expect(judged("passed", record("sandbox", [answer(2)]))).toMatchObject({ state: "passed", reason: { en: "1 fact compared; 1 check passed, 2026-11-23" }, next: null });
      expect(judged("failed", null)).toMatchObject({ state: "failed", reason: { en: "1 fact compared" }, next: "spec sandbox specs/flag.md", findings: [{ rule: "check-missing", line: 4 }] });
    });

    it("is the comparison alone where the spec asks for no check there", () => {
      expect(judged("passed", null, checks.filter(({ stage }) => stage !== "sandbox"))).toEqual(parity("passed"));
    });
  });

  it("refuses a record that somebody broke, by its name", () => {
    expect(() => readEvidence(JSON.stringify({ ...ci, digest: "sha256:1" }), ".spec/evidence/flag/ci.json")).toThrow(".spec/evidence/flag/ci.json: digest: expected sha256: and 64 hexadecimal digits");
    expect(() => readEvidence("{", ".spec/evidence/flag/ci.json")).toThrow("it is not valid JSON");
    expect(readEvidence(JSON.stringify(ci), "ci.json")).toEqual(ci);
  });
});

describe("the review step", () => {
  const quotes = [{ file: "src/config.py", line: 12, text: "    for key in r.scan_iter():" }];
  const review: ReviewRecord = {
    version: 1, spec: "specs/flag.md", digest: DIGEST, time: "2026-11-23T10:00:00Z", base: "d".repeat(40), commit: COMMIT, by: null,
    reviewer: "Grace Hopper", summary: "Reads one key.", notRead: [], items: [{ id: "N1", verdict: "pass", explanation: "No scan.", quotes }], findings: [],
  };

  it("passes when somebody read this commit and holds nothing against it", () => {
    expect(judgeReview(review, PRESENT, "main", "en")).toMatchObject({ state: "passed", reason: { en: "reviewed by Grace Hopper on 2026-11-23" } });
    expect(judgeReview(null, PRESENT, "main", "en")).toMatchObject({ state: "missing", next: "spec review specs/flag.md --base main" });
    expect(judgeReview({ ...review, commit: "e".repeat(40) }, PRESENT, null, "en")).toMatchObject({ state: "stale", reason: { en: "the code changed since the review" } });
  });

  it("fails on a broken item and on a blocking finding, at the quoted line", () => {
    const failed: ReviewRecord = { ...review, items: [{ id: "N1", verdict: "fail", explanation: "It scans.", quotes }], findings: [{ severity: "advice", prior: "naming", explanation: "Short names.", quotes }] };
    const { state, findings } = judgeReview(failed, PRESENT, "main", "en");
    expect(state).toBe("failed");
    expect(findings.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual(["src/config.py:12 N1: It scans."]);
  });
});
