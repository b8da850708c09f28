import { describe, expect, it } from "vitest";
import { SpecError, parseSpec, readTemplateFile, templateStore } from "../../src/index.js";

const OWN = `---
name: house
lang: en
title: House
description: Ours.
extends: prompt-spec
sections:
  - id: goal
    question: What should be true on Friday?
  - id: rollback
    after: architecture
    heading: Rollback
    aliases: { en: [Way back], zh: [回滚] }
    question: How do we undo it?
    hint: The command, and how long it takes.
    why: Without a way back a bad release lasts until it is understood.
    example: "\`git revert\`, two minutes."
---
`;

function store(...texts: string[]): ReturnType<typeof templateStore> {
  return templateStore(texts.map((text, index) => readTemplateFile(`.spec/templates/t${index}.md`, text)).map((file) => ({ template: file, complain: file.complain })));
}

function complaint(text: string): string {
  try {
    store(text).find("house", "en");
  } catch (error) {
    if (error instanceof SpecError) return error.message;
    throw error;
  }
  return "valid";
}

describe("a project's template", () => {
  it("changes what it names and inherits the rest", () => {
    const template = store(OWN).find("house", "en");
    expect(template?.sections.map(({ id }) => id)).toEqual(["context", "goal", "constraints", "non-goals", "architecture", "rollback", "verification"]);
    expect(template?.sections[1]?.question).toBe("What should be true on Friday?");
    expect(template?.sections[1]?.heading).toBe("Goal");
  });

  it("brings its own section and aliases into lint without any code", () => {
    const spec = parseSpec("## Way back\n\n`git revert`, two minutes.\n", { template: "house", templates: store(OWN) });
    expect(spec.sections.map(({ id }) => id)).toEqual(["rollback"]);
  });

  it("brings soft aliases, makes an inherited one firm, and takes endings and openings", () => {
    const own = OWN.replace("aliases: { en: [Way back], zh: [回滚] }", "aliases: { en: [… rollback, Undoing …] }\n    soft: { en: [Recovery], zh: [恢复] }").replace("    question: What should be true on Friday?", "    aliases: { en: [Summary] }");
    const read = (text: string): string[] => parseSpec(text, { template: "house", templates: store(own) }).sections.map(({ id, soft }) => (soft ? `~${id}` : id));
    expect(read("## Recovery\n\nx\n")).toEqual(["~rollback"]);
    expect(read("## 恢复\n\nx\n\n## Undoing the release\n\nx\n")).toEqual(["rollback"]);
    expect(read("## Schema rollback\n\nx\n")).toEqual(["rollback"]);
    expect(read("## Summary\n\nx\n")).toEqual(["goal"]);
  });

  it("has a blank form with every heading when it brings no body", () => {
    expect(store(OWN).find("house", "en")?.body).toContain("## Rollback\n\n_The command, and how long it takes._\n");
  });

  it("of a built-in name goes before the built-in one and may extend it", () => {
    const own = OWN.replace("name: house", "name: prompt-spec");
    expect(store(own).find("prompt-spec", "en")?.sections).toHaveLength(7);
    expect(store(own).list().filter(({ name, lang }) => name === "prompt-spec" && lang === "en")).toHaveLength(1);
  });

  it.each([
    ["no front matter", "# x\n", "t0.md:1:1: a template starts with YAML front matter between two lines of ---"],
    ["another language", "---js\n({})\n---\n", "t0.md:1:1: front matter in another language (js) is never read; expected YAML after a line of exactly ---"],
    ["YAML that does not parse", OWN.replace("title: House", "title: [House"), /t0\.md:\d+:\d+: /],
    ["an unknown key", OWN.replace("after: architecture", "before: verification"), "t0.md:11:13: sections[1].before: is not a key of a template"],
    ["a wrong type", OWN.replace("title: House", "title: 3"), "t0.md:4:8: title: Invalid input: expected string, received number"],
    ["a bad name", OWN.replace("name: house", "name: My House"), "t0.md:2:7: name: expected lower-case words joined by hyphens, e.g. bug-fix"],
    ["an unknown parent", OWN.replace("extends: prompt-spec", "extends: nosuch"), "t0.md:6:10: extends: there is no template nosuch; expected one of bug-fix, data-migration, performance, prompt-spec"],
    ["a new section without a question", OWN.replace("    question: How do we undo it?\n", ""), "t0.md:10:5: sections[1]: the section rollback needs `question`, because no template that this one extends gives it"],
    ["an unknown place", OWN.replace("after: architecture", "after: nosuch"), "t0.md:11:12: sections[1].after: there is no section nosuch; expected one of context, goal, constraints, non-goals, architecture, verification"],
    ["a label of another section", OWN.replace("heading: Rollback", "heading: Goals"), 't0.md:10:5: sections[1]: "Goals" opens goal already; a label opens one section'],
    ["a label of a section that it inherits", OWN.replace("    question: What should be true on Friday?", "    heading: Design"), 't0.md:8:5: sections[0]: "Design" opens architecture already; a label opens one section'],
    ["an ending of another section", OWN.replace("aliases: { en: [Way back], zh: [回滚] }", "aliases: { en: [… architecture] }"), 't0.md:10:5: sections[1]: "… architecture" opens architecture already; a label opens one section'],
    ["aliases of a language that nobody knows", OWN.replace("zh: [回滚]", "fr: [Retour]"), /t0\.md:13:36: sections\[1\]\.aliases\.fr: /],
    ["a place for an inherited section", OWN.replace("    question: What should be true on Friday?", "    after: verification"), "t0.md:9:12: sections[0].after: the section goal is inherited and keeps its place; only a new one can be placed"],
    ["itself for a parent", OWN.replace("extends: prompt-spec", "extends: house"), "t0.md:6:10: extends: there is no template house; expected one of bug-fix, data-migration, performance, prompt-spec"],
    ["a section twice", OWN.replace("id: rollback", "id: goal"), "t0.md:10:9: sections[1].id: the section goal stands twice"],
    ["no sections", OWN.replace(/sections:[^]*---/, "sections: []\n---"), "t0.md:7:11: sections: expected at least one section"],
  ])("with %s is refused with its place", (_name, text, expected) => {
    const message = complaint(text).replace(".spec/templates/", "");
    if (expected instanceof RegExp) expect(message).toMatch(expected);
    else expect(message).toBe(expected);
  });

  it("cannot extend itself in a circle", () => {
    const a = OWN.replace("extends: prompt-spec", "extends: other");
    const b = OWN.replace("name: house", "name: other").replace("extends: prompt-spec", "extends: house");
    expect(() => store(a, b).find("house", "en")).toThrow(/there is no template house/);
  });
});

describe("built-in templates", () => {
  it("are one set of ids in both languages", () => {
    const all = templateStore();
    for (const { name } of all.list()) {
      const ids = (lang: "en" | "zh-CN"): string[] | undefined => all.find(name, lang)?.sections.map(({ id }) => id);
      expect(ids("zh-CN")).toEqual(ids("en"));
    }
  });

  it("speak Chinese in Chinese", () => {
    const template = templateStore().find("prompt-spec", "zh-CN");
    for (const { heading, question, hint, why, example } of template?.sections ?? []) {
      for (const text of [heading, question, hint, why, example]) expect(text).toMatch(/\p{Script=Han}/u);
    }
  });
});
