import { describe, expect, it } from "vitest";
import { parseSpec, type Spec } from "../../src/index.js";
import { COMPLETE } from "../documents.js";

/** `id@line` of each section. */
function places(text: string): string[] {
  return parseSpec(text).sections.map((section) => `${section.id}@${section.head.line}`);
}

function contentOf(spec: Spec, id: string): string[] {
  return spec.sections.filter((section) => section.id === id).flatMap((section) => section.content.map((line) => line.text));
}

describe("section heads", () => {
  it.each([
    ["## Goal"],
    ["###### Goals"],
    ["## Goal ##"],
    ["### 1. Goal"],
    ["### 1.2-Goal"],
    ["## 🎯 Goals:"],
    ["## **Goal**"],
    ["## [Goal](#goal)"],
    ["## GOAL"],
    ["## Ｇｏａｌ"],
    ["## Goal (one)"],
    ["Goal\n----"],
    ["Goal\n===="],
    ["## \u001B[1mGoal\u001B[0m"],
    ["## 目标"],
    ["## 一、目标"],
    ["## 1目标"],
    ["## 2 Goal"],
    ["## (3) Goal"],
    ["## 目标（Goal）"],
    ["## Goal: Move the check"],
    ["**Goal** Move the check"],
    ["**Goal:** Move the check"],
    ["**Goal**: Move the check"],
    ["__Goal__ Move the check"],
    ["- **Goal**: Move the check"],
    ["- **Goal:** Move the check"],
  ])("%j opens a section", (head) => {
    expect(places(`${head}\n`)).toEqual(["goal@1"]);
  });

  it.each([
    ["```\n## Goal\n```"],
    ["    ## Goal"],
    ["<!--\n## Goal\n-->"],
    ["| ## Goal |\n| --- |\n| x |"],
    ["> ## Goal"],
    ["> **Goal** Move"],
    ["Our **Goal** is to move"],
    ["We should think about what the\n**goal** of this is, and how the\n**design** could look"],
    ["## Goalkeeper"],
    ["## 2Goal"],
    ["## 三目标"],
    ["Goal: a single plain label"],
    ["[Goal](#goal)"],
    ["- [Goal](#goal)"],
  ])("%j opens none", (text) => {
    expect(places(`${text}\n`)).toEqual([]);
  });

  it("reads bold labels on lines that follow each other", () => {
    expect(places("**Goal** Move it\n**Constraints** under 50 ms\nand more\n**Non-goals** none\n")).toEqual(["goal@1", "constraints@2", "non-goals@4"]);
  });

  it("reads plain labels when the document has two", () => {
    expect(places("Goal: Move the check\nConstraints: under 50 ms\n")).toEqual(["goal@1", "constraints@2"]);
  });

  it.each(["**L**: x", "**L:** x", "__L__: x", "- **L**: x", "* **L** x", "1. **L**: x", "L: x", "- L: x"])("reads every label of the form %j", (form) => {
    const text = ["Context", "Goal", "Constraints", "Non-goals", "Architecture notes", "Verification"].map((label) => form.replace("L", label)).join("\n");
    expect(places(`# T\n\n${text}\n`)).toEqual(["context@3", "goal@4", "constraints@5", "non-goals@6", "architecture@7", "verification@8"]);
  });

  it("treats hyphens, spaces and their look-alikes the same", () => {
    for (const label of ["Non-goals", "Non goals", "Nongoals", "Non\u2011goals", "non\u2013goals", "Out of scope", "Out-of-scope", "非目标"]) {
      expect(places(`## ${label}\n`)).toEqual(["non-goals@1"]);
    }
  });

  it("opens both sections of a combined head", () => {
    const spec = parseSpec("## Goals / Non-goals\n\n- one\n");
    expect(spec.sections.map(({ id, ids }) => [id, ids])).toEqual([
      ["goal", ["goal", "non-goals"]],
      ["non-goals", ["goal", "non-goals"]],
    ]);
  });

  it("lets nested heads tell a combined head's sections apart", () => {
    const spec = parseSpec("## Goals / Non-goals\n\n### Goals\n\n- a\n\n### Non-goals\n\n- b\n");
    expect(spec.sections.map(({ id, head, blank }) => [id, head.line, blank])).toEqual([
      ["goal", 1, true],
      ["non-goals", 1, true],
      ["goal", 3, false],
      ["non-goals", 7, false],
    ]);
  });

  it("does not take a label in two languages for a combined head", () => {
    expect(places("## Goal / 目标\n")).toEqual(["goal@1"]);
  });

  it("keeps a field label as content where a heading plays its role", () => {
    expect(places("## Verification\n\nx\n\n## Notes\n\n**Testing**: by hand\n")).toEqual(["verification@1"]);
  });
});

describe("what belongs to a section", () => {
  it("ends at the next heading of the same or a higher level and keeps deeper ones", () => {
    const spec = parseSpec("## Goal\n\none\n\n### Detail\n\ntwo\n\n## Notes\n\nthree\n\n# Part\n\nfour\n");
    expect(contentOf(spec, "goal")).toEqual(["one", "Detail", "two"]);
  });

  it("gives a nested section its own content", () => {
    const spec = parseSpec("## Context\n\nbefore\n\n### Goals\n\none\n\n### Non-Goals\n\ntwo\n\n### Numbers\n\nafter\n");
    expect(contentOf(spec, "context")).toEqual(["before", "Numbers", "after"]);
    expect(contentOf(spec, "goal")).toEqual(["one"]);
    expect(contentOf(spec, "non-goals")).toEqual(["two"]);
  });

  it("does not end at a heading inside a list item", () => {
    const spec = parseSpec("## Non-goals\n\n- Do not scan\n  ---\n- # Keys\n\n## Goal\n");
    expect(contentOf(spec, "non-goals")).toEqual(["Do not scan", "Keys"]);
  });

  it("starts with the rest of a label's line", () => {
    const [section] = parseSpec("**Goal** Move the check\nto a field.\n\nStill the goal.\n\n# Notes\n").sections;
    expect(section?.content.map(({ line, column, text }) => ({ line, column, text }))).toEqual([
      { line: 1, column: 10, text: "Move the check" },
      { line: 2, column: 1, text: "to a field." },
      { line: 4, column: 1, text: "Still the goal." },
    ]);
  });

  it("counts lines the same with LF, CRLF and CR, with and without a byte order mark", () => {
    const expected = places(COMPLETE);
    expect(places(COMPLETE.replaceAll("\n", "\r\n"))).toEqual(expected);
    expect(places(COMPLETE.replaceAll("\n", "\r"))).toEqual(expected);
    expect(places(`\uFEFF${COMPLETE}`)).toEqual(expected);
  });

  it("counts lines from the start of the file when there is front matter", () => {
    expect(places("---\ntitle: x\n---\n\n## Goal\n\nMove\n")).toEqual(["goal@5"]);
  });

  it("has items: bullets, tasks, numbers, table rows and sentences, each at its place", () => {
    const spec = parseSpec("## Non-goals\n\nDo not scan, e.g. with `KEYS`. No O(N) work on v1.2.\n\n- one\n  more\n- [x] two\n1. three\n\n| a |\n| - |\n| b |\n");
    expect(spec.sections[0]?.items.map(({ kind, text, checked, line, column }) => [kind, text, checked, line, column])).toEqual([
      ["sentence", "Do not scan, e.g. with `KEYS`.", false, 3, 1],
      ["sentence", "No O(N) work on v1.2.", false, 3, 32],
      ["bullet", "one more", false, 5, 3],
      ["task", "two", true, 7, 7],
      ["number", "three", false, 8, 4],
      ["row", "| b |", false, 12, 1],
    ]);
  });

  it("splits Chinese sentences", () => {
    const spec = parseSpec("## 非目标\n\n不得使用 SCAN。不改前端缓存！\n");
    expect(spec.sections[0]?.items.map(({ text }) => text)).toEqual(["不得使用 SCAN。", "不改前端缓存！"]);
  });
});

describe("title", () => {
  it("is the first top heading that is no section, else the front matter's", () => {
    expect(parseSpec("# Move it\n\n## Goal\n").title).toBe("Move it");
    expect(parseSpec("---\ntitle: From above\n---\n\n# Goal\n").title).toBe("From above");
    expect(parseSpec("## Goal\n").title).toBeNull();
    expect(parseSpec("### Move it\n\n## Goal\n\n## Notes\n").title).toBe("Move it");
    expect(parseSpec("## Goal\n\n## Notes\n").title).toBeNull();
    expect(parseSpec("# Proposal: read the flag\n\n## Goal\n").title).toBe("Proposal: read the flag");
    expect(places("# Proposal: read the flag\n\n## Goal: less waiting\n")).toEqual(["goal@3"]);
    expect(places("# Proposal\n\nText.\n\n## Goal\n\nx\n")).toEqual(["goal@5"]);
    expect(places("# Goal\n\nx\n\n## Constraints\n\nx\n")).toEqual(["goal@1", "constraints@5"]);
  });
});

describe("facts", () => {
  it("come from tables headed Fact, in any section, in either language", () => {
    const spec = parseSpec(
      "## Context\n\n| Fact | Today | Projected | Measured by |\n| --- | --- | --- | --- |\n| calls per minute | 12,000 | 20,000 | |\n| keys | 80 | 500 | `redis-cli --scan \\| wc -l` |\n\n## 约束\n\n| 指标 | 当前 | 预计 |\n| --- | --- | --- |\n| 行数 | 80 万 | 500 万 |\n\n| Name | Today |\n| --- | --- |\n| x | 1 |\n",
    );
    expect(spec.facts).toEqual([
      { name: "calls per minute", today: "12,000", projected: "20,000", measuredBy: null, line: 5, column: 1 },
      { name: "keys", today: "80", projected: "500", measuredBy: "redis-cli --scan | wc -l", line: 6, column: 1 },
      { name: "行数", today: "80 万", projected: "500 万", measuredBy: null, line: 12, column: 1 },
    ]);
  });
});

describe("checks", () => {
  it("take a block of code for the item it stands in, a script for one command, and of a console what was typed", () => {
    const spec = parseSpec(
      "## Verification\n\n- **live:** p99 holds\n\n  ```sh\n  curl -s https://example.com/p99\n  ```\n\n```sh\nfor i in 1 2; do\n  pytest -q\ndone\n```\n\n```console\n$ npm test\nall 12 passed\n```\n",
    );
    expect(spec.checks.map(({ stage, text, command }) => [stage, text, command])).toEqual([
      ["live", "p99 holds", null],
      ["live", "curl -s https://example.com/p99", "curl -s https://example.com/p99"],
      ["ci", "for i in 1 2; do\npytest -q\ndone", "for i in 1 2; do\npytest -q\ndone"],
      ["ci", "npm test", "npm test"],
    ]);
  });

  it.each([
    "printf 41", "grep -rn SCAN src", "! grep -rn SCAN src", "echo $((6 * 7))", "test -f dist/app.js", "[ -s out.json ]", "jq -e .ok out.json", "CI=1 npm test", "tsx scripts/check.ts",
    "node_modules/.bin/vitest run", "vendor/bin/phpunit tests", "bin/rails test", "ci/smoke.sh", "./check", "make", "docker-compose up -d", "golangci-lint run", "find . -name '*.orig'",
  ])("are carried out by a command: %s", (command) => {
    expect(parseSpec(`## Verification\n\n- \`${command}\` passes.\n`).checks).toMatchObject([{ command }]);
  });

  it.each(["name", "test mode", "sort order", "find users", "time window", "src/app.ts", "GET /health", "r.scan(0)", "printf", "jq", "bin/cli.js", "SELECT 1", "X-Total: 3", "date picker", "A=1"])("are not, by a name: %s", (code) => {
    expect(parseSpec(`## Verification\n\n- The \`${code}\` is kept.\n`).checks).toMatchObject([{ command: null }]);
  });

  it("are bullets, tasks and clauses, with their stage and their command", () => {
    const spec = parseSpec(
      "## Verification\n\nChina site returns only marked models; global site unchanged; live: p99 does not rise.\n\n- [ ] `npm test` passes\n- sandbox: at least 500 rows\n- production: `curl -s https://example.com/health` says ok\n- the `name` field is kept\n\n```sh\n# once\n$ pytest -q tests/e2e\n```\n",
    );
    expect(spec.checks.map(({ stage, text, command, line }) => [stage, text, command, line])).toEqual([
      ["ci", "China site returns only marked models", null, 3],
      ["ci", "global site unchanged", null, 3],
      ["live", "p99 does not rise", null, 3],
      ["ci", "`npm test` passes", "npm test", 5],
      ["sandbox", "at least 500 rows", null, 6],
      ["live", "`curl -s https://example.com/health` says ok", "curl -s https://example.com/health", 7],
      ["ci", "the `name` field is kept", null, 8],
      ["ci", "pytest -q tests/e2e", "pytest -q tests/e2e", 12],
    ]);
  });
});
