import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, spec } from "../program.js";
import { KEY, onTerminal, pty, SKIPPED } from "../terminal.js";

const FILE = "specs/send-the-bill.md";
const DRAFT = ".spec/drafts/send-the-bill.json";

/** A rough request that nothing is blank in, whose Architecture notes say this. */
function request(notes: string): string {
  return `# Send the bill

## Context

Bills go out by mail.

## Goal

A customer gets the bill on the first of the month, so that nobody calls.

## Constraints

- A bill is sent within 5 seconds.

## Non-goals

- Do not touch \`web/**\`.

## Architecture notes

${notes}

## Verification

- ci: \`npm test\` passes.
`;
}

const RETRIED = "A send that fails is retried.";
const BOTH = `${RETRIED} A job runs at midnight.`;

const start = (notes: string, options: { columns?: number; lang?: string } = {}) => {
  const cwd = folder({ ".git/HEAD": "", "issue.md": request(notes) });
  const run = onTerminal(["new", "--from", "issue.md", ...(options.lang === undefined ? [] : ["--lang", options.lang])], { cwd, columns: options.columns ?? 80 });
  return { cwd, run };
};

describe.skipIf(pty === null)(`known pits on a terminal${SKIPPED}`, () => {
  test("spec new asks about each before the preview, and the answers silence them", async () => {
    const { cwd, run } = start(BOTH);
    await run.sees("── A known pit · Retries that pile up ─");
    await run.sees('The spec says "retried" and does not state how many attempts are made and how\nfar apart they are.');
    await run.sees("How many attempts are made, how far apart, and what happens after the last?");
    await run.sees("Your answer is added to Constraints.");
    await run.sees("> ");
    run.enter("Retried 3 times, 100 ms apart.");
    await run.sees("✓ Retries that pile up");
    await run.sees("── A known pit · Whose clock and whose day ─");
    await run.sees("Your answer is added to Context.");
    await run.sees("> ");
    run.enter("A day begins in UTC, by the database's clock.");
    await run.sees("✓ Whose clock and whose day");
    await run.sees("Stop and keep the draft");
    run.send(KEY.enter);
    expect(await run.ends()).toBe(0);
    const text = readFileSync(join(cwd, FILE), "utf8");
    expect(text).toContain("## Context\n\nBills go out by mail.\n\nA day begins in UTC, by the database's clock.\n\n## Goal");
    expect(text).toContain("- A bill is sent within 5 seconds.\n- Retried 3 times, 100 ms apart.\n\n## Non-goals");
    expect((await spec(["lint", FILE], { cwd })).stdout).not.toContain("calls for the pit");
  });

  test("an answer that leaves a fact out is offered once more in its line; N/A because … stands beside the pit's name", async () => {
    const { cwd, run } = start(BOTH);
    await run.sees("> ");
    run.enter("Retried 3 times.");
    await run.sees("The answer is kept, but it does not state how far apart they are yet.");
    await run.sees("Leave it");
    run.send(KEY.enter);
    await run.sees("> Retried 3 times.");
    run.send(KEY.ctrlU).enter("Retried 3 times, 1 s apart.");
    await run.sees("✓ Retries that pile up");
    await run.sees("added to Context");
    await run.sees("> ");
    run.enter("N/A because the mail server decides.");
    await run.sees("✓ Whose clock and whose day");
    await run.sees("Stop and keep the draft");
    run.send(KEY.enter);
    expect(await run.ends()).toBe(0);
    const text = readFileSync(join(cwd, FILE), "utf8");
    expect(text).toContain("- Retried 3 times, 1 s apart.\n\n## Non-goals");
    expect(text).toContain("\n\nWhose clock and whose day: N/A because the mail server decides.\n\n## Goal");
    expect(text).not.toContain("- Retried 3 times.\n");
  });

  test("Enter leaves one, b goes back to it and then to the last section", async () => {
    const { run } = start(BOTH);
    await run.sees("Retries that pile up");
    await run.sees("> ");
    run.send(KEY.enter);
    await run.sees("Whose clock and whose day");
    await run.sees("> ");
    run.enter("b");
    await run.sees("Retries that pile up");
    await run.sees("> ");
    run.enter("b");
    await run.sees("7 of 7 · Verification");
  });

  test("Ctrl-C in a pit's question keeps what was answered and what was being typed; --resume asks about the rest", async () => {
    const { cwd, run } = start(BOTH);
    await run.sees("> ");
    run.send(KEY.enter);
    await run.sees("Whose clock and whose day");
    await run.sees("> ");
    run.send(`By whose clock${KEY.ctrlC}`);
    await run.sees(`Draft kept: ${DRAFT}; continue with \`spec new --resume\``);
    expect(await run.ends()).toBe(130);
    expect(JSON.parse(readFileSync(join(cwd, DRAFT), "utf8"))).toMatchObject({ answers: { context: "Bills go out by mail.\n\nBy whose clock" }, pitsAsked: ["retry-storm"] });
    const second = onTerminal(["new", "--resume"], { cwd });
    await second.sees("A known pit · Whose clock and whose day");
    expect(second.text).not.toContain("Retries that pile up");
  });

  test("spec fill asks after its sections, and a pit that is off is not asked about", async () => {
    const blank = request(BOTH).replace("- ci: `npm test` passes.", "TODO");
    const cwd = folder({ ".git/HEAD": "", "bill.md": blank, ".spec/pits.yml": "pits:\n  - { id: retry-storm, off: true }\n" });
    const run = onTerminal(["fill", "bill.md"], { cwd });
    await run.sees("6 of 6 · Verification");
    await run.sees("? help\n- ");
    run.enter("ci: `npm test` passes.").send(KEY.enter);
    await run.sees("A known pit · Whose clock and whose day");
    await run.sees("> ");
    run.enter("A day begins in UTC.");
    await run.sees("+A day begins in UTC.");
    await run.sees("Write bill.md");
    expect(run.text).not.toContain("Retries that pile up");
  });

  test("in Chinese, on 40 columns", async () => {
    const { run } = start("发送失败时重试。", { columns: 40, lang: "zh-CN" });
    await run.sees("── 踩过的坑 · 重试堆积成风暴 ─");
    await run.sees("回答会加到“约束”里。");
    await run.sees("> ");
    run.enter("重试 3 次，间隔 1 秒。");
    await run.sees("✓ 重试堆积成风暴");
    await run.sees("停止，保留草稿");
  });

  test("spec pit add asks for what is not given", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = onTerminal(["pit", "add", "--title", "Prices drift apart"], { cwd });
    await run.sees("What happened?");
    await run.sees("> ");
    run.enter("").enter("Invoices differed by a cent.");
    await run.sees("Which words in a spec");
    await run.sees("> ");
    run.enter("price, prices");
    await run.sees("What must a spec then state?");
    await run.sees("> ");
    run.enter("rounding, call-rate");
    await run.sees("Which question should be asked?");
    await run.sees("> ");
    run.enter("Who rounds?");
    expect(await run.ends()).toBe(0);
    expect(run.text).toContain(`\n${join(".spec", "pits.yml")}\n`);
    expect((await spec(["pit", "list"], { cwd })).stdout).toMatch(/^prices-drift-apart +project +Prices drift apart$/m);
  });

  test("Ctrl-C in spec pit add writes nothing", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = onTerminal(["pit", "add"], { cwd });
    await run.sees("> ");
    run.send(KEY.ctrlC);
    expect(await run.ends()).toBe(130);
    expect((await spec(["pit", "list"], { cwd })).stdout).not.toContain("project");
  });
});
