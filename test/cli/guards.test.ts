import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COMPLETE } from "../documents.js";
import { folder, spec } from "../program.js";

const SPEC = "## Non-goals\n\n- Do not use Redis `SCAN` in `wowchat/**`.\n- Do not use GraphQL.\n- This change does not touch the front-end cache strategy.\n";

describe("spec guards", () => {
  it("lists each sentence with its place, and what was understood of it", async () => {
    const { code, stdout } = await spec(["guards", "a.md"], { cwd: folder({ "a.md": SPEC }) });
    expect(stdout).toBe(`a.md:3:3
  Do not use Redis \`SCAN\` in \`wowchat/**\`.
    blocks      Redis: SCAN in wowchat/**

a.md:4:3
  Do not use GraphQL.
    proposes    the word GraphQL
                "GraphQL" is no command of the vocabulary; write it as code
                calls it (\`client.name()\`) or add it to .spec/vocabulary/, and
                it blocks

a.md:5:3
  This change does not touch the front-end cache strategy.
    for review  nothing that a program can check; a person looks

1 guard blocks, 1 proposes, 1 for review
`);
    expect(code).toBe(0);
  });

  it("speaks Chinese", async () => {
    const { stdout } = await spec(["guards", "-", "--lang", "zh-CN"], { cwd: folder(), stdin: "## 非目标\n\n- 不得使用 Redis `SCAN`。\n" });
    expect(stdout).toContain("    阻断      Redis: SCAN\n");
    expect(stdout).toContain("阻断 1 条，提议 0 条，人工审查 0 条\n");
  });

  it("exit 1 and says so when it can check nothing", async () => {
    const cwd = folder();
    const prose = await spec(["guards", "-"], { cwd, stdin: "## Non-goals\n\n- Mobile clients\n" });
    expect([prose.code, prose.stdout]).toEqual([1, expect.stringContaining("Nothing here can be checked on a change.")]);
    const none = await spec(["guards", "-"], { cwd, stdin: "## Goal\n\nLess work.\n" });
    expect([none.code, none.stdout]).toEqual([1, expect.stringContaining("The spec forbids nothing")]);
  });

  it("prints JSON", async () => {
    const { stdout } = await spec(["guards", "-", "--json"], { cwd: folder(), stdin: SPEC });
    const { guards } = JSON.parse(stdout) as { guards: Record<string, unknown>[] };
    expect(guards[0]).toEqual({
      prohibition: { text: "Do not use Redis `SCAN` in `wowchat/**`.", section: "non-goals", line: 3, column: 3, endLine: 3, endColumn: 43 },
      forbids: { kind: "command", technology: "redis", command: "scan" },
      scope: ["wowchat/**"],
      strength: "blocks",
      note: null,
      examples: { broken: [], kept: [] },
      text: "Redis: SCAN",
    });
  });

  it("no sentence moves the cursor of a terminal", async () => {
    const { stdout } = await spec(["guards", "-"], { cwd: folder(), stdin: "## Non-goals\n\n- Do not call `eval()` \u001b[2J.\n" });
    expect(stdout).toContain("<U+001B>[2J");
  });
});

describe("the examples of a guard", () => {
  const lint = (sentence: string, files: Readonly<Record<string, string>> = {}) => spec(["lint", "-", "--format", "json"], { cwd: folder(files), stdin: COMPLETE.replace("- Do not use Redis `SCAN` or `KEYS`.", sentence) });
  const found = (stdout: string): unknown => (JSON.parse(stdout) as { files: { findings: { rule: string; message: string }[] }[] }).files[0]?.findings.map(({ rule, message }) => `${rule}: ${message}`);

  it("behave: nothing to say", async () => {
    const { code, stdout } = await lint("- Do not use Redis `SCAN` or `KEYS`: *e.g. not `r.scan(0)` or `client.keys('*')`, but `r.smembers(k)`*.");
    expect([code, found(stdout)]).toEqual([0, []]);
  });

  it.each([
    ["- Do not use Redis `KEYS`. *e.g. not `r.scan(0)`, but `r.smembers(k)`*", "`r.scan(0)` is given as forbidden, and nothing that was read from the sentence forbids it"],
    ["- Do not use Redis `KEYS`. *e.g. not `r.keys('*')`, but `client.keys(p)`*", "`client.keys(p)` is given as allowed, and what was read from the sentence forbids it"],
  ])("%s: exit 1", async (sentence, message) => {
    const { code, stdout } = await lint(sentence);
    expect([code, found(stdout)]).toEqual([1, [`guard-example: ${message}`]]);
  });

  it("are read with the project's own vocabulary", async () => {
    const own = { ".git/HEAD": "", ".spec/vocabulary/ledger.yaml": "id: ledger\nnames: [Ledger]\nreceivers: [book]\ncommands:\n  post: { words: [POSTING], calls: [post] }\n" };
    const { stdout } = await lint("- Do not use Ledger `POSTING`: e.g. not `book.post(1)`, but `other.post(1)`.", own);
    expect(found(stdout)).toEqual([]);
  });
});

describe("a project's own vocabulary", () => {
  const guards = (file: string, content: string, sentence: string) => spec(["guards", "-"], { cwd: folder({ [`.spec/vocabulary/${file}`]: content, ".git/HEAD": "" }), stdin: `## Non-goals\n\n- ${sentence}\n` });

  it("a technology of its own", async () => {
    const { stdout } = await guards("ledger.yaml", "id: ledger\nnames: [Ledger]\nreceivers: [ledger]\ncommands:\n  post: { words: [POSTING], calls: [post_entry] }\n", "Do not use Ledger POSTING.");
    expect(stdout).toContain("blocks      Ledger: POSTING");
  });

  it("more of a technology that ships", async () => {
    const { stdout } = await guards("redis.yaml", "extends: redis\nnames: [flagstore]\nreceivers: [flags]\n", "Do not use the flagstore `KEYS` command.");
    expect(stdout).toContain("blocks      Redis: KEYS");
  });

  it.each([
    ["id: ledger\nnames: [Ledger]\ncommands:\n  post: { says: [x] }\n", ".spec/vocabulary/x.yaml:4:17: commands.post.says: is not a key of a vocabulary"],
    ["extends: rediss\n", '.spec/vocabulary/x.yaml:1:10: extends: there is no technology "rediss"; did you mean redis?'],
    ["id: redis\nnames: [Redis]\n", ".spec/vocabulary/x.yaml:1:5: id: there is a technology redis; expected `extends: redis` to add to it"],
    ["names: [Redis]\n", ".spec/vocabulary/x.yaml:1:1: the file: expected either `id`, for a technology of its own, or `extends`"],
    ["a: &a [1]\nb: *a\n", ".spec/vocabulary/x.yaml:2:4: aliases (*name) are not allowed"],
  ])("%j: exit 2 with its place", async (content, message) => {
    const { code, stderr } = await guards("x.yaml", content, "Do not call `eval()`.");
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("a link that leads out of the project: exit 2", async () => {
    const outside = folder({ "x.yaml": "id: x\nnames: [X]\n" });
    const cwd = folder({ ".git/HEAD": "", ".spec/vocabulary/.keep": "" });
    symlinkSync(join(outside, "x.yaml"), join(cwd, ".spec/vocabulary/x.yaml"));
    const { code, stderr } = await spec(["guards", "-"], { cwd, stdin: SPEC });
    expect([code, stderr]).toEqual([2, expect.stringContaining(".spec/vocabulary/x.yaml is a link that leads out of the project")]);
  });
});
