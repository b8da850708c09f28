import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import { systemError } from "./system-error.js";

type Env = Readonly<Record<string, string | undefined>>;

/** Sets outputs of a step. No value can end its own, because where it ends is not to be guessed. @throws SpecError */
export function setOutputs(values: Readonly<Record<string, string | number>>, env: Env): void {
  const lines = Object.entries(values).map(([name, value]) => {
    const end = `end-${randomUUID()}`;
    return `${name}<<${end}\n${value}\n${end}\n`;
  });
  append(env["GITHUB_OUTPUT"], lines.join(""));
}

/** Adds Markdown to the summary of a job. @throws SpecError */
export function addSummary(markdown: string, env: Env): void {
  append(env["GITHUB_STEP_SUMMARY"], `${markdown}\n`);
}

/** Outside of Actions there is no such file. */
function append(path: string | undefined, text: string): void {
  if (path === undefined || path === "") return;
  try {
    appendFileSync(path, text);
  } catch (error) {
    throw systemError(error, "cannot write", path);
  }
}
