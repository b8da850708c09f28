import type { Template } from "./template.js";

/** A label longer than this is a sentence, not a section head. */
const LONGEST_LABEL = 120;

// `1.`, `2)`, `1.2-`, `3 Goal`, `1目标`, `一、`; not `2FA`, not `三方`.
const NUMBERING = /^[([（【]?(?:\d+(?:[.-]\d+)*(?:[.)\]）】、:：-]+\s*|\s+|(?=\p{Script=Han}))|[一二三四五六七八九十]+[.)\]）】、:：\s]+)/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F\u200D\u20E3]/gu;
// eslint-disable-next-line no-control-regex -- colour codes that a terminal left in a heading
const ANSI = /\u001B\[[0-9;]*m/g;
const SPACES_AND_HYPHENS = /[\s\u00AD\u2010-\u2015\u2212_-]+/g;
const TRAILING_PUNCTUATION = /[\s:.?!。、…]+$/;
const SEPARATORS = /\s*(?:[/&+,、|]|\sand\s|\sor\s|与|和|及)\s*/;

/** What a head says about sections. */
export interface LabelMatch {
  /** Ids of the sections that the label opens, distinct, in the order of the label. Two or more: a combined head. */
  readonly ids: readonly string[];
  /** Length of the label within the text that was given: what follows it is content. */
  readonly length: number;
}

/**
 * The form in which labels are compared: NFKC, case folded, without numbering, emoji, emphasis, links' brackets, trailing
 * punctuation, spaces and hyphens. `### 🎯 1. Non‑Goals:` and `nongoals` are the same label. Empty for what is too long to be one.
 */
export function labelKey(label: string): string {
  if (label.length > LONGEST_LABEL) return "";
  // Most labels are words: nothing of the below applies to them.
  if (/^[A-Za-z ]+$/.test(label)) return label.toLowerCase().replaceAll(" ", "");
  const plain = plainLabel(label).normalize("NFKC").toLowerCase();
  return plain.replace(NUMBERING, "").replace(TRAILING_PUNCTUATION, "").replace(SPACES_AND_HYPHENS, "");
}

/** A label as a person reads it: without emphasis, links' targets, colour codes and emoji, numbering kept. */
export function plainLabel(label: string): string {
  return stripLinkTargets(label.replace(ANSI, "").replace(EMOJI, "")).replace(/[*`~[\]]/g, "").trim();
}

/** Which sections of a template a heading's text opens: `Goals / Non-goals` opens two; null when it opens none. */
export function matchHeading(template: Template, text: string): LabelMatch | null {
  const whole = matchLabel(template, text);
  if (whole.length > 0) return { ids: whole, length: text.length };
  const colon = text.search(/[:：]/);
  if (colon <= 0) return null;
  const ids = matchLabel(template, text.slice(0, colon));
  return ids.length > 0 ? { ids, length: colon + 1 } : null;
}

/** Which sections a label without any content behind it opens; empty when it opens none. */
export function matchLabel(template: Template, label: string): readonly string[] {
  if (label.length > LONGEST_LABEL) return [];
  const whole = lookUp(template, label);
  if (whole !== undefined) return [whole];
  const outside = label.replace(/\s*[([（【][^()[\]（）【】]*[)\]）】]\s*$/, "");
  if (outside !== label) {
    const ids = matchLabel(template, outside);
    if (ids.length > 0) return ids;
  }
  const parts = label.split(SEPARATORS);
  if (parts.length < 2) return [];
  const ids = parts.map((part) => lookUp(template, part));
  return ids.every((id) => id !== undefined) ? [...new Set(ids)] : [];
}

function lookUp(template: Template, label: string): string | undefined {
  return labelIndex(template).get(labelKey(label));
}

const indexes = new WeakMap<Template, ReadonlyMap<string, string>>();

function labelIndex(template: Template): ReadonlyMap<string, string> {
  const known = indexes.get(template);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const section of template.sections) {
    for (const label of [section.heading, ...section.aliases]) {
      const key = labelKey(label);
      if (!index.has(key)) index.set(key, section.id);
    }
  }
  indexes.set(template, index);
  return index;
}

/** `[Goal](#goal)` → `Goal`, in one pass. */
function stripLinkTargets(text: string): string {
  let result = "";
  let from = 0;
  for (let open = text.indexOf("]("); open !== -1; open = text.indexOf("](", from)) {
    const close = text.indexOf(")", open);
    if (close === -1) break;
    result += text.slice(from, open);
    from = close + 1;
  }
  return result + text.slice(from);
}
