import { spawn } from "node:child_process";
import { constants, tmpdir } from "node:os";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { SpecError } from "../../spec/error.js";
import { Interrupted } from "../interrupted.js";
import { exists } from "../project.js";
import { readTextFile } from "../read.js";
import { hasCode, systemError } from "../system-error.js";
import { writeTextFile } from "../write.js";

/** How a person's editor is found. */
export interface EditorOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Name of the file that the editor shows, e.g. `goal.md`. */
  readonly name: string;
  /** Ends the editor. */
  readonly signal: AbortSignal;
}

/**
 * Opens a text in `$VISUAL`, else `$EDITOR`, else `vi` (Windows: `notepad`), and waits until the editor ends.
 *
 * @returns what the editor saved
 * @throws SpecError when there is no such editor, it ends with another code than 0, or what it saved cannot be read; a text
 * that cannot be read is left where the message says
 * @throws Interrupted when Ctrl-C ended the editor
 */
export async function editText(text: string, { env, name, signal }: EditorOptions): Promise<string> {
  const command = editorCommand(env);
  const folder = await privateFolder();
  const path = join(folder, name);
  await writeTextFile(path, text, { mode: 0o600 });
  try {
    await runEditor(command, path, signal);
  } catch (error) {
    // What a person saved before the conversation was ended from outside is theirs, however the editor took it.
    const saved = signal.aborted && exists(path) ? await takeFrom(folder, name) : text;
    if (saved !== text) return saved;
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return takeFrom(folder, name);
}

/** Reads what the editor saved and removes its folder, unless there is something in it that cannot be taken over. */
async function takeFrom(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  if (exists(path)) {
    const edited = readSaved(path);
    await rm(folder, { recursive: true, force: true });
    return edited;
  }
  const others = await readdir(folder);
  if (others.length > 0) throw new SpecError("editor-failed", `the editor left no ${name}; what it saved instead is in ${folder}`, "Save the text under the name that it was opened with.");
  await rm(folder, { recursive: true, force: true });
  throw new SpecError("editor-failed", "the editor deleted the file that it was given", "Save the text under the name that it was opened with.");
}

function readSaved(path: string): string {
  try {
    return readTextFile(path);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new SpecError(error.code, error.message, "What the editor saved is still there.", { cause: error });
  }
}

/** The program and its arguments. @throws SpecError when a quote is not closed */
export function editorCommand(env: EditorOptions["env"]): readonly [string, ...string[]] {
  const value = [env["VISUAL"], env["EDITOR"]].find((each) => each !== undefined && each.trim() !== "") ?? (process.platform === "win32" ? "notepad" : "vi");
  const [program, ...args] = splitCommand(value);
  if (program === undefined || program === "") throw new SpecError("editor-invalid", `cannot open an editor: $VISUAL or $EDITOR is ${value}`, "Name a program, e.g. EDITOR=nano.");
  return [program, ...args];
}

/**
 * Splits a command line into words as a shell does, without ever running one: blanks separate, quotes join, a backslash keeps
 * the next character, except on Windows, where it is a part of paths.
 */
function splitCommand(value: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = "";
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index] ?? "";
    if (character === "\\" && quote !== "'" && process.platform !== "win32") word = (word ?? "") + (value[(index += 1)] ?? "");
    else if (quote !== "") {
      if (character === quote) quote = "";
      else word = (word ?? "") + character;
    } else if (character === '"' || character === "'") {
      quote = character;
      word ??= "";
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + character;
  }
  if (quote !== "") throw new SpecError("editor-invalid", `cannot open an editor: ${value} lacks a closing ${quote}`, "Mend $VISUAL or $EDITOR.");
  return word === null ? words : [...words, word];
}

/** Only the user may look into it: drafts can hold what is not public yet. */
async function privateFolder(): Promise<string> {
  try {
    return await mkdtemp(join(tmpdir(), "spec-"));
  } catch (error) {
    throw systemError(error, "cannot write", tmpdir());
  }
}

async function runEditor([program, ...args]: readonly [string, ...string[]], path: string, signal: AbortSignal): Promise<void> {
  const child = spawn(program, [...args, path], { stdio: "inherit" });
  const end = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", end, { once: true });
  try {
    const { code, by } = await new Promise<{ code: number | null; by: NodeJS.Signals | null }>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (exitCode, exitSignal) => resolve({ code: exitCode, by: exitSignal }));
    });
    if (by === "SIGINT" || code === 128 + constants.signals.SIGINT) throw new Interrupted("SIGINT");
    if (code !== 0) throw new SpecError("editor-failed", `${program} ended with ${by ?? `exit code ${String(code)}`}`, "Save and leave the editor without an error to take the text over.");
  } catch (error) {
    throw startError(error, program);
  } finally {
    signal.removeEventListener("abort", end);
  }
}

function startError(error: unknown, program: string): unknown {
  if (hasCode(error, "ENOENT")) return new SpecError("editor-missing", `cannot open the editor ${program}: there is no such program`, "Set $VISUAL or $EDITOR to one that is installed, e.g. EDITOR=nano.");
  return systemError(error, "cannot open the editor", program);
}
