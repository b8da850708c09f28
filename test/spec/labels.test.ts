import { describe, expect, it } from "vitest";
import { parseSpec } from "../../src/index.js";

/** `id@line` of each section, with `~` before the soft ones. */
function places(text: string): string[] {
  return parseSpec(text).sections.map(({ id, soft, head }) => `${soft ? "~" : ""}${id}@${head.line}`);
}

describe("a firm label", () => {
  it.each([
    ["## Payment goals", "goal"],
    ["## Goals of this release", "goal"],
    ["## Goals for v2", "goal"],
    ["## Constraints (global)", "constraints"],
    ["## Constraints agreed with operations", "constraints"],
    ["## Storage constraints", "constraints"],
    ["## Performance goals", "constraints"],
    ["## Non-functional requirements", "constraints"],
    ["## Non-goals of the first version", "non-goals"],
    ["## Out of scope (v1)", "non-goals"],
    ["## Out of scope for now", "non-goals"],
    ["## What we won't build", "non-goals"],
    ["## Non-goals — not in this quarter", "non-goals"],
    ["## 4.2 暂不纳入 V1", "non-goals"],
    ["## 本期不做的内容", "non-goals"],
    ["## 不在本次范围", "non-goals"],
    ["## Motivation of this RFC", "context"],
    ["## Users & problem", "context"],
    ["## Background and Summary", "context"],
    ["## What is wrong with the queue", "context"],
    ["## The export problem", "context"],
    ["## 3. 需求背景", "context"],
    ["## Queue architecture", "architecture"],
    ["## Approach to caching", "architecture"],
    ["## 后端实现", "architecture"],
    ["## 数据库设计", "architecture"],
    ["## 第二章 技术方案", "architecture"],
    ["## 技術仕様", "architecture"],
    ["## End-to-end testing", "verification"],
    ["## Exporter acceptance criteria", "verification"],
    ["## Exporter — acceptance criteria", "verification"],
    ["# 导出工具 — 验收标准", "verification"],
    ["## 验证记录", "verification"],
    ["## 完了条件", "verification"],
    ["> Constraints (global): no call leaves the network.\n\n## Goal", "constraints"],
    ["**Acceptance criteria for the exporter**\n\n- one", "verification"],
    ["Constraints recorded up front:\n- one", "constraints"],
    ["<brief>\n# Goal\nOne.\n</brief>", "goal"],
    ["<Rules>\n\n**Constraints**\n\n- one\n</Rules>", "constraints"],
  ])("%j opens %s", (text, id) => {
    expect(places(text)[0]?.split("@")[0]).toBe(id);
  });

  it.each([
    ["## Goal line technology"],
    ["## 测试环境"],
    ["## 验证码"],
    ["## 目标用户群"],
    ["## Alternative designs"],
    ["## Rejected approaches to caching"],
    ["## Unresolved design decisions for later"],
    ["## 备选方案"],
    ["## Phase 2 — Testing"],
    ["## Phase 2: Core implementation"],
    ["## Update tests"],
    ["## Using a constraint in the query planner"],
    ["# Improve the exporter tests"],
    ["# Proposal for a queue"],
    ["## Background jobs"],
    ["## Design tokens"],
    ["The batch runs at night, so that the\nimplementation:\nholds"],
    ["- run the tests:\n- go"],
    ["> ## Goal"],
    ["```xml\n<brief>\n# Goal\n</brief>\n```"],
    ["<div>\n# Goal\n</div>"],
  ])("is not in %j", (text) => {
    expect(places(text).filter((place) => !place.startsWith("~"))).toEqual([]);
  });

  it("reads a list label where the document has sections", () => {
    expect(places("## Goal\n\nExport.\n\n## Scope\n\n- In scope: CSV\n- Out of scope: PDF\n")).toEqual(["goal@1", "non-goals@8"]);
    expect(places("## Notes\n\n- Out of scope: PDF\n")).toEqual([]);
    expect(places("## Decision\n\n- Rationale: one table is enough.\n")).toEqual(["architecture@1"]);
    expect(places("## Impact\n\n- Tests: two more snapshots.\n\n## Goal\n\nExport.\n")).toEqual(["~architecture@1", "goal@5"]);
  });
});

describe("a soft label", () => {
  it.each([
    ["## Summary", "context"],
    ["## Description", "context"],
    ["## 项目概述", "context"],
    ["## Steps to reproduce", "context"],
    ["**Steps to reproduce:**", "context"],
    ["Steps to reproduce:\n\n1. Click.", "context"],
    ["## Current export pipeline", "context"],
    ["## What changes", "goal"],
    ["### Expected behaviour", "goal"],
    ["## 用户故事", "goal"],
    ["## Requirements", "constraints"],
    ["## Functional requirements", "constraints"],
    ["## Assumptions", "constraints"],
    ["## 前提条件", "constraints"],
    ["## Future enhancements", "non-goals"],
    ["## 当前边界", "non-goals"],
    ["## Tasks", "architecture"],
    ["## Technical requirements", "architecture"],
    ["## 影响范围", "architecture"],
    ["## Expected outcome", "verification"],
    ["## 预期成果", "verification"],
  ])("%j opens %s where nothing firm does", (text, id) => {
    expect(places(text)).toEqual([`~${id}@1`]);
  });

  it("opens nothing where a firm one plays its role, before it or after it", () => {
    expect(places("## Requirements\n\n- CSV\n\n## Constraints\n\n- 50 ms\n")).toEqual(["constraints@5"]);
    expect(places("**Constraints**: 50 ms\n\n## Requirements\n\n- CSV\n")).toEqual(["constraints@1"]);
  });

  it("opens the next of its sections when the first is played", () => {
    expect(places("## Summary\n\nExport as CSV.\n\n## Motivation\n\nBy hand today.\n")).toEqual(["~goal@1", "context@5"]);
    expect(places("## Summary\n\nExport.\n\n## Motivation\n\nBy hand.\n\n## Goals\n\nNone by hand.\n")).toEqual(["context@5", "goal@9"]);
  });

  it("is a part of the section that it stands in", () => {
    expect(places("## Design\n\n### Overview\n\nA queue.\n\n### Requirements\n\n- one\n")).toEqual(["architecture@1"]);
    expect(places("## Feature\n\nDescription:\n\nExport.\n")).toEqual(["~goal@1"]);
  });

  it("has its line for itself: a field, a list item, a quotation and a title are none", () => {
    for (const text of ["**Requirements:** 1.1, 1.2", "- **Impact**: high", "- Tasks: none", "Summary: it works", "> ## Summary", "# Requirements\n\n## Login", "## Feature: Login"]) expect(places(text)).toEqual([]);
  });
});

describe("the document's own marks", () => {
  it("takes a wrapper's tag for no HTML, and keeps the line numbers", () => {
    expect(places("<context>\n# Background\nBy hand.\n</context>\n<prd>\n# Goals\nA CSV.\n\n# Constraints\n- 50 ms\n</prd>\n")).toEqual(["context@2", "goal@6", "constraints@9"]);
  });

  it("does not read a table of contents", () => {
    expect(places("- [Goals](#goals)\n- [Non-goals](#non-goals)\n- [Acceptance criteria](#acceptance-criteria)\n\n1. [Design](#design)\n")).toEqual([]);
  });

  it("reads through colour codes, look-alike hyphens, closing marks and CRLF", () => {
    expect(places("### \u001B[1mNon\u2011Goals\u001B[0m ###\r\n\r\nnone\r\n\r\n### 🎯 1.2-核心问题 ###\r\n")).toEqual(["non-goals@1", "context@5"]);
  });
});
