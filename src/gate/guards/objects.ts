import type { Forbidden } from "./guard.js";
import { NO_CODE } from "./lexicon.js";
import { globsOf, isPath, isPathInCode } from "./paths.js";
import type { Token } from "./tokens.js";
import type { Said, VocabularyWords, WordFound } from "./words.js";

/** Something that a sentence may forbid. */
export type Thing =
  | { readonly kind: "code"; readonly forbids: readonly Forbidden[]; /** It is more than was written: `KEYS model::*` is not all of `KEYS`. */ readonly wider?: true }
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "path"; readonly globs: readonly string[] }
  | { readonly kind: "dependency"; readonly names: readonly string[] }
  | { readonly kind: "migration" };

/** A thing, and how many pieces of the sentence it takes. */
export interface Found {
  readonly thing: Thing;
  readonly length: number;
}

const NEW = /^(?:new|additional|extra|further|third-party|external|npm|pip|pypi|python|node|go|java|maven|cargo|gem|composer|第三方|外部|新|新的|任何)$/;
const MIGRATED = /^(?:schema|database|db|data|sql|new|additional|further|数据库|数据|表结构|新|新的|任何)$/;

/** The things that the pieces of one sentence name. */
export class Things {
  private readonly named: ReadonlySet<string>;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly words: VocabularyWords,
  ) {
    this.named = words.namedIn(text);
  }

  /** What starts at a piece; null when it is no thing. */
  at(index: number): Found | null {
    const token = this.tokens[index];
    if (token === undefined || token.kind === "mark") return null;
    const special = this.dependencyAt(index) ?? this.migrationAt(index);
    if (special !== null) return special;
    const thing = token.kind === "code" ? this.inCode(token.text) : null;
    return token.kind === "code" ? thing && { thing, length: 1 } : this.inProse(token, index);
  }

  /** How many pieces the name of a technology takes here. */
  technologyAt(index: number): number {
    const token = this.tokens[index];
    if (token === undefined) return 0;
    if (token.kind === "han") {
      const length = this.words.chineseNameAt(this.text, token.start);
      return length === 0 ? 0 : this.tokensWithin(index, token.start + length);
    }
    const next = this.tokens[index + 1];
    if (next !== undefined && token.kind === "word" && this.words.technologyCalled(`${token.text} ${next.text}`) !== null) return 2;
    return this.words.technologyCalled(token.text.replace(/['’]s?$/, "")) === null ? 0 : 1;
  }

  private inProse(token: Token, index: number): Found | null {
    if (/[a-z0-9][.:]+[a-z]/i.test(token.text) && this.words.isFunction(token.text)) return { thing: { kind: "code", forbids: [functionOf(token.text)] }, length: 1 };
    const said = { named: this.named, isCode: false };
    const word = this.words.inProse(this.text, token.start, said) ?? this.aroundName(index, said);
    const call = token.kind === "han" ? null : callOf(token.text);
    if (word !== null && (call === null || word.length >= token.text.length)) return { thing: thingOf(word.meanings, token.text), length: this.tokensWithin(index, token.start + word.length) };
    if (token.kind === "han") return null;
    if (isPath(token.text)) return pathOf(token.text);
    if (call !== null) return { thing: this.asCommand(call, token.text), length: 1 };
    if (/[a-z][A-Z]|_/.test(token.text) && this.words.isFunction(token.text)) return { thing: { kind: "code", forbids: [functionOf(token.text)] }, length: 1 };
    const isName = /^[A-Z][\w.#-]*$/.test(token.text) || /^[a-z]+[A-Z]\w*$/.test(token.text) || /^\w+_\w+$/.test(token.text);
    return isName && index > 0 && !NO_CODE.has(token.text) ? { thing: { kind: "word", word: token.text }, length: 1 } : null;
  }

  /** `create a Kafka topic`: a word of two parts, around the technology's name. */
  private aroundName(index: number, said: Said): WordFound | null {
    const token = this.tokens[index];
    const at = index + (/^(?:an?|any|the)$/.test(this.tokens[index + 1]?.key ?? "") ? 2 : 1);
    const name = this.technologyAt(at);
    const rest = this.tokens[at + name];
    if (token === undefined || rest === undefined || name === 0) return null;
    const verb = token.kind === "han" ? token.text : `${token.text} `;
    const found = this.words.inProse(`${verb}${this.text.slice(rest.start, rest.start + 100)}`, 0, said);
    return found === null || found.length <= verb.length ? null : { ...found, length: rest.start - token.start + found.length - verb.length };
  }

  private inCode(code: string): Thing | null {
    if (/\w[.:]+\w/.test(code) && this.words.isFunction(code)) return { kind: "code", forbids: [functionOf(code)] };
    const whole = this.words.inCode(code, this.named);
    if (whole.length > 0) return thingOf(whole, code);
    const parts = code.split(/\s*[/,|]\s*/).map((part) => this.words.inCode(part, this.named));
    if (parts.length > 1 && parts.every((part) => part.length === 1)) return { kind: "code", forbids: parts.flat().map(commandOf) };
    const call = callOf(code);
    if (call !== null) return this.asCommand(call, code);
    if (this.words.isFunction(code)) return { kind: "code", forbids: [functionOf(code)] };
    const head = this.commandAtHead(code);
    if (head !== null) return head;
    if (isPathInCode(code)) return pathOf(code)?.thing ?? null;
    return /^[\w$@][\w$@./:+#-]*$/.test(code) && /\p{L}/u.test(code) ? { kind: "word", word: code } : null;
  }

  /** `KEYS *` is `KEYS`; `KEYS model::*` is less, and a guard on `KEYS` only proposes. */
  private commandAtHead(code: string): Thing | null {
    const words = code.replace(/^redis-cli\s+/, "").split(/\s+/);
    for (let length = Math.min(words.length - 1, 3); length > 0; length -= 1) {
      const meanings = this.words.inCode(words.slice(0, length).join(" "), this.named);
      const rest = words.slice(length).join(" ");
      if (meanings.length !== 1 || rest.startsWith("/")) continue;
      const forbids = meanings.map(commandOf);
      return /^(?:["']?\*["']?|0|\.\.\.|…|key|pattern|cursor|\w+ \.\.\.)$/i.test(rest) ? { kind: "code", forbids } : { kind: "code", forbids, wider: true };
    }
    return null;
  }

  /** Redis `scan()` is the command; every other call is that call. */
  private asCommand(call: Forbidden & { readonly kind: "call" }, written: string): Thing {
    const meanings = call.receiver === null && this.named.size > 0 && !this.words.isFunction(call.name) ? this.words.inCode(call.name, this.named) : [];
    if (meanings.length === 1) return thingOf(meanings, written);
    // `run(…, shell=True)` is less than every `run()`.
    const given = written.slice(calleeOf(written).length + 1).replace(/\)$/, "").trim();
    return /^(?:\.\.\.|…|\*)?$/.test(given) ? { kind: "code", forbids: [call] } : { kind: "code", forbids: [call], wider: true };
  }

  private dependencyAt(index: number): Found | null {
    let at = index;
    let isNew = false;
    while (NEW.test(this.tokens[at]?.key ?? "")) {
      isNew = true;
      at += 1;
    }
    const noun = this.tokens[at]?.key ?? "";
    if (/^(?:dependency|dependencies|依赖|依赖项|依赖包|新依赖)$/.test(noun) || (isNew && /^(?:packages?|librar(?:y|ies)|库|包)$/.test(noun)) || /^(?:第三方库|依赖库)$/.test(noun)) {
      const names = this.namesAfter(at + 1);
      return { thing: { kind: "dependency", names: names.names }, length: names.end - index };
    }
    return this.namedDependencyAt(index);
  }

  /** `on lodash or axios` after *dependency*. */
  private namesAfter(index: number): { names: string[]; end: number } {
    if (!/^(?:on|upon|for)$/.test(this.tokens[index]?.key ?? "")) return { names: [], end: index };
    const names: string[] = [];
    let end = index;
    for (let at = index + 1; at < this.tokens.length; at += 1) {
      const token = this.tokens[at];
      const name = token?.kind === "code" || token?.kind === "word" ? token.text : "";
      if (/^(?:,|or|and|nor|、|或|和)$/.test(token?.key ?? "")) continue;
      const next = this.tokens[at + 1];
      if (token?.kind !== "code" && next !== undefined && next.kind !== "mark" && !/^(?:or|and|nor|或|和)$/.test(next.key)) break;
      if (names.length > 0 && !isListed(this.tokens, at)) break;
      if (!/^@?[\w.-]+(?:\/[\w.-]+)*$/.test(name) || /^(?:the|a|an|any|other|this|it)$/i.test(name)) break;
      names.push(name);
      end = at + 1;
    }
    return { names, end: names.length === 0 ? index : end };
  }

  /** `lodash` as a dependency, the `lodash` package, `lodash` 依赖. */
  private namedDependencyAt(index: number): Found | null {
    const token = this.tokens[index];
    if (token?.kind !== "code" || !/^@?[\w.-]+(?:\/[\w.-]+)*$/.test(token.text)) return null;
    const next = [1, 2, 3].map((step) => this.tokens[index + step]?.key ?? "");
    const [one = "", two = "", three = ""] = next;
    const length = /^(?:dependency|package|library|依赖|包|库)$/.test(one) ? 2 : one === "as" && /^an?$/.test(two) && three === "dependency" ? 4 : 0;
    return length === 0 ? null : { thing: { kind: "dependency", names: [token.text] }, length };
  }

  private migrationAt(index: number): Found | null {
    let at = index;
    while (MIGRATED.test(this.tokens[at]?.key ?? "")) at += 1;
    const noun = this.tokens[at]?.key ?? "";
    if (!/^(?:migrations?|迁移)$/.test(noun)) return null;
    const isFile = /^(?:files?|scripts?|脚本|文件)$/.test(this.tokens[at + 1]?.key ?? "");
    return { thing: { kind: "migration" }, length: at + (isFile ? 2 : 1) - index };
  }

  private tokensWithin(index: number, end: number): number {
    let length = 1;
    while ((this.tokens[index + length]?.start ?? Infinity) < end) length += 1;
    return length;
  }
}

function isListed(tokens: readonly Token[], at: number): boolean {
  return /^(?:,|or|and|nor|、|或|和)$/.test(tokens[at - 1]?.key ?? "");
}

function thingOf(meanings: WordFound["meanings"], written: string): Thing {
  // A word of two technologies that are both named could mean either.
  return new Set(meanings.map(({ technology }) => technology.id)).size > 1 ? { kind: "word", word: written } : { kind: "code", forbids: meanings.map(commandOf) };
}

function commandOf({ technology, command }: WordFound["meanings"][number]): Forbidden {
  return { kind: "command", technology: technology.id, command: command.id };
}

function pathOf(path: string): Found | null {
  const globs = globsOf(path);
  return globs.length === 0 ? null : { thing: { kind: "path", globs }, length: 1 };
}

/** `eval()`, `eval(`, `r.scan(0)`, `thread::spawn()`, `.unwrap()`; null for anything else, a formula such as `O(N)` included. */
function callOf(written: string): (Forbidden & { readonly kind: "call" }) | null {
  const callee = calleeOf(written);
  if (written[callee.length] !== "(" || (!written.endsWith(")") && written.length > callee.length + 1)) return null;
  const name = callee.replace(/^(?:new|await)\s+/, "");
  return /[a-z]/i.test(name) && !/^[OΘΩo]$/.test(name) ? functionOf(name) : null;
}

/** What is called: all of `Runtime.getRuntime().exec(cmd)` before its last brackets. */
function calleeOf(written: string): string {
  return /^(?:(?:new|await)\s+)?(?:[\w$@]+!?)?(?:(?:\(\))?(?:\.|::|->|\?\.)[\w$]+[!?]?)*/.exec(written)?.[0] ?? "";
}

function functionOf(name: string): Forbidden & { readonly kind: "call" } {
  const dot = Math.max(name.lastIndexOf("."), name.lastIndexOf(":"), name.lastIndexOf(">"));
  const receiver = name.slice(0, dot + 1).replace(/(?:\?\.|\.|::|->)$/, "");
  return { kind: "call", receiver: dot === -1 ? null : receiver === "" ? "*" : receiver, name: name.slice(dot + 1) };
}
