import { findCodeSpans } from "../../spec/code-spans.js";

/** What a sentence gives as examples of what it forbids and of what it does not. */
export interface GuardExamples {
  readonly broken: readonly string[];
  readonly kept: readonly string[];
  /** Where they start in the text; its length when there are none. */
  readonly start: number;
}

const LEAD = /(?:(?:e\.g\.|for example|for instance|example),?:?\s{0,2}(?:not|never)|(?:例如|比如|譬如|如)[，,：:]?\s{0,2}(?:不能|不可以|不可|不要|不得|不应|不是|不))[\s:：]{0,2}(?=`)/i;

/** Whether a text may hold examples of a guard; quick, and true for every text that does. */
export function mayHoldExamples(text: string): boolean {
  return LEAD.test(text);
}

/** Reads `e.g. not r.scan(0), but r.smembers(k)` (each in a code span), 例如不能 …，可以 …. Linear. */
export function readExamples(text: string): GuardExamples {
  const lead = LEAD.exec(text);
  if (lead === null) return { broken: [], kept: [], start: text.length };
  const from = lead.index + lead[0].length;
  const turn = turnAfter(text, from);
  const start = lead.index - (/[\s(（*_—–;；,，-]*$/.exec(text.slice(Math.max(lead.index - 10, 0), lead.index))?.[0].length ?? 0);
  return { broken: spansIn(text, from, turn), kept: spansIn(text, turn, text.length), start };
}

/** Where the sentence turns to what is kept. */
function turnAfter(text: string, from: number): number {
  const spans = findCodeSpans(text, from, text.length);
  const turns = /\b(?:but|only|rather|instead)\b|可以|而是|但|应|只能|改用/g;
  turns.lastIndex = from;
  for (let turn = turns.exec(text); turn !== null; turn = turns.exec(text)) {
    const { index } = turn;
    if (!spans.some((span) => span.start <= index && index < span.end)) return index;
  }
  return text.length;
}

function spansIn(text: string, from: number, to: number): string[] {
  return findCodeSpans(text, from, to).map(({ start, end }) => text.slice(start, end).replace(/^(`+) ?(.*?) ?\1$/s, "$2"));
}
