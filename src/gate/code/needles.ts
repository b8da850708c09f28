import type { Guard } from "../guards/guard.js";
import { plainName } from "./receivers.js";
import type { Technology, Vocabulary, VocabularyCommand } from "../vocabulary/vocabulary.js";

/** What one word of code may be: something that a guard forbids, if it stands where that is issued. */
export interface Needle {
  readonly guard: Guard;
  readonly as: "call" | "distinctive" | "function" | "quoted" | "word";
  readonly technology: Technology | null;
  readonly command: VocabularyCommand | null;
  /** The function with what stands before it, or the quoted words; for a call guard its receiver. */
  readonly spelled: string;
}

/** What is looked for in code, by the words that it is found by. */
export interface Needles {
  readonly byWord: ReadonlyMap<string, readonly Needle[]>;
  /** Words that are no identifiers: they are looked for as they are. */
  readonly spelledOut: readonly Needle[];
}

/** What some guards forbid in code; all of them are looked for in one pass. */
export function needlesOf(guards: readonly Guard[], vocabulary: Vocabulary): Needles {
  const byWord = new Map<string, Needle[]>();
  const spelledOut: Needle[] = [];
  const add = (word: string, needle: Needle): void => {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [needle]);
    else known.push(needle);
  };
  const addCommand = (guard: Guard, technology: Technology, command: VocabularyCommand): void => {
    const of = { guard, technology, command };
    for (const call of command.calls) add(call, { ...of, as: "call", spelled: call });
    for (const call of command.distinctive) add(call, { ...of, as: "distinctive", spelled: call });
    for (const spelled of command.functions) add(plainName(lastWord(spelled)), { ...of, as: "function", spelled });
    for (const spelled of command.quoted) add(plainName(/\w+/.exec(spelled)?.[0] ?? spelled), { ...of, as: "quoted", spelled });
  };
  for (const guard of guards) {
    const { forbids } = guard;
    const none = { guard, technology: null, command: null };
    if (forbids.kind === "command") {
      const technology = vocabulary.find(({ id }) => id === forbids.technology);
      const command = technology?.commands.find(({ id }) => id === forbids.command);
      if (technology !== undefined && command !== undefined) addCommand(guard, technology, command);
    } else if (forbids.kind === "growth") {
      for (const technology of vocabulary.filter(({ isStore }) => isStore)) for (const command of technology.commands) addCommand(guard, technology, { ...command, quoted: [] });
    } else if (forbids.kind === "call") add(plainName(forbids.name), { ...none, as: "function", spelled: forbids.receiver === null ? forbids.name : `${forbids.receiver}.${forbids.name}` });
    else if (forbids.kind === "word") {
      if (/^[\w$]+$/.test(forbids.word)) add(plainName(forbids.word), { ...none, as: "word", spelled: forbids.word });
      else spelledOut.push({ ...none, as: "word", spelled: forbids.word });
    }
  }
  return { byWord, spelledOut };
}

function lastWord(spelled: string): string {
  return /\w+$/.exec(spelled)?.[0] ?? spelled;
}
