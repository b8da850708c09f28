import { unifiedDiff } from "../../report/diff.js";
import type { Linted } from "../../report/linted.js";
import { reportText } from "../../report/text.js";
import { visible } from "../../report/visible.js";
import { lint } from "../../rules/lint.js";
import type { LintSettings } from "../../rules/settings.js";
import type { TemplateStore } from "../../spec/builtin.js";
import { SpecError } from "../../spec/error.js";
import type { Finding } from "../../spec/finding.js";
import { readFrontMatter } from "../../spec/front-matter.js";
import type { Language } from "../../spec/language.js";
import { readDocument, readSpec } from "../../spec/parse.js";
import { sectionsOf, type Spec } from "../../spec/spec.js";
import type { Template } from "../../spec/template.js";
import { answersIn, fillDocument, ownSection } from "../../wizard/filled.js";
import { MESSAGES } from "../../wizard/messages.js";
import type { PitQuestion } from "../../wizard/pit-question.js";
import type { FilledPlace } from "./filled-place.js";
import { EXIT, type Io } from "../io.js";
import { pitQuestions } from "./pit-questions.js";
import { styleFor } from "../style.js";

/** What another answer cannot mend: where sections stand, and what stands outside them. */
const BY_HAND: ReadonlySet<string> = new Set(["section-order", "section-duplicated", "section-combined", "section-soft", "front-matter-invalid"]);

type Answers = Readonly<Record<string, string>>;

interface Opened {
  readonly place: FilledPlace;
  readonly text: string;
  readonly linted: Linted & { readonly spec: Spec };
  readonly settings: LintSettings;
  readonly language: Language;
  readonly templates: TemplateStore;
  readonly root: string;
}

/** A document that is completed in place. */
export class FilledSpec {
  readonly name: string;
  readonly root: string;
  readonly key: string;
  readonly language: Language;
  readonly linted: Opened["linted"];
  readonly template: Template;
  /** Whether it is an issue on GitHub rather than a file. */
  readonly isIssue: boolean;
  /** What the sections say now. */
  readonly answers: Answers;
  /** Ids of the sections that lint objects to and that an answer can mend. */
  readonly open: readonly string[];

  constructor(
    private readonly opened: Opened,
    private readonly io: Io,
  ) {
    const { linted, place, root, language } = opened;
    this.name = place.name;
    this.root = root;
    this.key = place.key;
    this.isIssue = place.isIssue;
    this.language = language;
    this.linted = linted;
    this.template = linted.spec.template;
    this.answers = answersIn(linted.spec);
    const objected = new Set(linted.findings.filter(isForAnswers).map((finding) => finding.section));
    this.open = this.template.sections.map((section) => section.id).filter((id) => objected.has(id) && canStandAlone(linted.spec, id));
  }

  /** The template with its questions in the user's language; headings are those of the document. */
  get questions(): Template {
    const { templates, language } = this.opened;
    const asked = templates.find(this.template.name, language);
    const sections = this.template.sections.map((section) => {
      const other = asked?.sections.find((each) => each.id === section.id) ?? section;
      const { question, hint, why, example } = other;
      return { ...section, question, hint, why, example };
    });
    return { ...this.template, sections };
  }

  /** Those of some answers that differ from what the sections say now. */
  changed(answers: Answers): Answers {
    return Object.fromEntries(Object.entries(answers).filter(([id, answer]) => answer !== this.answers[id]));
  }

  /** The document with some answers changed. */
  filled(answers: Answers): string {
    return fillDocument(this.opened.text, this.changed(answers), (text) => this.read(text));
  }

  /** What lint says about the document with these answers, as far as answers can mend it. */
  lint(answers: Answers): Linted {
    const spec = this.read(this.filled(answers));
    const result = lint(spec, { file: this.name, lang: this.language, settings: this.opened.settings });
    return { ...result, findings: result.findings.filter(isForAnswers), source: spec.source };
  }

  /** What is to be asked about the pits that the document walks towards with these answers. */
  pits(answers: Answers): PitQuestion[] {
    const homes = this.template.sections.map(({ id }) => id).filter((id) => canStandAlone(this.linted.spec, id));
    return pitQuestions(this.read(this.filled(answers)), { lang: this.language, settings: this.opened.settings, homes });
  }

  difference(answers: Answers): string {
    return unifiedDiff(this.name, this.opened.text, this.filled(answers));
  }

  /** Writes the document, prints its path, and says what is left to do. @throws SpecError when it was changed meanwhile */
  async write(answers: Answers): Promise<number> {
    const { place, text } = this.opened;
    const words = MESSAGES[this.language];
    const shown = visible(this.name);
    if ((await place.read()) !== text) throw new SpecError("file-changed", `${this.name} was changed meanwhile; nothing was written`, "Run the same command again.");
    const filled = this.filled(answers);
    if (filled === text) {
      this.io.stderr.write(`${words.nothingChanged(shown)}\n`);
      return EXIT.findings;
    }
    await place.write(filled);
    const blank = this.lint(answers).checklist.filter((entry) => entry.state === "blank");
    if (blank.length > 0) this.io.stderr.write(`${words.blankLeft(blank.map((entry) => visible(entry.heading)).join(", "))}\n`);
    this.io.stdout.write(`${shown}\n`);
    const left = this.byHand(answers);
    if (left.findings.some((finding) => finding.severity === "error")) {
      const style = await styleFor(this.io.stderr, this.io.env);
      this.io.stderr.write(`${words.leftByHand(shown)}\n${reportText([left], { style, lang: this.language, quiet: false })}`);
      return EXIT.findings;
    }
    if (!place.isIssue) this.io.stderr.write(`${words.next(shown)}\n`);
    return EXIT.clean;
  }

  /** What lint says about the document with these answers and no answer can mend. */
  private byHand(answers: Answers): Linted {
    const spec = this.read(this.filled(answers));
    const result = lint(spec, { file: this.name, lang: this.language, settings: this.opened.settings });
    // What is wrong with the front matter is known from opening: answers stand below it.
    const frontMatter = this.linted.findings.filter((finding) => finding.rule === "front-matter-invalid");
    const others = result.findings.filter((finding) => !isForAnswers(finding) && finding.severity !== "advice" && finding.rule !== "front-matter-invalid");
    return { ...result, findings: [...frontMatter, ...others], source: spec.source };
  }

  private read(text: string): Spec {
    return readSpec(readDocument(text, readFrontMatter), this.template);
  }
}

function isForAnswers(finding: Finding): boolean {
  return finding.section !== null && finding.severity !== "advice" && !BY_HAND.has(finding.rule);
}

/** Under `Goals / Non-goals` an answer to one would be an answer to both. */
function canStandAlone(spec: Spec, id: string): boolean {
  return ownSection(spec, id) !== null || sectionsOf(spec, id).length === 0;
}
