import type { TemplateSection } from "../spec/template.js";
import type { Messages } from "./messages.js";
import type { Wizard } from "./wizard.js";

/** Opens everything that is not the answer. Nobody writes this by accident, and no Markdown heading looks like it. */
const SCISSORS = "<!-- ------------------------ >8 ------------------------";

/** What the editor opens with: the answer so far, and below a line the question, its hints and the finished sections. */
export function editorText(wizard: Wizard, section: TemplateSection, words: Messages): string {
  const finished = wizard.template.sections.flatMap((other) => {
    const answer = wizard.answers[other.id];
    return answer === undefined || other.id === section.id ? [] : [`## ${other.heading}\n\n${answer}`];
  });
  const guide = [
    `${SCISSORS}\n${words.editorMark}`,
    `${section.heading}${words.colon}${section.question}`,
    section.hint,
    `${words.example}\n${section.example.trim()}`,
    ...(finished.length === 0 ? [] : [words.editorSoFar, `# ${wizard.title}`, ...finished]),
    "-->",
  ];
  return `${wizard.answers[section.id] ?? ""}\n\n${guide.join("\n\n")}\n`;
}

/** The answer in what the editor left: everything above the line, or above its sentence when the line itself was deleted. */
export function answerFromEditor(text: string, words: Messages): string {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").split("\n");
  const cut = lines.findIndex((line) => line.trimEnd() === SCISSORS || line.trimEnd() === words.editorMark);
  return lines.slice(0, cut === -1 ? lines.length : cut).join("\n").trim();
}
