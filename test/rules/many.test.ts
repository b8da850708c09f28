import { expect, it } from "vitest";
import { lintSpec } from "../../src/index.js";

it("gives a document a thousand findings of one rule, and the last says how many more there are", () => {
  const { findings } = lintSpec(`## Constraints\n\n${"- It is fast if needed.\n".repeat(1500)}`);
  const vague = findings.filter(({ rule }) => rule === "vague-word");
  expect(vague).toHaveLength(1000);
  expect(vague.at(-1)?.message).toMatch(/ \(and \d+ more like it\)$/);
  expect(vague.slice(0, -1).filter(({ message }) => message.includes("more like it"))).toEqual([]);
});
