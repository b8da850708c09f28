import { isAbsolute, join, relative, resolve } from "node:path";
import { exists, findProjectRoot } from "../../node/project.js";
import { readTextFile } from "../../node/read.js";
import { writeTextFile } from "../../node/write.js";
import { unifiedDiff } from "../../report/diff.js";
import type { Linted } from "../../report/linted.js";
import { visible } from "../../report/visible.js";
import { lint } from "../../rules/lint.js";
import type { LintSettings } from "../../rules/settings.js";
import { SpecError } from "../../spec/error.js";
import { readFrontMatter } from "../../spec/front-matter.js";
import type { Language } from "../../spec/language.js";
import { readDocument, readSpec } from "../../spec/parse.js";
import { renderSpec } from "../../spec/render.js";
import { slugOf } from "../../spec/slug.js";
import type { Spec } from "../../spec/spec.js";
import type { Template } from "../../spec/template.js";
import { cleanTitle, titleText } from "../../wizard/answer-text.js";
import { fillDocument } from "../../wizard/filled.js";
import { MESSAGES } from "../../wizard/messages.js";
import type { PitQuestion } from "../../wizard/pit-question.js";
import { EXIT, type Io } from "../io.js";
import { pitQuestions } from "./pit-questions.js";

/** What is known of a new document before anybody is asked. */
export interface Given {
  readonly template: Template;
  readonly language: Language;
  readonly title: string;
  /** Markdown by id of section. */
  readonly answers: Readonly<Record<string, string>>;
  /** As the user named it; null: named after the title. */
  readonly output: string | null;
  readonly force: boolean;
  readonly settings: LintSettings;
  /** Where it becomes an issue; null: it becomes a file. */
  readonly issue: IssueTarget | null;
}

/** A repository that an issue is opened in. */
export interface IssueTarget {
  /** `owner/repo`. */
  readonly name: string;
  /** @returns the address of its page. @throws SpecError */
  create(title: string, text: string): Promise<string>;
}

/** What a document is made from. */
type Content = Pick<Given, "title" | "answers">;

/** A document that does not exist yet: its text, its place, and how it gets there. */
export class NewSpec {
  private constructor(
    readonly given: Given,
    readonly root: string,
    private readonly io: Io,
  ) {}

  /** @throws SpecError when the output cannot be a file */
  static start(given: Given, io: Io): NewSpec {
    const title = cleanTitle(given.title);
    refuseFolder(given.output, title, io.cwd);
    return new NewSpec({ ...given, title }, findProjectRoot(io.cwd), io);
  }

  /** The document, as it would be written now. */
  text({ title, answers }: Content): string {
    const { template } = this.given;
    const blank = renderSpec(template, { title: titleText(title, template), sections: {} });
    return fillDocument(this.given.issue === null ? blank : this.withoutTitle(blank), answers, (text) => this.read(text));
  }

  lint(content: Content): Linted {
    const spec = this.read(this.text(content));
    return { ...lint(spec, { file: this.path(content.title), lang: this.given.language, settings: this.given.settings }), source: spec.source };
  }

  /** What is to be asked about the pits that it walks towards. */
  pits(content: Content): PitQuestion[] {
    const { template, language: lang, settings } = this.given;
    return pitQuestions(this.read(this.text(content)), { lang, settings, homes: template.sections.map(({ id }) => id) });
  }

  /** Keys of what a complete document needs and nobody gave. */
  missing(): string[] {
    const { title } = this.given;
    const blank = this.lint(this.given).checklist.filter((entry) => entry.required && entry.state === "blank");
    return [...(title === "" ? ["title"] : []), ...blank.map((entry) => entry.id)];
  }

  /** Where a document of this title goes, as the user would name it. */
  path(title: string): string {
    const { output, issue } = this.given;
    if (issue !== null) return issue.name;
    if (output !== null) return output;
    const path = join(this.root, "specs", `${slugOf(title)}.md`);
    const shown = relative(this.io.cwd, path);
    return isAbsolute(shown) ? path : shown;
  }

  /** Whether a document of this title would replace a file and may not. */
  isTaken(title: string): boolean {
    return this.given.issue === null && !this.given.force && exists(resolve(this.io.cwd, this.path(title)));
  }

  /** @throws SpecError when the file exists and may not be replaced */
  refuseExisting(): void {
    const { title, output, issue } = this.given;
    if (issue !== null || (title === "" && output === null)) return;
    const path = this.path(title);
    if (this.isTaken(title)) throw new SpecError("file-exists", `${path} exists already`, `Complete it with \`spec fill ${path}\`, choose another name with --output, or replace it with --force.`);
  }

  /** What would change in the file that is replaced; empty when there is none. */
  difference(content: Content): string {
    const path = this.path(content.title);
    const before = this.presentText(path);
    return before === null ? "" : unifiedDiff(path, before, this.text(content));
  }

  /** Writes the document, prints its path, and says what is left to do. */
  async write(content: Content): Promise<number> {
    const { stdout, stderr, cwd } = this.io;
    const words = MESSAGES[this.given.language];
    const path = this.path(content.title);
    const { issue } = this.given;
    stderr.write(this.difference(content));
    const url = issue === null ? null : await issue.create(content.title, this.text(content));
    if (url === null) await writeTextFile(resolve(cwd, path), this.text(content), { exclusive: !this.given.force, shown: path });
    const blank = this.lint(content).checklist.filter((entry) => entry.state === "blank");
    if (blank.length > 0) stderr.write(`${words.blankLeft(blank.map((entry) => visible(entry.heading)).join(", "))}\n`);
    stdout.write(`${visible(url ?? path)}\n`);
    if (url === null) stderr.write(`${words.next(visible(path))}\n`);
    return EXIT.clean;
  }

  private read(text: string): Spec {
    return readSpec(readDocument(text, readFrontMatter), this.given.template);
  }

  /** An issue has its title beside its text. */
  private withoutTitle(text: string): string {
    const { lines, source } = this.read(text);
    const title = lines.find((line) => line.level === 1);
    return title === undefined ? text : text.slice(0, source.line(title.line).start) + text.slice(source.line(title.line).end).replace(/^\n+/, "");
  }

  private presentText(path: string): string | null {
    if (!this.given.force) return null;
    try {
      return readTextFile(resolve(this.io.cwd, path), path);
    } catch (error) {
      if (error instanceof SpecError && error.code === "file-system") return null;
      throw error;
    }
  }
}

function refuseFolder(output: string | null, title: string, cwd: string): void {
  if (output === null) return;
  if (output.trim() === "") throw new SpecError("option-invalid", "--output names no file", "Name one, or leave --output out: the file is named after the title.");
  // Only in a folder is there a `.`; a name that ends with a slash means one.
  const isFolder = /[/\\]$/.test(output) || exists(`${resolve(cwd, output)}/.`);
  if (isFolder) throw new SpecError("not-a-file", `--output ${output} names a folder, expected a file`, `Name the file, such as ${join(output, `${slugOf(title)}.md`)}.`);
}
