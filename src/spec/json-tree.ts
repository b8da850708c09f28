/** A value of a JSON text and where it stands: offsets in UTF-16 code units, the end exclusive. */
export interface JsonNode {
  readonly start: number;
  readonly end: number;
  readonly value: JsonValue;
}

/** A list or an object keeps its parts as nodes; anything else is itself. */
export type JsonValue =
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  | { readonly kind: "list"; readonly items: readonly JsonNode[] }
  | { readonly kind: "plain"; readonly plain: string | number | boolean | null };

/** `start` is where its key stands, `end` where its value ends. */
export interface JsonMember {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly node: JsonNode;
}

/** What is no JSON, with the offset where that shows. */
export class JsonTextError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** As deep as anybody nests settings. */
const MOST_DEPTH = 100;

/** Reads JSON; comments may stand in it, as editors allow in settings. @throws JsonTextError */
export function readJsonTree(text: string): JsonNode {
  const reader = new Reader(text);
  const root = reader.value(0);
  reader.skip();
  if (reader.at < text.length) throw reader.unexpected();
  return root;
}

/** Where blanks and comments from here on end. @throws JsonTextError for a comment without an end */
export function skipBlanks(text: string, from: number): number {
  const reader = new Reader(text, from);
  reader.skip();
  return reader.at;
}

class Reader {
  constructor(
    private readonly text: string,
    public at = text.startsWith("\uFEFF") ? 1 : 0,
  ) {}

  skip(): void {
    for (;;) {
      const two = this.text.slice(this.at, this.at + 2);
      if (two === "//") this.at = this.endOf("\n", this.text.length);
      else if (two === "/*") this.at = this.endOf("*/", null) + 2;
      else if (/^[ \t\r\n]/.test(two)) this.at += 1;
      else return;
    }
  }

  value(depth: number): JsonNode {
    this.skip();
    const start = this.at;
    const value = this.read(depth);
    return { start, end: this.at, value };
  }

  unexpected(): JsonTextError {
    const found = this.text[this.at];
    return new JsonTextError(found === undefined ? "the text ends too early" : `unexpected ${JSON.stringify(found)}`, this.at);
  }

  private read(depth: number): JsonValue {
    if (depth > MOST_DEPTH) throw new JsonTextError(`nested more than ${MOST_DEPTH} levels deep`, this.at);
    const head = this.text[this.at];
    if (head === "{") return { kind: "object", members: this.parts("}", () => this.member(depth)) };
    if (head === "[") return { kind: "list", items: this.parts("]", () => this.value(depth + 1)) };
    if (head === '"') return { kind: "plain", plain: this.string() };
    return { kind: "plain", plain: this.word() };
  }

  private parts<T>(closer: string, part: () => T): T[] {
    const parts: T[] = [];
    this.at += 1;
    this.skip();
    if (this.text[this.at] === closer) {
      this.at += 1;
      return parts;
    }
    for (;;) {
      parts.push(part());
      this.skip();
      const next = this.text[this.at];
      if (next !== "," && next !== closer) throw this.unexpected();
      this.at += 1;
      if (next === closer) return parts;
    }
  }

  private member(depth: number): JsonMember {
    this.skip();
    const start = this.at;
    if (this.text[this.at] !== '"') throw this.unexpected();
    const key = this.string();
    this.skip();
    if (this.text[this.at] !== ":") throw this.unexpected();
    this.at += 1;
    const node = this.value(depth + 1);
    return { key, start, end: node.end, node };
  }

  private string(): string {
    const start = this.at;
    for (let index = start + 1; index < this.text.length; index += 1) {
      const character = this.text[index];
      if (character === "\\") index += 1;
      else if (character === '"') {
        this.at = index + 1;
        return parsePlain(this.text.slice(start, this.at), start) as string;
      }
    }
    throw new JsonTextError("a string has no end", start);
  }

  private word(): number | boolean | null {
    const start = this.at;
    while (/[\w.+-]/.test(this.text[this.at] ?? "")) this.at += 1;
    if (this.at === start) throw this.unexpected();
    return parsePlain(this.text.slice(start, this.at), start) as number | boolean | null;
  }

  private endOf(mark: string, without: number | null): number {
    const end = this.text.indexOf(mark, this.at + 2);
    if (end !== -1) return end;
    if (without === null) throw new JsonTextError("a comment has no end", this.at);
    return without;
  }
}

function parsePlain(text: string, offset: number): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new JsonTextError(`${JSON.stringify(text.slice(0, 40))} is no JSON`, offset);
  }
}
