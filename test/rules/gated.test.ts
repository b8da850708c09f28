import { describe, expect, it } from "vitest";
import { phrasesOf } from "../../scripts/triggers.js";
import { parseSpec, RULES } from "../../src/index.js";
import { GATED } from "../../src/rules/gated.js";
import { statementsOf } from "../../src/rules/prose.js";
import { COMPLETE } from "../documents.js";
import { SUBSTANCE } from "./pairs/substance.js";

const statements = [COMPLETE, ...RULES.flatMap(({ bad, good }) => [bad, good])].flatMap((text) => statementsOf(parseSpec(text)).flatMap(({ text: written, prose }) => [written, prose]));
// For patterns of which the phrases that are spelt out are too short.
const OWN = ["Backend: Node.js or Python", "代码高亮：Shiki 或 Prism", "Update the docs", "Documentation is updated as needed."];
const lines = [...new Set([...OWN, ...statements, ...SUBSTANCE.flatMap(([, , fault, fine]) => [fault, fine])])];

/** Where a pattern matches first, without its gate. */
function place(pattern: RegExp, text: string): number {
  return new RegExp(pattern.source, pattern.flags.replace("g", "")).exec(text)?.index ?? -1;
}

describe.each(GATED)("the gate of $name", (gate) => {
  const { pattern } = gate;
  it("loses no match in statements, nor in phrases that the pattern spells", () => {
    const phrases = phrasesOf(pattern).filter((_, index) => index % 7 === 0);
    const matched = [...lines, ...phrases, ...phrases.map((phrase) => phrase.trim())].filter((text) => place(pattern, text) >= 0);
    expect(matched.filter((text) => (pattern.global ? gate.matchAll(text).length === 0 : !gate.test(text) || gate.exec(text) === null))).toEqual([]);
  });
});

describe("gates", () => {
  it("are tried with phrases that match", () => {
    const matchless = GATED.filter(({ pattern }) => ![...lines, ...phrasesOf(pattern).map((phrase) => phrase.trim())].some((text) => place(pattern, text) >= 0));
    expect(matchless.map(({ name }) => name)).toEqual([]);
  });

  it("keep a pattern from a text without its words", () => {
    const [gate] = GATED.filter(({ name }) => name === "things STORE");
    expect([gate?.test("Nothing of the kind."), gate?.test("Read from Redis.")]).toEqual([false, true]);
  });
});
