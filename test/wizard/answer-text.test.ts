import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { templateStore } from "../../src/spec/builtin.js";
import { findTemplate } from "../../src/spec/choose-template.js";
import { readFrontMatter } from "../../src/spec/front-matter.js";
import { readDocument, readSpec } from "../../src/spec/parse.js";
import { renderSpec } from "../../src/spec/render.js";
import { answerFromEditor, editorText } from "../../src/wizard/editor-text.js";
import { answersIn, fillDocument } from "../../src/wizard/filled.js";
import { containAnswer, listItem, listItems, titleText } from "../../src/wizard/answer-text.js";
import { MESSAGES } from "../../src/wizard/messages.js";
import { readRough } from "../../src/wizard/rough.js";
import { startWizard } from "../../src/wizard/wizard.js";
import type { Spec } from "../../src/spec/spec.js";

const template = findTemplate(templateStore(), "prompt-spec", "en");
const IDS = template.sections.map((section) => section.id);
const read = (text: string): Spec => readSpec(readDocument(text, readFrontMatter), template);

describe("list items", () => {
  test.each([
    ["A typed line", "- A typed line"],
    ["- one\n* two\n+ three\n• four", "- one\n- two\n- three\n- four"],
    ["One a line\nwithout marks", "- One a line\n- without marks"],
    ["- an item that\ngoes on\n- next", "- an item that\n  goes on\n- next"],
    ["- an item.\nAnother one.", "- an item.\n- Another one."],
    ["1. first\n2. second", "1. first\n2. second"],
    ["- [ ] a task\n  - below it", "- [ ] a task\n  - below it"],
    ["| a | b |\n| --- | --- |\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"],
    ["  - nested child", "  - nested child"],
    ["parent\n  * nested child\nsecond", "- parent\n  - nested child\n- second"],
    ["    - one\n    - two", "- one\n- two"],
    ["-\n- \nx", "- x"],
    ["a\n```sh\nopen", "a\n```sh\nopen\n```"],
  ])("%j becomes %j", (entry, items) => {
    expect(listItems(entry, template)).toBe(items);
  });

  test.each([
    ["one", "- one"],
    ["* one", "- one"],
    ["2. two", "2. two"],
    ["goes\non", "- goes\n  on"],
    ["Do:\n- x\n- y", "- Do:\n  - x\n  - y"],
    ["- a\n- b", "- a\n- b"],
    ["a\n  ```sh\n  open", "- a\n    ```sh\n    open\n  ```"],
    ["- a\n  ```sh\n  x\n  ```", "- a\n  ```sh\n  x\n  ```"],
    ["| a |\n| --- |\n| 1 |", "- | a |\n  | --- |\n  | 1 |"],
    ["- ", ""],
    ["-", ""],
  ])("%j as one item is %j", (entry, item) => {
    expect(listItem(entry, template)).toBe(item);
  });

  test("an item is one item, whatever it holds, and the next one stands after it", () => {
    const piece = fc.constantFrom("a", "- b", "```", "~~~~~", "  - c", "<pre>", "<!--", "# d", "| e |", "| - |", "    f", "---", "", "===", "> g", "1. h");
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (lines) => {
        const item = listItem(`x\n${lines.join("\n")}`, template);
        const outer = read(`${item}\n- next`).lines.filter((line) => line.depth === 1 && line.marker !== null && line.column === 3);
        expect([outer[0]?.text, outer.at(-1)?.text, outer.length]).toEqual(["x", "next", 2]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an answer stays in its section", () => {
  test.each([
    ["# One\n\n## Two", "### One\n\n#### Two"],
    ["One\n===\n\ntext", "### One\n\ntext"],
    ["#### Deep", "#### Deep"],
    ["```sh\n# a comment\n```", "```sh\n# a comment\n```"],
    ["```sh\nleft open", "```sh\nleft open\n```"],
    ["~~~\nleft open", "~~~\nleft open\n~~~"],
    ["<!-- left open", "<!-- left open\n-->"],
    ["``````sh\nleft open", "``````sh\nleft open\n``````"],
    ["~~~~~~~\nleft open\n~~~", "~~~~~~~\nleft open\n~~~\n~~~~~~~"],
    ["<script>\nleft open", "<script>\nleft open\n</script>"],
    ["<pre>\n\nleft open", "<pre>\n\nleft open\n</pre>"],
    ["a\u0000\u001b[31m\u0085b\tc\r\nd\re", "a[31mb\tc\nd\ne"],
    ["\u{1F468}\u200D\u{1F4BB} stays", "\u{1F468}\u200D\u{1F4BB} stays"],
  ])("%j becomes %j", (text, contained) => {
    expect(containAnswer(text, 2, template)).toBe(contained);
  });

  test("whatever is answered, the sections below stand where they stood", () => {
    const piece = fc.constantFrom("# A", "## Other", "text", "```", "~~~", "<!--", "-->", "- item", "    code", "| a |", "---", "===", "", "> quote", "<div>");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (lines) => {
        const goal = containAnswer(lines.join("\n"), 2, template);
        const ids = read(renderSpec(template, { title: "T", sections: { goal } })).sections.map((section) => section.id);
        expect(ids).toEqual(["context", "goal", "constraints", "non-goals", "architecture", "verification"]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a title", () => {
  test.each([
    ["# Hash", "Hash"],
    ["a\u001b[31m\r\nb", "a[31m b"],
    ["C# and #2", "C# and #2"],
    ["Rate #", "Rate \\#"],
    ["Goal", '"Goal"'],
    ["Goals / Non-goals:", '"Goals / Non-goals:"'],
    ["Proposal: Add it", "Proposal: Add it"],
  ])("%j becomes the heading %j", (title, heading) => {
    expect(titleText(title, template)).toBe(heading);
    const sections = read(renderSpec(template, { title: titleText(title, template), sections: {} })).sections.map((section) => section.id);
    expect(sections).toEqual(IDS);
  });
});

describe("an answer opens and ends no section", () => {
  const blank = renderSpec(template, { title: "T", sections: {} });
  const labels = "**Goal** One.\n\n**Verification** x\n";
  const plain = "Goal: One.\n\nVerification: x\n";

  test.each([
    [blank, "Do it.\n\n## Non-goals\n\n- not this", "Do it.\n\n\\### Non-goals\n\n- not this"],
    ["# Goal\n\nTBD\n", "Non-goals\n---\n\nx", "Non-goals\n\\---\n\nx"],
    ["## Goal\n\nTBD\n", "**Verification** boo", "\\*\\*Verification\\*\\* boo"],
    ["## Goal\n\nTBD\n", "Verification: a\nConstraints: b", "Verification\\: a\nConstraints\\: b"],
    [labels, "x\n\n- __Verification:__ boo", "x\n\n- \\_\\_Verification:\\_\\_ boo"],
    [labels, "x\n\n## Head", "x\n\n\\###### Head"],
    [labels, "x\n\n**Bold**", "x\n\n\\*\\*Bold\\*\\*"],
    [plain, "x\n\nConstraints: y", "x\n\nConstraints\\: y"],
    [labels, "a | b\n--- | ---\n1 | 2", "a | b\n--- | ---\n1 | 2"],
  ])("in %j the goal %j becomes %j", (text, goal, written) => {
    const filled = read(fillDocument(text, { goal }, read));
    expect(filled.sections.map((section) => section.id)).toEqual(read(text).sections.map((section) => section.id));
    expect(filled.source.text).toContain(written);
  });

  const piece = fc.constantFrom("# A", "## Non-goals", "Verification\n---", "Goal\n===", "**Verification** x", "__Goals__", "- **Constraints**: y", "Goal: x", "验收：y", "text", "```", "~~~~~~", "<pre>", "<!--", "<script>", "-->", "- item", "    code", "| a |", "a | b", "- | -", "---", "===", "", "> quote", "\u0007\u001b[0m", "\r", "**Bold**", "# Goals / Non-goals", "### Design: z", "[x]: /url");
  const answers = fc.record(Object.fromEntries(IDS.map((id) => [id, fc.array(piece, { minLength: 1, maxLength: 6 }).map((lines) => `w${id}\n${lines.join("\n")}`)])), { requiredKeys: [] });

  test.each([
    ["headings", blank],
    ["nothing yet", ""],
    ["one heading", "# T\n\n## Goal\n\nTBD\n"],
    ["headings of level 1", "# Goal\n\nTBD\n\n# Verification\n\nTBD\n"],
    ["bold labels", labels],
    ["plain labels", plain],
  ])("whatever is answered, every section stands once and in order: %s", (_name, text) => {
    fc.assert(
      fc.property(answers, (given) => {
        const filled = fillDocument(text, given as Record<string, string>, read);
        const { sections } = read(filled);
        const before = read(text).sections.map((section) => section.id);
        expect(sections.map((section) => section.id)).toEqual(IDS.filter((id) => before.includes(id) || id in given));
        for (const section of sections) if (section.id in given) expect(section.content[0]?.text).toContain(`w${section.id}`);
        // eslint-disable-next-line no-control-regex -- none may be left
        expect(filled).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
      }),
      { numRuns: 80 },
    );
  });
});

describe("a rough request", () => {
  test("nested sections below a combined head are answers of their own", () => {
    const rough = readRough(read("# T\n\n## Goals / Non-goals\n\nBoth.\n\n### Goals\n\n- a\n\n### Non-goals\n\n- b\n\n## Other\n\nc\n"), "");
    expect(rough).toEqual({ title: "T", answers: { goal: "Both.\n\n- a", "non-goals": "- b", context: "### Other\n\nc" } });
  });

  test("its sections are answers, its heading the title, and the rest is context in its order", () => {
    const rough = readRough(read("Before.\n\n# Read the flag\n\nIntro.\n\n## Goals\n\nOne.\n\n## Other\n\nMore.\n\n**Non-goals** No scan.\n"), "");
    expect(rough).toEqual({ title: "Read the flag", answers: { context: "Before.\n\nIntro.\n\n### Other\n\nMore.", goal: "One.", "non-goals": "No scan." } });
  });

  test("underlined heads, blank lines in code, link definitions and labels in lists lose nothing but the heads", () => {
    const rough = readRough(read("T\n===\n\nGoal\n----\n\n```sh\na\n\nb\n```\n\n[x]: /url\n\n## Design\n\nOne.\n\n### Implementation\n\nTwo.\n\n## Notes\n\nx\n- **Non-goals**: No scan.\n"), "");
    expect(rough.title).toBe("T");
    expect(rough.answers).toEqual({ goal: "```sh\na\n\nb\n```\n\n[x]: /url", architecture: "One.\n\n### Implementation\n\nTwo.", context: "### Notes\n\nx", "non-goals": "No scan." });
  });

  test("a title that is known already leaves the heading in the context", () => {
    expect(readRough(read("# Old name\n\nText.\n"), "New name")).toEqual({ title: "New name", answers: { context: "### Old name\n\nText." } });
  });

  test("front matter that the new document does not repeat is kept as text", () => {
    expect(readRough(read("---\ntitle: T\nseverity: high\n---\nText.\n"), "").answers["context"]).toBe("```yaml\n---\ntitle: T\nseverity: high\n---\n```\n\nText.");
    expect(readRough(read("---\ntitle: T\n---\nText.\n"), "")).toEqual({ title: "T", answers: { context: "Text." } });
  });

  test("every line that says something is in the document, whatever the request", () => {
    const line = fc.constantFrom("# Main", "## Goal", "## Elsewhere", "- item", "plain text", "**Constraints** 50 ms", "Goal: x", "1. step", "> said", "`code`", "## Goals / Non-goals", "TBD");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const marked = lines.map((each, index) => (/^(?:#|\*\*|Goal)/.test(each) ? each : `${each} ${index}`));
        const rough = readRough(read(marked.join("\n\n")), "");
        const written = renderSpec(template, { title: rough.title, sections: rough.answers });
        for (const each of marked) if (/\d$/.test(each)) expect(written).toContain(each);
      }),
      { numRuns: 300 },
    );
  });
});

describe("filling in", () => {
  test("replaces one section, adds another, and keeps every other byte", () => {
    const text = "\uFEFF# T\r\n\r\n## Goal ##\r\n\r\nTBD\r\n\r\n## Notes\t\r\n\r\nx  \r\n## Verification\r\n- y\r\n";
    expect(fillDocument(text, { goal: "One.", constraints: "- a\n- b" }, read)).toBe("\uFEFF# T\r\n\r\n## Goal ##\r\n\r\nOne.\r\n\r\n## Constraints\r\n\r\n- a\r\n- b\r\n\r\n## Notes\t\r\n\r\nx  \r\n## Verification\r\n- y\r\n");
  });

  test("a document of bold labels gets bold labels, lists below them", () => {
    const filled = fillDocument("**Goal** One.\n\n**Verification** x\n", { constraints: "- a\n- b", verification: "- c\n- d" }, read);
    expect(filled).toBe("**Goal** One.\n\n**Constraints**\n\n- a\n- b\n\n**Verification**\n\n- c\n- d\n");
    expect(answersIn(read(filled))).toEqual({ goal: "One.", constraints: "- a\n- b", verification: "- c\n- d" });
  });

  test("blank sections have no answer", () => {
    expect(answersIn(read("## Goal\n\nTBD\n\n## Constraints\n\n- 50 ms\n"))).toEqual({ constraints: "- 50 ms" });
  });
});

describe("the editor's text", () => {
  const wizard = startWizard({ template, asksTitle: true, title: "T", answers: { goal: "## Mine\n\n# not a comment", context: "Known." }, open: [] });
  const section = template.sections[1] ?? template.sections[0];
  if (section === undefined) throw new Error("the template has no sections");
  const text = editorText(wizard, section, MESSAGES.en);

  test("what was not changed comes back as it was, headings and all", () => {
    expect(answerFromEditor(text, MESSAGES.en)).toBe("## Mine\n\n# not a comment");
  });

  test("shows the question, the example and the finished sections below the line", () => {
    for (const part of [section.question, section.hint, section.example.trim(), "## Context\n\nKnown."]) expect(text.split(">8")[1]).toContain(part);
  });

  test("hints do not come in when the line was deleted, and line ends and a byte order mark do no harm", () => {
    const without = text.split("\n").filter((line) => !line.includes(">8")).join("\r\n");
    expect(answerFromEditor(`\uFEFF${without}`, MESSAGES.en)).toBe("## Mine\n\n# not a comment");
  });
});
