/** The languages that the program speaks and reads. */
export type Language = "en" | "zh-CN";

/** All languages, the default first. */
export const LANGUAGES = ["en", "zh-CN"] as const satisfies readonly Language[];

/** The language that a tag or a locale names: `zh`, `zh-cn`, `zh_CN.UTF-8`; null for one that the program does not speak. */
export function readLanguage(tag: string): Language | null {
  const primary = /^[a-z]+(?=$|[-_.@])/.exec(tag.toLowerCase())?.[0];
  return primary === "zh" ? "zh-CN" : primary === "en" ? "en" : null;
}

/** One sentence in every language of the program; both stand next to the code that says it. */
export type Text = Readonly<Record<Language, string>>;

/** How much of a text is looked at to tell its language, in UTF-16 code units. */
const SAMPLE = 4000;

/** The language that a text is written in, told by its share of Chinese characters. Japanese counts as none of ours. */
export function languageOfText(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const latin = sample.match(/[a-z]+/gi)?.length ?? 0;
  return han > latin && kana === 0 ? "zh-CN" : "en";
}
