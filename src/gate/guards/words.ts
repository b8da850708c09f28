import type { Spec } from "../../spec/spec.js";
import type { Technology, Vocabulary, VocabularyCommand } from "../vocabulary/vocabulary.js";

/** A command of the vocabulary that a word may mean. */
interface Meaning {
  readonly technology: Technology;
  readonly command: VocabularyCommand;
}

/** A word of the vocabulary in a text, and what it means there. */
export interface WordFound {
  readonly length: number;
  readonly meanings: readonly Meaning[];
}

/** How a word is said. */
export interface Said {
  /** Ids of the technologies that the sentence names. */
  readonly named: ReadonlySet<string>;
  readonly isCode: boolean;
}

/** The words of a vocabulary, ready to be looked for, and which technologies a spec names. */
export class VocabularyWords {
  private readonly byStart = new Map<string, { word: string; meanings: Meaning[] }[]>();
  private readonly byText = new Map<string, Meaning[]>();
  private readonly functions: ReadonlySet<string>;
  private readonly names: readonly { name: string; id: string }[];
  private readonly inSpec: ReadonlySet<string>;

  constructor(vocabulary: Vocabulary, spec: Spec) {
    for (const technology of vocabulary) {
      for (const command of technology.commands) for (const word of command.words) this.add(word, { technology, command });
    }
    for (const words of this.byStart.values()) words.sort((a, b) => b.word.length - a.word.length);
    this.functions = new Set(vocabulary.flatMap(({ commands }) => commands.flatMap(({ functions }) => functions)));
    this.names = vocabulary.flatMap(({ id, names }) => names.map((name) => ({ name: name.toLowerCase(), id })));
    this.inSpec = this.namedIn(spec.lines.map(({ text }) => text).join("\n"));
  }

  private add(word: string, meaning: Meaning): void {
    const known = this.byText.get(word.toLowerCase());
    if (known === undefined) this.byText.set(word.toLowerCase(), [meaning]);
    else known.push(meaning);
    const start = word.charAt(0);
    const words = this.byStart.get(start) ?? [];
    this.byStart.set(start, words);
    const same = words.find((each) => each.word === word);
    if (same === undefined) words.push({ word, meanings: [meaning] });
    else same.meanings.push(meaning);
  }

  /** Ids of the technologies that a text names. */
  namedIn(text: string): ReadonlySet<string> {
    const lower = text.toLowerCase();
    return new Set(this.names.filter(({ name }) => holdsWord(lower, name)).map(({ id }) => id));
  }

  /** The technology whose name this is; null when it is none. */
  technologyCalled(name: string): string | null {
    return this.names.find((each) => each.name === name.toLowerCase())?.id ?? null;
  }

  /** How long the Chinese name of a technology is that starts at an offset of a text; 0 when none does. */
  chineseNameAt(text: string, offset: number): number {
    return Math.max(0, ...this.names.filter(({ name }) => /^\p{Script=Han}/u.test(name) && text.startsWith(name, offset)).map(({ name }) => name.length));
  }

  /** Whether code calls a function so: `time.sleep`, `fetch`. */
  isFunction(name: string): boolean {
    return this.functions.has(name);
  }

  /** The longest word of the vocabulary that starts at an offset of a sentence, as it is written. */
  inProse(text: string, offset: number, said: Said): WordFound | null {
    for (const start of this.spellings(text, offset)) {
      for (const { word, meanings } of this.byStart.get(start.charAt(0)) ?? []) {
        if (!start.startsWith(word) || joins(start.charAt(word.length), word)) continue;
        const meant = this.meant(meanings, said);
        if (meant.length > 0) return { length: word.length, meanings: meant };
      }
    }
    return null;
  }

  /** As written, and, where a sentence starts, without its capital. */
  private spellings(text: string, offset: number): string[] {
    const written = text.slice(offset, offset + 100);
    return offset === 0 && /^[A-Z][a-z]/.test(written) ? [written, written.charAt(0).toLowerCase() + written.slice(1)] : [written];
  }

  /** What a code span means: the whole of it, in any case. */
  inCode(code: string, named: ReadonlySet<string>): readonly Meaning[] {
    return this.meant(this.byText.get(code.toLowerCase().replace(/\s+/g, " ")) ?? [], { named, isCode: true });
  }

  private meant(meanings: readonly Meaning[], { named, isCode }: Said): readonly Meaning[] {
    const counting = meanings.filter(({ technology: { id }, command: { said } }) => said === "alone" || (said === "named" ? named.has(id) || (named.size === 0 && this.inSpec.has(id)) || this.onlyElsewhere(named, id) : isCode && named.has(id)));
    const preferred = counting.filter(({ technology }) => named.has(technology.id));
    return preferred.length > 0 ? preferred : counting;
  }

  /** A sentence that names only technologies without this word (`log`, `disk`) leaves it to the rest of the spec. */
  private onlyElsewhere(named: ReadonlySet<string>, id: string): boolean {
    return this.inSpec.has(id) && ![...named].some((each) => STORES.has(each));
  }
}

const STORES: ReadonlySet<string> = new Set(["redis", "sql", "mongodb", "elasticsearch", "kafka"]);

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!joins(text.charAt(at + word.length), word) && !(/\w/.test(word.charAt(0)) && /[a-z0-9_]/i.test(text.charAt(at - 1)))) return true;
  }
  return false;
}

/** Whether the character after a word goes on with it. */
function joins(next: string, word: string): boolean {
  return /[a-z0-9_]$/i.test(word) && /[a-z0-9_]/i.test(next);
}
