import type { Severity } from "../../spec/finding.js";
import type { Text } from "../../spec/language.js";
import type { Forbidden } from "./guard.js";

/** What findings of one kind of guard have in common. */
export interface GuardRule {
  readonly id: string;
  /** Of a guard that blocks. */
  readonly severity: Severity;
  readonly summary: Text;
  readonly why: Text;
  readonly fix: Text;
}

const WHY: Text = {
  en: "The spec says what must not be built, and whoever approved it counts on that.",
  "zh-CN": "规格写明了不能做什么，批准它的人以此为准。",
};

const FIX_CODE: Text = {
  en: "Do it as the Architecture notes say, or give the reason in a comment on the line: `spec-allow: reason`.",
  "zh-CN": "按“架构说明”的方向实现，或在这一行的注释里写明理由：`spec-allow: 理由`。",
};

const FIX: Text = {
  en: "Take it out of the change, or have the spec changed and approved anew.",
  "zh-CN": "从改动中去掉，或者修改规格并重新批准。",
};

const rule = (kind: string, severity: Severity, summary: Text, fix: Text, why: Text = WHY): GuardRule => ({ id: `guard-${kind}`, severity, summary, why, fix });

/** The rule of each kind of guard, by its kind. */
export const RULE_OF: Readonly<Record<Forbidden["kind"], GuardRule>> = {
  command: rule("command", "error", { en: "Added code that issues a command which the spec forbids.", "zh-CN": "新增代码使用了规格禁止的命令。" }, FIX_CODE),
  call: rule("call", "error", { en: "Added code that makes a call which the spec forbids.", "zh-CN": "新增代码做了规格禁止的调用。" }, FIX_CODE),
  word: rule("word", "warning", { en: "Added code with a word that the spec speaks against.", "zh-CN": "新增代码里有规格提到不要用的词。" }, FIX_CODE),
  growth: rule("growth", "warning", { en: "A store call inside a loop, where the spec forbids work that grows with the data.", "zh-CN": "循环里访问存储，而规格禁止随数据量增长的工作。" }, FIX_CODE),
  files: rule("files", "error", { en: "A change to a file that the spec says must not be touched.", "zh-CN": "改动了规格规定不能碰的文件。" }, FIX),
  dependency: rule("dependency", "error", { en: "A manifest that gains a dependency which the spec forbids.", "zh-CN": "依赖清单新增了规格禁止的依赖。" }, FIX),
  migration: rule("migration", "error", { en: "A schema migration, where the spec forbids them.", "zh-CN": "规格禁止数据库迁移，而改动里有迁移。" }, FIX),
  size: rule("size", "error", { en: "A change larger than the spec allows.", "zh-CN": "改动超过了规格允许的大小。" }, { en: "Split the change, or have the spec changed and approved anew.", "zh-CN": "拆分改动，或者修改规格并重新批准。" }),
  prose: rule(
    "review",
    "advice",
    { en: "A prohibition in which nothing can be checked: a person looks.", "zh-CN": "程序无法检查的禁止事项：由人来看。" },
    { en: "Look at the change with it in view, or name what is meant: a command, a call, files such as `web/cache/**`.", "zh-CN": "对照它审查改动，或写明所指：命令、调用，或 `web/cache/**` 这样的文件。" },
    { en: "No program can check this sentence, and what nobody looks at is not held to.", "zh-CN": "程序无法检查这句话，没有人看就等于没有约束。" },
  ),
};

/** Every rule that `checkChange` may speak by. */
export const GUARD_RULES: readonly GuardRule[] = Object.values(RULE_OF);
