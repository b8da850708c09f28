import { ARCHITECT_QUESTIONS, type ArchitectQuestion } from "../../gate/steps/architect-questions.js";
import { isHot, hotPathsIn } from "../../rules/hot-paths.js";
import type { LintSettings } from "../../rules/settings.js";
import type { Language } from "../../spec/language.js";
import type { Spec } from "../../spec/spec.js";
import { pitQuestions } from "../write/pit-questions.js";

/** One question to an architect. */
export interface SignQuestion {
  /** `calls` …, `pit:<id>`, `template:<number>`. */
  readonly id: string;
  readonly question: string;
  readonly hint: string;
  /** What the spec says about it already; empty when nothing was found. */
  readonly stated: string;
}

/** The method's five, then those of the pits that the spec walks towards, then the template's own. */
export function signQuestions(spec: Spec, settings: LintSettings, lang: Language): SignQuestion[] {
  const own = ARCHITECT_QUESTIONS.map(({ id, question, hint }) => ({ id, question: question[lang], hint: hint[lang], stated: statedIn(spec, id) }));
  const homes = spec.template.sections.map(({ id }) => id);
  const pits = pitQuestions(spec, { lang, settings, homes }).map(({ id, question, incident }) => ({ id: `pit:${id}`, question, hint: incident, stated: "" }));
  const template = spec.template.sign.map((question, index) => ({ id: `template:${index + 1}`, question, hint: "", stated: "" }));
  return [...own, ...pits, ...template];
}

const CALLS = /\b(?:calls?|requests?|invocations?|qps|rps|rpm|tps)\b|per (?:minute|second|hour)|调用|请求|每分钟|每秒/i;
const ROWS = /\b(?:rows?|keys?|records?|members?|entries|items|documents?|files|users|models)\b|[行条个键]|记录|数据量/i;
const READY = /\b(?:precomputed?|materiali[sz]ed?|kept ready|written when|on (?:each )?write|in advance|ahead of time)\b|预计算|预先|写入时|变化时写/i;
const SLOW = /\b(?:slow|slower|times? ?out|timeouts?|unavailable|is down|fall(?:s|ing)? ?back|fallback|degrade[sd]?)\b|变慢|很慢|超时|不可用|降级|兜底|回退/i;

/** The longest statement that is proposed: a line that can be changed in place. */
const LONGEST = 240;

function statedIn(spec: Spec, id: ArchitectQuestion["id"]): string {
  if (id === "calls") return factsIn(spec, (name) => CALLS.test(name)) || sentence(spec, (text) => CALLS.test(text) && /\d/.test(text));
  if (id === "rows") return factsIn(spec, (name) => !CALLS.test(name) && ROWS.test(name)) || sentence(spec, (text) => ROWS.test(text) && /\d/.test(text) && !CALLS.test(text));
  if (id === "ready") return sentence(spec, (text) => READY.test(text));
  if (id === "path") return sentence(spec, (text) => hotPathsIn(text).some(isHot));
  return sentence(spec, (text) => SLOW.test(text));
}

function factsIn(spec: Spec, isAbout: (name: string) => boolean): string {
  const facts = spec.facts.filter(({ name, today }) => today !== "" && isAbout(name));
  return proposal(facts.map(({ name, today, projected }) => `${name.replaceAll("`", "")}: ${today}${projected === "" ? "" : ` → ${projected}`}`).join("; "));
}

/** The first statement about it; prohibitions and checks state nothing. */
function sentence(spec: Spec, isAbout: (text: string) => boolean): string {
  const sections = ["context", "architecture", "constraints"].flatMap((id) => spec.sections.filter((section) => section.id === id));
  for (const { items } of sections) for (const { text, kind } of items) if (kind !== "row" && text.length <= LONGEST && isAbout(text)) return proposal(text);
  return "";
}

function proposal(text: string): string {
  return text.length > LONGEST ? "" : text.replace(/\s+/g, " ").trim();
}
