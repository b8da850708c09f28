import { join, relative } from "node:path";
import { exists, findProjectRoot, loadTemplates } from "../../node/project.js";
import { writeTextFile } from "../../node/write.js";
import { visible } from "../../report/visible.js";
import { DEFAULT_TEMPLATE } from "../../spec/builtin.js";
import { findTemplate } from "../../spec/choose-template.js";
import { SpecError } from "../../spec/error.js";
import { issueForm } from "../../spec/issue-form.js";
import type { Language, Text } from "../../spec/language.js";
import { EXIT, type Io } from "../io.js";
import { issueWorkflow } from "./issue-workflow.js";

const NEXT: Text = {
  en: "Commit and push them; issues that are opened from then on are checked.",
  "zh-CN": "提交并推送后，此后新建的议题都会被检查。",
};

/** `spec init --github`: an Issue Form and a workflow, both or none. */
export async function initGitHub({ force, language }: { readonly force: boolean; readonly language: Language }, io: Io): Promise<number> {
  const root = findProjectRoot(io.cwd);
  const template = findTemplate(await loadTemplates(io.cwd), DEFAULT_TEMPLATE, language);
  const files = [
    { path: join(root, ".github/ISSUE_TEMPLATE/prompt-spec.yml"), content: issueForm(template) },
    { path: join(root, ".github/workflows/prompt-spec.yml"), content: issueWorkflow(language) },
  ].map((file) => ({ ...file, shown: relative(io.cwd, file.path) }));
  const present = files.filter(({ path }) => !force && exists(path));
  if (present.length > 0) throw new SpecError("file-exists", `${present.map(({ shown }) => shown).join(" and ")} ${present.length === 1 ? "exists" : "exist"} already; nothing was written`, "Change what is there, or give --force to replace it.");
  for (const { path, content, shown } of files) {
    await writeTextFile(path, content, { exclusive: !force, shown });
    io.stdout.write(`${visible(shown)}\n`);
  }
  io.stderr.write(`${NEXT[language]}\n`);
  return EXIT.clean;
}
