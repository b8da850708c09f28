// What a thread of the pool runs.
import { workerData } from "node:worker_threads";
import { loadTemplates } from "../../node/project.js";
import { serveTasks } from "../../node/worker-pool.js";
import type { LintAnswer, LintSetup, LintTask } from "./lint-pool.js";
import { lintText } from "./lint-text.js";
import { configReader } from "./project-config.js";

const { cwd, options, template, messages } = workerData as LintSetup;
const templates = await loadTemplates(cwd);
const configOf = configReader(options, templates, { cwd });

serveTasks(async ({ file, name, text }: LintTask): Promise<LintAnswer> => {
  const linted = await lintText(text, { file, templates, template, messages, decided: await configOf(name) });
  const { findings, suppressed, checklist } = linted;
  return { file, template: linted.template, findings, suppressed, checklist };
});
