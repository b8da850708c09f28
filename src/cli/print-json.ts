import type { Io } from "./io.js";

/** Prints a result for programs. What a terminal must not see is escaped; it means the same. */
export function printJson(result: unknown, io: Io): void {
  const json = JSON.stringify(result, null, 2);
  io.stdout.write(`${json.replace(/[^\n\P{C}]/gu, escapeCharacter)}\n`);
}

function escapeCharacter(character: string): string {
  return Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
}
