/** The two names of a file, relative to the project's root; `path` is the new one. */
export interface DiffNames {
  readonly from: string;
  readonly path: string;
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };

/** How git marks the two sides: `a/` and `b/`, or `i/`, `w/`, `c/`, `o/` (diff.mnemonicPrefix), `1/`, `2/` (--no-index). */
const SIDE = /^[abiwco12]\//;

/**
 * The text of bytes that name a file: UTF-8; of a name that is none, each byte from 0x80 is U+DC80 to U+DCFF, so that no two
 * names become one and each can be turned back.
 */
export function nameOfBytes(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return bytes.map((byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join("");
  }
}

/** A name as git and GNU diff write it, in quotes with C's escapes or as it is; null when its quotes do not close at its end. */
export function readName(text: string): string | null {
  if (!text.startsWith('"')) return text;
  const quoted = readQuoted(text, 0);
  return quoted?.end === text.length ? quoted.name : null;
}

function readQuoted(text: string, start: number): { name: string; end: number } | null {
  const bytes: number[] = [];
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"') return { name: nameOfBytes(bytes), end: index + 1 };
    if (character !== "\\") {
      const code = text.codePointAt(index) ?? 0;
      bytes.push(...utf8(code));
      if (code > 0xffff) index += 1;
      continue;
    }
    const octal = /^[0-3][0-7]{2}/.exec(text.slice(index + 1, index + 4))?.[0];
    const byte = octal === undefined ? ESCAPES[text.charAt(index + 1)] : Number.parseInt(octal, 8);
    if (byte === undefined) return null;
    bytes.push(byte);
    index += octal === undefined ? 1 : 3;
  }
  return null;
}

function utf8(code: number): number[] {
  if (code < 0x80) return [code];
  return Array.from(encodeURIComponent(String.fromCodePoint(code)).matchAll(/%(..)/g), ([, hex]) => Number.parseInt(hex ?? "", 16));
}

/**
 * What `diff --git` names, when both names are the same but for `a/` and `b/`; null when they are not, and lines of their own
 * name the sides. Without quotes the two are as long, which tells where the blank between them is.
 */
export function readGitHead(text: string): DiffNames | null {
  const halves = splitHead(text);
  if (halves === null) return null;
  const [old, now] = halves;
  if (old === now) return { from: old, path: now };
  const isMarked = SIDE.test(old) && SIDE.test(now) && old.slice(2) === now.slice(2);
  return isMarked ? { from: old.slice(2), path: now.slice(2) } : null;
}

function splitHead(text: string): readonly [string, string] | null {
  if (!text.startsWith('"')) {
    const middle = (text.length - 1) / 2;
    return text.charAt(middle) === " " ? [text.slice(0, middle), text.slice(middle + 1)] : null;
  }
  const first = readQuoted(text, 0);
  const second = first === null || text.charAt(first.end) !== " " ? null : readName(text.slice(first.end + 1));
  return first === null || second === null ? null : [first.name, second];
}

/** Whether a name of a `---` or `+++` line is the side of a file that goes by this name. */
export function isSideOf(name: string, path: string): boolean {
  return name === path || (SIDE.test(name) && name.slice(2) === path);
}

/**
 * The names of a file in `diff -u` without git: what follows the name after a tab is a time. Of `old/x.py` and `new/x.py`, and of
 * `a/x.py` beside `/dev/null`, the first folder is the side.
 */
export function readPlainNames(old: string, now: string): DiffNames | null {
  const [from, path] = [old, now].map((text) => readName(withoutTime(text)));
  if (from === null || path === null || from === undefined || path === undefined) return null;
  if (from === "/dev/null" || path === "/dev/null") {
    const [name, marker] = from === "/dev/null" ? [path, "b/"] : [from, "a/"];
    const own = name.startsWith(marker) ? name.slice(2) : name;
    return { from: from === "/dev/null" ? from : own, path: path === "/dev/null" ? path : own };
  }
  const [oldRest, rest] = [from, path].map((name) => name.slice(name.indexOf("/") + 1));
  const isMarked = from !== path && from.includes("/") && oldRest === rest && rest !== undefined;
  return isMarked ? { from: rest, path: rest } : { from: path, path };
}

function withoutTime(text: string): string {
  const tab = text.indexOf("\t");
  return tab === -1 ? text : text.slice(0, tab);
}

/** As on Linux; also keeps what is tried on a path short. */
const LONGEST_PATH = 4096;

/** Whether a name is that of a file below the project's root. */
export function isWithin(name: string): boolean {
  return name.length <= LONGEST_PATH && !name.includes("\0") && !/^[A-Za-z]:[\\/]/.test(name) && name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
