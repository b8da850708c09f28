import type { Language, Text } from "../spec/language.js";
import { hideSecrets } from "../spec/secrets.js";
import type { Rule } from "./rule.js";

/** The page of a rule as Markdown: what it looks for, why, what to do, a bad and a good example. */
export function rulePage(rule: Rule, lang: Language): string {
  const words = { severity: WORDS.severity[lang], why: WORDS.why[lang], fix: WORDS.fix[lang], bad: WORDS.bad[lang], good: WORDS.good[lang] };
  return `# ${rule.id}

${rule.summary[lang]}

**${words.severity}** ${SEVERITIES[rule.severity][lang]}

**${words.why}** ${rule.why[lang]}

**${words.fix}** ${rule.fix[lang]}

## ${words.bad}

${fenced(rule.bad)}

## ${words.good}

${fenced(rule.good)}
`;
}

function fenced(example: string): string {
  return `\`\`\`\`markdown\n${hideSecrets(example).replace(/\p{Cf}/gu, (hidden) => `<U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase()}>`).trimEnd()}\n\`\`\`\``;
}

const SEVERITIES: Readonly<Record<Rule["severity"], Text>> = {
  error: { en: "error", "zh-CN": "错误" },
  warning: { en: "warning", "zh-CN": "警告" },
  advice: { en: "advice", "zh-CN": "建议" },
};

const WORDS = {
  severity: { en: "Severity:", "zh-CN": "级别：" },
  why: { en: "Why:", "zh-CN": "原因：" },
  fix: { en: "Fix:", "zh-CN": "办法：" },
  bad: { en: "Bad", "zh-CN": "反例" },
  good: { en: "Good", "zh-CN": "正例" },
} as const satisfies Readonly<Record<string, Text>>;
