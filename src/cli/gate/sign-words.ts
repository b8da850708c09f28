import type { NoAnswer } from "../../gate/steps/architect-questions.js";
import type { Strength } from "../../gate/guards/guard.js";
import type { Language } from "../../spec/language.js";

/** Everything that `spec sign` says besides the questions. */
export interface SignWords {
  readonly facts: string;
  readonly noFacts: string;
  readonly today: string;
  readonly projected: string;
  readonly measuredBy: string;
  readonly guards: string;
  readonly noGuards: string;
  readonly strengths: Readonly<Record<Strength, string>>;
  readonly errors: (count: number) => string;
  readonly onlyBack: string;
  readonly more: (lines: number) => string;
  readonly kept: string;
  readonly step: (number: number, of: number) => string;
  readonly keysStated: string;
  readonly keys: string;
  readonly refused: Readonly<Record<NoAnswer, string>>;
  readonly answers: string;
  readonly decision: string;
  readonly notApplicable: string;
  readonly approve: string;
  readonly withConditions: string;
  readonly sendBack: string;
  readonly again: string;
  readonly stop: string;
  readonly conditions: string;
  readonly missing: string;
  readonly keysForList: string;
  readonly nothingListed: string;
  readonly changes: (file: string) => string;
  readonly conditionOpensSection: string;
  readonly conditionErrors: string;
  readonly writeConditions: string;
  readonly yes: string;
  readonly no: string;
  readonly approved: (path: string, digest: string) => string;
  readonly sentBack: (path: string) => string;
  readonly unsigned: string;
  readonly draftKept: (command: string) => string;
  readonly draftLost: string;
  readonly nothingKept: string;
}

export const SIGN_WORDS: Readonly<Record<Language, SignWords>> = {
  en: {
    facts: "Facts",
    noFacts: "The spec states no facts.",
    today: "today",
    projected: "projected",
    measuredBy: "measured by",
    guards: "Guards: what a diff must not break",
    noGuards: "The spec holds no guard: nothing of it is checked on the diff.",
    strengths: { blocks: "blocks", proposes: "warns", review: "for review" },
    errors: (count) => `${count} ${count === 1 ? "error" : "errors"} of lint`,
    onlyBack: "A spec with errors can only be sent back.",
    more: (lines) => `${lines} more ${lines === 1 ? "line" : "lines"}. Enter goes on. `,
    kept: "What you answered before is proposed; Enter confirms it.",
    step: (number, of) => `Question ${number} of ${of}`,
    keysStated: "The spec says what stands below. Enter confirms it, or change it.",
    keys: "An answer, or N/A and the reason. < goes back.",
    refused: {
      empty: "An answer is needed, or N/A with a reason.",
      "no-reason": "N/A needs a reason, e.g. N/A: it runs once a year, by hand.",
      "says-nothing": "That says nothing yet. An answer is needed, or N/A with a reason.",
      "too-long": "That is too long: at most 4,000 characters.",
    },
    answers: "Your answers",
    decision: "Your decision?",
    notApplicable: "N/A",
    approve: "Approve",
    withConditions: "Approve with conditions, which become Constraints",
    sendBack: "Send back, with what is missing",
    again: "Answer again",
    stop: "Stop here, and keep the answers",
    conditions: "Which conditions? One on each line, as a Constraint is written.",
    missing: "What is missing? One thing on each line.",
    keysForList: "An empty line ends the list.",
    nothingListed: "At least one is needed.",
    changes: (file) => `What changes in ${file}`,
    conditionOpensSection: "A condition reads as a heading or hides other text. Write it as a plain sentence.",
    conditionErrors: "With the conditions, lint finds errors:",
    writeConditions: "Write this into the spec and sign it?",
    yes: "Yes",
    no: "No, back to the decision",
    approved: (path, digest) => `✓ ${path}: approved, ${digest}`,
    sentBack: (path) => `✗ ${path}: sent back`,
    unsigned: "It carries no signature: whoever can write to the repository could have written it. --ssh-key FILE signs it.",
    draftKept: (command) => `Your answers are kept. To go on: ${command}`,
    draftLost: "Your answers could not be kept.",
    nothingKept: "Nothing was answered, nothing is kept.",
  },
  "zh-CN": {
    facts: "事实",
    noFacts: "规格没有写明任何事实。",
    today: "今天",
    projected: "预计",
    measuredBy: "测量方式",
    guards: "防线：改动不得违反的内容",
    noGuards: "规格没有防线：改动的内容不会受到检查。",
    strengths: { blocks: "拦截", proposes: "警告", review: "人工看" },
    errors: (count) => `lint 发现 ${count} 个错误`,
    onlyBack: "有错误的规格只能退回。",
    more: (lines) => `还有 ${lines} 行。回车继续。`,
    kept: "先前的回答已填好，回车即确认。",
    step: (number, of) => `第 ${number} 个问题，共 ${of} 个`,
    keysStated: "下面是规格里写的。回车确认，或直接修改。",
    keys: "写下回答；不适用就写 N/A 和理由。< 返回上一题。",
    refused: {
      empty: "需要一个回答，或者 N/A 加理由。",
      "no-reason": "N/A 需要理由，例如：N/A：每年手工运行一次。",
      "says-nothing": "这还没有说明什么。需要一个回答，或者 N/A 加理由。",
      "too-long": "太长了：最多 4000 个字符。",
    },
    answers: "你的回答",
    decision: "你的决定？",
    notApplicable: "不适用",
    approve: "批准",
    withConditions: "附条件批准，条件写入约束",
    sendBack: "退回，写明缺什么",
    again: "重新回答",
    stop: "先到这里，保留回答",
    conditions: "有哪些条件？每行一条，按约束的写法。",
    missing: "缺什么？每行一项。",
    keysForList: "空行结束。",
    nothingListed: "至少要有一项。",
    changes: (file) => `${file} 的改动`,
    conditionOpensSection: "有一条会被读成标题，或遮住别的文字。请写成普通的句子。",
    conditionErrors: "加上这些条件之后，lint 发现错误：",
    writeConditions: "写入规格并签字吗？",
    yes: "是",
    no: "否，回到决定",
    approved: (path, digest) => `✓ ${path}：已批准，${digest}`,
    sentBack: (path) => `✗ ${path}：已退回`,
    unsigned: "签字没有 SSH 签名：能写仓库的人都可能伪造它。用 --ssh-key 文件来签名。",
    draftKept: (command) => `回答已保留。继续：${command}`,
    draftLost: "回答没能保留下来。",
    nothingKept: "没有回答，也没有保留。",
  },
};
