/** A label longer than this is a sentence, not a section head. */
export const LONGEST_LABEL = 120;

// `1.`, `2)`, `1.2-`, `3 Goal`, `1目标`, `一、`; not `2FA`, not `三方`.
const NUMBERING = /^[([（【]?(?:\d+(?:[.-]\d+)*(?:[.)\]）】、:：-]+\s*|\s+|(?=\p{Script=Han}))|[一二三四五六七八九十]+[.)\]）】、:：\s]+|第[一二三四五六七八九十\d]+[章节部分]+[:：、\s]*)/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u{1F3FB}-\u{1F3FF}\uFE0E\uFE0F\u200D\u20E3]/gu;
// eslint-disable-next-line no-control-regex -- colour codes that a terminal left in a heading
const ANSI = /\u001B\[[0-9;]*m/g;
const SPACES_AND_HYPHENS = /[\s\u00AD\u2010-\u2015\u2212_-]+/g;
/** Most labels: nothing in them is markup. */
const PLAIN = /^[A-Za-z\d .,:/&()'-]*$/;
const TRAILING_PUNCTUATION = /[\s:.?!。、…]+$/;

/**
 * The form in which labels are compared: NFKC, case folded, without numbering, emoji, emphasis, links' brackets, trailing
 * punctuation, spaces and hyphens. `### 🎯 1. Non‑Goals:` and `nongoals` are the same label. Empty for what is too long to be one.
 */
export function labelKey(label: string): string {
  if (label.length > LONGEST_LABEL) return "";
  // Most labels are words: nothing of the below applies to them.
  if (/^[A-Za-z ]+$/.test(label)) return label.toLowerCase().replaceAll(" ", "");
  if (/^(?!第)[\u4E00-\u9FFF]+$/.test(label)) return label;
  return textKey(labelText(label));
}

/** The key of words as `labelText` gives them. */
export function textKey(text: string): string {
  return text.replace(TRAILING_PUNCTUATION, "").replace(SPACES_AND_HYPHENS, "");
}

/** A label's words, as they are compared: NFKC, case folded, without numbering, emoji and markup. */
export function labelText(label: string): string {
  return plainLabel(label).normalize("NFKC").toLowerCase().replace(NUMBERING, "");
}

/** A label as a person reads it: without emphasis, links' targets, colour codes and emoji, numbering kept. */
export function plainLabel(label: string): string {
  if (PLAIN.test(label)) return label.trim();
  return stripLinkTargets(label.replace(ANSI, "").replace(EMOJI, "")).replace(/[*`~[\]]/g, "").trim();
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
