import { defineRule } from "./rule.js";

export default defineRule({
  id: "hidden-comment",
  severity: "warning",
  summary: { en: "A comment that the rendered page does not show.", "zh-CN": "页面上不显示的注释。" },
  why: { en: "The person who approves the spec does not see it; the agent that carries it out does.", "zh-CN": "批准规格的人看不到它，执行的智能体却看得到。" },
  fix: { en: "Write it as ordinary text, or delete it.", "zh-CN": "写成普通文字，或删掉。" },
  bad: `## Context

The endpoint takes 12,000 calls per minute.

## Goal

An operator changes one field to mark a model, so that no release is needed.

## Constraints

- p99 stays under 50 ms.

## Non-goals

- Do not scan the key space.
<!-- except in tests -->

## Architecture notes

A set of ids, written on change, read in O(1).

## Verification

- \`npm test\` passes.
`,
  good: `## Context

The endpoint takes 12,000 calls per minute.

## Goal

An operator changes one field to mark a model, so that no release is needed.

## Constraints

- p99 stays under 50 ms.

## Non-goals

- Do not scan the key space.

## Architecture notes

A set of ids, written on change, read in O(1).

## Verification

- \`npm test\` passes.
`,
  check(spec, report) {
    for (const comment of spec.comments) {
      const shown = comment.payload.length > 80 ? `${comment.payload.slice(0, 80)}…` : comment.payload;
      report({
        at: comment,
        message: { en: `hidden text in a ${comment.carrier}: "${shown}"; expected text that a reader sees`, "zh-CN": `注释里有隐藏文字：“${shown}”；应当是读者看得见的文字` },
      });
    }
  },
});
