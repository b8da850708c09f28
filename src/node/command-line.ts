/** A command line, read as a POSIX shell reads it. */
export type CommandLine =
  /** Plain words and quotes: the program and its arguments. */
  | { readonly words: readonly [string, ...string[]] }
  /** Only a shell can run it, because of this. */
  | { readonly needs: string };

/** What a shell acts on outside of quotes, and what is said about it. */
const ACTS: Readonly<Record<string, string>> = {
  "|": "|", "&": "&", ";": ";", "<": "<", ">": ">", "(": "(", ")": ")", "\n": "several lines", $: "$", "`": "a command in backticks",
  "*": "*", "?": "?", "[": "[",
};

/** First words that only a shell knows. */
const BUILTINS = new Set(". : ! alias break case cd command continue do done elif else esac eval exec exit export fi for function if in local readonly return select set shift source then time trap type ulimit umask unalias unset until while {".split(" "));

/**
 * Splits a command line into the words that `sh` would make of it, or says what in it needs a shell. Nothing is run and
 * nothing is left out: what is not plain needs a shell.
 */
export function readCommandLine(line: string): CommandLine {
  const words: string[] = [];
  let word: string | null = null;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? "";
    if (character === " " || character === "\t") {
      if (word !== null) words.push(word);
      word = null;
    } else if (character === "'" || character === '"') {
      const quoted = readQuoted(line, index);
      if ("needs" in quoted) return quoted;
      word = (word ?? "") + quoted.text;
      index = quoted.end;
    } else if (character === "\\") {
      const next = line[index + 1];
      if (next === undefined || next === "\n") return { needs: "\\ at the end of a line" };
      word = (word ?? "") + next;
      index += 1;
    } else {
      const needs = ACTS[character] ?? actsHere(line, index, word);
      if (needs !== null) return { needs };
      word = (word ?? "") + character;
    }
  }
  if (word !== null) words.push(word);
  const [first, ...rest] = words;
  if (first === undefined || first === "") return { needs: "no program" };
  if (BUILTINS.has(first)) return { needs: first };
  return { words: [first, ...rest] };
}

/** What a shell acts on only in some places. */
function actsHere(line: string, index: number, word: string | null): string | null {
  const character = line[index];
  if (character === "#" && word === null) return "# and a comment";
  if (character === "~" && (word === null || word.endsWith("="))) return "~";
  if (character === "{" && line[index + 1] !== "}") return "{";
  // Before the first word is complete, `NAME=value` sets a variable.
  if (character === "=" && word !== null && /^[A-Za-z_]\w*$/.test(word) && /^[ \t]*$/.test(line.slice(0, index - word.length))) return `${word}=`;
  return null;
}

function readQuoted(line: string, start: number): { readonly text: string; readonly end: number } | { readonly needs: string } {
  const quote = line[start];
  let text = "";
  for (let index = start + 1; index < line.length; index += 1) {
    const character = line[index] ?? "";
    if (character === quote) return { text, end: index };
    if (quote === '"' && (character === "$" || character === "`")) return { needs: ACTS[character] ?? character };
    if (quote === '"' && character === "\\" && '$`"\\'.includes(line[index + 1] ?? " ")) {
      index += 1;
      text += line[index] ?? "";
    } else text += character;
  }
  return { needs: `${quote ?? ""} without its end` };
}
