/** One link of what a method is called on, nearest first: `self.pool.get().scan` has `get`, `pool`, `self`. */
export interface Link {
  readonly name: string;
  /** `get()` rather than `pool`. */
  readonly isCall: boolean;
}

/** How far back an expression is followed. */
const FARTHEST = 2_000;

const CONNECTOR = /(?:\?\.|!\.|\?->|->|::|&\.|\.)\s*$/;

/** What the name that follows a piece of code is called on; null when it is called on nothing. */
export function chainBefore(before: string): Link[] | null {
  const connector = CONNECTOR.exec(before.slice(-FARTHEST));
  return connector === null ? null : linksOf(before.slice(-FARTHEST).slice(0, connector.index));
}

/** The links of an expression that ends here. */
export function linksOf(expression: string): Link[] {
  const links: Link[] = [];
  let rest = expression.trimEnd();
  for (;;) {
    let isCall = false;
    let inner: string | null = null;
    for (rest = rest.replace(/[!?]$/, ""); rest.endsWith(")") || rest.endsWith("]"); rest = rest.trimEnd()) {
      const open = openerOf(rest);
      if (open === null) return links;
      if (rest.endsWith(")")) {
        isCall = true;
        inner = rest.slice(open + 1, -1);
      }
      rest = rest.slice(0, open);
    }
    rest = rest.replace(/<[\w\s,.<>[\]]{0,80}>$/, "").trimEnd();
    const name = /[\w$@]*$/.exec(rest)?.[0] ?? "";
    // `(await store()).scan`: what stands in the brackets.
    if (name === "" || KEYWORDS.has(name)) return inner === null ? links : [...links, ...linksOf(inner)];
    links.push({ name: name.replace(/^[@$]+/, ""), isCall });
    rest = rest.slice(0, rest.length - name.length).trimEnd();
    const connector = CONNECTOR.exec(rest);
    if (connector === null) return links;
    rest = rest.slice(0, connector.index).trimEnd();
  }
}

const KEYWORDS = new Set(["await", "return", "new", "yield", "in", "of", "if", "while", "not", "and", "or", "else", "case"]);

/** Where the bracket that closes at the end of a text opens. */
function openerOf(text: string): number | null {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const character = text[index];
    if (character === ")" || character === "]" || character === "}") depth += 1;
    else if (character === "(" || character === "[" || character === "{") depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}
