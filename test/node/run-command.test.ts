import { setTimeout as wait } from "node:timers/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCommandLine } from "../../src/node/command-line.js";
import { Interrupted } from "../../src/node/interrupted.js";
import { runCommand, shellNeedOf, succeeded, type CommandRun } from "../../src/node/run-command.js";
import { folder } from "../program.js";

const NEVER = new AbortController().signal;

function run(command: string, timeoutMs = 10_000, cwd = folder(), signal = NEVER): Promise<CommandRun> {
  return runCommand(command, { cwd, timeoutMs, signal });
}

describe("a command line", () => {
  it.each([
    ["npm test", ["npm", "test"]],
    ["  pytest   -k 'slow and not io' ", ["pytest", "-k", "slow and not io"]],
    [`redis-cli --pattern "model::*"`, ["redis-cli", "--pattern", "model::*"]],
    [`printf "a \\"b\\" \\n" c\\ d ''`, ["printf", 'a "b" \\n', "c d", ""]],
    ["find . -exec ls {} +", ["find", ".", "-exec", "ls", "{}", "+"]],
    ["git show HEAD~1 a#b --x=y", ["git", "show", "HEAD~1", "a#b", "--x=y"]],
  ])("of plain words and quotes needs no shell: %s", (line, words) => {
    expect(readCommandLine(line)).toEqual({ words });
  });

  it.each([
    ["curl -s x | jq .p99", "|"],
    ["npm test && npm run lint", "&"],
    ["ls *.md", "*"],
    ["echo $HOME", "$"],
    [`echo "$HOME"`, "$"],
    ["echo `id`", "a command in backticks"],
    ["CI=1 npm test", "CI="],
    ["cd web", "cd"],
    ["ls ~", "~"],
    ["echo 'open", "' without its end"],
    ["a\nb", "several lines"],
    ["npm test # fast", "# and a comment"],
    ["", "no program"],
  ])("says what needs a shell: %s", (line, needs) => {
    expect(shellNeedOf(line)).toBe(needs);
  });
});

describe("a command", () => {
  it("runs without a shell: nothing in its words is acted on", async () => {
    const { exitCode, stdout, shell } = await run("echo 'a;b' \"c|d\"");
    expect({ exitCode, stdout, shell }).toEqual({ exitCode: 0, stdout: "a;b c|d\n", shell: null });
  });

  it("runs with a shell when it needs one, and says why", async () => {
    const { stdout, shell } = await run("printf '5\\n6\\n' | wc -l");
    expect({ stdout: stdout.trim(), shell }).toEqual({ stdout: "2", shell: "|" });
  });

  it("keeps both outputs and the exit code", async () => {
    const ended = await run("echo out; echo err >&2; exit 3");
    expect(ended).toMatchObject({ exitCode: 3, signal: null, stdout: "out\n", output: "out\nerr\n" });
    expect(succeeded(ended)).toBe(false);
  });

  it("says that there is no such program", async () => {
    expect(await run("no-such-program-here x")).toMatchObject({ exitCode: null, notStarted: "there is no such program" });
  });

  it("has nothing to read", async () => {
    expect(await run("wc -c")).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\s*0\n$/) as string });
  });

  it("keeps the beginning and the end of a long output and says what it left out", async () => {
    const { output } = await run("echo first; head -c 1000000 /dev/zero | tr '\\0' x; echo last");
    expect(output.length).toBeLessThan(20_000);
    expect(output).toMatch(/^first\nx+\n\[… 983627 bytes left out …\]\nx+last\n$/);
  });

  it("is ended when it takes too long, with all that it started", async () => {
    const cwd = folder();
    const ended = await run("sh -c 'sleep 1; echo alive > alive' & sleep 30", 200, cwd);
    expect(ended).toMatchObject({ timedOut: true, signal: "SIGTERM" });
    expect(ended.durationMs).toBeLessThan(900);
    await wait(1_200);
    expect(existsSync(join(cwd, "alive"))).toBe(false);
  });

  it("is ended the hard way when it does not heed the polite one", async () => {
    expect(await run("trap '' TERM; while :; do sleep 0.1; done", 200)).toMatchObject({ timedOut: true, signal: "SIGKILL" });
  });

  it("leaves nothing running in the background", async () => {
    const cwd = folder();
    const ended = await run("(sleep 1; echo alive > alive) & echo done", 10_000, cwd);
    expect(ended).toMatchObject({ exitCode: 0, stdout: "done\n" });
    expect(ended.durationMs).toBeLessThan(900);
    await wait(1_200);
    expect(existsSync(join(cwd, "alive"))).toBe(false);
  });

  it("is ended by its signal", async () => {
    const controller = new AbortController();
    const running = run("sleep 30", 60_000, folder(), controller.signal);
    setTimeout(() => controller.abort(new Interrupted("SIGINT")), 100);
    await expect(running).rejects.toThrow("stopped by SIGINT");
  });
});
