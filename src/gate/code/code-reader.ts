import type { Text } from "../../spec/language.js";
import type { ChangedFile } from "../change/change.js";
import { chainBefore, type Link } from "./chain.js";
import type { Code, CodeLine } from "./code.js";
import { SENDS } from "./glance.js";
import type { Hit } from "./hit.js";
import { loopAround } from "./loops.js";
import type { Needle } from "./needles.js";
import { plainName, Receivers } from "./receivers.js";
import type { Technology, VocabularyCommand } from "../vocabulary/vocabulary.js";

/** A word of a line that some needle is looked for by. */
export interface Found {
  readonly needle: Needle;
  readonly index: number;
  readonly column: number;
  readonly word: string;
}

/** How far back the beginning of an expression is shown. */
const FARTHEST_ROOT = 80;

const EMPTY_CALL = /^\s*\(\s*\)/;
const CALL = /^\s*(?:<[^<>()]{0,80}>\s*)?(?:!|\?\.)?\s*\(/;
const DEFINES = /(?:\b(?:def|function|fn|func|fun|sub|class|new)\s+\*?|\bfunc\s*\([^)]*\)\s*|^\s*(?:(?:public|private|protected|internal|static|abstract|virtual)\s+)+[\w<>[\], ?]{1,100}\s)$/;
const DECLARES = /^\s*(?:import|from|export|use|using|#include)\b|\b(?:def|function|fn|func|fun|sub|lambda)\b|=>|\brequire\b/;
const METHOD = /^\s*(?:(?:async|static|public|private|protected|override|get|set|final|suspend)\s+)*\w+\s*\((?:[^()]|\([^()]*\))*\)\s*(?::\s*[\w<>[\] |]+)?\s*\{\s*$/;

/** Judges, of the words of one file, which stand where a guard is broken. */
export class CodeReader {
  private readonly receivers = new Map<Technology, Receivers>();

  constructor(private readonly code: Code) {}

  judge(found: Found, file: ChangedFile): Hit | null {
    const line = this.code.lines[found.index];
    if (line === undefined) return null;
    const snippet = this.snippetOf(found, line);
    if (snippet === null) return null;
    const { needle: { guard, technology, command } } = found;
    const loop = guard.forbids.kind === "growth" ? loopAround(this.code.lines, found.index, found.column) : null;
    if (guard.forbids.kind === "growth" && loop === null) return null;
    return {
      guard,
      path: file.path,
      line: line.number,
      column: line.offset + snippet.column + 1,
      endLine: line.number,
      endColumn: line.offset + found.column + found.word.length + 1,
      found: this.say(snippet.text, technology, command, loop),
      allowed: allowedBy(line.comment),
    };
  }

  private say(snippet: string, technology: Technology | null, command: VocabularyCommand | null, loop: number | null): Text {
    const what = technology === null || command === null ? null : `${technology.names[0] ?? technology.id} ${command.words[0] ?? command.id}`;
    const unread: Text = this.code.language === null ? { en: " (a language that is not told apart from its comments)", "zh-CN": "（未知语言，注释也当作代码）" } : { en: "", "zh-CN": "" };
    if (loop !== null) return { en: `\`${snippet}\` asks a store once for each turn of the loop in line ${loop}${unread.en}`, "zh-CN": `\`${snippet}\` 在第 ${loop} 行的循环里逐次访问存储${unread["zh-CN"]}` };
    if (what === null) return { en: `\`${snippet}\` stands here${unread.en}`, "zh-CN": `此处有 \`${snippet}\`${unread["zh-CN"]}` };
    return { en: `\`${snippet}\` issues ${what}${unread.en}`, "zh-CN": `\`${snippet}\` 执行了 ${what}${unread["zh-CN"]}` };
  }

  /** What stands here and where it begins, if it is what the needle means; else null. */
  private snippetOf(found: Found, line: CodeLine): { text: string; column: number } | null {
    const { needle, column, word } = found;
    const piece = line.strings.find(({ start, end }) => start <= column && column < end);
    if (needle.as === "quoted") return this.isQuoted(found, line) ? { text: snippetAt(line.text, column, needle.spelled.length), column } : null;
    if (piece !== undefined && line.code[column] === " ") {
      // In an unknown language strings are code, too; in others a method's name may stand in one: `getattr(r, "scan")`.
      return needle.technology !== null && needle.as !== "function" && piece.head === column && /^["'`]/.test(line.text.slice(column + word.length)) && this.isNamedMethod(found, line.code.slice(0, piece.start)) ? { text: snippetAt(line.text, piece.start, piece.end - piece.start), column } : null;
    }
    if (line.code.slice(column, column + word.length) !== word) return null;
    const before = this.codeBefore(found.index, column);
    const after = line.code.slice(column + word.length);
    if (needle.as === "word") return word === needle.spelled ? { text: word, column } : null;
    const links = chainBefore(before);
    const isMeant = needle.as === "function" ? this.isFunction(needle, links, word, before, after, line.code) : this.isCallOn(found, links, before, after, line);
    if (!isMeant) return null;
    const root = rootColumn(line.code.slice(0, column));
    return { text: `${line.code.slice(root, column + word.length).trim()}${CALL.test(after) ? "(" : ""}`, column: root };
  }

  /** A function called as the vocabulary or a guard writes it, `eval(`, `time.sleep(`, `Object.keys(`, or handed on: `map(eval, …)`. */
  private isFunction({ spelled, technology }: Needle, links: Link[] | null, word: string, before: string, after: string, code: string): boolean {
    const names = spelled.split(/\.|::|->|\(\)/).filter((name) => name !== "");
    if (names.at(-1) !== word || METHOD.test(code)) return false;
    const isCalled = CALL.test(after) && (!DEFINES.test(before) || /\bnew\s+$/.test(before));
    if (!isCalled && !this.isHandedOn(names, technology, before, after, code)) return false;
    const wanted = names.slice(0, -1).reverse();
    if (wanted.length === 0) return links === null || (links.length === 1 && this.isGlobal(links[0]?.name ?? ""));
    if (wanted[0] === "*") return links !== null && links.length > 0;
    const held = wanted.findIndex((name, index) => links?.[index]?.name !== name);
    // `use std::process::Command` and `Command::new`: what is left out stands in the import.
    return held === -1 || (technology !== null && (links?.length ?? 0) === held && this.receiversOf(technology).imports(held === 0 ? word : (wanted[held - 1] ?? "")));
  }

  /** A function that is given to another or to a name. A bare name that only the vocabulary gives is too often a variable: `md5`. */
  private isHandedOn(names: readonly string[], technology: Technology | null, before: string, after: string, code: string): boolean {
    if (!/^\s*(?:[,;)]|$)/.test(after) || !/[=(,]\s*$/.test(before.slice(0, before.length - rootLength(before))) || DECLARES.test(code)) return false;
    return names.length > 1 || (technology === null && !this.binds(names[0] ?? ""));
  }

  /** Whether the file itself gives a name to something. */
  private binds(name: string): boolean {
    return this.code.lines.some(({ code }) => {
      if (!code.includes(name)) return false;
      const named = DECLARES.test(code) ? code : code.slice(0, code.search(/[^=!<>]=(?!=)/) + 1);
      return [...named.matchAll(/[\w$]+(?![\w$]|\s*\()/g)].some(([word]) => word === name);
    });
  }

  /** What holds the functions of a language: in others than that of browsers `self` is an object of the program's own. */
  private isGlobal(name: string): boolean {
    return GLOBALS.has(name) || (name === "self" && (this.code.language === "JavaScript" || this.code.language === "TypeScript"));
  }

  /** A method on a receiver, called or handed on. */
  private isCallOn({ needle, column, word }: Found, links: Link[] | null, before: string, after: string, line: CodeLine): boolean {
    const { technology, command } = needle;
    if (technology === null || command === null) return false;
    if (links === null && CALL.test(after) && command.receivers === null && needle.as === "call" && this.receiversOf(technology).imports(word)) return !DEFINES.test(before);
    if (links === null || links.length === 0) return this.isUnpacked(technology, before, after) || this.isShell(technology, line.code, before) || this.isSymbol(needle, before);
    const isCalled = CALL.test(after);
    if (!isCalled && !/^\s*(?:[,;)\]}]|$|\bfor\b)/.test(after)) return false;
    const receivers = this.receiversOf(technology);
    const sureness = receivers.holds(links, needle.as === "distinctive" ? null : command.receivers);
    if (needle.as === "distinctive" && sureness === "no") return isCalled && this.isDistinctive(needle, word, receivers);
    if (needle.as === "distinctive") return true;
    if (sureness !== "usual") return sureness === "sure";
    // `r` and `client` hold many things: without a word of the technology only what others would not be asked with counts.
    return receivers.isNamed || (isCalled && command.said !== "code" && !EMPTY_CALL.test(line.text.slice(column + word.length)) && !/^\s*(?:<[^<>()]{0,80}>)?\s*\(\s*$/.test(after));
  }

  /** Whether a method says enough on whatever receiver. A command's own name is one word, `setrange`: `set_range` is something else. */
  private isDistinctive({ command, spelled, guard }: Needle, word: string, receivers: Receivers): boolean {
    return receivers.isNamed || command?.id !== spelled || (guard.forbids.kind !== "growth" && !word.includes("_"));
  }

  /** `const { scan } = r`. */
  private isUnpacked(technology: Technology, before: string, after: string): boolean {
    const held = /^\s*(?::\s*\w+)?\s*(?:,[^}=]{0,200})?\}\s*=\s*([\w.$]+)\s*;?\s*$/.exec(after)?.[1];
    return held !== undefined && /[{,]\s*$/.test(before) && this.receiversOf(technology).holds(linksOfName(held)) !== "no";
  }

  /** `redis-cli KEYS '*'`: a program of the technology, and its command. */
  private isShell(technology: Technology, code: string, before: string): boolean {
    if (this.code.language !== "Shell" && this.code.language !== "YAML" && this.code.language !== null) return false;
    return code.length > before.length && technology.names.some((name) => name.endsWith("-cli") && before.slice(-300).includes(name));
  }

  /** `r.public_send(:scan)`. */
  private isSymbol(needle: Needle, before: string): boolean {
    return needle.technology !== null && /\(\s*:$/.test(before) && this.isSent(needle.technology, before.replace(/\(\s*:$/, ""));
  }

  /** `getattr(r, "scan")`, `r["scan"]`, `r.send("scan")`, `r.execute_command("scan")`. */
  private isNamedMethod({ needle }: Found, before: string): boolean {
    const { technology } = needle;
    if (technology === null) return false;
    const receivers = this.receiversOf(technology);
    const held = /\b(?:getattr|Reflect\.get|methodcaller)\(\s*([\w.]+)\s*,\s*$/.exec(before)?.[1];
    if (held !== undefined) return receivers.holds(linksOfName(held)) !== "no";
    const plain = before.trimEnd();
    if (plain.endsWith("[")) return receivers.holds(chainBefore(`${plain.slice(0, -1)}.`) ?? []) !== "no";
    return /\(\s*(?:\w+\s*,\s*)?$/.test(before) && this.isSent(technology, before.replace(/\(\s*(?:\w+\s*,\s*)?$/, ""));
  }

  private isSent(technology: Technology, before: string): boolean {
    const method = /\w+$/.exec(before)?.[0] ?? "";
    const links = chainBefore(before.slice(0, before.length - method.length));
    return SENDS.has(plainName(method)) && links !== null && this.receiversOf(technology).holds(links) !== "no";
  }

  /** A command at the head of a string literal, or in a file of SQL. */
  private isQuoted({ needle, index, column, word }: Found, line: CodeLine): boolean {
    const { spelled, technology, command } = needle;
    if (technology === null || command === null) return false;
    const isSql = this.code.language === "SQL" && line.code.slice(column, column + word.length) === word;
    if (!isSql && !line.strings.some(({ head }) => head === column)) return false;
    const words = spelled.includes(" ");
    const said = this.saidFrom(index, column, isSql).slice(0, spelled.length + 1);
    const isIt = words || isSql || technology.told.length > 0 ? said.toUpperCase().startsWith(spelled) : said.startsWith(spelled);
    if (!isIt || /[\w:]/.test(said[spelled.length] ?? "")) return false;
    if (isSql) return /(?:^|[;(]|\bas\b)\s*$/i.test(this.codeBefore(index, column)) || words;
    return words || this.isArgument(technology, command, index, line, column);
  }

  /** One word in capitals is a command where a call is given it, not in a comparison or a message. */
  private isArgument(technology: Technology, command: VocabularyCommand, index: number, line: CodeLine, column: number): boolean {
    const start = line.strings.find(({ head }) => head === column)?.start ?? column;
    const before = this.codeBefore(index, start).trimEnd();
    const rest = line.text.slice(column);
    const isWhole = /^\w+["'`]/.test(rest);
    const isNamed = this.receiversOf(technology).isNamed;
    if (technology.told.length > 0) return technology.told.includes(plainName(/(\w+)\s*\([^()]*$/.exec(before.slice(-200))?.[1] ?? ""));
    if (technology.id === "sql") return !isWhole && /^\w+\s+(?!\.\.)\S+\s+\S/.test(rest);
    if (/(?:[=!]=|\bin|\bcase|\bis|:)$/.test(before)) return false;
    if (/[([,]$/.test(before)) return isNamed || this.isSent(technology, before.replace(/[([,]$/, "")) || (command.said !== "code" && /\b(?:execute|executecommand|sendcommand|command|call|do|cmd|rawcommand|customcommand)\s*\($/.test(before.toLowerCase().replace(/_/g, "")));
    return before.endsWith("=") && isNamed && command.said !== "code";
  }

  /** What a literal says from a place on, with single blanks; two more lines are enough for any command. */
  private saidFrom(index: number, column: number, isSql: boolean): string {
    const line = this.code.lines[index];
    const end = isSql ? Infinity : (line?.strings.find(({ head }) => head === column)?.end ?? Infinity);
    const first = line?.text.slice(column, end) ?? "";
    const more = end >= (line?.text.length ?? 0) ? [1, 2].map((step) => this.code.lines[index + step]?.text ?? "") : [];
    return [first, ...more].join(" ").slice(0, 2_000).replace(/\s+/g, " ");
  }

  /** The code before a place; where a line begins with `.scan`, with the lines above that it goes on from. */
  private codeBefore(index: number, column: number): string {
    let before = this.code.lines[index]?.code.slice(0, column) ?? "";
    for (let above = index - 1; above >= Math.max(0, index - 6) && /^\s*(?:(?:\?\.|!\.|->|\?->|::|&\.|\.)\s*)?$/.test(before); above -= 1) before = `${this.code.lines[above]?.code ?? ""} ${before.trimStart()}`;
    return before;
  }

  private receiversOf(technology: Technology): Receivers {
    const known = this.receivers.get(technology) ?? new Receivers(technology, this.code);
    this.receivers.set(technology, known);
    return known;
  }
}

const GLOBALS = new Set(["window", "globalThis", "global", "builtins", "Kernel"]);

function linksOfName(name: string): Link[] {
  return name.split(".").reverse().map((each) => ({ name: each, isCall: false }));
}

/** Where the expression that ends here begins on its line, as far as names and dots go. */
function rootColumn(before: string): number {
  return before.length - rootLength(before);
}

function rootLength(before: string): number {
  let open = 0;
  let start = before.length;
  for (; start > 0 && before.length - start < FARTHEST_ROOT; start -= 1) {
    const character = before[start - 1] ?? "";
    if (")]".includes(character)) open += 1;
    else if ("([".includes(character)) open -= 1;
    // A bracket that is not closed here holds the expression and is no part of it.
    if (open < 0 || !(open > 0 || /[\w$@.?!>:&()[\]-]/.test(character))) break;
  }
  return before.slice(start).replace(/^[^\w$@]+/, "").length;
}

function snippetAt(text: string, column: number, length: number): string {
  return text.slice(column, column + Math.min(length, 60));
}

/** The reason that a comment gives; null when it gives none. */
function allowedBy(comment: string): string | null {
  const reason = /\bspec-allow:[ \t]*(.*)/.exec(comment)?.[1]?.replace(/\s*(?:\*\/|-->|\*\)|#\})?\s*$/, "").trim() ?? "";
  return reason === "" ? null : reason;
}
