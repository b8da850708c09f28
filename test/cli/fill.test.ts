import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, spec } from "../program.js";
import { KEY, onTerminal, pty, SKIPPED } from "../terminal.js";

const FLAWED = "# Read the flag\r\n\r\n## Goal\r\n\r\nOne field decides, so that no release is needed.  \r\n\r\n## Notes\r\n\r\nKept as it is.\t\r\n\r\n## Constraints\r\n\r\n- TODO\r\n\r\n## Non-goals\r\n\r\n- No scan.\r\n\r\n## Verification\r\n\r\n- `npm test` passes.\r\n";
const CLEAN = "## Context\n\nNow.\n\n## Goal\n\nOne field decides.\n\n## Constraints\n\n- p99 under 50 ms\n\n## Non-goals\n\n- No scan.\n\n## Architecture notes\n\nA set.\n\n## Verification\n\n- `npm test` passes.\n";
const project = (files: Record<string, string> = {}): string => folder({ ".git/HEAD": "", "a.md": FLAWED, ...files });

describe("spec fill without a terminal", () => {
  test("names what lint objects to and changes nothing", async () => {
    const cwd = project();
    const ended = await spec(["fill", "a.md"], { cwd });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("no answer is given for: context, constraints, architecture\n");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(FLAWED);
  });

  test("--answers completes the file in place, every other byte kept, and shows the difference", async () => {
    const cwd = project({ "b.yaml": "sections:\n  constraints: [p99 stays under 50 ms.]\n  architecture: A set, read in O(1).\n" });
    const ended = await spec(["fill", "a.md", "--answers", "b.yaml"], { cwd });
    expect(ended).toMatchObject({ code: 0, stdout: "a.md\n" });
    expect(ended.stderr).toContain("\n-- TODO\n+- p99 stays under 50 ms.\n");
    expect(ended.stderr).toContain("\n+## Architecture notes\n");
    const filled = readFileSync(join(cwd, "a.md"), "utf8");
    expect(filled).toBe(FLAWED.replace("- TODO", "- p99 stays under 50 ms.").replace("## Verification", "## Architecture notes\r\n\r\nA set, read in O(1).\r\n\r\n## Verification"));
  });

  test("a file that lint finds nothing in is left as it is, and that is a success", async () => {
    const cwd = project({ "clean.md": CLEAN });
    expect(await spec(["fill", "clean.md"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "clean.md has nothing to fill in: lint finds no section to object to.\n" });
  });

  test("what only a hand can mend is shown, and nothing done is no success", async () => {
    const cwd = project({ "twice.md": `${CLEAN}\n## Goal\n\nAnother one.\n` });
    const ended = await spec(["fill", "twice.md"], { cwd });
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toContain("twice.md has nothing that an answer could mend; mend these by hand:\n");
    expect(ended.stderr).toContain("section-duplicated");
  });

  test("answers that change nothing are no success", async () => {
    const cwd = project({ "b.yaml": "sections: {}\n" });
    expect(await spec(["fill", "a.md", "--answers", "b.yaml"], { cwd })).toEqual({ code: 1, stdout: "", stderr: "Nothing was changed in a.md.\n" });
  });

  test.each([
    [["-"], "error: spec fill changes a file in place, and standard input is none\n"],
    [["none.md"], "error: cannot read none.md: no such file or folder\n"],
    [["."], "error: cannot read .: is a folder, expected a file\n"],
    [["a.md", "--answers", "title.yaml"], "error: title.yaml: title: spec fill leaves the title as it is\n"],
  ])("%j ends with one clear line", async (args, message) => {
    const cwd = project({ "title.yaml": "title: Another\n" });
    const ended = await spec(["fill", ...args], { cwd });
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain(message);
  });
});

describe.skipIf(pty === null)(`spec fill on a terminal${SKIPPED}`, () => {
  test("asks only about what lint objects to, shows the difference and writes", async () => {
    const cwd = project();
    const run = onTerminal(["fill", "a.md"], { cwd });
    await run.sees("1 of 6 · Context");
    await run.sees("? help\n> ");
    run.enter("The endpoint takes 12,000 calls per minute.");
    await run.sees("3 of 6 · Constraints");
    await run.sees("? help\n- ");
    run.enter("p99 stays under 50 ms.").send(KEY.enter);
    await run.sees("5 of 6 · Architecture notes");
    await run.sees("? help\n> ");
    run.enter("A set, read in O(1).");
    await run.sees("What changes · a.md");
    await run.sees("-- TODO\n+- p99 stays under 50 ms.");
    await run.sees("Stop and keep the draft");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(FLAWED);
    run.send(KEY.enter);
    expect(await run.ends()).toBe(0);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toContain("Kept as it is.\t\r\n\r\n## Constraints\r\n\r\n- p99 stays under 50 ms.\r\n");
    expect((await spec(["lint", "a.md"], { cwd })).code).toBe(0);
  });

  test("shows what lint objects to before it asks", async () => {
    const run = onTerminal(["fill", "a.md"], { cwd: project({ "a.md": CLEAN.replace("- No scan.", "- No scan.\n- TODO") }) });
    await run.sees("4 of 6 · Non-goals");
    await run.sees('Your answer so far:\n  - No scan.\n  - TODO\n\n! placeholder "TODO"; expected the answer itself\n');
  });

  test("Ctrl-C keeps a draft that --resume goes on with, over a file that changed meanwhile", async () => {
    const cwd = project();
    const first = onTerminal(["fill", "a.md"], { cwd });
    await first.sees("? help\n> ");
    first.enter("Said before the break.");
    await first.sees("? help\n- ");
    first.send(KEY.ctrlC);
    await first.sees("Draft kept: .spec/drafts/fill-a-md.json; continue with `spec fill a.md --resume`");
    expect(await first.ends()).toBe(130);
    writeFileSync(join(cwd, "a.md"), FLAWED.replace("Kept as it is.", "Changed meanwhile."));
    const second = onTerminal(["fill", "a.md", "--resume"], { cwd });
    await second.sees("3 of 6 · Constraints");
    await second.sees("? help\n- ");
    second.enter("s");
    await second.sees("? help\n> ");
    second.enter("s");
    await second.sees("+Said before the break.");
    await second.sees("Stop and keep the draft");
    second.send(KEY.enter);
    expect(await second.ends()).toBe(0);
    const filled = readFileSync(join(cwd, "a.md"), "utf8");
    expect(filled).toContain("## Context\r\n\r\nSaid before the break.\r\n");
    expect(filled).toContain("Changed meanwhile.");
  });

  test("a file that changes while questions are asked is not written over", async () => {
    const cwd = project();
    const run = onTerminal(["fill", "a.md"], { cwd });
    await run.sees("? help\n> ");
    run.enter("Now.");
    await run.sees("? help\n- ");
    run.enter("s");
    await run.sees("? help\n> ");
    run.enter("s");
    await run.sees("Stop and keep the draft");
    writeFileSync(join(cwd, "a.md"), "Somebody else wrote this.\n");
    run.send(KEY.enter);
    await run.sees("a.md was changed meanwhile; nothing was written");
    expect(await run.ends()).toBe(2);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe("Somebody else wrote this.\n");
  });

  test("given answers are shown before they are written, and can be refused", async () => {
    const cwd = project({ "b.yaml": "sections:\n  constraints: [p99 stays under 50 ms.]\n" });
    const run = onTerminal(["fill", "a.md", "--answers", "b.yaml"], { cwd });
    await run.sees("+- p99 stays under 50 ms.");
    await run.sees("Leave the file as it is");
    run.send(KEY.down).send(KEY.enter);
    expect(await run.ends()).toBe(130);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(FLAWED);
  });

  test("drafts that cannot be kept are said before anything is typed", async () => {
    const run = onTerminal(["fill", "a.md"], { cwd: project({ ".spec/drafts": "" }) });
    await run.sees("a part of the path is a file, expected a folder");
    expect(await run.ends()).toBe(2);
    expect(run.text).not.toContain("1 of 6");
  });
});
