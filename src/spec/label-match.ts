import { LONGEST_LABEL, labelKey, labelText, textKey } from "./label.js";
import type { Template } from "./template.js";

/** What a label says about sections: the ones that it opens, or the ones that it may open where nothing firm does. */
export interface LabelMeaning {
  /** Distinct, in the order of the label. Two or more: a combined head. Empty when only soft aliases fit. */
  readonly firm: readonly string[];
  /** In the order of the template. */
  readonly soft: readonly string[];
}

/** A label and where it ends: what follows it is content. */
export interface LabelMatch extends LabelMeaning {
  /** Length of the label within the text that was given. */
  readonly length: number;
}

const SEPARATORS = /\s*(?:[/&+,、|]|\sand\s|\sor\s|与|和|及)\s*/;
const PARENTHESES = /\s*[([（【][^()[\]（）【】]*[)\]）】]\s*$/;

/** Which sections of a template a heading's text opens: `Goals / Non-goals` opens two; null when it opens none. */
export function matchHeading(template: Template, text: string, form: "heading" | "title" = "heading"): LabelMatch | null {
  const whole = matchLabel(template, text, form);
  if (whole !== null) return { ...whole, length: text.length };
  const colon = text.search(/[:：]/);
  if (colon <= 0) return null;
  const before = matchLabel(template, text.slice(0, colon), "field");
  // `Feature: sign in` says what the feature is; only a firm label may have its content beside it.
  return before === null || before.firm.length === 0 ? null : { ...before, length: colon + 1 };
}

/**
 * How a label stands: with its content beside it, with its line for itself, as a heading, or as the title of the document. The
 * more it stands by itself, the more other words may stand around an alias; a title names the subject, in any words.
 */
export type LabelForm = "field" | "line" | "heading" | "title";

/** Which sections a label without any content behind it opens; null when it opens none. */
export function matchLabel(template: Template, label: string, form: LabelForm): LabelMeaning | null {
  if (label.length > LONGEST_LABEL) return null;
  const index = indexOf(template);
  const known = index.known[form];
  let meaning = known.get(label);
  if (meaning === undefined) {
    meaning = meaningOf(index, label, form);
    if (form === "title" && meaning?.firm.length === 0) meaning = null;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(label, meaning);
  }
  return meaning;
}

/** The aliases of a template, by key. `… goals` is kept under `goals`, as an ending; `Why …` under `why`, as an opening. */
interface LabelIndex {
  readonly exact: Map<string, LabelMeaning>;
  readonly endings: Map<string, LabelMeaning>;
  readonly openings: Map<string, LabelMeaning>;
  readonly known: Readonly<Record<LabelForm, Map<string, LabelMeaning | null>>>;
}

/** Labels repeat within a document and among documents; the look-up must not keep all that a stranger sends. */
const MOST_KNOWN = 4096;

const indexes = new WeakMap<Template, LabelIndex>();

function indexOf(template: Template): LabelIndex {
  const present = indexes.get(template);
  if (present !== undefined) return present;
  const index: LabelIndex = { exact: new Map(), endings: new Map(), openings: new Map(), known: { field: new Map(), line: new Map(), heading: new Map(), title: new Map() } };
  for (const { id, heading, aliases, soft } of template.sections) {
    for (const alias of [heading, ...aliases]) enter(index, alias, { firm: [id], soft: [] });
    for (const alias of soft) enter(index, alias, { firm: [], soft: [id] });
  }
  indexes.set(template, index);
  return index;
}

function enter(index: LabelIndex, alias: string, meaning: LabelMeaning): void {
  const map = alias.startsWith("…") ? index.endings : alias.endsWith("…") ? index.openings : index.exact;
  const key = labelKey(alias.replaceAll("…", ""));
  const present = map.get(key);
  // A label opens one section firmly; the soft ones of several sections add up.
  if (present === undefined) map.set(key, meaning);
  else if (present.firm.length === 0) map.set(key, meaning.firm.length > 0 ? meaning : { firm: [], soft: [...new Set([...present.soft, ...meaning.soft])] });
}

function meaningOf(index: LabelIndex, label: string, form: LabelForm): LabelMeaning | null {
  const exact = index.exact.get(labelKey(label));
  if (exact !== undefined) return exact;
  const outside = label.replace(PARENTHESES, "");
  if (outside !== label && outside.trim() !== "") return meaningOf(index, outside, form);
  const meaning = combined(index, label, form);
  if (meaning !== null || form === "field") return meaning;
  if (form === "title") return besideDash(index, label);
  const words = labelText(label).match(WORDS) ?? [];
  if (words.length < 2 || words.length > MOST_WORDS) return null;
  const opening = beforeMore(index, words) ?? ofOpening(index, words);
  return opening !== null || form === "line" ? opening : (besideDash(index, label) ?? ofEnding(index, words));
}

/**
 * `Goals / Non-goals` is all of its parts. In a heading one of two parts is enough, when the other is no more than two words:
 * `Users & problem`.
 */
function combined(index: LabelIndex, label: string, form: LabelForm): LabelMeaning | null {
  const parts = label.split(SEPARATORS);
  if (parts.length < 2 || parts.length > 4) return null;
  const meanings = parts.map((part) => index.exact.get(labelKey(part)));
  const firm = [...new Set(meanings.flatMap((meaning) => meaning?.firm ?? []))];
  const isShort = (part: string): boolean => (labelText(part).match(WORDS) ?? []).length <= 4 && part.trim().split(/\s+/).length <= 2;
  const isEnough = form === "heading" && firm.length > 0 && parts.length === 2 && parts.every(isShort);
  if (meanings.includes(undefined) && !isEnough) return null;
  return { firm, soft: firm.length > 0 ? [] : [...new Set(meanings.flatMap((meaning) => meaning?.soft ?? []))] };
}

const DASH = /\s[-–—]{1,2}\s|\s*——\s*/;
const STEP = /^(?:phase|step|stage|part|week|day|sprint|milestone|task|option|alternative|story|epic|iteration|round|level|tier|section|chapter|appendix|example|change|阶段|步骤|任务|选项|方案|里程碑|第|附录|示例)/;

/** `Payments — acceptance criteria`, `Non-goals — not in this release`. A step's name is no label: `Phase 2 — Testing`. */
function besideDash(index: LabelIndex, label: string): LabelMeaning | null {
  const [first = "", last = "", ...more] = label.split(DASH);
  if (last === "" || more.length > 0) return null;
  const before = index.exact.get(labelKey(first));
  if (before !== undefined) return before;
  return STEP.test(labelText(first)) ? null : (index.exact.get(labelKey(last)) ?? null);
}

/** Words, and single characters of scripts that put no blanks between words. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const MOST_WORDS = 16;

/** What may follow a label and leave it what it is: `Goals of this release`, `Constraints recorded up front`, `暂不纳入 V1`. */
const AFTER = /^(?:of|for|in|on|to|with|from|behind|about|at|across|per|during|recorded|identified|agreed|v?\d+(?:\.\d+)*|mvp)$/;

function beforeMore(index: LabelIndex, words: readonly string[]): LabelMeaning | null {
  for (let end = words.length - 1; end > 0; end -= 1) {
    const exact = AFTER.test(words[end] ?? "") ? index.exact.get(key(words.slice(0, end))) : undefined;
    if (exact !== undefined && exact.firm.length > 0) return exact;
  }
  return null;
}

/** `Why do we need …`: the longest opening counts. */
function ofOpening(index: LabelIndex, words: readonly string[]): LabelMeaning | null {
  for (let end = words.length - 1; end > 0; end -= 1) {
    const opening = words[end] === "not" ? undefined : index.openings.get(key(words.slice(0, end)));
    if (opening !== undefined) return opening;
  }
  return null;
}

/** They turn what follows into something else (`Alternative designs`, `现有架构`) or make it a step (`Update tests`). */
const TURNING = new Set("non,not,no,un,without,alternative,alternatives,alternate,other,rejected,discarded,previous,prior,past,old,former,future,later,current,existing,present,open,unresolved,related,stretch,example,sample,a,an,in,of,to,for,with,and,or,vs,before,using,making,creating,defining,running,updating,create,define,run,update,remove,add,fix".split(","));
const TURNING_HAN = /[非不无未禁]|备选|替代|其他|其它|可选|后续|未来|现有|当前|原有|已有|旧|示例|待|备用|参考/;
const MOST_WORDS_BEFORE = 3;

/** `Database architecture`: the longest ending counts. */
function ofEnding(index: LabelIndex, words: readonly string[]): LabelMeaning | null {
  let latin = 0;
  for (const [place, before] of words.slice(0, -1).entries()) {
    latin += before.length > 1 ? 1 : 0;
    if (latin > MOST_WORDS_BEFORE || TURNING.has(before) || /[:：,，;]$/.test(before)) return null;
    const ending = index.endings.get(key(words.slice(place + 1)));
    const modifier = words.slice(0, place + 1).join("");
    // One character before a Chinese word makes another word of it.
    if (ending !== undefined) return modifier.length < 2 || TURNING_HAN.test(modifier) || STEP.test(modifier) ? null : ending;
  }
  return null;
}

function key(words: readonly string[]): string {
  return textKey(words.join(" "));
}
