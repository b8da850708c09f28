/** What makes a sentence of Constraints a prohibition. Data: words, matched without regard to case. */
const ENGLISH =
  /\b(?:must not|mustn't|may not|shall not|should not|shouldn't|cannot|can't|can not|do not|don't|does not|never|not allowed|not permitted|not acceptable|forbidden|prohibited|without any|under no circumstances)\b|^no\s/i;
const CHINESE = /不得|禁止|严禁|不能|不可|不允许|不许|不准|不要|切勿|请勿|绝不/;

/** Whether a constraint says what must not be, rather than what must be. */
export function isProhibition(text: string): boolean {
  return ENGLISH.test(text.replaceAll("’", "'")) || CHINESE.test(text);
}
