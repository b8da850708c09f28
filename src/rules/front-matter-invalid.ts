import { defineRule } from "./rule.js";

export default defineRule({
  id: "front-matter-invalid",
  severity: "error",
  summary: { en: "Front matter that is not plain YAML, or holds a value of the wrong kind.", "zh-CN": "文件头不是普通的 YAML，或值的类型不对。" },
  why: { en: "Another language than YAML would be run by some readers, and a value that cannot be read is lost to all of them.", "zh-CN": "YAML 以外的语言会被某些工具执行；读不了的值则谁也得不到。" },
  fix: { en: "Write `key: value` lines between two lines of exactly `---`.", "zh-CN": "在两行 `---` 之间写 `键: 值`。" },
  bad: `---
title: [one, two]
---

## Context

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
  good: `---
title: Read the flag from the model
---

## Context

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
    const problem = spec.frontMatter?.problem ?? null;
    if (problem === null) return;
    const { line, column, message } = problem;
    report({
      at: { line, column, endLine: line, endColumn: Math.max(spec.source.line(line).text.length + 1, column + 1) },
      message: { en: `front matter: ${message}`, "zh-CN": `文件头：${message}` },
    });
  },
});
