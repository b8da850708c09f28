import { SpecError } from "./error.js";
import type { PitBook } from "./pit.js";
import { readPitFile } from "./pit-file.js";

/** A pit as it is written into a project's book. */
export interface NewPit {
  readonly id: string;
  readonly title: string;
  readonly triggers: readonly string[];
  readonly paths: readonly string[];
  /** Kinds of facts; anything else is a word that the spec must say. */
  readonly facts: readonly (string | { readonly says: readonly string[] })[];
  readonly question: string;
  readonly incident: string;
  readonly url: string | null;
}

/**
 * A pit book with one pit more, at its end; every byte that was there stays.
 *
 * @param content the book as it is; empty for a new one
 * @param shipped ids of the pits that it may switch off
 * @throws SpecError when the pit or the book is not valid, or the pit is there already
 */
export function addPit(file: string, content: string, pit: NewPit, shipped: readonly string[]): string {
  const before = readPitFile(file, content, shipped);
  refuseKnownPit(file, before, pit.id);
  const lineBreak = content.includes("\r\n") ? "\r\n" : "\n";
  const start = content.trim() === "" ? `pits:${lineBreak}` : content.replace(/^pits:[ \t]*\[[ \t]*\][ \t]*$/m, "pits:");
  const indent = /^([ \t]*)- /m.exec(start)?.[1] ?? "  ";
  const entry = linesOf(pit).map((line, index) => `${indent}${index === 0 ? "- " : "  "}${line}${lineBreak}`).join("");
  const text = `${start}${start.endsWith("\n") ? "" : lineBreak}${entry}`;
  const after = readPitFile(file, text, shipped);
  if (after.own.length + after.off.length !== before.own.length + before.off.length + 1) throw new SpecError("pits-form", `${file} is written in a form that nothing can be added to`, `Add it by hand: ${JSON.stringify(pit)}`);
  return text;
}

/** @throws SpecError `pit-exists` when a book has a pit of this id */
export function refuseKnownPit(file: string, { own }: PitBook, id: string): void {
  if (own.some((pit) => pit.id === id)) throw new SpecError("pit-exists", `${file} has a pit ${id} already`, "Change it there, or give this one another --id.");
}

/** JSON is YAML: quoted, no text can be taken for something else. */
function linesOf({ id, title, triggers, paths, facts, question, incident, url }: NewPit): string[] {
  const list = (values: readonly unknown[]): string => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
  return [
    `id: ${id}`,
    `title: ${JSON.stringify(title)}`,
    ...(triggers.length === 0 ? [] : [`triggers: ${list(triggers)}`]),
    ...(paths.length === 0 ? [] : [`paths: ${list(paths)}`]),
    `facts: ${list(facts)}`,
    `question: ${JSON.stringify(question)}`,
    ...(url === null ? [`incident: ${JSON.stringify(incident)}`] : [`incident: { text: ${JSON.stringify(incident)}, url: ${JSON.stringify(url)} }`]),
  ];
}
