import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/** Ends the program before the shell, so that nothing is saved into a folder that is being removed. */
async function leave(run: TerminalRun): Promise<void> {
  run.send(KEY.ctrlC);
  await run.sees("Draft kept: ");
  await run.sees("$ ");
  run.enter("exit");
  await run.ends();
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
    await leave(run);
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
    await leave(run);
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

  test("what is typed below an answer that cannot be changed in its line is added to it, also by Ctrl-C", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await atContext(onTerminal(["new", "A title"], { cwd }));
    run.send("\u001B[200~col a\tcol b\u001B[201~").send(KEY.enter);
    await run.sees("3 of 7 · Goal");
    await run.sees("? help\n> ");
    run.enter("b");
    await atContext(run);
    run.send(`extra${KEY.ctrlC}`);
    expect(await run.ends()).toBe(130);
    expect(draft(cwd).answers).toEqual({ context: "col a\tcol b\n\nextra" });
  });

  test("a title that was half typed is kept, and asked about again", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = onTerminal(["new"], { cwd });
    await run.sees("\n> ");
    run.send(`Half a title${KEY.ctrlC}`);
    await run.sees("Draft kept: .spec/drafts/half-a-title.json");
    expect(await run.ends()).toBe(130);
    await onTerminal(["new", "--resume"], { cwd }).sees("> Half a title");
  });

  test("a draft that cannot be saved is not called kept", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await atContext(onTerminal(["new", "A title"], { cwd }));
    rmSync(join(cwd, ".spec"), { recursive: true });
    writeFileSync(join(cwd, ".spec"), "");
    run.send(`half a line${KEY.ctrlC}`);
    await run.sees(`The newest answers are not kept: ${DRAFT} could not be written.`);
    expect(await run.ends()).toBe(130);
    expect(run.text).not.toContain("Draft kept");
  });

  test("what the editor saves when SIGTERM ends it is in the draft", async () => {
    const cwd = folder({ ".git/HEAD": "", "editor.mjs": `import { writeFileSync } from "node:fs";\nwriteFileSync(process.argv.at(-1), "Saved early.");\nconsole.log("editor is open");\nsetTimeout(() => undefined, 60_000);\n` });
    const run = await atContext(onTerminal(["new", "A title"], { cwd, env: { EDITOR: `"${process.execPath}" editor.mjs` } }));
    run.enter("e");
    await run.sees("editor is open");
    run.kill("SIGTERM");
    expect(await run.ends()).toBe(143);
    expect(draft(cwd).answers).toEqual({ context: "Saved early." });
  });

  test("a draft whose file was written meanwhile asks for another title first", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const first = await atContext(onTerminal(["new", "A title"], { cwd }));
    first.send(`Known.${KEY.ctrlC}`);
    expect(await first.ends()).toBe(130);
    mkdirSync(join(cwd, "specs"));
    writeFileSync(join(cwd, "specs/a-title.md"), "Somebody else's.");
    const second = onTerminal(["new", "--resume"], { cwd });
    await second.sees("specs/a-title.md exists already.");
    await second.sees("> A title");
    second.send(KEY.ctrlU).enter("Another title");
    await atContext(second);
  });

  test("--resume says which drafts there are, and names those that cannot be gone on with", async () => {
    const other = { version: 1, command: "new", file: null, template: "default", lang: "en", title: "Kept", answers: {}, open: [], at: "#title" };
    const cwd = folder({
      ".git/HEAD": "",
      ".spec/drafts/kept.json": JSON.stringify({ ...other, template: "performance" }),
      ".spec/drafts/strange.json": JSON.stringify({ ...other, template: "no-such" }),
      ".spec/drafts/newer.json": JSON.stringify({ version: 2 }),
    });
    const run = onTerminal(["new", "Third", "--resume"], { cwd });
    expect(await run.ends()).toBe(2);
    expect(run.text).toMatch(/cannot go on with the draft \S*strange\.json: there is no template/);
    expect(run.text).toContain("newer.json: another version of spec wrote it (format 2)");
    expect(run.text).toContain("no draft is called Third; there are: Kept");
  });

  test("a dumb terminal is asked nothing", async () => {
    const run = onTerminal(["new", "A title"], { cwd: folder({ ".git/HEAD": "" }), env: { TERM: "dumb" } });
    expect(await run.ends()).toBe(2);
    expect(run.text).toContain("nobody can be asked here");
  });
});
