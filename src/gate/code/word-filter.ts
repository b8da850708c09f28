/** What each ASCII character is in a word: its lower case, `SKIPPED`, or 0 for what ends one. */
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[a-z0-9]/i.test(character) ? character.toLowerCase().charCodeAt(0) : /[_$]/.test(character) ? 1 : 0;
});
const SKIPPED = 1;
const LAST_DIGIT = 0x39;
const SIZE = 1 << 16;

/** How many letters of a part are looked for. */
const GRAM = 4;

/**
 * Looks quickly for places at which a text may hold one of some words, compared as `plainName` does: it never misses one, and is
 * rarely wrong about one that is not there. A hundred thousand lines are looked through in the time of a few tokenized files.
 */
export class WordFilter {
  private readonly isKnown = new Uint8Array(SIZE);
  private readonly isPart: Uint8Array | null;

  /**
   * @param words lower case, letters and digits only
   * @param parts the same, of four characters or more: words that hold one of them count as well
   */
  constructor(words: Iterable<string>, parts: readonly string[] = []) {
    for (const word of words) this.isKnown[hashOf(word) & (SIZE - 1)] = 1;
    this.isPart = parts.length === 0 ? null : new Uint8Array(SIZE);
    for (const part of parts) if (this.isPart !== null) this.isPart[slotOf(gramOf(part))] = 1;
  }

  /** Whether a text may hold one of the words. */
  matches(text: string): boolean {
    return this.some(text, () => true);
  }

  /** The lines that may hold one of the words, and of which `isIt` says so of one. */
  lines(text: string, isIt: (line: string, start: number, end: number) => boolean): string[] {
    const lines: string[] = [];
    let next = 0;
    this.some(text, (start, end) => {
      if (start < next) return false;
      const from = text.lastIndexOf("\n", start) + 1;
      const to = text.indexOf("\n", end);
      const line = text.slice(from, to === -1 ? undefined : to).replace(/\r$/, "");
      if (!isIt(line, start - from, end - from)) return false;
      lines.push(line);
      next = to === -1 ? text.length : to;
      return false;
    });
    return lines;
  }

  /** Whether `isIt` says so of one of the places where the text may hold a word. */
  some(text: string, isIt: (start: number, end: number) => boolean, from = 0, to = text.length): boolean {
    const { isKnown, isPart } = this;
    let hash = 0;
    let gram = 0;
    let start = -1;
    let hasPart = false;
    for (let index = from; index < to; index += 1) {
      const code = text.charCodeAt(index);
      const kind = code < 128 ? (KINDS[code] ?? 0) : 0;
      if (kind > LAST_DIGIT || (kind !== 0 && start !== -1) || kind === SKIPPED) {
        if (start === -1) start = index;
        if (kind === SKIPPED) continue;
        hash = (Math.imul(hash, 31) + kind) | 0;
        gram = (gram << 8) | kind;
        if (isPart !== null && isPart[slotOf(gram)] === 1) hasPart = true;
      } else if (start !== -1) {
        if ((hasPart || isKnown[hash & (SIZE - 1)] === 1) && isIt(start, index)) return true;
        hash = gram = 0;
        start = -1;
        hasPart = false;
      }
    }
    return start !== -1 && (hasPart || isKnown[hash & (SIZE - 1)] === 1) && isIt(start, to);
  }
}

function hashOf(word: string): number {
  let hash = 0;
  for (let index = 0; index < word.length; index += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
  return hash;
}

function gramOf(part: string): number {
  let gram = 0;
  for (let index = 0; index < GRAM; index += 1) gram = (gram << 8) | part.charCodeAt(index);
  return gram;
}

function slotOf(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> 16;
}
