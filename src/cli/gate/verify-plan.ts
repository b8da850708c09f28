import { mustFailRef } from "../../gate/steps/must-fail.js";
import { shellNeedOf } from "../../node/run-command.js";
import { visible, visibleLines } from "../../report/visible.js";
import { wrap } from "../../report/wrap.js";
import type { Expectation } from "../../rules/expectation.js";
import type { Language } from "../../spec/language.js";
import { comparedBy } from "./check-decision.js";
import type { AskedCheck } from "./verify-session.js";

/** What would be done about a check. */
export interface PlannedCheck {
  readonly number: number;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** Null: a person is asked. */
  readonly command: string | null;
  /** What in the command needs a shell; null: nothing. */
  readonly shell: string | null;
  readonly mustFailOn: string | null;
  /** What its figure is compared with, e.g. `< 50 ms`; empty: nothing. */
  readonly compares: readonly string[];
}

/** What `spec verify` would do. */
export function planOf(asked: readonly AskedCheck[]): PlannedCheck[] {
  return asked.map(({ check, number }) => {
    const { text, line, column, command } = check;
    const expectation = comparedBy(check);
    return { number, text, line, column, command, shell: command === null ? null : shellNeedOf(command), mustFailOn: command === null ? null : mustFailRef(text), compares: expectation === null ? [] : expected(expectation) };
  });
}

function expected({ limits, trend }: Expectation): string[] {
  const bounds = limits.map(({ bound, strict, text }) => `${bound === "upper" ? (strict ? "<" : "≤") : strict ? ">" : "≥"} ${text}`);
  return trend === null ? bounds : [...bounds, `baseline ${{ down: "≤ +", up: "≥ −", same: "±" }[trend.may]}${trend.tolerance.text}`];
}

/** The plan for people. */
export function planText(plan: readonly PlannedCheck[], columns: number, lang: Language): string {
  const words = WORDS[lang];
  return plan
    .map(({ number, text, command, shell, mustFailOn, compares }) => {
      const lines = command === null ? wrap(`${words.asks}${visible(text)}`, columns - 5) : [`$ ${visibleLines(command).replaceAll("\n", "\n       ")}`];
      if (shell !== null) lines.push(words.shell(visible(shell)));
      if (mustFailOn !== null) lines.push(words.mustFail(visible(mustFailOn)));
      if (compares.length > 0) lines.push(words.compares(visible(compares.join(", "))));
      return `${lines.map((line, index) => `${index === 0 ? String(number).padStart(3) : "   "}  ${line}`).join("\n")}\n`;
    })
    .join("");
}

const WORDS = {
  en: {
    asks: "asks a person: ",
    shell: (need: string) => `  through sh, because of: ${need}`,
    mustFail: (ref: string) => `  first at ${ref}, where it must fail`,
    compares: (figures: string) => `  its figure: ${figures}`,
  },
  "zh-CN": {
    asks: "请人回答：",
    shell: (need: string) => `  通过 sh 运行，因为：${need}`,
    mustFail: (ref: string) => `  先在 ${ref} 上运行，那里必须失败`,
    compares: (figures: string) => `  数值：${figures}`,
  },
} as const satisfies Readonly<Record<Language, unknown>>;
