import { succeeded, type CommandRun } from "../../node/run-command.js";
import { compareLimit, compareTrend, expectationOf, measuredText, readMeasured, type Expectation, type Measured } from "../../rules/expectation.js";
import type { Check } from "../../spec/checks.js";
import type { Language } from "../../spec/language.js";

/** How a check was decided. */
export interface Decision {
  /** Null: it cannot be told. */
  readonly holds: boolean | null;
  /** One line: what was found, and what was expected. */
  readonly note: string;
  /** The figure that it was decided by; null when there was none. */
  readonly measured: Measured | null;
}

/** What a check compares its figure with; null when it compares none. Only what is live is compared: elsewhere the exit code decides. */
export function comparedBy(check: Check): Expectation | null {
  return check.stage === "live" ? expectationOf(check.text) : null;
}

/** Decides a check by how its command ran. @param baseline its figure before the change; null when nobody measured it */
export function decideByRun(check: Check, run: CommandRun, baseline: Measured | null, lang: Language): Decision {
  const expectation = comparedBy(check);
  if (!succeeded(run) || expectation === null) return { holds: succeeded(run), note: endText(run, lang), measured: null };
  const measured = readMeasured(run.stdout, expectation.percentile);
  if (measured === null) return { holds: false, note: WORDS[lang].noFigure, measured };
  return decideByFigure(expectation, measured, baseline, lang);
}

/** Decides a check by its figure. @param baseline the figure before the change; null when nobody measured it */
export function decideByFigure({ limits, trend }: Expectation, measured: Measured, baseline: Measured | null, lang: Language): Decision {
  const words = WORDS[lang];
  const figure = measuredText(measured);
  const no = (note: string): Decision => ({ holds: false, note, measured });
  // Of several thresholds, the unit of the figure may tell which is meant.
  const meant = limits.length < 2 ? limits : limits.filter((limit) => measured.unit !== "" && compareLimit(measured, limit) !== null);
  const [limit, second] = meant;
  if (limits.length > 0 && (limit === undefined || second !== undefined)) return no(words.severalFigures(limits.map(({ text }) => text).join(", ")));
  const kept = limit === undefined ? null : compareLimit(measured, limit);
  if (limit !== undefined && kept === null) return no(words.otherUnit(figure, limit.text));
  if (kept !== null && (trend === null || !kept.holds)) return { ...kept, measured };
  if (trend === null) return { holds: null, note: figure, measured };
  if (baseline === null) return { holds: null, note: words.noBaseline(figure), measured };
  const moved = compareTrend(measured, baseline, trend);
  if (moved === null) return no(words.otherUnit(figure, measuredText(baseline)));
  return { holds: moved.holds, note: [...(kept === null ? [] : [kept.note]), moved.note].join("; "), measured };
}

/** `exit code 1`, `ended after 600 s`. */
export function endText({ exitCode, signal, timedOut, notStarted, durationMs }: CommandRun, lang: Language): string {
  const words = WORDS[lang];
  if (notStarted !== null) return words.notStarted(notStarted);
  if (timedOut) return words.timedOut(Math.max(1, Math.round(durationMs / 1000)));
  return exitCode === null ? words.signal(signal ?? "") : words.exitCode(exitCode);
}

const WORDS = {
  en: {
    exitCode: (code: number) => `exit code ${code}`,
    signal: (name: string) => `ended by ${name}`,
    timedOut: (seconds: number) => `took longer than ${seconds} s and was ended`,
    notStarted: (cause: string) => `could not start: ${cause}`,
    noFigure: "no figure on the last line of its output, or more than one; expected the one to compare",
    severalFigures: (figures: string) => `the check names several figures (${figures}); expected one, or a unit that tells which`,
    otherUnit: (figure: string, expected: string) => `${figure} cannot be compared with ${expected}`,
    noBaseline: (figure: string) => `${figure}, and no baseline to compare it with`,
  },
  "zh-CN": {
    exitCode: (code: number) => `退出码 ${code}`,
    signal: (name: string) => `被 ${name} 终止`,
    timedOut: (seconds: number) => `超过 ${seconds} 秒，已终止`,
    notStarted: (cause: string) => `无法启动：${cause}`,
    noFigure: "输出最后一行没有数字，或不止一个；应当只有要比较的那一个",
    severalFigures: (figures: string) => `检查里有多个数字（${figures}）；应当只有一个，或用单位区分`,
    otherUnit: (figure: string, expected: string) => `${figure} 无法与 ${expected} 比较`,
    noBaseline: (figure: string) => `${figure}，没有可比较的基线`,
  },
} as const satisfies Readonly<Record<Language, unknown>>;
