import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SignoffRecord } from "../../src/gate/steps/signoff.js";
import { COMPLETE, without } from "../documents.js";
import { folder, spec } from "../program.js";
import { signoffOf } from "../signed.js";
import { KEY, onTerminal, pty, SKIPPED, type TerminalRun } from "../terminal.js";

const FACTS = `| Fact | Today | Projected |\n| --- | --- | --- |\n| model keys | 80 | 500 |\n`;
const TEXT = COMPLETE.replace("12,000 times per minute.\n", `12,000 times per minute.\n\n${FACTS}`);
const FILE = "specs/flag.md";
const RECORD = ".spec/signoffs/flag.json";

/** A repository whose git knows Ada. */
function project(files: Readonly<Record<string, string>> = {}): string {
  const cwd = folder({ [FILE]: TEXT, ...files });
  for (const args of [["init", "-q"], ["config", "user.name", "Ada Byron"], ["config", "user.email", "ada@example.com"]]) execFileSync("git", args, { cwd });
  return cwd;
}

function recordIn(cwd: string): SignoffRecord {
  return JSON.parse(readFileSync(join(cwd, RECORD), "utf8")) as SignoffRecord;
}

/** Reads on to the first question. */
async function toQuestions(run: TerminalRun): Promise<TerminalRun> {
  await run.sees("more lines. Enter goes on.");
  return run.enter("").sees("Question 1 of 5");
}

/** Answers all five: what is stated is confirmed. */
async function answerAll(run: TerminalRun, begun: Promise<TerminalRun> = toQuestions(run)): Promise<TerminalRun> {
  await (await begun).sees("> Each start-up");
  await run.enter("").sees("Question 2 of 5");
  await run.sees("> model keys: 80 → 500");
  await run.enter("").sees("Question 3 of 5");
  await run.sees("> A Redis SET");
  await run.enter("").sees("Question 4 of 5");
  await run.enter("cold, once a start-up").sees("Question 5 of 5");
  return run.enter("").sees("Your decision?");
}

describe.skipIf(pty === null)(`spec sign on a terminal${SKIPPED}`, () => {
  it("shows the whole text, asks, and writes who decided what about which text", async () => {
    const cwd = project();
    const run = onTerminal(["sign", FILE], { cwd });
    await run.sees("# Read the domestic flag from the model");
    await run.sees("more lines. Enter goes on.");
    expect(run.text).toMatch(/^## Goal\r?$/m);
    await answerAll(run, run.enter("").sees("Question 1 of 5"));
    expect(await run.enter("").ends()).toBe(0);
    expect(run.text).toContain("✓ .spec/signoffs/flag.json: approved, sha256:");
    expect(run.text).toContain("It carries no signature");
    const { by, decision, answers, sections, spec: path } = recordIn(cwd);
    expect({ by, decision, path }).toEqual({ by: "Ada Byron <ada@example.com>", decision: "approve", path: FILE });
    expect(answers.map(({ id, answer }) => `${id}: ${answer}`)).toEqual([
      "calls: Each start-up of the front end calls `GET /api/site/config`, 12,000 times per minute.", "rows: model keys: 80 → 500",
      "ready: A Redis SET of ids, written when a model changes and read whole; it holds 80 members today and 500 projected.", "path: cold, once a start-up", "slow: When Redis is slow, the last list is served.",
    ]);
    expect(Object.keys(sections)).toEqual(["context", "goal", "constraints", "non-goals", "architecture", "verification"]);
    expect(existsSync(join(cwd, ".spec/drafts/signoffs/flag.json"))).toBe(false);
  });

  it("takes no empty answer and no bare N/A, and goes back", async () => {
    const cwd = project();
    const run = await toQuestions(onTerminal(["sign", FILE], { cwd }));
    for (const [entry, said] of [["", "An answer is needed"], ["N/A", "N/A needs a reason"], ["TBD", "That says nothing yet"]] as const) await run.send(KEY.ctrlU).enter(entry).sees(said);
    await run.send(KEY.ctrlU).enter("n/a: an offline job").sees("Question 2 of 5");
    await run.send(KEY.ctrlU).enter("<").sees("Question 1 of 5");
    await run.sees("> n/a: an offline job");
  });

  it("keeps the answers when it is stopped, and proposes them the next time", async () => {
    const cwd = project();
    const first = await toQuestions(onTerminal(["sign", FILE], { cwd }));
    await first.send(KEY.ctrlU).enter("9,000 at peak").sees("Question 2 of 5");
    expect(await first.send(KEY.ctrlC).ends()).toBe(130);
    expect(first.text).toContain("Your answers are kept. To go on: spec sign specs/flag.md");
    expect(existsSync(join(cwd, RECORD))).toBe(false);
    const second = onTerminal(["sign", FILE], { cwd });
    await second.sees("more lines. Enter goes on.");
    await second.enter("").sees("What you answered before is proposed");
    await second.sees("> 9,000 at peak");
  });

  it("writes conditions into Constraints after showing them, and signs that text", async () => {
    const cwd = project();
    const run = await answerAll(onTerminal(["sign", FILE], { cwd }));
    await run.send(KEY.down).enter("").sees("Which conditions?");
    await run.enter("The SET holds at most 1,000 members.").enter("").sees("+- The SET holds at most 1,000 members.");
    await run.sees("Write this into the spec and sign it?");
    expect(await run.enter("").ends()).toBe(0);
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(TEXT.replace("under 50 ms.\n", "under 50 ms.\n- The SET holds at most 1,000 members.\n"));
    expect(recordIn(cwd)).toMatchObject({ decision: "approve-with-conditions", conditions: ["The SET holds at most 1,000 members."] });
    const again = onTerminal(["sign", FILE], { cwd });
    await again.sees(recordIn(cwd).digest.slice(0, 19));
  });

  it("leaves a text that nobody has signed when it ends between the conditions and the record", async () => {
    const cwd = project({ [RECORD]: signoffOf(TEXT), ".spec/config.yaml": "level: light\nsteps: { architect: required, execute: optional }\n" });
    const run = await answerAll(onTerminal(["sign", FILE], { cwd }));
    await run.send(KEY.down).enter("").sees("Which conditions?");
    await run.enter("The SET holds at most 1,000 members.").enter("").sees("Write this into the spec and sign it?");
    renameSync(join(cwd, ".spec/signoffs"), join(cwd, ".spec/before"));
    writeFileSync(join(cwd, ".spec/signoffs"), "");
    expect(await run.enter("").ends()).toBe(2);
    expect(run.text.replace(/\s+/g, " ")).toContain("the conditions stand in specs/flag.md by now, and nobody has signed that text");
    rmSync(join(cwd, ".spec/signoffs"));
    expect((await spec(["gate", FILE], { cwd })).stdout).toContain("Architect   ✗ missing       no architect has signed");
    renameSync(join(cwd, ".spec/before"), join(cwd, ".spec/signoffs"));
    expect((await spec(["gate", FILE], { cwd })).stdout).toContain("Architect   ! stale         Constraints changed since the sign-off");
  });

  it("lets a condition open no section", async () => {
    const labels = TEXT.replace(/^## (.*)$/gm, "**$1**");
    const cwd = project({ [FILE]: labels });
    const run = await answerAll(onTerminal(["sign", FILE], { cwd }));
    await run.send(KEY.down).enter("").sees("Which conditions?");
    await run.enter("**Goal**: another").enter("").sees("reads as a heading or hides other text");
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(labels);
  });

  it("sends back with what is missing, exit 1", async () => {
    const cwd = project();
    const run = await answerAll(onTerminal(["sign", FILE], { cwd }));
    await run.send(KEY.down).send(KEY.down).enter("").sees("What is missing?");
    expect(await run.enter("who writes the SET").enter("").ends()).toBe(1);
    expect(recordIn(cwd)).toMatchObject({ decision: "send-back", missing: ["who writes the SET"] });
  });

  it("asks nothing about a spec with errors: it can only be sent back", async () => {
    const cwd = project({ [FILE]: without("Goal") });
    const run = onTerminal(["sign", FILE], { cwd });
    await run.sees("A spec with errors can only be sent back.");
    await run.sees("Send back, with what is missing");
    await run.enter("").sees("What is missing?");
    expect(await run.enter("the goal").enter("").ends()).toBe(1);
  });

  it("signs only the text that was shown", async () => {
    const cwd = project();
    const run = await answerAll(onTerminal(["sign", FILE], { cwd }));
    writeFileSync(join(cwd, FILE), TEXT.replace("50 ms", "500 ms"));
    expect(await run.enter("").ends()).toBe(2);
    expect(run.text).toContain("specs/flag.md changed while you read it");
    expect(existsSync(join(cwd, RECORD))).toBe(false);
  });

  it("asks what the template and the pits ask", async () => {
    const template = "---\nname: ours\nlang: en\ntitle: Ours\ndescription: ours\nextends: prompt-spec\nsign:\n  - Who is on call for it?\nsections:\n  - id: goal\n    question: What for?\n---\n";
    const cwd = project({ ".spec/templates/ours.md": template, [FILE]: `---\ntemplate: ours\n---\n${TEXT}` });
    const run = onTerminal(["sign", FILE], { cwd });
    await run.sees("more lines");
    await run.enter("").sees("Question 1 of 6");
    for (let number = 2; number <= 6; number += 1) await run.send(KEY.ctrlU).enter("as it was").sees(`Question ${number} of 6`);
    await run.sees("Who is on call for it?");
  });

  it("two at once leave one whole sign-off", async () => {
    const cwd = project();
    const runs = await Promise.all([1, 2].map(() => answerAll(onTerminal(["sign", FILE], { cwd }))));
    expect(await Promise.all(runs.map((run) => run.enter("").ends()))).toEqual([0, 0]);
    expect(recordIn(cwd).decision).toBe("approve");
  });

  it("fits 40 columns, in Chinese", async () => {
    const cwd = project();
    const run = onTerminal(["sign", FILE, "--lang", "zh-CN"], { cwd, columns: 40 });
    await run.sees("回车继续");
    await run.enter("").sees("第 1 个问题，共 5 个");
    await run.sees("每分钟会有多少次调用？");
  });

  it.each([["CLAUDECODE", "1", "Claude Code"], ["CODEX_THREAD_ID", "t", "Codex"], ["AI_AGENT", "x", "a coding agent"], ["AGENT", "goose", "a coding agent"]])("is refused where %s is set", async (variable, value, agent) => {
    const cwd = project();
    const run = onTerminal(["sign", FILE], { cwd, env: { [variable]: value } });
    expect(await run.ends()).toBe(2);
    expect(run.text.replaceAll("\n", " ")).toContain(`${variable} says that ${agent} is at work`);
  });

  const hasSsh = spawnSync("ssh-keygen", ["-?"]).error === undefined;
  it.skipIf(!hasSsh)(`signs with a key${hasSsh ? "" : " (skipped: ssh-keygen is not installed)"}, which asks for its passphrase`, async () => {
    const cwd = project();
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "open sesame", "-f", join(cwd, "key")]);
    const run = await answerAll(onTerminal(["sign", FILE, "--ssh-key", "key"], { cwd }));
    await run.enter("").sees("passphrase");
    expect(await run.enter("open sesame").ends()).toBe(0);
    expect(recordIn(cwd).signature).toMatch(/^-----BEGIN SSH SIGNATURE-----\n/);
    expect(run.text).not.toContain("It carries no signature");
  });
});

describe("spec sign without a person", () => {
  it.each([[{}, "it cannot ask without a terminal"], [{ CI: "true" }, "CI is set"], [{ CURSOR_AGENT: "1" }, "CURSOR_AGENT says that Cursor is at work"]])("is refused: %o", async (env, said) => {
    const { code, stdout, stderr } = await spec(["sign", FILE], { cwd: project(), env });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`error: signing is a person's step`);
    expect(stderr).toContain(said);
  });
});
