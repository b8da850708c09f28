import { dirname } from "node:path";
import * as z from "zod/mini";
import { loadPits, pitsFile } from "../../node/pits.js";
import { readTextFile } from "../../node/read.js";
import { hasLeftLock, withLock } from "../../node/lock.js";
import type { Terminal } from "../../node/terminal/terminal.js";
import { writeTextFile } from "../../node/write.js";
import { visible } from "../../report/visible.js";
import { wrap } from "../../report/wrap.js";
import { SHIPPED_PITS } from "../../rules/pit-match.js";
import { SpecError } from "../../spec/error.js";
import type { Language, Text } from "../../spec/language.js";
import { nearest } from "../../spec/nearest.js";
import { FACT_KINDS } from "../../spec/pit.js";
import { addPit, refuseKnownPit, type NewPit } from "../../spec/pit-add.js";
import { slugOf } from "../../spec/slug.js";
import { onTerminal } from "./converse.js";
import { EXIT, isInteractive, languageOf, type Io, type Run } from "../io.js";
import { lang, readOptions } from "../options.js";

const text = z.optional(z.string());
const list = z.prefault(z.array(z.string()), []);
const schema = z.object({ id: text, incident: text, url: text, title: text, question: text, trigger: list, path: list, fact: list, lang });

type Given = z.infer<typeof schema>;

/** What is asked for, in this order: what happened comes first. */
const QUESTIONS = {
  incident: { en: "What happened? One or two sentences.", "zh-CN": "发生了什么？一两句话。" },
  title: { en: "What is the pit called?", "zh-CN": "这个坑叫什么？" },
  trigger: { en: "Which words in a spec should call for it? Separate them by commas.", "zh-CN": "规格里出现哪些词时应当提醒？用逗号分隔。" },
  fact: { en: `What must a spec then state? Kinds, or words of your own, separated by commas. Kinds: ${FACT_KINDS.join(", ")}`, "zh-CN": `这时规格必须写明什么？填种类或自己的词，用逗号分隔。种类：${FACT_KINDS.join(", ")}` },
  question: { en: "Which question should be asked?", "zh-CN": "应当问哪个问题？" },
} as const satisfies Readonly<Record<string, Text>>;

export const run: Run = async (_args, given, io) => {
  const options = readOptions(schema, given);
  await refuseKnown(options, io);
  const missing = missingOf(options);
  if (missing.length === 0) return write(options, io);
  if (!isInteractive(io)) throw new SpecError("answers-missing", `cannot ask without a terminal; missing: ${missing.map((name) => `--${name}`).join(", ")}`, "Give them, or run it in a terminal.");
  return onTerminal(io, async (terminal) => write(await ask(options, terminal, options.lang ?? languageOf(io.env)), io));
};

/** What would be refused in the end is refused before anybody is asked. */
async function refuseKnown({ id, title, fact }: Given, io: Io): Promise<void> {
  for (const word of fact) {
    const kind = mistypedKind(word);
    if (kind !== null) throw new SpecError("fact-unknown", `--fact ${word} is no kind of fact; did you mean ${kind}?`, `A word of your own that is this near to a kind goes into the file: { says: [${word}] }.`);
  }
  const folder = dirname(pitsFile(io.cwd).path);
  // A run that was killed with its pit written leaves a lock, and the one after it would end here.
  if (await hasLeftLock(folder)) await withLock(folder, () => Promise.resolve());
  const book = await loadPits(io.cwd, () => SHIPPED_PITS);
  const wanted = id ?? (title === undefined ? null : slugOf(title));
  if (wanted !== null) refuseKnownPit(pitsFile(io.cwd).shown, book, wanted);
}

/** The kind of fact that a word is a slip of the pen for. A word that is only alike (`clock`, `block`) says something itself. */
function mistypedKind(word: string): string | null {
  const near = FACT_KINDS.some((kind) => kind === word) ? null : nearest(word, FACT_KINDS);
  return near !== null && near.startsWith(word.charAt(0)) && !near.startsWith(word) && word.length > 4 ? near : null;
}

type Question = keyof typeof QUESTIONS;

function missingOf(options: Given): Question[] {
  return (Object.keys(QUESTIONS) as Question[]).filter((name) => (name === "trigger" ? options.trigger.length + options.path.length === 0 : (options[name] ?? []).length === 0));
}

async function ask(options: Given, terminal: Terminal, language: Language): Promise<Given> {
  const answers: Record<string, string | string[]> = {};
  for (const name of missingOf(options)) {
    terminal.print(`\n${wrap(QUESTIONS[name][language], Math.min(terminal.columns, 100) - 1).join("\n")}\n`);
    let entry = "";
    while (entry === "") entry = (await terminal.readEntry("> ")).replace(/\s+/g, " ").trim();
    answers[name] = name === "trigger" || name === "fact" ? entry.split(/[,，、]/).map((word) => word.trim()).filter((word) => word !== "") : entry;
  }
  return { ...options, ...answers };
}

async function write(options: Given, io: Io): Promise<number> {
  const { title = "", question = "", incident = "", url = null, trigger: triggers, path: paths, fact } = options;
  const kinds: ReadonlySet<string> = new Set(FACT_KINDS);
  const words = fact.filter((each) => !kinds.has(each));
  const facts: NewPit["facts"] = [...fact.filter((each) => kinds.has(each)), ...words.map((word) => ({ says: [word] }))];
  const { path, shown } = pitsFile(io.cwd);
  // Of two who add a pit at once, the second reads what the first has written.
  await withLock(dirname(path), async () => {
    const before = pitsFile(io.cwd).exists ? readTextFile(path, shown) : "";
    const after = addPit(shown, before, { id: options.id ?? slugOf(title), title, triggers, paths, facts, question, incident, url }, SHIPPED_PITS);
    await writeTextFile(path, after, { shown });
  });
  io.stdout.write(`${visible(shown)}\n`);
  return EXIT.clean;
}
