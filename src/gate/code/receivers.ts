import type { Code } from "./code.js";
import { linksOf, type Link } from "./chain.js";
import { readings } from "./readings.js";
import type { Technology } from "../vocabulary/vocabulary.js";
import { WordFilter } from "./word-filter.js";

/** A name as the vocabulary writes it: `scan_iter`, `scanIter` and `ScanIter` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[_$]/g, "");
}

/** Calls that hand on what they are called on: `r.pipeline().scan(…)` is a scan of `r`. */
const HANDS_ON = new Set(["pipeline", "pipelined", "multi", "batch", "transaction", "duplicate", "sync", "async", "client", "connection", "getconnection", "getclient", "withcontext", "opsforset", "opsforhash", "opsforvalue", "opsforlist", "opsforzset", "cursor", "session", "getsession"]);

/** Names of methods and classes that open a connection. */
const OPENS = /^(?:new|get|create|make|open|connect|from|use|build|init)|(?:client|connection|pool|redis|cluster|session|template|conn|db|producer|consumer)$/;

/** Receivers that hold many things; a type of that name says nothing. */
const SHARED = new Set(["client", "connection", "pipeline", "multi", "commands", "session", "engine", "transaction", "database", "repository", "producer", "consumer", "service", "statement", "cursor", "collection", "index", "logger"]);

/** How sure it is that an expression holds a technology: by a name of its own, or by one that holds many things. */
export type Sureness = "sure" | "usual" | "no";

/** What a function or a variable may have before the name of what it gives. */
const PREFIXES = ["get", "create", "make", "new", "use", "open"] as const;
const PLAIN_PREFIX = /^(?:get|create|make|new|use|open)(?=.)/;
const PREFIX = /^(?:[gG]et|[cC]reate|[mM]ake|[nN]ew|[uU]se|[oO]pen)(?=[A-Z_])/;

/** Says of a name, by itself, whether it may hold one of some technologies: as `Receivers` would, or more often. */
export function holderNames(technologies: readonly Technology[]): (name: string) => boolean {
  const receivers = new Set(technologies.flatMap((technology) => [...technology.receivers, ...technology.commands.flatMap((command) => command.receivers ?? [])]));
  const words = technologies.flatMap(ownWords);
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const plain = plainName(name);
    const may = receivers.has(plain) || receivers.has(plain.replace(PLAIN_PREFIX, "")) || words.some((word) => plain.includes(word));
    known.set(name, may);
    return may;
  };
}

/**
 * Says of a text, before it is tokenized, whether it may give some technology a name of their own, by an import,
 * a variable or a type: as `Receivers` would, or more often. Only the lines that hold a name or a package of theirs are read.
 */
export function namesFilter(technologies: readonly Technology[]): (text: string) => boolean {
  const receivers = technologies.flatMap((technology) => technology.receivers);
  const all: Technology = { id: "", names: technologies.flatMap(ownWords), receivers, modules: technologies.flatMap(({ modules }) => modules), told: [], commands: [], isStore: false };
  const filter = new WordFilter([...receivers.flatMap((name) => [name, ...PREFIXES.map((prefix) => prefix + name)]), ...all.modules.map(longestWord)], all.names);
  const isType = new Receivers(all, { language: null, lines: [] });
  return (text) => {
    const told = filter.lines(text, (line, start, end) => mayGiveName(line, start, end, isType));
    if (told.length === 0) return false;
    if (told.some((line) => line.length > LONGEST)) return true;
    const code: Code = { language: null, lines: told.flatMap((line) => readings(line).map((each) => ({ number: 0, offset: 0, text: line, code: each, strings: [], comment: "" }))) };
    return new Receivers(all, code).givesNames;
  };
}

/** Whether a line may give a name to what a word in it holds: by `=`, by `with`, by an import, or because the word is a type. */
function mayGiveName(line: string, start: number, end: number, receivers: Receivers): boolean {
  const equals = line.indexOf("=");
  if ((equals !== -1 && equals < end) || line.includes("with") || IMPORTS.test(line)) return true;
  const [before] = /\w*\.?$/.exec(line.slice(Math.max(0, start - 80), start)) ?? [""];
  const [after] = /^\.?\w*/.exec(line.slice(end, end + 80)) ?? [""];
  const word = line.slice(start, end);
  return [word, before + word, word + after].some((type) => receivers.isType(type.replace(".", "")));
}

/** One word that stands wherever a package is named. */
function longestWord(module: string): string {
  return module.split(/[^\w$]+/).map(plainName).reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** Names of a technology that say by themselves what holds it. */
function ownWords({ id, names }: Technology): string[] {
  return [id, ...names].map(plainName).filter((word) => /^[a-z]{4,}$/.test(word));
}

const usual = new WeakMap<Technology, { readonly receivers: ReadonlySet<string>; readonly words: readonly string[] }>();

function usualOf(technology: Technology): { readonly receivers: ReadonlySet<string>; readonly words: readonly string[] } {
  const known = usual.get(technology) ?? { receivers: new Set(technology.receivers), words: ownWords(technology) };
  usual.set(technology, known);
  return known;
}

/** What in one file holds a technology. */
export class Receivers {
  private readonly receivers: ReadonlySet<string>;
  private readonly words: readonly string[];
  private aliases: ReadonlySet<string> | null = null;
  private readonly imported = new Set<string>();
  private named: boolean | null = null;

  constructor(
    private readonly technology: Technology,
    private readonly code: Code,
  ) {
    ({ receivers: this.receivers, words: this.words } = usualOf(technology));
  }

  /** Whether a chain ends in what holds the technology. `only` narrows the receivers. */
  holds(links: readonly Link[], only: readonly string[] | null = null): Sureness {
    for (const { name, isCall } of links) {
      const sureness = this.judge(name, only);
      if (sureness !== "no") return sureness;
      if (!isCall || !HANDS_ON.has(plainName(name))) return "no";
    }
    return "no";
  }

  /** Whether the file speaks of the technology at all: by its name or by a package. */
  get isNamed(): boolean {
    this.named ??= this.code.lines.some(({ text }) => this.names(text.toLowerCase()));
    return this.named;
  }

  /** Whether the file imports something of that name from one of the packages: `from subprocess import run`. */
  imports(name: string): boolean {
    return this.known.has(name) && this.imported.has(name);
  }

  /** Whether the file gives it any name. */
  get givesNames(): boolean {
    return this.known.size > 0;
  }

  private judge(name: string, only: readonly string[] | null): Sureness {
    const plain = plainName(name.replace(PREFIX, ""));
    if (only !== null) return only.includes(plain) || this.known.has(name) ? "sure" : "no";
    if (this.known.has(name) || this.words.some((word) => plain.includes(word))) return "sure";
    return this.receivers.has(plain) ? "usual" : "no";
  }

  private names(line: string): boolean {
    return this.words.some((word) => line.includes(word)) || this.technology.modules.some((module) => module.length >= 4 && line.includes(module.toLowerCase()));
  }

  /** Names that the file itself gives to it: imports of its packages, then whatever is made or copied from those. */
  private get known(): ReadonlySet<string> {
    if (this.aliases !== null) return this.aliases;
    const known = new Set<string>();
    this.aliases = known;
    for (const { imports, assigned, typed } of givenNames(this.code)) {
      for (const name of imports === null ? [] : importedNames(imports, this.technology.modules)) {
        this.imported.add(name);
        known.add(name);
      }
      for (const [name, expression] of assigned) if (this.isConnection(expression)) known.add(name);
      for (const [name, type] of typed) if (this.isType(type) || known.has(type)) known.add(name);
    }
    return known;
  }

  /** Whether a type of that name holds it. */
  isType(type: string): boolean {
    const plain = plainName(type);
    return this.words.some((word) => plain.includes(word)) || (plain.length >= 5 && this.receivers.has(plain) && !SHARED.has(plain));
  }

  /** `r`, `redis.Redis(…)`, `new Redis(…)`, `await createClient()`, `r.pipeline()`; not `r.get(…)`, which is what was stored. */
  private isConnection(expression: string): boolean {
    const plain = expression.trim().replace(/^(?:await|new|yield|&|\*)\s*/, "").replace(/[;,:]+$/, "").trimEnd();
    if (!/^[\w$.@:>?!&-]+(?:\(.*\))?$/.test(plain)) return false;
    const [last, ...before] = linksOf(plain);
    if (last === undefined) return false;
    if (!last.isCall) return this.holds([last, ...before]) !== "no" && (before.length < 3 || this.holds([last]) !== "no");
    if (HANDS_ON.has(plainName(last.name)) && before.length > 0) return this.holds(before) !== "no";
    const root = before.at(-1)?.name ?? last.name;
    const isOurs = this.known.has(root) || this.known.has(last.name) || this.words.some((word) => [last, ...before].some(({ name }) => plainName(name).includes(word)));
    return isOurs && (before.length === 0 || OPENS.test(plainName(last.name)) || /^[A-Z]/.test(last.name));
  }
}

/** What a line gives names to. */
interface GivenNames {
  /** The line, when it may import something. */
  readonly imports: string | null;
  readonly assigned: readonly (readonly [name: string, expression: string])[];
  readonly typed: readonly (readonly [name: string, type: string])[];
}

const given = new WeakMap<Code, readonly GivenNames[]>();

/** What the lines of a file give names to; read once for all technologies. */
function givenNames(code: Code): readonly GivenNames[] {
  const known = given.get(code);
  if (known !== undefined) return known;
  const lines = code.lines.flatMap((line): GivenNames[] => {
    if (line.text.length > LONGEST) return [];
    const names = { imports: IMPORTS.test(line.text) ? line.text : null, assigned: assignments(line.code), typed: typedNames(line.code) };
    return names.imports === null && names.assigned.length + names.typed.length === 0 ? [] : [names];
  });
  given.set(code, lines);
  return lines;
}

/** No person gives a name in a longer line. */
const LONGEST = 1_000;

const IMPORTS = /\b(?:import|require|from|use|using|include)\b/;

/** Local names of what a line imports from one of the packages. */
function importedNames(line: string, modules: readonly string[]): string[] {
  const [, python, names] = /^\s*from\s+([\w.]+)\s+import\s+(.+)$/.exec(line) ?? [];
  if (python !== undefined) return modules.some((module) => python === module || python.startsWith(`${module}.`)) ? localNames(names ?? "") : [];
  const [, plain, alias] = /^\s*import\s+([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(line) ?? [];
  if (plain !== undefined) return modules.includes(plain) ? [alias ?? plain.split(".").at(-1) ?? plain] : [];
  const [, path, list] = /^\s*(?:pub\s+)?use\s+((?:\w+::)*\w+)(?:::\{([\w\s,]*)\})?\s*;/.exec(line) ?? [];
  if (path !== undefined) return modules.includes(list === undefined ? path.split("::").slice(0, -1).join("::") : path) || modules.includes(path) ? localNames(list ?? path.split("::").at(-1) ?? "") : [];
  const quoted = /["']([^"']{2,100})["']/.exec(line)?.[1];
  if (quoted === undefined || !modules.includes(quoted)) return [];
  const bound = /\bimport\s+(?:type\s+)?(.+?)\s+from\b/.exec(line)?.[1] ?? /\b(?:const|let|var)\s+(.+?)\s*=\s*(?:await\s+)?(?:require|import)\b/.exec(line)?.[1] ?? /^\s*(?:import\s+)?(\w+)\s+["']/.exec(line)?.[1] ?? quoted.split("/").filter((part) => !/^v\d+$/.test(part)).at(-1) ?? "";
  return localNames(bound);
}

/** `Redis, { createClient as make }`, `* as redis`, `Redis as R`. */
function localNames(text: string): string[] {
  return text.replace(/[{}()*]/g, " ").split(",").flatMap((part) => /(\w+)\s*$/.exec(part.trim())?.[1] ?? []);
}

/** What names are given to: `x = …`, `x := …`, `const x = …`, `self.x = …`, `with … as x`. */
function assignments(code: string): [name: string, expression: string][] {
  const found: [string, string][] = [];
  const at = code.indexOf("=");
  const [, name] = at === -1 || at > 200 || /^[=>]/.test(code.slice(at + 1, at + 2)) ? [] : (/(\w+)(?:\s*:\s*[\w.[\]<>| ]{1,60})?\s*:?$/.exec(code.slice(0, at)) ?? []);
  const expression = code.slice(at + 1).trim();
  if (name !== undefined && expression !== "" && !code.slice(0, at).includes("(")) found.push([name, expression]);
  if (code.includes("with")) for (const [, held = "", as = ""] of code.matchAll(/\bwith\s+([^:]{1,200}?)\s+as\s+(\w+)/g)) found.push([as, held]);
  return found;
}

/** What is declared with a type: `store: Redis`, `Jedis store`, `rdb *redis.Client`. */
function typedNames(code: string): [name: string, type: string][] {
  const after = [...code.matchAll(/\b(\w+)\s*\??:\s*(?:Annotated\[|Optional\[|&(?:mut\s+)?)?\*?(?:\w+\.){0,3}(\w+)/g)].map(([, name = "", type = ""]): [string, string] => [name, type]);
  const before = [...code.matchAll(/\b([A-Z]\w+)(?:<[\w, ?]{0,60}>)?\s+(\w+)\s*(?=[;,)=]|$)/g)].map(([, type = "", name = ""]): [string, string] => [name, type]);
  const go = [...code.matchAll(/\b(\w+)\s+\*?(\w+)\.(\w+)\b/g)].map(([, name = "", module = "", type = ""]): [string, string] => [name, `${module}${type}`]);
  return [...after, ...before, ...go].filter(([name]) => !RESERVED.has(name));
}

const RESERVED = new Set(["return", "new", "import", "from", "package", "case", "await", "else", "throw", "in", "is", "not", "and", "or"]);
