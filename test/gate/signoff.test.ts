import { describe, expect, it } from "vitest";
import { canonicalSignoff, judgeSignoff, readSignoff, type SignoffRecord } from "../../src/gate/steps/signoff.js";
import type { Present } from "../../src/gate/steps/verdict.js";
import { digest, parseSpec } from "../../src/index.js";
import { sectionDigests } from "../../src/spec/digest.js";
import { COMPLETE } from "../documents.js";

function presentOf(text: string): Present {
  const spec = parseSpec(text);
  return { digest: digest(spec), sections: sectionDigests(spec), commit: null, file: "specs/flag.md" };
}

function signoff(text: string, changes: Partial<SignoffRecord> = {}): SignoffRecord {
  const { digest: of, sections } = presentOf(text);
  return {
    version: 1, spec: "specs/flag.md", digest: of, time: "2026-11-23T10:00:00Z", sections: { ...sections }, commit: null, by: "Ada Byron <ada@example.com>",
    answers: [{ id: "calls", question: "How many calls per minute?", answer: "12,000", applies: true }], decision: "approve", conditions: [], missing: [], signature: null, ...changes,
  };
}

function verdict(record: SignoffRecord | null, text: string, lang: "en" | "zh-CN" = "en"): [string, string] {
  const { state, reason } = judgeSignoff(record, presentOf(text), null, lang);
  return [state, reason[lang]];
}

describe("a sign-off", () => {
  const record = signoff(COMPLETE);

  it("holds for the text that was signed", () => {
    expect(verdict(record, COMPLETE)).toEqual(["passed", "signed by Ada Byron <ada@example.com> on 2026-11-23"]);
    expect(verdict(null, COMPLETE)).toEqual(["missing", "no architect has signed"]);
    expect(judgeSignoff(null, presentOf(COMPLETE), null, "en").next).toBe("spec sign specs/flag.md");
  });

  it("holds on when only line ends, trailing blanks and bookkeeping change", () => {
    const text = `---\nstatus: done\n---\n${COMPLETE.replaceAll("\n", "  \r\n")}`;
    expect(presentOf(text).sections).toEqual(presentOf(COMPLETE).sections);
    expect(verdict(signoff(`---\nstatus: open\n---\n${COMPLETE}`), text)[0]).toBe("passed");
  });

  it.each([
    ["50 ms stays", COMPLETE.replace("stays under 50 ms", "stays under 90 ms"), "Constraints changed"],
    ["two sections", COMPLETE.replace("under 50 ms.\n", "under 9 ms.\n").replace("`SCAN` or ", ""), "Constraints, Non-goals changed"],
    ["a section that went", COMPLETE.replace(/## Non-goals[^]*?(?=## Arch)/, ""), "Non-goals changed"],
    ["a title", COMPLETE.replace("Read the", "Write the"), "the text outside of the sections, or their order, changed"],
    ["a section that is none", `${COMPLETE}\n## Links\n\n- here\n`, "the text outside of the sections, or their order, changed"],
  ])("is void when the text changes, and says where: %s", (_what, text, changed) => {
    expect(verdict(record, text)).toEqual(["stale", `${changed} since the sign-off by Ada Byron <ada@example.com> on 2026-11-23`]);
  });

  it("says so in Chinese", () => {
    expect(verdict(record, COMPLETE.replace("50 ms", "90 ms"), "zh-CN")[1]).toBe("Ada Byron <ada@example.com> 于 2026-11-23 签字之后，“约束”改过");
  });

  it("that sent the spec back says no, with what is missing", () => {
    const { state, reason, findings } = judgeSignoff(signoff(COMPLETE, { decision: "send-back", missing: ["the cost of a write"] }), presentOf(COMPLETE), null, "en");
    expect([state, reason.en]).toEqual(["failed", "sent back by Ada Byron <ada@example.com> on 2026-11-23: the cost of a write"]);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(["signoff-sent-back: Ada Byron <ada@example.com> sent the spec back: the cost of a write"]);
  });

  it("names its conditions and its key", () => {
    const { reason } = judgeSignoff(signoff(COMPLETE, { decision: "approve-with-conditions", conditions: ["p99 < 40 ms"] }), presentOf(COMPLETE), { state: "valid", principal: "ada@example.com" }, "en");
    expect(reason.en).toBe("signed by Ada Byron <ada@example.com> on 2026-11-23 with 1 condition, key of ada@example.com");
  });

  it.each([
    ["unsigned", "carries no signature"],
    ["unknown", "a key that allowed_signers does not know"],
    ["not-approver", "not among the approvers"],
    ["expired", "not valid at that time"],
    ["wrong-namespace", "made for another purpose"],
    ["altered", "altered after it was signed"],
  ] as const)("without a signature that holds is a finding where one is demanded: %s", (state, words) => {
    const { findings, ...step } = judgeSignoff(record, presentOf(COMPLETE), { state, principal: null }, "en");
    expect(step).toMatchObject({ state: "failed", reason: { en: expect.stringContaining(words) as string } });
    expect(findings.map(({ rule }) => rule)).toEqual([`signoff-${state}`]);
  });

  it("is refused by name when it is broken, bounded when it is long", () => {
    expect(readSignoff(JSON.stringify(record), "a.json")).toEqual(record);
    expect(() => readSignoff(JSON.stringify({ ...record, approved: true }), ".spec/signoffs/flag.json")).toThrow(".spec/signoffs/flag.json: ");
    expect(() => readSignoff(JSON.stringify({ ...record, by: "x".repeat(501) }), "a.json")).toThrow("a.json: by: ");
  });

  it("has one canonical form, whatever the order of its keys", () => {
    const turned = Object.fromEntries(Object.entries(record).reverse()) as SignoffRecord;
    expect(canonicalSignoff(turned)).toBe(canonicalSignoff({ ...record, signature: "-----BEGIN SSH SIGNATURE-----" }));
    expect(canonicalSignoff({ ...record, by: "Eve" })).not.toBe(canonicalSignoff(record));
  });
});
