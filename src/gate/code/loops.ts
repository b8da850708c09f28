import type { CodeLine } from "./code.js";
import { WordFilter } from "./word-filter.js";

/** How far up the head of a loop is looked for, in lines. */
const FARTHEST = 400;

/** Within how many lines a comprehension says what it goes over. */
const NEXT = 8;

const LOOP = /^\s*(?:[\w.]+:\s*)?(?:\}?\s*)(?:async\s+)?(?:for|foreach|while|until|loop|do)\b|\bfor\s*(?:await\s*)?\(|\bwhile\s*\(|\bforeach\s*\(|\bfor\s+.+\b(?:in|range|of)\b/;

/** Methods that call what they are given once for each element. */
const EACH = "(?:for_?each(?:_?with_?index|_?async)?|each(?:_?with_?index|_?slice|_?pair|_?with_?object|_?value|_?key)?|map|flat_?map|filter_?map|concat_?map|map_?async|collect|select|reject|filter|filter_?not|reduce|inject|fold|some|every|find|all|any|times|gather|array_?map|array_?walk|parallelstream|for_?each_?ordered|traverse)";
const EACH_CALL = new RegExp(`(?:\\.|->|::|&\\.|\\b(?=map|array_))${EACH}\\b(?:\\s*\\(|\\s*(?:\\{|do\\b))`, "i");

/** A word of these stands in whatever is a loop, as `plainName` writes it. */
const LOOP_WORDS = (
  "for foreach while until loop do each map collect select reject filter reduce inject fold some every find all any times gather traverse filternot flatmap filtermap concatmap mapasync arraymap arraywalk parallelstream " +
  "foreachasync foreachwithindex foreachordered eachwithindex eachslice eachpair eachwithobject eachvalue eachkey"
).split(" ");

/**
 * Says of lines, before they are tokenized, at which of them `loopAround` may find a loop: as it does, or more often. Each line is
 * read once.
 */
export function loopFilter(lines: readonly string[]): (index: number) => boolean {
  const words = (loopWords ??= new WordFilter(LOOP_WORDS));
  const mayLoop = new Map<number, boolean>();
  return (index) => {
    const own = lines[index] ?? "";
    // What precedes the code may turn out to be a comment.
    const indent = /^\s*[\w$@}]/.test(own) ? indentOf(own) : Infinity;
    for (let at = Math.min(index + NEXT, lines.length) - 1; at >= 0 && at >= index - FARTHEST; at -= 1) {
      const line = lines[at] ?? "";
      const may = mayLoop.get(at) ?? words.matches(line);
      mayLoop.set(at, may);
      if (may && (at >= index || indentOf(line) <= indent)) return true;
    }
    return false;
  };
}

let loopWords: WordFilter | undefined;

/** A function is entered once each time it is called; what loops around its definition does not count. */
const FUNCTION = /^\s*(?:export\s+)?(?:default\s+)?(?:pub(?:\([a-z]+\))?\s+|public\s+|private\s+|protected\s+|internal\s+|static\s+|override\s+|suspend\s+|async\s+|final\s+|abstract\s+|virtual\s+)*(?:def|fn|func|fun|function|class|interface|struct|impl|module|trait|object|enum|namespace)\b/;

/** A loop over a handful of values that stand in the code does not grow: `for x in ("a", "b")`, `range(3)`, `[1, 2].forEach`. */
const BOUNDED = /\b(?:in|of)\s*[[({][^\])}]*[\])}]\s*\)?\s*[:{]?\s*$|\brange\(\s*\d{1,2}\s*(?:,\s*\d{1,2}\s*)?\)|[^\w)\]]\[[^\]]*\]\s*\.(?:forEach|map|each)\b|;\s*\w+\s*<=?\s*\d{1,2}\s*;/;

/** The number of the line whose loop calls a place once for each element; null when none does. */
export function loopAround(lines: readonly CodeLine[], index: number, column: number): number | null {
  const line = lines[index];
  if (line === undefined) return null;
  const before = line.code.slice(0, column);
  if (isInline(before, line.code.slice(column)) || isComprehension(lines, index, column)) return line.number;
  let indent = indentOf(line.code);
  for (let at = index - 1; at >= 0 && at >= index - FARTHEST && (indent > 0 || lines[at + 1]?.code.trim() === "{"); at -= 1) {
    const above = lines[at];
    // Between two hunks anything may stand.
    if (above === undefined || above.number < (lines[at + 1]?.number ?? 0) - 1) return null;
    const isOpened = lines[at + 1]?.code.trim() === "{" && indentOf(above.code) === indent;
    if (above.code.trim() === "" || (indentOf(above.code) >= indent && !isOpened)) continue;
    indent = indentOf(above.code);
    if (isLoopHead(above)) return above.number;
    if (FUNCTION.test(above.code)) return null;
  }
  return null;
}

function isLoopHead({ code, text }: CodeLine): boolean {
  return (LOOP.test(code) || EACH_CALL.test(code)) && !BOUNDED.test(text.length > 500 ? code : code.replace(/\s+$/, ""));
}

/** `ids.map((id) => r.get(id))`, `for id in ids { r.get(id) }` on one line. */
function isInline(before: string, after: string): boolean {
  if (BOUNDED.test(before)) return false;
  const each = EACH_CALL.exec(before);
  if (each !== null) {
    const inside = before.slice(each.index + each[0].length - 1);
    return depthOf(inside) > 0 && /=>|->|\|[^|]*\||\bfunction\b|\blambda\b|\bfn\b|\bfunc\b|\{|\bdo\b/.test(inside);
  }
  // `for (…) r.get(x)`: what stands in the head's own brackets runs once.
  const head = /^\s*(?:for|while|foreach)\b\s*(?:await\s*)?\(/.exec(before);
  return head !== null && depthOf(before.slice(head[0].length - 1)) === 0 && after !== "";
}

/** `[r.get(k) for k in keys]`, over several lines too: the bracket that holds the call holds a `for` behind it. */
function isComprehension(lines: readonly CodeLine[], index: number, column: number): boolean {
  let depth = 0;
  let opened = false;
  for (let at = index; at < Math.min(index + NEXT, lines.length); at += 1) {
    const code = lines[at]?.code.slice(at === index ? column : 0) ?? "";
    for (let position = 0; position < code.length; position += 1) {
      const character = code[position] ?? "";
      if ("([{".includes(character)) {
        depth += 1;
        opened = true;
      } else if (")]}".includes(character)) {
        depth -= 1;
        if (depth < 0) return false;
      } else if (depth === 0 && opened && /\s/.test(code[position - 1] ?? " ") && /^(?:async\s+)?for\s+[\w,\s()*]{1,80}\s+in\s/.test(code.slice(position, position + 120))) {
        return !/\sin\s+(?:[[(][^\])]*[\])]|range\(\d{1,2}\))/.test(code.slice(position, position + 200));
      } else if (character === ";" || (character === "{" && depth === 0)) return false;
    }
    if (depth === 0 && !opened) return false;
  }
  return false;
}

function depthOf(text: string): number {
  let depth = 0;
  for (const character of text) depth += "([{".includes(character) ? 1 : ")]}".includes(character) ? -1 : 0;
  return depth;
}

function indentOf(code: string): number {
  let width = 0;
  for (const character of code) {
    if (character === " ") width += 1;
    else if (character === "\t") width += 4;
    else break;
  }
  return width;
}
