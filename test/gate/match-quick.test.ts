import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChangedFile } from "../../src/gate/change/change.js";
import type { Forbidden, Guard } from "../../src/gate/guards/guard.js";
import type { Hit } from "../../src/gate/code/hit.js";
import { readDiff } from "../../src/gate/change/diff.js";
import { CodeMatcher, judgeLines } from "../../src/gate/code/match.js";
import { needlesOf } from "../../src/gate/code/needles.js";
import { builtinVocabulary } from "../../src/gate/vocabulary/vocabulary.js";
import { FORMS, GROWTH } from "./forms.js";

const guard = (forbids: Forbidden): Guard => ({ prohibition: { text: "No.", section: "non-goals", line: 1, column: 1, endLine: 1, endColumn: 4 }, strength: "blocks", forbids, scope: [], note: null, examples: { broken: [], kept: [] } });

const vocabulary = builtinVocabulary();
const commands = vocabulary.flatMap((technology) => technology.commands.map((command) => guard({ kind: "command", technology: technology.id, command: command.id })));
const guards = [...FORMS.map(({ forbids }) => guard(forbids)), guard({ kind: "growth" }), guard({ kind: "word", word: "frobnicate" }), guard({ kind: "word", word: "x-y" }), ...commands];

/** Code that breaks guards and code that nearly does, a form as one piece, by the ending of its file. */
const pieces = new Map<string, string[]>();
for (const [file, code] of [...FORMS, GROWTH].flatMap(({ broken, kept }) => [...broken, ...kept])) {
  const ending = file.slice(file.lastIndexOf(".") + 1);
  pieces.set(ending, [...(pieces.get(ending) ?? []), code.replace("§", "")]);
}

/** What turns code into none, and back, and what stands between one thing and another. */
const AROUND = ["", "/*", "*/", "//", "#", '"""', "`", '"', "'", "for x in xs:", "for (const x of xs) {", "xs.map((x) =>", "}", "-- ", "  r.", "client\n", "    ", "x = ", "foo(", ")", "from redis import Redis as scan", "const db = pool;", "a: Redis;", "http://x", "// r", "frobnicate", "x-y", "get(key) {", "\r"];

const documents = fc.constantFrom(...pieces.keys()).chain((ending) =>
  fc.record({
    path: fc.constantFrom(`src/x.${ending}`, "src/x.unknown"),
    parts: fc.array(fc.tuple(fc.constantFrom(...AROUND), fc.constantFrom(...(pieces.get(ending) ?? [])), fc.constantFrom("\n", "\n", " ", "\n    ", "\n\n")), { minLength: 1, maxLength: 6 }),
    every: fc.constantFrom(1, 1, 2, 3),
    isWhole: fc.boolean(),
    isDiff: fc.boolean(),
    guards: fc.oneof(fc.constant([guard({ kind: "growth" })]), fc.subarray([...guards], { minLength: 1, maxLength: 3 }), fc.constant(guards)),
  }),
);

type Document = typeof documents extends fc.Arbitrary<infer T> ? T : never;

function fileOf({ path, parts, every, isWhole, isDiff }: Document): ChangedFile {
  const text = parts.flat().join("");
  const lines = text.split(/\r\n|\n/);
  const numbers = lines.map((_, index) => index + 1).filter((line) => line % every === 0);
  if (isDiff && numbers.length > 0) {
    const hunks = (every === 1 ? [numbers] : numbers.map((line) => [line])).map((of) => [`@@ -1,0 +${of[0] ?? 0},${of.length} @@`, ...of.map((line) => `+${lines[line - 1] ?? ""}`)]);
    const [file] = readDiff([`diff --git a/${path} b/${path}`, `--- a/${path}`, `+++ b/${path}`, ...hunks.flat(), ""].join("\n"), "x.diff");
    if (file === undefined) throw new Error("no file");
    return { ...file, text: isWhole ? text : null };
  }
  const added = numbers.map((line) => ({ line, text: lines[line - 1] ?? "" }));
  return { path, from: null, change: "changed", kind: "text", added, removed: 0, text: isWhole ? text : null, hunks: every === 1 ? [{ line: 1, lines }] : added.map(({ line, text: own }) => ({ line, lines: [own] })) };
}

const shown = (hits: readonly Hit[]): string[] => hits.map(({ guard: { forbids }, line, column, found }) => `${JSON.stringify(forbids)} ${line}:${column} ${found.en}`);

describe("what is looked at first", () => {
  it("leaves out nothing that the code of the whole file says", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const file = fileOf(document);
        const stretches = file.text === null ? file.hunks : [{ line: 1, lines: file.text.split(/\r\n|\n/) }];
        const matcher = new CodeMatcher(document.guards, vocabulary);
        const all = judgeLines(file, stretches, new Set(file.added.map(({ line }) => line)), needlesOf(document.guards, vocabulary), () => true);
        expect(shown(matcher.mayHit({ ...file, text: null }) ? matcher.findHits([file]) : [])).toEqual(shown(all));
      }),
      { numRuns: 300 },
    );
  });
});
