import { describe, expect, test } from "vitest";
import { templateStore } from "../../src/spec/builtin.js";
import { findTemplate } from "../../src/spec/choose-template.js";
import { commandOf } from "../../src/wizard/command.js";
import { answerStep, currentSection, goBack, goOn, jumpTo, REVIEW, startWizard, TITLE, type Wizard } from "../../src/wizard/wizard.js";

const template = findTemplate(templateStore(), "prompt-spec", "en");
const IDS = template.sections.map((section) => section.id);
const start = (given: Partial<Parameters<typeof startWizard>[0]> = {}): Wizard => startWizard({ template, asksTitle: true, title: "", answers: {}, open: IDS, ...given });

describe("the wizard", () => {
  test("asks for the title, then for every section in the order of the template, then for a last look", () => {
    const asked: string[] = [];
    for (let wizard = start(); wizard.at !== REVIEW; wizard = goOn(answerStep(wizard, "x"))) asked.push(wizard.at);
    expect(asked).toEqual([TITLE, ...IDS]);
  });

  test("asks only for what is open", () => {
    const wizard = start({ title: "Known", answers: { context: "Known." }, open: ["goal", "verification"] });
    expect(wizard.at).toBe("goal");
    expect(goOn(wizard).at).toBe("verification");
    expect(goOn(goOn(wizard)).at).toBe(REVIEW);
  });

  test("goes straight to the last look when nothing is open", () => {
    expect(start({ title: "Known", open: [] }).at).toBe(REVIEW);
  });

  test("goes back to the step before, and stays at the first", () => {
    expect(goBack(jumpTo(start(), "goal")).at).toBe("context");
    expect(goBack(jumpTo(start(), "context")).at).toBe(TITLE);
    expect(goBack(start()).at).toBe(TITLE);
    expect(goBack(jumpTo(start(), REVIEW)).at).toBe("verification");
  });

  test("after a jump it goes on below, and comes back for what was left out", () => {
    const wizard = jumpTo(start({ title: "Known" }), "verification");
    expect(goOn(wizard).at).toBe("context");
    expect(goOn(jumpTo(start({ title: "Known" }), "constraints")).at).toBe("non-goals");
  });

  test("an empty answer takes the answer away", () => {
    const wizard = answerStep(jumpTo(start(), "goal"), "One.");
    expect(wizard.answers).toEqual({ goal: "One." });
    expect(answerStep(wizard, "").answers).toEqual({});
    expect(currentSection(wizard)?.heading).toBe("Goal");
  });

  test("a single letter is a command, with a blank in front it is an answer", () => {
    expect(commandOf("e")).toBe("edit");
    expect(commandOf("?")).toBe("help");
    expect(commandOf(" e")).toBe(null);
    expect(commandOf("edit the field")).toBe(null);
  });
});
