import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { COMPLETE, without } from "../documents.js";
import { BIN, folder, spec } from "../program.js";
import { KEY, onTerminal, pty, SKIPPED } from "../terminal.js";

/** The built program on pipes, while it runs. */
function onPipes(args: readonly string[], cwd: string): { sees(text: string): Promise<void>; interrupt(): Promise<number | null>; closeOutput(): Promise<number | null> } {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { PATH: process.env["PATH"], HOME: cwd, LANG: "C.UTF-8" }, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  let output = "";
  let seen = 0;
  let wake = (): void => undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      wake();
    });
  }
  return {
    async sees(text) {
      const late = AbortSignal.timeout(15_000);
      late.addEventListener("abort", () => wake());
      while (!output.includes(text, seen)) {
        if (late.aborted) throw new Error(`waited for "${text}", but there is:\n${output.slice(seen)}`);
        await new Promise<void>((resolve) => (wake = resolve));
      }
      seen = output.indexOf(text, seen) + text.length;
    },
    interrupt() {
      child.kill("SIGINT");
      return ended;
    },
    closeOutput() {
      child.stdout.destroy();
      return ended;
    },
  };
}

describe("spec lint --watch", () => {
  it("checks again when a file is written, replaced, deleted and back", async () => {
    const cwd = folder({ "a.md": without("Goal") });
    const run = onPipes(["lint", "a.md", "--watch"], cwd);
    await run.sees("Goal is missing");
    await run.sees("] Watching a.md, the configuration");
    writeFileSync(join(cwd, "a.md"), without("Constraints"));
    await run.sees("Constraints is missing");
    await run.sees("Ctrl-C ends.");
    writeFileSync(join(cwd, ".a.md.tmp"), without("Verification"));
    renameSync(join(cwd, ".a.md.tmp"), join(cwd, "a.md"));
    await run.sees("Verification is missing");
    await run.sees("Ctrl-C ends.");
    rmSync(join(cwd, "a.md"));
    await run.sees("cannot read a.md: no such file");
    await run.sees("Ctrl-C ends.");
    writeFileSync(join(cwd, "a.md"), COMPLETE);
    await run.sees("1 file: 0 errors");
    await run.sees("Ctrl-C ends.");
    expect(await run.interrupt()).toBe(130);
  });

  it("finds new files, in new folders, too, and heeds settings, pits and templates", async () => {
    const cwd = folder({ "specs/a.md": COMPLETE });
    const run = onPipes(["lint", "specs", "--watch", "--format", "text", "--format", "json", "--output-file", "specs/report.json"], cwd);
    await run.sees("Ctrl-C ends.");
    mkdirSync(join(cwd, "specs/new/deep"), { recursive: true });
    writeFileSync(join(cwd, "specs/new/deep/b.md"), without("Goal"));
    await run.sees("Goal is missing");
    await run.sees("Ctrl-C ends.");
    rmSync(join(cwd, "specs"), { recursive: true });
    await run.sees("no such file or folder");
    await run.sees("Ctrl-C ends.");
    mkdirSync(join(cwd, "specs"));
    writeFileSync(join(cwd, "specs/a.md"), without("Goal"));
    await run.sees("1 file: 1 error");
    await run.sees("Ctrl-C ends.");
    writeFileSync(join(cwd, ".specrc.yaml"), "rules: { section-missing: off }");
    await run.sees("1 file: 0 errors");
    await run.sees("Ctrl-C ends.");
    mkdirSync(join(cwd, ".spec/templates"), { recursive: true });
    writeFileSync(join(cwd, ".spec/pits.yml"), "pits: 1");
    await run.sees("pits.yml:1:");
    expect(await run.interrupt()).toBe(130);
  });

  it("heeds what the project adds to the vocabulary, from its first file on", async () => {
    const cwd = folder({ "a.md": COMPLETE.replace("## Non-goals\n\n", "## Non-goals\n\n- Do not use the Ledger's `REPLAY`, e.g. not `ledger.replay()`.\n") });
    const run = onPipes(["lint", "a.md", "--watch"], cwd);
    await run.sees("guard-example");
    await run.sees("vocabulary and pits; Ctrl-C ends.");
    mkdirSync(join(cwd, ".spec/vocabulary"), { recursive: true });
    writeFileSync(join(cwd, ".spec/vocabulary/ledger.yaml"), "id: ledger\nnames: [Ledger]\nreceivers: [ledger]\ncommands: { replay: { calls: [replay] } }\n");
    await run.sees("1 file: 0 errors");
    await run.sees("Ctrl-C ends.");
    writeFileSync(join(cwd, ".spec/vocabulary/ledger.yaml"), "names: 1\n");
    await run.sees("ledger.yaml:1:");
    expect(await run.interrupt()).toBe(130);
  });

  it("does not take its own report for a document", async () => {
    const cwd = folder({ "a.md": COMPLETE });
    const run = onPipes(["lint", ".", "--watch", "--format", "markdown", "--output-file", "report.md", "--format", "text"], cwd);
    await run.sees("Ctrl-C ends.");
    expect(readFileSync(join(cwd, "report.md"), "utf8")).toContain("a.md");
    writeFileSync(join(cwd, "a.md"), without("Goal"));
    await run.sees("Goal is missing");
    await run.sees("1 file: 1 error");
    await run.sees("Ctrl-C ends.");
    expect(await run.interrupt()).toBe(130);
  });

  it("ends when nobody reads any more", async () => {
    const cwd = folder({ "a.md": COMPLETE });
    const run = onPipes(["lint", "*.md", "--watch"], cwd);
    await run.sees("Ctrl-C ends.");
    const ended = run.closeOutput();
    writeFileSync(join(cwd, "b.md"), without("Goal"));
    expect(await ended).toBe(130);
  });

  it.skipIf(pty === null)(`clears a terminal before each further run, and ends on Ctrl-C${SKIPPED}`, async () => {
    const cwd = folder({ "a.md": COMPLETE });
    const run = await onTerminal(["lint", "a.md", "--watch"], { cwd }).sees("Ctrl-C ends.");
    expect(run.raw).not.toContain("\u001B[2J");
    writeFileSync(join(cwd, "a.md"), without("Goal"));
    await (await run.sees("Goal is missing")).sees("Ctrl-C ends.");
    expect(run.raw).toContain("\u001B[2J");
    expect(await run.send(KEY.ctrlC).ends()).toBe(130);
  });

  it.each([
    [["-"], "--watch watches files, and standard input is none"],
    [["owner/repo#12"], "--watch watches files, and owner/repo#12 is none"],
    [["a.md", "--fix"], "cannot be used with option '--fix'"],
    [["a.md", "--ndjson"], "cannot be used with option '--ndjson'"],
    [["a.md", "--baseline", "b.json", "--update-baseline"], "cannot be used with option '--update-baseline'"],
    [["a.md", "--format", "markdown", "--output-file", "a.md"], "--output-file a.md is one of the documents"],
  ])("is refused with %j", async (args, message) => {
    const { code, stderr } = await spec(["lint", "--watch", ...args], { cwd: folder({ "a.md": COMPLETE }) });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
