import { expect, test } from "vitest";
import { parseSpec } from "../../src/index.js";
import { statementsOf } from "../../src/rules/prose.js";

const forces = (text: string): string[] => statementsOf(parseSpec(text)).map(({ force, text: said }) => `${force}: ${said}`);

test("what stands under a goal, a constraint or a check specifies; what stands under a motivation does not", () => {
  expect(forces("## Goal\n\nA list of models.\n\n## Motivation\n\nThe list is slow.\n\n## Acceptance criteria\n\n- The list is sorted.\n")).toEqual([
    "specifies: A list of models.",
    "narrates: The list is slow.",
    "specifies: The list is sorted.",
  ]);
});

test("the innermost heading that says something decides", () => {
  expect(forces("## Proposal\n\n### Benefits\n\nLess code.\n\n### Storage\n\nOne table.\n")).toEqual(["narrates: Less code.", "specifies: One table."]);
});

test("without a heading the words decide: an order and a wish specify, a memory does not", () => {
  expect(forces("I noticed that the list is slow. Add an index. We should sort it. It was fine.\n")).toEqual([
    "narrates: I noticed that the list is slow.",
    "specifies: Add an index.",
    "specifies: We should sort it.",
    "perhaps: It was fine.",
  ]);
});

test("a bold line heads the rest of its paragraph", () => {
  expect(forces("**Describe alternatives you've considered**\nWe load the list once.\n\n**Acceptance criteria**\nThe list is sorted.\n")).toEqual(["narrates: We load the list once.", "specifies: The list is sorted."]);
});

test("a label that opens a statement and the name of a column decide for it", () => {
  expect(forces("## Decision\n\n- Rationale: one table is enough.\n\n| Risk | Mitigation |\n| --- | --- |\n| Data is lost | Write twice |\n")).toEqual([
    "narrates: Rationale: one table is enough.",
    "narrates: Data is lost",
    "specifies: Write twice",
  ]);
});

test("a quotation narrates wherever it stands", () => {
  expect(forces("## Constraints\n\n> It must be fast.\n")).toEqual(["narrates: It must be fast."]);
});

test("Chinese headings and modal words decide, too", () => {
  expect(forces("## 现状\n\n列表很慢。\n\n## 验收标准\n\n- 列表有序。\n")).toEqual(["narrates: 列表很慢。", "specifies: 列表有序。"]);
  expect(forces("列表必须有序。\n")).toEqual(["specifies: 列表必须有序。"]);
});
