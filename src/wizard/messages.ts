import type { Language } from "../spec/language.js";
import { shellWord } from "./shell-word.js";

/** Everything that the wizard says; questions, hints and examples come from the template. */
export interface Messages {
  readonly title: string;
  readonly titleQuestion: string;
  readonly titleHint: string;
  readonly titleExample: string;
  readonly titleMissing: string;
  /** Between a label and what it says. */
  readonly colon: string;
  readonly step: (number: number, of: number) => string;
  readonly example: string;
  readonly why: string;
  readonly fix: string;
  readonly present: string;
  readonly keysForTitle: string;
  readonly keysForText: string;
  readonly keysForLine: string;
  readonly keysForList: string;
  readonly keysForMore: string;
  /** No-break spaces keep a letter and its word together. */
  readonly keys: string;
  readonly help: readonly string[];
  readonly nothingTyped: string;
  readonly firstStep: string;
  readonly findings: (count: number) => string;
  readonly more: (count: number) => string;
  readonly whatNow: string;
  readonly fixIt: string;
  readonly keepIt: string;
  readonly goBack: string;
  readonly whichSection: string;
  readonly review: string;
  readonly pit: (title: string) => string;
  readonly pitTrigger: (trigger: string, missing: readonly string[]) => string;
  readonly pitIncident: string;
  readonly pitHome: (heading: string) => string;
  readonly keysForPit: string;
  readonly pitStill: (missing: readonly string[]) => string;
  readonly tryAgain: string;
  readonly leaveIt: string;
  readonly preview: (path: string) => string;
  readonly difference: (path: string) => string;
  readonly write: (path: string) => string;
  readonly change: string;
  readonly stop: string;
  readonly stopHere: string;
  readonly editorKeptOld: string;
  readonly editorEmptied: string;
  readonly editorMark: string;
  readonly editorSoFar: string;
  readonly draftNotSaved: string;
  readonly whichDraft: string;
  readonly draftChoice: (title: string, answered: number, of: number) => string;
  readonly startAnew: string;
  readonly untitled: string;
  readonly draftKept: (path: string, command: string) => string;
  readonly draftLost: (path: string) => string;
  readonly nothingKept: string;
  readonly fileExists: (path: string) => string;
  readonly blankLeft: (headings: string) => string;
  readonly next: (path: string) => string;
  readonly nothingToFill: (path: string) => string;
  readonly notFillable: (path: string) => string;
  readonly leftByHand: (path: string) => string;
  readonly nothingChanged: (path: string) => string;
}

const en: Messages = {
  title: "Title",
  titleQuestion: "What changes, in one line?",
  titleHint: "It becomes the document's heading and the name of its file.",
  titleExample: "e.g. Read the domestic-model flag from model_detail",
  titleMissing: "A title is needed: the file is named after it.",
  colon: ": ",
  step: (number, of) => `${number} of ${of}`,
  example: "e.g.",
  why: "why",
  fix: "fix",
  present: "Your answer so far:",
  keysForTitle: "Enter ends the line · Ctrl-C stops and keeps a draft",
  keysForText: "Enter ends the answer; a paste may have many lines",
  keysForLine: "Enter takes the line; change it first if you like",
  keysForList: "One item a line; an empty line ends the list",
  keysForMore: "Enter keeps it; what you type is added; e changes it",
  keys: "e\u00A0editor · b\u00A0back · j\u00A0jump · s\u00A0skip · ?\u00A0help",
  help: [
    "e  opens your editor ($VISUAL or $EDITOR) with the hints and the finished sections",
    "b  goes back to the section before",
    "j  shows all sections (✓ ! –) and jumps to one",
    "s  leaves this section as it is and goes on",
    "Ctrl-C  stops; the draft is kept, and `spec new --resume` or `spec fill FILE --resume` goes on",
    "To answer with just one of these letters, put a space before it.",
  ],
  nothingTyped: "Nothing typed. s skips this section, ? explains it.",
  firstStep: "This is the first question.",
  findings: (count) => (count === 1 ? "one thing to look at" : `${count} things to look at`),
  more: (count) => `… and ${count} more`,
  whatNow: "What now?",
  fixIt: "Fix it",
  keepIt: "Keep it as it is",
  goBack: "Go back to the section before",
  whichSection: "Which section?",
  review: "Preview and write",
  pit: (title) => `A known pit · ${title}`,
  pitTrigger: (trigger, missing) => `The spec says "${trigger}" and does not state ${missing.join(" and ")}.`,
  pitIncident: "It happened before: ",
  pitHome: (heading) => `Your answer is added to ${heading}.`,
  keysForPit: "Enter leaves it; \"N/A because …\" sets it aside\nb\u00A0back · j\u00A0jump",
  pitStill: (missing) => `The answer is kept, but it does not state ${missing.join(" and ")} yet.`,
  tryAgain: "Try again",
  leaveIt: "Leave it",
  preview: (path) => `Preview · ${path}`,
  difference: (path) => `What changes · ${path}`,
  write: (path) => `Write ${path}`,
  change: "Change a section",
  stop: "Stop and keep the draft",
  stopHere: "Leave the file as it is",
  editorKeptOld: "Your answer is as it was before.",
  editorEmptied: "The answer is blank now.",
  editorMark: "Write your answer above this line. Everything from here on is left out.",
  editorSoFar: "What the spec says so far:",
  draftNotSaved: "The draft could not be saved; your answers are still here.",
  whichDraft: "There is a draft. Go on with it?",
  draftChoice: (title, answered, of) => `Continue: ${title} (${answered} of ${of} answered)`,
  startAnew: "Start a new one; drafts stay",
  untitled: "without a title",
  draftKept: (path, command) => `Draft kept: ${path}; continue with \`${command}\``,
  draftLost: (path) => `The newest answers are not kept: ${path} could not be written.`,
  nothingKept: "Nothing was answered yet, so nothing is kept.",
  fileExists: (path) => `${path} exists already. Choose another title, or stop (Ctrl-C) and use \`spec fill\` or --force.`,
  blankLeft: (headings) => `Still blank: ${headings}`,
  next: (path) => `Next: spec lint ${shellWord(path)}\n      spec install ${shellWord(path)}`,
  nothingToFill: (path) => `${path} has nothing to fill in: lint finds no section to object to.`,
  notFillable: (path) => `${path} has nothing that an answer could mend; mend these by hand:`,
  leftByHand: (path) => `${path} was written; no answer could mend the rest, mend it by hand:`,
  nothingChanged: (path) => `Nothing was changed in ${path}.`,
};

const zh: Messages = {
  title: "标题",
  titleQuestion: "用一句话说，要改什么？",
  titleHint: "它是文档的标题，也决定文件名。",
  titleExample: "例：国内模型标记改为读取 model_detail 字段",
  titleMissing: "需要一个标题：文件按它命名。",
  colon: "：",
  step: (number, of) => `第 ${number} 步，共 ${of} 步`,
  example: "例：",
  why: "原因",
  fix: "办法",
  present: "目前的回答：",
  keysForTitle: "回车结束 · Ctrl-C 停止并保留草稿",
  keysForText: "回车结束回答；可以一次粘贴多行",
  keysForLine: "回车采用这一行，也可以先修改",
  keysForList: "一行一条，空行结束",
  keysForMore: "回车保留；输入的内容会加在后面；e 修改",
  keys: "e\u00A0编辑器 · b\u00A0上一节 · j\u00A0跳转 · s\u00A0跳过 · ?\u00A0帮助",
  help: [
    "e  打开编辑器（$VISUAL 或 $EDITOR），附带提示和已写好的各节",
    "b  回到上一节",
    "j  列出所有小节（✓ ! –），选一节跳过去",
    "s  这一节保持原样，继续下一节",
    "Ctrl-C  停止；草稿会保留，用 `spec new --resume` 或 `spec fill 文件 --resume` 继续",
    "答案恰好是其中一个字母时，在前面加一个空格。",
  ],
  nothingTyped: "什么都没有输入。s 跳过这一节，? 查看说明。",
  firstStep: "这已经是第一个问题。",
  findings: (count) => `有 ${count} 处需要看一下`,
  more: (count) => `……还有 ${count} 处`,
  whatNow: "接下来？",
  fixIt: "修改",
  keepIt: "就这样保留",
  goBack: "回到上一节",
  whichSection: "去哪一节？",
  review: "预览并写入",
  pit: (title) => `踩过的坑 · ${title}`,
  pitTrigger: (trigger, missing) => `文中写了“${trigger}”，但没有写明${missing.join("、")}。`,
  pitIncident: "以前出过的事：",
  pitHome: (heading) => `回答会加到“${heading}”里。`,
  keysForPit: "回车跳过；“不适用，因为……”表示与此无关\nb\u00A0返回 · j\u00A0跳转",
  pitStill: (missing) => `回答已保留，但还没有写明${missing.join("、")}。`,
  tryAgain: "再答一次",
  leaveIt: "先不管",
  preview: (path) => `预览 · ${path}`,
  difference: (path) => `改动 · ${path}`,
  write: (path) => `写入 ${path}`,
  change: "修改某一节",
  stop: "停止，保留草稿",
  stopHere: "文件保持原样",
  editorKeptOld: "回答保持原样。",
  editorEmptied: "这一节现在是空的。",
  editorMark: "请写在这一行上面。从这一行起的内容都不会写入。",
  editorSoFar: "目前写好的内容：",
  draftNotSaved: "草稿没能保存；你的回答还在这里。",
  whichDraft: "有一份草稿，要继续吗？",
  draftChoice: (title, answered, of) => `继续：${title}（已答 ${answered}/${of}）`,
  startAnew: "另写一份，草稿保留",
  untitled: "无标题",
  draftKept: (path, command) => `草稿已保留：${path}；用 \`${command}\` 继续`,
  draftLost: (path) => `最新的回答没有保留：无法写入 ${path}。`,
  nothingKept: "还没有任何回答，没有草稿可保留。",
  fileExists: (path) => `${path} 已经存在。换一个标题，或按 Ctrl-C 停止，改用 \`spec fill\` 或 --force。`,
  blankLeft: (headings) => `仍然空着：${headings}`,
  next: (path) => `接下来：spec lint ${shellWord(path)}\n        spec install ${shellWord(path)}`,
  nothingToFill: (path) => `${path} 没有需要补写的：lint 对各节都没有意见。`,
  notFillable: (path) => `${path} 没有能靠回答补上的；请手工修改：`,
  leftByHand: (path) => `${path} 已写入；其余的问题靠回答补不上，请手工修改：`,
  nothingChanged: (path) => `${path} 没有改动。`,
};

/** What the wizard says, by language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en, "zh-CN": zh };
