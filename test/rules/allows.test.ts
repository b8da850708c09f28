import { describe, expect, it } from "vitest";
import { lintSpec } from "../../src/index.js";
import { COMPLETE } from "../documents.js";

const FIGURE = "- p99 of `/api/site/config` stays under 50 ms.";

/** What the rules that these texts are about say of the complete spec with this below its constraint. */
function withConstraint(text: string, messages: "en" | "zh-CN" = "en"): { findings: string[]; suppressed: string[] } {
  const { findings, suppressed } = lintSpec(COMPLETE.replace(FIGURE, `${FIGURE}\n${text}`), { messages });
  const ours = ["placeholder", "hidden-text", "spec-allow"];
  return {
    findings: findings.filter(({ rule }) => ours.includes(rule)).map((each) => `${each.rule} ${each.line}:${each.column}-${each.endColumn} ${each.message}`),
    suppressed: suppressed.map(({ rule, suppression: { kind, justification } }) => `${rule} ${kind} ${justification}`),
  };
}

describe("spec-allow", () => {
  it.each([
    ["at the end of the line", "- TODO: lists load in 20 ms. (spec-allow placeholder: the lists are called that)", "the lists are called that"],
    ["before a full stop", "- TODO: lists load in 20 ms (spec-allow placeholder: the lists are called that).", "the lists are called that"],
    ["full-width", "- TODO：列表 20 ms 内加载。（spec-allow placeholder：产品就叫这个名字）", "产品就叫这个名字"],
    ["with brackets in its reason", "- TODO: lists load in 20 ms. (spec-allow placeholder: lists (all of them) are called that)", "lists (all of them) are called that"],
    ["at the end of an item of several lines", "- TODO: lists load\n  in 20 ms, always.\n  (spec-allow placeholder: a name)", "a name"],
    ["at the end of a paragraph", "\nTODO: lists load in 20 ms,\nalways. (spec-allow placeholder: a name)", "a name"],
    ["in a row of a table", "\n| list | limit |\n| --- | --- |\n| {{name}} | 20 ms (spec-allow placeholder: a name) |", "a name"],
  ])("%s lets a finding pass, and its reason is kept", (_name, text, reason) => {
    expect(withConstraint(text)).toEqual({ findings: [], suppressed: [`placeholder inSource ${reason}`] });
  });

  it("speaks for its line or item alone", () => {
    const { findings, suppressed } = withConstraint("- TODO: lists load. (spec-allow placeholder: a name)\n- TODO: how fast?");
    expect([findings.length, suppressed.length]).toEqual([1, 1]);
    expect(findings[0]).toContain("placeholder 15:");
  });

  it("names several rules, each of which must have something to say", () => {
    const { findings, suppressed } = withConstraint("- TODO: lists load in 20 ms. (spec-allow placeholder, section-order: a name)");
    expect(suppressed).toHaveLength(1);
    expect(findings).toEqual([expect.stringContaining("spec-allow section-order allows nothing: that rule has nothing to say here")]);
  });

  const wrong: [name: string, text: string, message: string][] = [
    ["no reason", "(spec-allow placeholder)", "spec-allow placeholder gives no reason, and allows nothing; expected one after a colon"],
    ["an empty reason", "(spec-allow placeholder: )", "spec-allow placeholder gives no reason, and allows nothing; expected one after a colon"],
    ["an unknown rule", "(spec-allow place-holder: a name)", 'spec-allow: there is no rule "place-holder"; did you mean placeholder?'],
    ["no rule", "(spec-allow: a name)", "spec-allow names no rule; expected (spec-allow rule: reason)"],
    ["text behind it", "(spec-allow placeholder: a name) in 20 ms", "spec-allow stands within a line or is not closed there, and allows nothing; expected it at the end of its line"],
    ["no end", "(spec-allow placeholder: a name", "spec-allow stands within a line or is not closed there, and allows nothing; expected it at the end of its line"],
  ];
  it.each(wrong)("with %s is reported and allows nothing", (_name, text, message) => {
    const { findings, suppressed } = withConstraint(`- TODO: lists load. ${text}`);
    expect(suppressed).toEqual([]);
    expect(findings.filter((each) => each.startsWith("placeholder"))).toHaveLength(1);
    expect(findings.filter((each) => each.startsWith("spec-allow")).map((each) => each.slice(each.indexOf(" ", 11) + 1))).toEqual([message]);
  });

  it("that suppresses nothing is reported where it stands", () => {
    expect(withConstraint("- Lists load in 20 ms. (spec-allow placeholder: a name)").findings).toEqual(["spec-allow 14:24-56 spec-allow placeholder allows nothing: that rule has nothing to say here"]);
    expect(withConstraint("- Lists load in 20 ms. (spec-allow placeholder: a name)", "zh-CN").findings[0]).toContain("没有放行任何内容");
  });

  it("cannot let pass what a reader does not see", () => {
    const { findings, suppressed } = withConstraint("- Lists\u200B load in 20 ms. (spec-allow hidden-text: ours)");
    expect(suppressed).toEqual([]);
    expect(findings.map((each) => each.split(" ")[0])).toEqual(["hidden-text", "spec-allow"]);
    expect(findings[1]).toContain("hidden-text cannot be allowed; expected the line to be mended");
  });

  it.each([
    ["in code", "- TODO: lists load: `(spec-allow placeholder: a name)`"],
    ["in a block of code", "- TODO: lists load.\n\n```\n(spec-allow placeholder: a name)\n```"],
    ["in a comment", "- TODO: lists load. <!-- (spec-allow placeholder: a name) -->"],
  ])("%s is not seen, and allows nothing", (_name, text) => {
    const { findings, suppressed } = withConstraint(text);
    expect(suppressed).toEqual([]);
    expect(findings.filter((each) => each.startsWith("placeholder"))).toHaveLength(1);
  });


  it("is read in time that grows with the text, whatever stands there", () => {
    const start = performance.now();
    for (const piece of ["(spec-allow ", "(spec-allow placeholder: a) ", "`x` (spec-allow", "TODO (spec-allow placeholder: a)\n", "- TODO (spec-allow placeholder: a)\n"]) lintSpec(`${COMPLETE}\n${piece.repeat(Math.floor(200_000 / piece.length))}`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
