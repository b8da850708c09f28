import * as z from "zod/mini";
import { forbiddenText, scopeText } from "../../gate/guards/guard-text.js";
import type { Guard, Strength } from "../../gate/guards/guard.js";
import { readGuards } from "../../gate/guards/guards.js";
import type { Vocabulary } from "../../gate/vocabulary/vocabulary.js";
import { loadVocabulary } from "../../node/vocabulary.js";
import type { Style } from "../../report/style.js";
import { visible } from "../../report/visible.js";
import { displayWidth } from "../../report/width.js";
import { wrap } from "../../report/wrap.js";
import type { Language } from "../../spec/language.js";
import { EXIT, languageOf, type Run } from "../io.js";
import { openSpec } from "../opened-spec.js";
import { config, flag, lang, readOptions } from "../options.js";
import { printJson } from "../print-json.js";
import { styleFor } from "../style.js";

const schema = z.object({ config, lang, json: flag, apiUrl: z.optional(z.string()) });

const WIDTH = 80;

/** Lists what the program understood of a spec's prohibitions; exit 1 when it could check none of them. */
export const run: Run = async ([name = ""], given, io) => {
  const options = readOptions(schema, given);
  const language = options.lang ?? languageOf(io.env);
  const { spec, file, root } = await openSpec(name, { ...options, lang: language }, io);
  const vocabulary = await loadVocabulary(root);
  const guards = readGuards(spec, vocabulary);
  const isCheckable = guards.some(({ strength }) => strength !== "review");
  if (options.json) printJson({ version: 1, file, guards: guards.map((guard) => ({ ...guard, note: guard.note?.[language] ?? null, text: forbiddenText(guard.forbids, vocabulary)[language] })) }, io);
  else io.stdout.write(guardList(guards, { file, vocabulary, language, style: await styleFor(io.stdout, io.env) }));
  return isCheckable ? EXIT.clean : EXIT.findings;
};

interface Listing {
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly language: Language;
  readonly style: Style;
}

function guardList(guards: readonly Guard[], listing: Listing): string {
  const sentences = new Map<Guard["prohibition"], Guard[]>();
  for (const guard of guards) sentences.set(guard.prohibition, [...(sentences.get(guard.prohibition) ?? []), guard]);
  const blocks = [...sentences].map(([prohibition, own]) => {
    const place = visible(`${listing.file}:${prohibition.line}:${prohibition.column}`);
    return [listing.style.strong(place), ...indented(visible(prohibition.text), 2), ...own.flatMap((guard) => guardLines(guard, listing)), ""];
  });
  return `${[...blocks.flat(), ...summary(guards, listing)].join("\n")}\n`;
}

function guardLines({ strength, forbids, scope, note }: Guard, { vocabulary, language, style }: Listing): string[] {
  const strengths = WORDS[language].strengths;
  const widest = Math.max(...Object.values(strengths).map(displayWidth));
  const label = strengths[strength];
  const what = [forbiddenText(forbids, vocabulary)[language], scopeText(scope)[language]].filter((part) => part !== "").join(language === "en" ? " " : "，");
  const [first = "", ...rest] = wrap(visible(what), WIDTH - widest - 6);
  const colour = { blocks: style.error, proposes: style.warning, review: style.faint }[strength];
  const lead = `    ${colour(label)}${" ".repeat(widest - displayWidth(label) + 2)}`;
  const margin = widest + 6;
  return [`${lead}${first}`, ...rest.map((line) => " ".repeat(margin) + line), ...(note === null ? [] : indented(visible(note[language]), margin).map((line) => style.faint(line)))];
}

function indented(text: string, margin: number): string[] {
  return wrap(text, WIDTH - margin).map((line) => " ".repeat(margin) + line);
}

function summary(guards: readonly Guard[], { language, style }: Listing): string[] {
  const words = WORDS[language];
  const count = (wanted: Strength): number => guards.filter(({ strength }) => strength === wanted).length;
  if (guards.length === 0) return [words.none, ...wrap(words.hint, WIDTH)];
  const line = words.counts(count("blocks"), count("proposes"), count("review"));
  if (count("blocks") + count("proposes") > 0) return [line];
  return [line, style.error(words.unchecked), ...wrap(words.hint, WIDTH)];
}

const WORDS = {
  en: {
    strengths: { blocks: "blocks", proposes: "proposes", review: "for review" },
    counts: (blocks: number, proposes: number, review: number) => `${blocks} ${blocks === 1 ? "guard blocks" : "guards block"}, ${proposes} ${proposes === 1 ? "proposes" : "propose"}, ${review} for review`,
    none: "The spec forbids nothing: no Non-goals, and no prohibition in Constraints.",
    unchecked: "Nothing here can be checked on a change.",
    hint: "Name what must not be used or touched: a command (Do not use Redis `SCAN`), a call (`print()`), files (Do not touch `web/cache/**`), or write: No new dependencies.",
  },
  "zh-CN": {
    strengths: { blocks: "阻断", proposes: "提议", review: "人工审查" },
    counts: (blocks: number, proposes: number, review: number) => `阻断 ${blocks} 条，提议 ${proposes} 条，人工审查 ${review} 条`,
    none: "规格没有禁止任何做法：没有非目标，约束里也没有禁令。",
    unchecked: "这里没有一条能在改动上检查。",
    hint: "写明不得使用或改动什么：命令（不得使用 Redis `SCAN`）、调用（`print()`）、文件（不得改动 `web/cache/**`），或写：不引入新依赖。",
  },
} as const;
