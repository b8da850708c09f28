import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSection, applyEdits, digest, lintSpec, parseSpec, renderSpec, replaceContent, sectionsOf, templateStore } from "../../src/index.js";
import { COMPLETE, without } from "../documents.js";

function filled(text: string, id: string, content: string): string {
  const spec = parseSpec(text);
  const [section] = sectionsOf(spec, id);
  return applyEdits(text, [section === undefined ? addSection(spec, id, content) : replaceContent(spec, section, content)]);
}

describe("edits", () => {
  it("replace a heading's content and nothing else", () => {
    expect(filled("intro  \n\n## Goal\n\nTBD\n\n\n## Notes\nkept\t\n", "goal", "Move it")).toBe("intro  \n\n## Goal\n\nMove it\n\n\n## Notes\nkept\t\n");
  });

  it("replace a label's content on its line", () => {
    expect(filled("**Goal** TBD\n\n**Constraints** under 50 ms\n", "goal", "Move it")).toBe("**Goal** Move it\n\n**Constraints** under 50 ms\n");
  });

  it("keep a list of labels a list, and a missing line break at the end missing", () => {
    expect(filled("- **Goal**: TBD\n- **Constraints**: under 50 ms\n", "goal", "Move it")).toBe("- **Goal**: Move it\n- **Constraints**: under 50 ms\n");
    expect(filled("## Goal\n\nTBD", "goal", "Move it")).toBe("## Goal\n\nMove it");
  });

  it("replace nested headings of the same role, and stop at a section of another", () => {
    expect(filled("## Design\n\nTBD\n\n### Implementation\n\nTBD\n\n### Testing\n\nby hand\n", "architecture", "A set")).toBe("## Design\n\nA set\n\n### Testing\n\nby hand\n");
  });

  it("keep the line breaks of the document", () => {
    expect(filled("\uFEFF## Goal\r\n\r\nTBD\r\n\r\n## Notes\r\nkept\r\n", "goal", "one\ntwo")).toBe("\uFEFF## Goal\r\n\r\none\r\ntwo\r\n\r\n## Notes\r\nkept\r\n");
  });

  it("keep comments and headings outside the section", () => {
    const text = "<!-- a -->\n\n## Goal\n\nTBD\n\n# Appendix\n\n<!-- b -->\n";
    expect(filled(text, "goal", "Move it")).toBe("<!-- a -->\n\n## Goal\n\nMove it\n\n# Appendix\n\n<!-- b -->\n");
  });

  it.each(["Context", "Goal", "Constraints", "Non-goals", "Architecture notes", "Verification"])("add %s where the template puts it", (heading) => {
    const id = heading === "Architecture notes" ? "architecture" : heading.toLowerCase();
    const text = filled(without(heading), id, "- It stays under 50 ms for 80 rows.");
    expect(lintSpec(text).findings.filter(({ severity }) => severity !== "advice")).toEqual([]);
    expect(text.split("\n").filter((line) => line.startsWith("#"))).toEqual(COMPLETE.split("\n").filter((line) => line.startsWith("#")));
  });

  it("add a section in the style of the others", () => {
    expect(filled("**Goal** Move it\n", "constraints", "Under 50 ms")).toBe("**Goal** Move it\n\n**Constraints** Under 50 ms\n");
    expect(filled("### Goal\nMove it", "constraints", "Under 50 ms")).toBe("### Goal\nMove it\n\n### Constraints\n\nUnder 50 ms\n");
    expect(filled("", "goal", "Move it")).toBe("## Goal\n\nMove it\n");
  });

  it("that overlap are refused", () => {
    expect(() => applyEdits("abc", [{ start: 0, end: 2, text: "" }, { start: 1, end: 3, text: "" }])).toThrow(RangeError);
  });

  it("never change a byte outside, whatever the document", () => {
    const line = fc.constantFrom("## Goal", "**Constraints** x", "Goal: a", "Non-goals: b", "text  ", "- item", "<!-- c", "-->", "```", "> q", "", "\t", "| a |", "----", "# T", "---");
    const lineBreak = fc.constantFrom("\n", "\r\n", "\r");
    const documents = fc.tuple(fc.array(line, { maxLength: 14 }), lineBreak, fc.boolean()).map(([lines, end, mark]) => (mark ? "\uFEFF" : "") + lines.join(end));
    fc.assert(
      fc.property(documents, (text) => {
        const spec = parseSpec(text);
        for (const section of spec.sections) {
          const edit = replaceContent(spec, section, "Done");
          const result = applyEdits(text, [edit]);
          expect(result.startsWith(text.slice(0, section.contentStart))).toBe(true);
          expect(result.endsWith(text.slice(section.contentEnd))).toBe(true);
          // Plain labels count only in company, which an edit can part.
          if (section.style !== "plain") expect(sectionsOf(parseSpec(result), section.id).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("digest", () => {
  const of = (text: string): string => digest(parseSpec(text));
  const base = `---\ntitle: Move it\nstatus: draft\nowner: ann\n---\n\n${COMPLETE}- [ ] seen by a person\n`;

  it("is SHA-256 over the canonical form", () => {
    // printf '## Goal\n' | sha256sum
    expect(of("## Goal\r\n\r\n\r\n")).toBe("sha256:2adc9e75119a6a03b292360310d3d40f2ca4588156ed834ce4cd433b5e71dbd2");
  });

  it.each([
    ["line ends", base.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${base}`],
    ["trailing blanks", base.replaceAll(".\n", ".  \n")],
    ["blank lines at the end", `${base}\n\n`],
    ["bookkeeping", base.replace("status: draft\nowner: ann\n", "status: approved\nissue: 12\n")],
    ["a ticked box", base.replace("- [ ]", "- [x]")],
  ])("does not count %s", (_name, text) => {
    expect(of(text)).toBe(of(base));
  });

  it("counts a block of nothing but bookkeeping as none", () => {
    expect(of(`---\nstatus: done\n---\n\n${COMPLETE}`)).toBe(of(COMPLETE));
    expect(of(`---\ntitle: Move it\nstatus: done\n---\n\n${COMPLETE}`)).not.toBe(of(COMPLETE));
  });

  it("tells a box from a link that follows it", () => {
    const item = (text: string): string => of(`## Verification\n\n- ${text}\n`);
    expect(item("[x] [ab](http://x) passes")).toBe(item("[ ] [ab](http://x) passes"));
    expect(item("[ ] [zz](http://x) passes")).not.toBe(item("[ ] [ab](http://x) passes"));
  });

  it.each([
    ["a word", base.replace("50 ms", "60 ms")],
    ["the title", base.replace("title: Move it", "title: Move that")],
    ["a blank line between", base.replace("## Goal\n\n", "## Goal\n\n\n")],
    ["indentation", base.replace("- p99", "  - p99")],
    ["a box in code", base.replace("- [ ] seen", "    - [x] seen")],
    ["a hidden character", base.replace("so that", "so\u200B that")],
  ])("counts %s", (_name, text) => {
    expect(of(text)).not.toBe(of(base));
  });
});

describe("rendering", () => {
  const store = templateStore();
  const names = store.list().map(({ name, lang }) => [name, lang] as const);

  it.each(names)("%s in %s gives, from the template's own examples, a document without findings", (name, lang) => {
    const template = store.find(name, lang);
    if (template === null) throw new Error("no template");
    const text = renderSpec(template, { title: "Move the check", sections: Object.fromEntries(template.sections.map(({ id, example }) => [id, example])) });
    const result = lintSpec(text, { lang });
    expect(result.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expect(result.template).toBe(name);
    expect(parseSpec(text).title).toBe("Move the check");
  });

  it.each(names)("%s in %s gives, without answers, a form that lint calls blank throughout", (name, lang) => {
    const template = store.find(name, lang);
    if (template === null) throw new Error("no template");
    const { checklist } = lintSpec(renderSpec(template, { sections: {} }), { lang });
    expect(checklist.map(({ state }) => state)).toEqual(template.sections.map(() => "blank"));
  });

  it("keeps the prompt of what was not answered", () => {
    const template = store.find("prompt-spec", "en");
    if (template === null) throw new Error("no template");
    const text = renderSpec(template, { sections: { goal: "An operator changes one field, so that no release is needed." } });
    expect(lintSpec(text).checklist.map(({ id, state }) => `${id} ${state}`)).toEqual(["context blank", "goal filled", "constraints blank", "non-goals blank", "architecture blank", "verification blank"]);
  });
});
