import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, spec } from "../program.js";
import { filesIn } from "../tree.js";

const FULL = process.env["PROMPT_SPEC_SWEEP"] === "full";

const DEPTHS = [1, 2, 8, 16, 31, 32, 33, 64, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000];

/** Deeply nested values, in four ways of nesting; the last is bounded by the front matter's size. */
const NESTINGS: readonly ((depth: number) => string)[] = [
  (depth) => `a: ${"[".repeat(depth)}${"]".repeat(depth)}`,
  (depth) => `a: ${"{a: ".repeat(depth)}1${"}".repeat(depth)}`,
  (depth) => `a:\n${"- ".repeat(depth)}1`,
  (depth) => Array.from({ length: Math.min(depth, 2_000) }, (_, index) => `${" ".repeat(index)}a:`).join("\n"),
];

const OTHERS: readonly string[] = [
  `a: &a [x, x]\n${Array.from({ length: 40 }, (_, index) => `a${index}: &a${index} [*a${index === 0 ? "" : index - 1}, *a${index === 0 ? "" : index - 1}]`).join("\n")}`,
  Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join("\n"),
  `a: ${"&x ".repeat(5_000)}1`,
  `a: ${"!!x ".repeat(5_000)}1`,
  `? ${"? ".repeat(5_000)}a`,
  `a: "${"\\u0041".repeat(50_000)}"`,
  `a: |\n  ${"x\n  ".repeat(50_000)}`,
  `<<: ${"[".repeat(500)}`,
  `a: ${"'".repeat(99_999)}`,
  `${"a".repeat(200_000)}: 1`,
];

const bombs = (): string[] => {
  const nested = DEPTHS.flatMap((depth) => NESTINGS.map((nest) => nest(depth)));
  const all = [...nested, ...nested.map((text) => `title: x\n${text}`), ...nested.map((text) => `${text}\n${text}`), ...OTHERS, ...OTHERS.map((text) => `${text}\nb: 1`)];
  return all.map((yaml) => `---\n${yaml}\n---\n\n# A\n\n## Goal\n\nMove.\n`);
};

describe("front matter that is made to break its reader", () => {
  it(`is read or refused ${bombs().length} times in one process, with no abort, each within 150 ms`, () => {
    const cwd = folder({ "bombs.json": JSON.stringify(bombs()) });
    const script = `
      import { readFileSync } from "node:fs";
      import { lintSpec } from ${JSON.stringify(join(import.meta.dirname, "../../dist/index.js"))};
      lintSpec("---\\ntitle: warm\\n---\\n# A\\n");
      const slow = JSON.parse(readFileSync("bombs.json", "utf8")).map((text) => {
        const start = performance.now();
        lintSpec(text);
        return Math.round(performance.now() - start);
      });
      console.log(JSON.stringify(slow));`;
    writeFileSync(join(cwd, "sweep.mjs"), script);
    const times = JSON.parse(execFileSync(process.execPath, ["sweep.mjs"], { cwd, encoding: "utf8" })) as number[];
    expect(times).toHaveLength(bombs().length);
    // A busy machine takes its time; a bomb that goes off takes seconds or for ever.
    expect(times.filter((ms) => ms > 1_000)).toEqual([]);
  });

  it.each([".specrc.yaml", ".spec/pits.yml", ".spec/templates/own.md", ".spec/config.yaml", ".spec/vocabulary/own.yaml"])("is refused in %s by its name, with exit 2", async (path) => {
    const bomb = NESTINGS[0]?.(30_000) ?? "";
    const cwd = folder({ [path]: path.endsWith(".md") ? `---\n${bomb}\n---\n\n# x\n` : `${bomb}\n`, "a.md": "# A\n", ".git/HEAD": "" });
    const command = path.includes("config") ? ["gate", "a.md"] : path.includes("vocabulary") ? ["guards", "a.md"] : ["lint", "a.md"];
    const { code, stderr } = await spec(command, { cwd });
    expect([code, stderr]).toEqual([2, expect.stringMatching(new RegExp(`^error: ${path.replaceAll(".", "\\.")}:\\d`)) as string]);
  });
});

/** Ways of opening front matter in a language that could run. */
const FENCES = ["---js", "---javascript", "--- js", "---JS", "---json", "---coffee", "---toml", "---node", "---\u00A0js", "---js ", "---cson", "---eval"];

describe("front matter in a language that could run", () => {
  it.each(FULL ? FENCES : FENCES.slice(0, 3))("is never evaluated: %j in a document, a template, a skill's source, behind a byte order mark and in its body", async (fence) => {
    const code = "require('node:fs').writeFileSync('pwned', ''); module.exports = {}";
    const text = `${fence}\n${code}\n---\n\n# A\n\n## Goal\n\nMove.\n`;
    const cwd = folder({ "a.md": text, "bom.md": `\uFEFF${text}`, "crlf.md": text.replaceAll("\n", "\r\n"), "utf16.md": Buffer.from(`\uFEFF${text}`, "utf16le"), "body.md": `# A\n\n${text}`, ".git/HEAD": "" });
    for (const name of ["a.md", "bom.md", "crlf.md", "utf16.md", "body.md"]) {
      for (const command of [["lint", name], ["install", name, "--allow-incomplete"], ["fill", name, "--answers", "-", "--yes"]]) await spec(command, { cwd, stdin: "{}" });
    }
    const templates = folder({ ".spec/templates/own.md": text, "a.md": "# A\n", ".git/HEAD": "" });
    await spec(["lint", "a.md"], { cwd: templates });
    expect([cwd, templates].flatMap(filesIn).filter((path) => path.includes("pwned"))).toEqual([]);
  });
});
