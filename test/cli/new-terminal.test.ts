import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eastAsianWidth } from "get-east-asian-width";
import { describe, expect, test, vi } from "vitest";
import { folder } from "../program.js";
import { KEY, onTerminal, paste, pty, SKIPPED, type TerminalRun } from "../terminal.js";

const TITLE = "Read the domestic-model flag";
const DRAFT = ".spec/drafts/read-the-domestic-model-flag.json";
const FILE = "specs/read-the-domestic-model-flag.md";
const STEPS = ["Context", "Goal", "Constraints", "Non-goals", "Architecture notes", "Verification"] as const;

/** An editor that runs a line of JavaScript on the text that it was given. */
function editor(cwd: string, change: string): Record<string, string> {
  const script = join(cwd, "my editor.mjs");
  writeFileSync(script, `import { readFileSync, writeFileSync } from "node:fs";\nconst file = process.argv.at(-1);\nlet text = readFileSync(file, "utf8");\n${change}\nwriteFileSync(file, text);\n`);
  return { EDITOR: `'${process.execPath}' "${script}"` };
}

/** Columns that a line takes. */
function widthOf(line: string): number {
  return Array.from(line).reduce((width, character) => width + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}

/** Answers every question up to this one. */
async function upTo(run: TerminalRun, heading: string): Promise<TerminalRun> {
  await run.sees("What changes, in one line?");
  await run.sees("\n> ");
  run.enter(TITLE);
  for (const [index, step] of STEPS.entries()) {
    await run.sees(`${index + 2} of 7 · ${step}`);
    await run.sees(`? help\n${["Constraints", "Non-goals", "Verification"].includes(step) ? "- " : "> "}`);
    if (step === heading) return run;
    run.enter(`${step} is one field in the model.`);
    if (["Constraints", "Non-goals", "Verification"].includes(step)) run.send(KEY.enter);
    await run.sees(`✓ ${step}`);
  }
  return run.sees("Stop and keep the draft");
}

describe.skipIf(pty === null)(`spec new on a terminal${SKIPPED}`, () => {
  test("asks one section after the other, shows the document and writes it", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), "");
    expect(run.text).toContain("✓ Context  ✓ Goal  ✓ Constraints  ✓ Non-goals  ✓ Architecture notes\n✓ Verification");
    run.send(KEY.enter);
    expect(await run.ends()).toBe(0);
    expect(run.text).toContain(`\n${FILE}\nNext: spec lint ${FILE}\n      spec install ${FILE}\n`);
    expect(readFileSync(join(cwd, FILE), "utf8")).toContain("## Constraints\n\n- Constraints is one field in the model.\n\n## Non-goals\n");
    expect(readdirSync(join(cwd, ".spec/drafts"))).toEqual([".gitignore"]);
    expect(readFileSync(join(cwd, ".spec/drafts/.gitignore"), "utf8")).toBe("*\n");
  });

  test("a paste of three lines stays one answer", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), "Context");
    run.send(paste("First line.\n\nThird line.")).send(KEY.enter);
    await run.sees("✓ Context");
    await run.sees("3 of 7 · Goal");
    expect(JSON.parse(readFileSync(join(cwd, DRAFT), "utf8"))).toMatchObject({ answers: { context: "First line.\n\nThird line." } });
  });

  test("a paste into a list is one item a line", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), "Constraints");
    run.send(paste("- p99 stays under 50 ms.\n* One Redis command a request.\nShown within 60 seconds.\n"));
    // The paste shows each line before it is taken; the question after it comes last.
    await run.sees("Shown within 60 seconds.\n- ");
    await vi.waitFor(() => expect(readFileSync(join(cwd, DRAFT), "utf8")).toContain("Shown within 60 seconds."));
    run.enter("A typed one.").send(KEY.enter);
    await run.sees("✓ Constraints");
    await run.sees("5 of 7");
    expect(JSON.parse(readFileSync(join(cwd, DRAFT), "utf8"))).toMatchObject({
      answers: { constraints: "- p99 stays under 50 ms.\n- One Redis command a request.\n- Shown within 60 seconds.\n- A typed one." },
    });
  });

  test("a paste on a terminal that does not mark it stays one answer, too", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), "Context");
    run.send("First line.\rSecond line.");
    await run.sees("> Second line.");
    run.send(KEY.enter);
    await run.sees("✓ Context");
    await run.sees("3 of 7 · Goal");
    expect(JSON.parse(readFileSync(join(cwd, DRAFT), "utf8"))).toMatchObject({ answers: { context: "First line.\nSecond line." } });
  });

  test("e opens the editor with the hints below a line; what stands above the line is the answer", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const env = editor(cwd, `writeFileSync("seen.md", text); text = "# Written\\n\\nin the editor\\n" + text;`);
    const run = await upTo(onTerminal(["new"], { cwd, env }), "Goal");
    run.enter("e");
    await run.sees("✓ Goal");
    await run.sees("4 of 7");
    expect(JSON.parse(readFileSync(join(cwd, DRAFT), "utf8"))).toMatchObject({ answers: { goal: "# Written\n\nin the editor" } });
    const seen = readFileSync(join(cwd, "seen.md"), "utf8");
    expect(seen).toContain("Goal: Which one outcome should be true afterwards, for whom, and why?");
    expect(seen).toContain("## Context\n\nContext is one field in the model.");
  });

  test("an editor that fails leaves the answer as it was", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd, env: editor(cwd, `process.exit(3);`) }), "Context");
    run.enter("e");
    await run.sees("ended with exit code 3.");
    await run.sees("Your answer is as it was before.");
    run.enter("Typed after all.");
    await run.sees("✓ Context");
  });

  test("an editor that is not installed is named, and the question stays", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd, env: { EDITOR: "no-such-editor --wait" } }), "Context");
    run.enter("e");
    await run.sees("cannot open the editor no-such-editor: there is no such program.");
    run.enter("Typed after all.");
    await run.sees("✓ Context");
  });

  test("an answer that lint objects to can be mended at once", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), "Goal");
    run.enter("TODO: ask somebody");
    await run.sees("! Goal: one thing to look at");
    await run.sees('1. placeholder "TODO"; expected the answer itself');
    await run.sees("why: An agent does not stop at a blank that looks filled");
    await run.sees("Go back to the section before");
    run.send(KEY.enter);
    await run.sees("> TODO: ask somebody");
    run.send(KEY.ctrlU).enter("One field marks a model.");
    await run.sees("✓ Goal");
  });

  test("an answer that lint objects to can be kept, and the preview says so", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), "Verification");
    run.enter("TBD").send(KEY.enter);
    await run.sees("! Verification: one thing to look at");
    await run.sees("Go back to the section before");
    run.send(KEY.down).send(KEY.enter);
    await run.sees('! Verification: placeholder "TBD"; expected the answer itself');
  });

  test("b goes back, s skips, ? explains, and a blank in front makes a letter an answer", async () => {
    const run = await upTo(onTerminal(["new"], { cwd: folder({ ".git/HEAD": "" }) }), "Goal");
    run.enter("?");
    await run.sees("why: A request that names only a means");
    run.enter("b");
    await run.sees("2 of 7 · Context");
    await run.sees("> Context is one field in the model.");
    run.send(KEY.enter);
    await run.sees("3 of 7 · Goal");
    await run.sees("? help\n> ");
    run.enter("s");
    await run.sees("4 of 7 · Constraints");
    await run.sees("? help\n- ");
    run.enter("b");
    await run.sees("3 of 7 · Goal");
    await run.sees("? help\n> ");
    run.enter(" e");
    await run.sees("✓ Goal");
  });

  test("j shows how every section fares and jumps to one", async () => {
    const run = await upTo(onTerminal(["new"], { cwd: folder({ ".git/HEAD": "" }) }), "Goal");
    run.enter("TODO");
    await run.sees("Go back to the section before");
    run.send(KEY.down).send(KEY.enter);
    await run.sees("4 of 7 · Constraints");
    await run.sees("? help\n- ");
    run.enter("j");
    await run.sees("  ✓ Title\n  ✓ Context\n  – Goal\n▸ – Constraints\n  – Non-goals\n");
    run.send(KEY.up).send(KEY.up).send(KEY.enter);
    await run.sees("2 of 7 · Context");
  });

  test.each([...STEPS])("Ctrl-C at %s keeps the draft", async (step) => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), step);
    run.send(`half a line${KEY.ctrlC}`);
    await run.sees(`Draft kept: ${DRAFT}; continue with \`spec new --resume\``);
    expect(await run.ends()).toBe(130);
    expect(readFileSync(join(cwd, DRAFT), "utf8")).toContain("half a line");
    expect(statSync(join(cwd, DRAFT)).mode & 0o777).toBe(0o600);
    expect(run.raw.lastIndexOf("\u001B[?2004l")).toBeGreaterThan(run.raw.lastIndexOf("\u001B[?2004h"));
  });

  test("Ctrl-C at the title has nothing to keep", async () => {
    const run = onTerminal(["new"], { cwd: folder({ ".git/HEAD": "" }) });
    await run.sees("\n> ");
    run.send(KEY.ctrlC);
    await run.sees("Nothing was answered yet, so nothing is kept.");
    expect(await run.ends()).toBe(130);
  });

  test("Ctrl-C at a choice keeps the draft and shows the cursor", async () => {
    const run = await upTo(onTerminal(["new"], { cwd: folder({ ".git/HEAD": "" }) }), "");
    run.send(KEY.ctrlC);
    await run.sees(`Draft kept: ${DRAFT}`);
    expect(await run.ends()).toBe(130);
    expect(run.raw.lastIndexOf("\u001B[?25h")).toBeGreaterThan(run.raw.lastIndexOf("\u001B[?25l"));
  });

  test("Ctrl-C that ends the editor ends the conversation", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd, env: editor(cwd, `process.stdout.write("editor is open"); await new Promise((resolve) => setTimeout(resolve, 60_000));`) }), "Goal");
    run.enter("e");
    await run.sees("editor is open");
    run.send(KEY.ctrlC);
    await run.sees(`Draft kept: ${DRAFT}`);
    expect(await run.ends()).toBe(130);
  });

  test.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGINT", 130],
  ])("%s keeps the draft and ends with %i", async (signal, code) => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), "Goal");
    run.kill(signal);
    await run.sees(`Draft kept: ${DRAFT}`);
    expect(await run.ends()).toBe(code);
  });

  test("a terminal that is closed leaves the draft, with the line that was being typed", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = await upTo(onTerminal(["new"], { cwd }), "Goal");
    run.send("half a line");
    await run.sees("half a line");
    run.hangUp();
    await vi.waitFor(() => expect(readFileSync(join(cwd, DRAFT), "utf8")).toContain("half a line"), { timeout: 5000 });
  });

  test("SIGTERM at a choice keeps the draft", async () => {
    const run = await upTo(onTerminal(["new"], { cwd: folder({ ".git/HEAD": "" }) }), "");
    run.kill("SIGTERM");
    await run.sees(`Draft kept: ${DRAFT}`);
    expect(await run.ends()).toBe(143);
  });

  test("a second run offers the draft and goes on where it was", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const first = await upTo(onTerminal(["new"], { cwd }), "Constraints");
    first.enter("An item.");
    await first.sees("- ");
    first.send(KEY.ctrlC);
    expect(await first.ends()).toBe(130);
    const second = onTerminal(["new"], { cwd });
    await second.sees(`Continue: ${TITLE} (3 of 6 answered)`);
    second.send(KEY.enter);
    await second.sees("4 of 7 · Constraints");
    await second.sees("Your answer so far:\n  - An item.");
  });

  test("--resume goes on without a question", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const first = await upTo(onTerminal(["new"], { cwd }), "Goal");
    first.send(KEY.ctrlC);
    expect(await first.ends()).toBe(130);
    await onTerminal(["new", "--resume"], { cwd }).sees("3 of 7 · Goal");
  });

  test("--from asks only for what is blank", async () => {
    const cwd = folder({ ".git/HEAD": "", "issue.md": "# Read the flag\n\nIt is slow today.\n\n## Goal\n\nOne field decides.\n" });
    const run = onTerminal(["new", "--from", "issue.md"], { cwd });
    await run.sees("4 of 7 · Constraints");
    expect(run.text).not.toContain("2 of 7");
  });

  test("a title whose file exists is asked for again", async () => {
    const run = onTerminal(["new"], { cwd: folder({ ".git/HEAD": "", [FILE]: "kept" }) });
    await run.sees("\n> ");
    run.enter(TITLE);
    await run.sees(`${FILE} exists already.`);
    run.enter("Another title");
    await run.sees("2 of 7 · Context");
  });

  test("in Chinese, on a terminal of 40 columns, every screen fits and the document is Chinese", async () => {
    const cwd = folder({ ".git/HEAD": "" });
    const run = onTerminal(["new"], { cwd, columns: 40, env: { LANG: "zh_CN.UTF-8" } });
    await run.sees("用一句话说，要改什么？");
    await run.sees("\n> ");
    run.enter("国内模型改为读取字段");
    for (const [heading, list] of [["背景", false], ["目标", false], ["约束", true], ["非目标", true], ["架构说明", false], ["验证", true]] as const) {
      await run.sees(`· ${heading} `);
      await run.sees(`? 帮助\n${list ? "- " : "> "}`);
      run.enter(`${heading}写在这里，一共有二十多个汉字，所以这一行要折成两行。`);
      if (list) run.send(KEY.enter);
      await run.sees(`✓ ${heading}`);
    }
    await run.sees("停止，保留草稿");
    // What is typed is folded by the terminal.
    const screens = run.text.split("\n").filter((line) => !/^(?:>|-) /.test(line));
    expect(screens.filter((line) => widthOf(line) > 40)).toEqual([]);
    run.send(KEY.enter);
    expect(await run.ends()).toBe(0);
    const [name = ""] = readdirSync(join(cwd, "specs"));
    expect(name).toMatch(/^spec-[0-9a-f]{8}\.md$/);
    expect(readFileSync(join(cwd, "specs", name), "utf8")).toContain("## 约束\n\n- 约束写在这里，");
  });
});
