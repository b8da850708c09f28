import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { editorCommand, editText } from "../../src/node/terminal/editor.js";
import { folder } from "../program.js";

const signal = new AbortController().signal;

function scripted(body: string): { VISUAL: string } {
  const script = join(folder({ "an editor.mjs": `import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";\nconst file = process.argv.at(-1);\n${body}\n` }), "an editor.mjs");
  return { VISUAL: `"${process.execPath}" '${script}' --wait` };
}

describe.skipIf(process.platform === "win32")("the editor's command", () => {
  test.each([
    [{ VISUAL: "code --wait", EDITOR: "vi" }, ["code", "--wait"]],
    [{ VISUAL: " ", EDITOR: "nano" }, ["nano"]],
    [{}, ["vi"]],
    [{ EDITOR: `"/opt/my editor/bin" -c 'set x' a\\ b` }, ["/opt/my editor/bin", "-c", "set x", "a b"]],
    [{ EDITOR: "vi; rm -rf $HOME `x`" }, ["vi;", "rm", "-rf", "$HOME", "`x`"]],
  ])("%j is %j: words, and never a shell", (env, command) => {
    expect(editorCommand(env)).toEqual(command);
  });

  test("a quote that is not closed is said", () => {
    expect(() => editorCommand({ EDITOR: `"vi` })).toThrow(`cannot open an editor: "vi lacks a closing "`);
  });
});

describe("the editor", () => {
  test("gets a private file and gives back what was saved; nothing stays behind", async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith("spec-"));
    const env = scripted(`writeFileSync(file, readFileSync(file, "utf8") + (statSync(file).mode & 0o777).toString(8) + file.slice(-8));`);
    expect(await editText("text ", { env, name: "goal.md", signal })).toBe(process.platform === "win32" ? expect.anything() : "text 600/goal.md");
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("spec-"))).toEqual(before);
  });

  test("one that fails says how", async () => {
    await expect(editText("text", { env: scripted("process.exit(7);"), name: "goal.md", signal })).rejects.toThrow("ended with exit code 7");
  });

  test("a text that cannot be read stays where the message says", async () => {
    const error: unknown = await editText("text", { env: scripted(`writeFileSync(file, Buffer.from([0xff, 0xfe, 0x41, 0x00]));`), name: "goal.md", signal }).catch((reason: unknown) => reason);
    const path = /cannot read (.+): it is UTF-16/.exec(String(error))?.[1] ?? "";
    expect(statSync(path).size).toBe(4);
    rmSync(dirname(path), { recursive: true });
  });

  test("one that deletes its file is told so, and nothing stays behind", async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith("spec-"));
    await expect(editText("text", { env: scripted(`rmSync(file);`), name: "goal.md", signal })).rejects.toThrow("the editor deleted the file that it was given");
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith("spec-"))).toEqual(before);
  });

  test("ends when it is told to", async () => {
    const controller = new AbortController();
    const open = join(folder(), "open");
    const edited = editText("text", { env: scripted(`writeFileSync(${JSON.stringify(open)}, ""); setTimeout(() => undefined, 60_000);`), name: "goal.md", signal: controller.signal });
    const ended = expect(edited).rejects.toThrow("ended with SIGTERM");
    await vi.waitFor(() => expect(existsSync(open)).toBe(true), { timeout: 5000 });
    controller.abort();
    await ended;
  });
});
