import { agentAtWork } from "../../gate/steps/agent-environments.js";
import { visible } from "../../report/visible.js";
import { wrap } from "../../report/wrap.js";
import { SpecError } from "../../spec/error.js";
import type { Fact } from "../../spec/facts.js";
import type { Language } from "../../spec/language.js";
import { onTerminal } from "../write/converse.js";
import { EXIT, isInteractive, type Io } from "../io.js";
import type { OpenedSpec } from "../opened-spec.js";
import { isSigned } from "./signed.js";
import { styleFor } from "../style.js";

/**
 * Whether the commands of these facts may run: somebody has signed the text that names them, or a person at the terminal has
 * seen them and agrees.
 *
 * @param options.yes the person agrees beforehand; without one it says nothing
 * @throws SpecError `spec-foreign`, `not-signed`
 */
export async function allowCommands(opened: OpenedSpec, facts: readonly Fact[], { yes, lang }: { readonly yes: boolean; readonly lang: Language }, io: Io): Promise<boolean> {
  if (opened.path === null) throw new SpecError("spec-foreign", `${opened.file} is no file of this project: none of its commands is run`, "Save it in the project, or give the values with --measured FILE.");
  if (await isSigned(opened)) return true;
  const agent = agentAtWork(io.env);
  if (agent !== null) throw new SpecError("not-signed", `${opened.file} is not signed off, and ${agent.variable} says that ${agent.agent} is at work: none of its commands is run`, `Have a person sign it: \`spec sign\`, or give the values with --measured FILE.`);
  if (!isInteractive(io)) throw new SpecError("not-signed", `${opened.file} is not signed off, and nobody can be asked: none of its commands is run`, "Have it signed (`spec sign`), run this in a terminal, or give the values with --measured FILE.");
  return yes || ask(facts, lang, io);
}

async function ask(facts: readonly Fact[], lang: Language, io: Io): Promise<boolean> {
  const words = WORDS[lang];
  const style = await styleFor(io.stdout, io.env);
  let agreed = false;
  await onTerminal(io, async (terminal) => {
    const lines = facts.flatMap(({ name, measuredBy }) => [`- ${name.replaceAll("`", "")}`, `  $ ${measuredBy ?? ""}`]);
    terminal.print(`\n${[words.unsigned, "", ...lines].flatMap((line) => wrap(visible(line), Math.min(terminal.columns, 100) - 1)).join("\n")}\n\n`);
    agreed = (await terminal.choose(words.question, [{ name: "no", text: words.no }, { name: "yes", text: words.yes }], style)) === "yes";
    return EXIT.clean;
  });
  return agreed;
}

const WORDS = {
  en: { unsigned: "Nobody has signed this spec. Its commands would run here, with your rights:", question: "Run them?", no: "No", yes: "Yes, run them" },
  "zh-CN": { unsigned: "这份规格还没有人签字。下面的命令将以你的权限在这里运行：", question: "运行吗？", no: "否", yes: "是，运行" },
} as const;
