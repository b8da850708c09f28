import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder } from "../program.js";
import { inShell, KEY, onTerminal, pty, SKIPPED, type TerminalRun } from "../terminal.js";

const DRAFT = ".spec/drafts/a-title.json";
const PASTE_ON = "\u001B[?2004h";
const PASTE_OFF = "\u001B[?2004l";
const SHOW_CURSOR = "\u001B[?25h";
const HIDE_CURSOR = "\u001B[?25l";

interface Kept {
  readonly title: string;
  readonly answers: Readonly<Record<string, string>>;
}

function draft(cwd: string, path = DRAFT): Kept {
  return JSON.parse(readFileSync(join(cwd, path), "utf8")) as Kept;
}

async function atContext(run: TerminalRun): Promise<TerminalRun> {
  await run.sees("2 of 7 · Context");
  return run.sees("? help\n> ");
}

/** A shell, the program in it at the question for Context, and what the terminal was like before. */
async function shellAtContext(cwd: string): Promise<{ run: TerminalRun; before: string }> {
  const run = inShell({ cwd });
  await run.sees("$ ");
  const before = await settings(run);
  run.enter(`eval $SPEC new "'A title'"`);
  return { run: await atContext(run), before };
}

async function settings(run: TerminalRun): Promise<string> {
  run.enter("stty -a; echo do''ne");
  const from = run.text.length;
  await run.sees("done\n");
  return run.text.slice(from).split("\n").filter((line) => line.includes(";") || /^-?\w+ -?\w+/.test(line)).filter((line) => !line.includes("stty -a")).join("\n");
}

function lastOf(run: TerminalRun, on: string, off: string): string {
  return run.raw.lastIndexOf(on) > run.raw.lastIndexOf(off) ? on : off;
}

describe.skipIf(pty === null || process.platform === "win32")(`the wizard's terminal${SKIPPED}`, () => {
  test("Ctrl-Z at a menu stops the program with the terminal as before; fg shows the menu again", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const { run, before } = await shellAtContext(cwd);
    run.enter("j");
    await run.sees("Preview and write");
    run.send(KEY.ctrlZ);
    await run.sees("Stopped");
    expect(lastOf(run, SHOW_CURSOR, HIDE_CURSOR)).toBe(SHOW_CURSOR);
    expect(lastOf(run, PASTE_ON, PASTE_OFF)).toBe(PASTE_OFF);
    expect(await settings(run)).toBe(before);
    run.enter("fg");
    await run.sees("Preview and write");
    expect(lastOf(run, SHOW_CURSOR, HIDE_CURSOR)).toBe(HIDE_CURSOR);
    run.send(KEY.down).send(KEY.enter);
    await run.sees("3 of 7 · Goal");
    await run.sees("? help\n> ");
  });

  test("after Ctrl-Z and fg a line goes on, and pastes are marked again", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const { run } = await shellAtContext(cwd);
    run.send("half a ");
    await run.sees("half a ");
    run.send(KEY.ctrlZ);
    await run.sees("Stopped");
    expect(lastOf(run, PASTE_ON, PASTE_OFF)).toBe(PASTE_OFF);
    run.enter("fg");
    await run.sees("> half a ");
    expect(lastOf(run, PASTE_ON, PASTE_OFF)).toBe(PASTE_ON);
    run.enter("line");
    await run.sees("✓ Context");
    await run.sees("3 of 7 · Goal");
    expect(draft(cwd).answers).toEqual({ context: "half a line" });
  });

  test("Ctrl-Z where nothing can stop the program only shows the question again", async () => {
    const run = await atContext(onTerminal(["new", "A title"], { cwd: folder({ ".git/HEAD": "" }) }));
    run.enter("j");
    await run.sees("Preview and write");
    run.send(KEY.ctrlZ);
    await run.sees("Preview and write");
    run.send(KEY.down).send(KEY.enter);
    await run.sees("3 of 7 · Goal");
  });

  test.each(["question", "menu"])("after Ctrl-C at a %s the terminal is as before", async (place) => {
    const { run, before } = await shellAtContext(folder({ ".git/HEAD": "" }));
    if (place === "menu") {
      run.enter("j");
      await run.sees("Preview and write");
    }
    run.send(KEY.ctrlC);
    await run.sees("Draft kept: ");
    await run.sees("$ ");
    expect(await settings(run)).toBe(before);
    expect(before).toContain(" icanon");
    expect(lastOf(run, SHOW_CURSOR, HIDE_CURSOR)).toBe(SHOW_CURSOR);
    expect(lastOf(run, PASTE_ON, PASTE_OFF)).toBe(PASTE_OFF);
  });

  test("a paste of 30 KB that the terminal does not mark stays one answer", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await atContext(onTerminal(["new", "A title"], { cwd }));
    const lines = Array.from({ length: 300 }, (_, index) => `Line ${index}: ${"what is known ".repeat(6)}.`);
    run.send(lines.map((line) => `${line}\r`).join(""));
    await run.sees("✓ Context");
    await run.sees("3 of 7 · Goal");
    await run.sees("? help\n> ");
    expect(draft(cwd).answers).toEqual({ context: lines.join("\n") });
  });

  test("control characters in a marked paste are no keys and do not reach the document", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await atContext(onTerminal(["new", "A title"], { cwd }));
    run.send("\u001B[200~one\u0001\ttwo\u0003\u001B[D\u001A\u007F three\u0004\u001B[20");
    run.send("1~").send(KEY.enter);
    await run.sees("✓ Context");
    await run.sees("3 of 7");
    expect(draft(cwd).answers).toEqual({ context: "one\ttwo[D three" });
  });

  test("a paste chooses nothing in a menu", async () => {
    const run = await atContext(onTerminal(["new", "A title"], { cwd: folder({ ".git/HEAD": "" }) }));
    run.enter("j");
    await run.sees("Preview and write");
    run.send(`\u001B[200~1\r\r\u001B[201~${KEY.down}${KEY.enter}`);
    await run.sees("3 of 7 · Goal");
  });
});
