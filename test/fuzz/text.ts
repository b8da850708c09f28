import fc from "fast-check";

/** How often each property is tried: more before a release (`npm run fuzz`). A failure prints its seed; put it into the property. */
export const RUNS = { numRuns: Number(process.env["PROMPT_SPEC_FUZZ_RUNS"] ?? 1000) };

/** Pieces out of which documents go wrong: heads, lists, fences, comments, tables, hidden characters, both languages. */
const PIECES = [
  "# Title", "## Goal", "## Non-goals:", "### 2. Constraints ###", "**Goal** Move", "- **Verification**: `npm test`", "Goal: x", "Constraints\n---", "## 目标", "## 非目标", "## Goals / Non-goals", "> ## Goal",
  "- ", "- [x] ", "1. ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "---\n", "---\ntitle: x\n---\n", "---js\n", "```", "```sh\n", "~~~", "<!--", "-->", "<details>", "[a]: #", "[//]: # (x)", "| Fact | Today |\n| --- | --- |\n| a | 1 |\n", "\\|", "`", "``", "*", "__", "[x](y)", "![](z)", "&amp;", "&#x202e;",
  "fast", "as needed", "TBD", "<填写>", "maybe", "尽快", "不得使用 Redis SCAN / KEYS。", "Do not use Redis `SCAN` in `src/**`.", "12,000 calls per minute", "p99 < 50 ms", "500 万", "e.g. not `r.scan(0)`, but `r.get(k)`.", "No new dependencies.", "(spec-allow vague-word: x)", "for each user", "SELECT * FROM t", "AKIAIOSFODNN7EXAMPLE", "?", "？", "：",
  "\u0000", "\u001B[31m", "\u202E", "\u200B", "\u{E0041}", "\uFEFF", "\uD800", "::error::x", "##[group]", "é", "e\u0301", "👩‍👩‍👧", "ﬁ", "１２", "\u2011", "\u2028",
];

/** Documents of every kind, most of them broken. */
export const documents = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 2, arbitrary: fc.constantFrom(" ", "\n") }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) }), { maxLength: 30 }).map((pieces) => pieces.join(""));
