import { describe, expect, it } from "vitest";
import type { ChangedFile } from "../../src/gate/change/change.js";
import type { Forbidden, Guard } from "../../src/gate/guards/guard.js";
import { findCodeHits } from "../../src/gate/code/match.js";
import { builtinVocabulary } from "../../src/gate/vocabulary/vocabulary.js";
import { FORMS, GROWTH, type Form } from "./forms.js";

const guard = (forbids: Forbidden, scope: readonly string[] = []): Guard => ({
  prohibition: { text: "No.", section: "non-goals", line: 1, column: 1, endLine: 1, endColumn: 4 },
  strength: "blocks",
  forbids,
  scope,
  note: null,
  examples: { broken: [], kept: [] },
});

function added(path: string, text: string, only: readonly number[] | null = null): ChangedFile {
  const lines = text.split("\n").map((line, index) => ({ line: index + 1, text: line }));
  return { path, from: null, change: "changed", kind: "text", added: lines.filter(({ line }) => only?.includes(line) ?? true), removed: 0, text, hunks: [] };
}

const found = (forbids: Forbidden, path: string, text: string): string[] => findCodeHits([guard(forbids)], [added(path, text)], builtinVocabulary()).map(({ line, column }) => `${line}:${column}`);

/** The line and column of `§`. */
const marked = (code: string): string[] => {
  const lines = code.slice(0, code.indexOf("§")).split("\n");
  return [`${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`];
};

const name = ([file, code]: Form): string => `${file}: ${JSON.stringify(code.replace("§", ""))}`;

describe.each(FORMS)("a guard of $forbids", ({ forbids, broken, kept }) => {
  it.each(broken.map((form) => [name(form), form] as const))("finds %s", (_, [file, code]) => {
    expect(found(forbids, file, code.replace("§", ""))).toEqual(marked(code));
  });

  it.each(kept.map((form) => [name(form), form] as const))("lets pass %s", (_, [file, code]) => {
    expect(found(forbids, file, code)).toEqual([]);
  });
});

describe("a guard of work that grows", () => {
  it.each(GROWTH.broken.map((form) => [name(form), form] as const))("finds %s", (_, [file, code]) => {
    expect(found({ kind: "growth" }, file, code.replace("§", ""))).toContain(marked(code)[0]);
  });

  it.each(GROWTH.kept.map((form) => [name(form), form] as const))("lets pass %s", (_, [file, code]) => {
    expect(found({ kind: "growth" }, file, code)).toEqual([]);
  });
});
