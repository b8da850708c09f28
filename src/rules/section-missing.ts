import { addSection, type Edit } from "../spec/edits.js";
import { sectionPrompt } from "../spec/prompt.js";
import { sectionsOf, type Spec } from "../spec/spec.js";
import type { TemplateSection } from "../spec/template.js";
import { example } from "./example.js";
import { quotedLabels, sectionsPlaying } from "./playing.js";
import { defineRule } from "./rule.js";
import type { LintSettings } from "./settings.js";
import { withEdits, keepsSections } from "./trial.js";

export default defineRule({
  id: "section-missing",
  severity: "error",
  summary: { en: "A required section is missing.", "zh-CN": "缺少必填的一节。" },
  why: {
    en: "What nobody wrote down, the agent decides: this is the blank that an incident comes from.",
    "zh-CN": "没有写下来的，就由智能体替你决定：事故就出在这样的空白里。",
  },
  fix: { en: "Add the section; `spec fill FILE` asks for what is blank.", "zh-CN": "补上这一节；`spec fill FILE` 会逐项询问空白之处。" },
  bad: example({ Constraints: null }),
  good: example(),
  edits(spec, settings) {
    const [missing] = addable(spec, settings);
    return missing === undefined ? [] : [added(spec, missing)];
  },
  check(spec, report, settings) {
    const fixable = addable(spec, settings);
    for (const section of spec.template.sections) {
      if (!section.required || sectionsPlaying(spec, section, settings).length > 0) continue;
      const refused = sectionsOf(spec, section.id);
      const because = {
        en: refused.length === 0 ? "" : `: ${quotedLabels(refused, ['"', '"'], ", ")} not taken for it, because that often means something else`,
        "zh-CN": refused.length === 0 ? "" : `：没有把${quotedLabels(refused, ["“", "”"], "、")}当作它，因为那往往另有所指`,
      };
      report({
        at: refused[0]?.head ?? null,
        section: section.id,
        fixable: fixable.includes(section),
        why: section.why,
        message: {
          en: `${section.heading} is missing${because.en}; expected a section that answers: ${section.question}`,
          "zh-CN": `缺少“${section.heading}”${because["zh-CN"]}；这一节应当回答：${section.question}`,
        },
      });
    }
  },
});

function missingIn(spec: Spec, settings: LintSettings): TemplateSection[] {
  return spec.template.sections.filter((section) => section.required && sectionsPlaying(spec, section, settings).length === 0);
}

function added(spec: Spec, { id }: TemplateSection): Edit {
  return addSection(spec, id, sectionPrompt(spec.template, id));
}

/** The missing sections that are there once they are added: not in an open block of code, and at no other section's cost. */
function addable(spec: Spec, settings: LintSettings): TemplateSection[] {
  const missing = missingIn(spec, settings);
  if (missing.length === 0) return [];
  const after = withEdits(spec, missing.map((section) => added(spec, section)));
  const left = missingIn(after, settings);
  return left.every((section) => missing.includes(section)) && keepsSections(spec, after) ? missing.filter((section) => !left.includes(section)) : [];
}
