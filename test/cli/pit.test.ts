import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { without } from "../documents.js";
import { folder, spec } from "../program.js";

const BOOK = `# Our own.
pits:
  # After the night of 3 May.
  - id: price-drift
    title: Prices of two services drift apart
    triggers: [price, prices]
    paths: ["billing/**"]
    facts: [call-rate, { says: [rounding] }]
    question: Who rounds the price?
    incident: { text: "Invoices differed by a cent.", url: "https://example.com/incidents/7" }
  - { id: clock, off: true }
`;

const doc = (line: string): string => `## Architecture notes\n\n${line}\n`;

/** What `spec lint` says about pits. */
async function pits(cwd: string, line: string): Promise<string[]> {
  const { stdout } = await spec(["lint", "-", "--format", "json"], { cwd, stdin: doc(line) });
  const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; message: string; why: string; line: number; column: number }[] }[] };
  return files.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "pit").map(({ message, why, line: at, column }) => `${at}:${column} ${message.split(";")[0] ?? ""} | ${why}`));
}

describe(".spec/pits.yml", () => {
  it("adds a project's own pits, by words and by paths, and takes shipped ones away", async () => {
    const cwd = folder({ ".spec/pits.yml": BOOK });
    const why = "Invoices differed by a cent. (https://example.com/incidents/7)";
    expect(await pits(cwd, "Show the price.")).toEqual([`3:10 "price" calls for the pit price-drift, and the spec does not state the call rate and "rounding" | ${why}`]);
    expect(await pits(cwd, "Change `billing/tax/rate.py`.")).toEqual([`3:9 "billing/tax/rate.py" calls for the pit price-drift, and the spec does not state the call rate and "rounding" | ${why}`]);
    expect(await pits(cwd, "Change `shop/rate.py`.")).toEqual([]);
    expect(await pits(cwd, "Show the price; rounding is half-even, at 5 calls per second.")).toEqual([]);
    expect(await pits(cwd, "It is reset at midnight.")).toEqual([]);
    expect(await pits(folder(), "It is reset at midnight.")).toHaveLength(1);
  });

  it("goes before a shipped pit of the same id, and holds for records", async () => {
    const cwd = folder({ ".spec/pits.yml": 'pits:\n  - id: retry-storm\n    title: Retries\n    triggers: [retry]\n    facts: [{ says: [queue] }]\n    question: Which queue?\n    incident: Ours.\n' });
    expect((await pits(cwd, "We retry it."))[0]).toContain('does not state "queue"');
    const { stdout } = await spec(["lint", "--ndjson"], { cwd, stdin: `${JSON.stringify({ id: 1, body: doc("We retry it.") })}\n` });
    expect(stdout).toContain('does not state \\"queue\\"');
  });

  it.each([
    ["an unknown fact", "pits:\n  - id: a\n    title: T\n    triggers: [x]\n    facts: [cal-rate]\n    question: Q\n    incident: I\n", "5:13: pits.0.facts.0: expected `says: [words]` or one of call-rate"],
    ["an unknown key", "pits:\n  - id: a\n    titel: T\n    title: T\n    triggers: [x]\n    facts: [limit]\n    question: Q\n    incident: I\n", "3:12: pits.0.titel: is not a key of a pit"],
    ["no trigger", "pits:\n  - id: a\n    title: T\n    facts: [limit]\n    question: Q\n    incident: I\n", "2:5: pits.0: expected triggers or paths"],
    ["a pit twice", `${BOOK}${BOOK.slice(BOOK.indexOf("  - id: price"))}`, "12:9: pits.2.id: the pit price-drift stands twice"],
    ["an unknown pit switched off", "pits:\n  - { id: cache-stampde, off: true }\n", "2:11: pits.0.id: there is no shipped pit cache-stampde to switch off; did you mean cache-stampede?"],
    ["a mistyped fact", "pits:\n  - id: a\n    title: T\n    triggers: [x]\n    facts: [limit, cal-rate]\n    question: Q\n    incident: I\n", "5:20: pits.0.facts.1: expected `says: [words]` or one of call-rate"],
    ["what is no YAML", "pits: [\n", "2:1: "],
    ["a list", "- a\n", "1:1: the file: "],
  ])("%s: exit 2 at its line", async (_name, book, message) => {
    const { code, stderr } = await spec(["lint", "a.md"], { cwd: folder({ "a.md": without("Goal"), ".spec/pits.yml": book }) });
    expect(code).toBe(2);
    expect(stderr.split("\n")[0]).toContain(`error: ${join(".spec", "pits.yml")}:${message}`);
  });
});

describe("spec pit", () => {
  const given = ["--incident", 'The "old" price: was kept', "--title", "Stale price", "--trigger", "price", "Preis", "--fact", "expiry", "rounding", "--question", "How old may it be?", "--url", "https://example.com/8"];

  it("lists the shipped pits and the project's own", async () => {
    const { stdout } = await spec(["pit", "list"], { cwd: folder({ ".spec/pits.yml": BOOK }) });
    expect(stdout).toMatch(/^price-drift +project +Prices of two services drift apart$/m);
    expect(stdout).toMatch(/^retry-storm +shipped +Retries that pile up$/m);
    expect(stdout).not.toContain("clock");
    expect((await spec(["pit", "list", "--lang", "zh-CN"], { cwd: folder() })).stdout).toContain("重试堆积成风暴");
  });

  it("adds one, and keeps every byte that was there", async () => {
    const cwd = folder({ ".spec/pits.yml": BOOK });
    const { code, stdout } = await spec(["pit", "add", ...given], { cwd });
    expect([code, stdout]).toEqual([0, `${join(".spec", "pits.yml")}\n`]);
    const text = readFileSync(join(cwd, ".spec/pits.yml"), "utf8");
    expect(text.slice(0, BOOK.length)).toBe(BOOK);
    expect(text.slice(BOOK.length)).toBe(`  - id: stale-price
    title: "Stale price"
    triggers: ["price", "Preis"]
    facts: ["expiry", {"says":["rounding"]}]
    question: "How old may it be?"
    incident: { text: "The \\"old\\" price: was kept", url: "https://example.com/8" }
`);
    expect((await pits(cwd, "Der Preis.")).join()).toContain("stale-price");
    expect((await spec(["pit", "add", ...given], { cwd })).stderr.split("\n")[0]).toBe(`error: ${join(".spec", "pits.yml")} has a pit stale-price already`);
  });

  it.each([["nothing", null], ["an empty list", "pits: []\n"], ["an empty key", "# ours\npits:\n"], ["items without indentation", BOOK.replaceAll(/^ {2}/gm, "")], ["no line end", BOOK.trimEnd()], ["CRLF", BOOK.replaceAll("\n", "\r\n")]])("adds one to %s", async (_name, book) => {
    const cwd = folder(book === null ? {} : { ".spec/pits.yml": book });
    expect((await spec(["pit", "add", ...given], { cwd })).stderr).toBe("");
    expect((await spec(["pit", "list"], { cwd })).stdout).toContain("stale-price");
  });

  it("refuses a pit that is there already, and a mistyped fact, before it asks", async () => {
    const cwd = folder({ ".spec/pits.yml": BOOK });
    const first = async (...args: string[]): Promise<string | undefined> => (await spec(["pit", "add", ...args], { cwd })).stderr.split("\n")[0];
    expect(await first("--id", "price-drift")).toBe(`error: ${join(".spec", "pits.yml")} has a pit price-drift already`);
    expect(await first("--title", "Price drift")).toBe(`error: ${join(".spec", "pits.yml")} has a pit price-drift already`);
    expect(await first(...given.map((word) => (word === "expiry" ? "exipry" : word)))).toBe('error: --fact exipry is no kind of fact; did you mean expiry?');
    expect(readFileSync(join(cwd, ".spec/pits.yml"), "utf8")).toBe(BOOK);
  });

  it("names what is missing where nobody can be asked", async () => {
    const { code, stderr } = await spec(["pit", "add", "--title", "x", "--path", "a/**"], { cwd: folder() });
    expect([code, stderr.split("\n")[0]]).toEqual([2, "error: cannot ask without a terminal; missing: --incident, --fact, --question"]);
  });
});
