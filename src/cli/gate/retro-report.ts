import type { SpecVerdict } from "../../gate/steps/gate-verdict.js";
import type { Guard } from "../../gate/guards/guard.js";
import type { StepId } from "../../gate/steps/verdict.js";
import { recordPath } from "../../node/records.js";
import { asProse, inCode } from "../../report/markdown-text.js";
import { visible } from "../../report/visible.js";
import type { Finding } from "../../spec/finding.js";
import type { Language } from "../../spec/language.js";
import { shellWord } from "../../wizard/shell-word.js";
import { STATE_NAMES, STEP_NAMES } from "./gate-report.js";

/** What a look back at a finished change found. */
export interface Retro {
  /** Full hashes. */
  readonly commit: string;
  readonly parent: string;
  readonly subject: string;
  /** Of the spec, from the project's root. */
  readonly path: string;
  readonly slug: string;
  /** Whether the spec was there at that commit. */
  readonly hadSpec: boolean;
  readonly verdict: SpecVerdict;
  /** What the guards of the text of that day find in the change, and what those of today's text find. */
  readonly caughtThen: readonly Finding[];
  readonly caughtNow: readonly Finding[];
  /** Pits that were near, and of which the text said nothing. */
  readonly pits: readonly Finding[];
  /** Guards of today's text. */
  readonly guardsNow: readonly Guard[];
  readonly touched: readonly string[];
}

/** The same as Markdown: the six steps with the command that proves each, what was skipped, what would have caught it, the pit. */
export function retroText(retro: Retro, lang: Language): string {
  const words = WORDS[lang];
  const skipped = retro.verdict.steps.filter(({ state }) => state === "missing" || state === "not-required").map(({ step }) => STEP_NAMES[step][lang]);
  const parts = [
    `# ${words.title} ${inCode(retro.path)} @ ${inCode(retro.commit.slice(0, 12))}`,
    `${inCode(retro.subject)}${retro.hadSpec ? "" : `\n\n${words.noSpec}`}`,
    table(retro, lang),
    `${words.skipped}${skipped.length === 0 ? words.none : skipped.join(words.comma)}`,
    `## ${words.caught}`,
    caught(retro, lang),
    `## ${words.pit}`,
    `${words.pitHint}\n\n\`\`\`sh\n${visible(pitCommand(retro, lang))}\n\`\`\``,
  ];
  return `${parts.join("\n\n")}\n`;
}

function table({ verdict, ...retro }: Retro, lang: Language): string {
  const rows = verdict.steps.map(({ step, state, reason }) => {
    const what = state === "not-required" ? "" : asProse(reason[lang]).replaceAll("|", "\\|");
    return `| ${STEP_NAMES[step][lang]} | ${STATE_NAMES[state][lang]} | ${what} | ${inCode(proofOf(step, retro)).replaceAll("|", "\\|")} |`;
  });
  return [`| ${WORDS[lang].head.join(" | ")} |`, "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** What anybody can run on the history to see it. */
function proofOf(step: StepId, { commit, path, slug, parent }: Omit<Retro, "verdict">): string {
  const at = (file: string): string => `git show ${shellWord(`${commit.slice(0, 12)}:${file}`)}`;
  const proofs: Readonly<Record<StepId, string>> = {
    issue: `${at(path)} | spec lint -`,
    sandbox: at(recordPath(slug, "parity")),
    execute: `git diff ${parent.slice(0, 12)} ${commit.slice(0, 12)} | spec check ${shellWord(path)} --diff -`,
    review: at(recordPath(slug, "review")),
    architect: at(recordPath(slug, "signoff")),
    production: at(recordPath(slug, "live")),
  };
  return proofs[step];
}

function caught({ caughtThen, caughtNow, pits }: Retro, lang: Language): string {
  const words = WORDS[lang];
  const line = ({ file, line: number, message }: Finding): string => `- ${inCode(`${file}:${number}`)} ${asProse(message)}`;
  const lists = [
    { head: words.guardThen, findings: caughtThen },
    ...(caughtThen.length === 0 ? [{ head: words.guardNow, findings: caughtNow }] : []),
    { head: words.pitNear, findings: pits },
  ].filter(({ findings }) => findings.length > 0);
  return lists.length === 0 ? words.nothing : lists.map(({ head, findings }) => `${head}\n\n${findings.map(line).join("\n")}`).join("\n\n");
}

/** For a person to complete: what happened is theirs to say. */
function pitCommand({ commit, subject, guardsNow, caughtThen, caughtNow, touched }: Retro, lang: Language): string {
  const words = WORDS[lang];
  const isHit = caughtThen.length + caughtNow.length > 0;
  const triggers = isHit ? [...new Set(guardsNow.flatMap(({ forbids }) => (forbids.kind === "command" ? [forbids.command.toUpperCase()] : forbids.kind === "call" ? [forbids.name] : forbids.kind === "word" ? [forbids.word] : [])))].slice(0, 8) : [];
  const folders = [...new Set(touched.filter((path) => !path.startsWith(".spec/") && path.includes("/")).map((path) => `${path.slice(0, path.lastIndexOf("/"))}/**`))].slice(0, 4);
  const when = triggers.length > 0 ? ["--trigger", ...triggers] : folders.length > 0 ? ["--path", ...folders] : ["--trigger", words.word];
  return ["spec", "pit", "add", "--title", subject, "--incident", words.incident(commit.slice(0, 12), subject), ...when, "--fact", "data-size", "call-rate", "--question", words.question].map(shellWord).join(" ");
}

const WORDS = {
  en: {
    title: "Retro:",
    noSpec: "The spec was not there at that commit; its steps could not be taken. What today's text would have caught is below.",
    head: ["Step", "State", "What was there", "Proof"],
    skipped: "Not taken: ",
    none: "none",
    comma: ", ",
    caught: "What would have caught it",
    guardThen: "The guards of the text of that day, had they been held against the change:",
    guardNow: "The guards of today's text:",
    pitNear: "Pits that were near, and of which the text says nothing:",
    nothing: "No guard and no pit that is known. Write what must not be done into Non-goals, so that the next change is held to it.",
    pit: "For the pit book",
    pitHint: "Complete it and run it, so that the next spec is asked:",
    incident: (commit: string, subject: string) => `In ${commit}, "${subject}": say what happened, and what it cost.`,
    question: "How many rows today and projected, and how many calls a minute reach them?",
    word: "WORD",
  },
  "zh-CN": {
    title: "复盘：",
    noSpec: "那次提交时还没有这份规格，这些步骤无从做起。下面列出今天的文本本可发现的问题。",
    head: ["步骤", "状态", "当时有什么", "证明"],
    skipped: "没有做：",
    none: "无",
    comma: "、",
    caught: "什么本可以拦住它",
    guardThen: "当时文本里的守卫，如果照着检查这次改动：",
    guardNow: "今天文本里的守卫：",
    pitNear: "附近有坑而文本没有写明：",
    nothing: "没有已知的守卫或坑能拦住它。请把不该做的事写进“非目标”，下次改动就会照着检查。",
    pit: "写进踩坑簿",
    pitHint: "补全之后运行，下一份规格就会被问到：",
    incident: (commit: string, subject: string) => `${commit}，“${subject}”：写明发生了什么、损失有多大。`,
    question: "现在和预计各有多少行？每分钟有多少次调用会读到它们？",
    word: "词",
  },
} as const;
