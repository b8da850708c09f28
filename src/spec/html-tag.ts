/** A tag of HTML as it stands in a text. */
export interface HtmlTag {
  /** Lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Names in lower case; a name without a value has null. */
  readonly attributes: readonly (readonly [name: string, value: string | null])[];
  /** Offset behind the `>`. */
  readonly end: number;
}

const NAME = /[A-Za-z][\w-]{0,60}(?=[\s/>])/y;
/** In a paragraph any other name makes the whole an ordinary text; in a block of HTML a browser takes it. */
const ATTRIBUTE = /\s+([A-Za-z_:][\w:.-]{0,199})/y;
const ANY_ATTRIBUTE = /[\s/]*([^\s"'<>/=]{1,200})/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s"'=<>`]+/y;
const CLOSE = /[\s/]*>/y;

/** Reads tags of one text; it remembers which quotation mark is not to come, so that open tags cost no more than their length. */
export class TagReader {
  private readonly missing = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly isHtml: boolean,
  ) {}

  /** The tag that opens at this offset, or null when what stands there is no tag. */
  read(start: number): HtmlTag | null {
    const isClosing = this.text[start + 1] === "/";
    const name = this.match(NAME, start + (isClosing ? 2 : 1));
    if (name === null) return null;
    let at = NAME.lastIndex;
    const named = this.isHtml ? ANY_ATTRIBUTE : ATTRIBUTE;
    const attributes: [string, string | null][] = [];
    while (this.match(CLOSE, at) === null) {
      const attribute = this.match(named, at);
      if (attribute === null) return null;
      at = named.lastIndex;
      const value = this.value(at);
      if (value === undefined) return null;
      attributes.push([(attribute[1] ?? "").toLowerCase(), value?.text ?? null]);
      at = value?.end ?? at;
    }
    return { name: name[0].toLowerCase(), isClosing, attributes, end: CLOSE.lastIndex };
  }

  /** The value that follows; null for none, undefined for one that does not end. */
  private value(start: number): { readonly text: string; readonly end: number } | null | undefined {
    if (this.match(EQUALS, start) === null) return null;
    const at = EQUALS.lastIndex;
    const quote = this.text[at] ?? "";
    if (quote !== '"' && quote !== "'") {
      const bare = this.match(BARE_VALUE, at);
      return bare === null ? undefined : { text: bare[0], end: BARE_VALUE.lastIndex };
    }
    const close = this.missing.has(quote) ? -1 : this.text.indexOf(quote, at + 1);
    if (close === -1) this.missing.add(quote);
    return close === -1 ? undefined : { text: this.text.slice(at + 1, close), end: close + 1 };
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text);
  }
}
