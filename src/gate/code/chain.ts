/** One link of what a method is called on, nearest first: `self.pool.get().scan` has `get`, `pool`, `self`. */
export interface Link {
  readonly name: string;
  /** `get()` rather than `pool`. */
  readonly isCall: boolean;
}

/** How far back an expression is followed. */
const FARTHEST = 2_000;

const CONNECTORS = ["?->", "?.", "!.", "->", "::", "&.", "."] as const;

/** What the name that follows a piece of code is called on; null when it is called on nothing. */
export function chainBefore(before: string): Link[] | null {
  const end = beforeConnector(before, before.length);
  return end === null ? null : linksUpTo(before, end);
}

/** The links of an expression that ends here. */
export function linksOf(expression: string): Link[] {
  return linksUpTo(expression, expression.length);
}

// From the end backwards, character by character: a pattern would begin anew at each place of the line.
function linksUpTo(text: string, from: number): Link[] {
  const links: Link[] = [];
  const farthest = Math.max(0, from - FARTHEST);
  for (let end = from; ; ) {
    end = skipBlanks(text, end);
    if ("!?".includes(text[end - 1] ?? " ")) end -= 1;
    let isCall = false;
    let inner: readonly [start: number, end: number] | null = null;
    while (text[end - 1] === ")" || text[end - 1] === "]") {
      const open = openerOf(text, end, farthest);
      if (open === null) return links;
      if (text[end - 1] === ")") {
        isCall = true;
        inner = [open + 1, end - 1];
      }
      end = skipBlanks(text, open);
    }
    end = skipTypeArguments(text, end);
    let start = end;
    while (start > farthest && /[\w$@]/.test(text[start - 1] ?? "")) start -= 1;
    const name = text.slice(start, end);
    // `(await store()).scan`: what stands in the brackets.
    if (name === "" || KEYWORDS.has(name)) return inner === null ? links : [...links, ...linksUpTo(text.slice(inner[0], inner[1]), inner[1] - inner[0])];
    links.push({ name: name.replace(/^[@$]+/, ""), isCall });
    const next = beforeConnector(text, start);
    if (next === null || next <= farthest) return links;
    end = next;
  }
}

const KEYWORDS = new Set(["await", "return", "new", "yield", "in", "of", "if", "while", "not", "and", "or", "else", "case"]);

/** Where what stands before a connector ends; null when there is no connector. */
function beforeConnector(text: string, from: number): number | null {
  const end = skipBlanks(text, from);
  const connector = CONNECTORS.find((each) => text.endsWith(each, end));
  return connector === undefined ? null : end - connector.length;
}

function skipBlanks(text: string, from: number): number {
  let end = from;
  while (end > 0 && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return end;
}

/** `client.get<User>` is a call of `get`. */
function skipTypeArguments(text: string, end: number): number {
  if (text[end - 1] !== ">") return end;
  const start = text.lastIndexOf("<", end - 1);
  return start !== -1 && end - start < 100 && /^<[\w\s,.[\]|]*>$/.test(text.slice(start, end)) ? skipBlanks(text, start) : end;
}

/** Where the bracket that closes before a place opens. */
function openerOf(text: string, end: number, farthest: number): number | null {
  let depth = 0;
  for (let index = end - 1; index >= farthest; index -= 1) {
    const character = text[index] ?? "";
    if (")]}".includes(character)) depth += 1;
    else if ("([{".includes(character)) depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}
