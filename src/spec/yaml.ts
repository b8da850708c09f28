import { isAlias, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLMap } from "yaml";

/** Bounds that keep a hostile document from exhausting the parser; far above anything that a person writes. */
export const YAML_LIMITS = { bytes: 256 * 1024, depth: 32, indent: 64 } as const;

/** Something wrong with a YAML text; line and column count from 1 within that text. */
export interface YamlProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A YAML text that was read: plain data, and where its values stand. */
export interface YamlData {
  readonly data: unknown;
  /** Where the value at a path stands, or its nearest parent that exists: `["sections", 0, "id"]`. */
  place(path: readonly PropertyKey[]): { line: number; column: number };
  /** Where the key at the end of a path stands, or what `place` says when there is none. */
  keyPlace(path: readonly PropertyKey[]): { line: number; column: number };
}

/**
 * Reads YAML that comes from a stranger: size and depth are bounded before the parser sees it, keys are unique, aliases and
 * tags are refused. Nothing is thrown and nothing is executed.
 */
export function readYaml(text: string, maxBytes: number = YAML_LIMITS.bytes): YamlData | YamlProblem {
  const tooBig = boundProblem(text, maxBytes);
  if (tooBig !== null) return tooBig;
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false, logLevel: "error", prettyErrors: false, version: "1.2", schema: "core" });
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) return problemAt(lineCounter, error.pos[0], firstLine(error.message));
  const refused = refusedNode(document);
  if (refused !== null) return problemAt(lineCounter, refused.offset, refused.message);
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, column } = problemAt(lineCounter, offset, "");
    return { line, column };
  };
  return {
    data: document.toJS({ maxAliasCount: 0 }) as unknown,
    place: (path) => placeOf(offsetOf(document, path)),
    keyPlace: (path) => placeOf(offsetOfKey(document, path)),
  };
}

/** Whether reading failed. */
export function isYamlProblem(result: YamlData | YamlProblem): result is YamlProblem {
  return "message" in result;
}

function boundProblem(text: string, maxBytes: number): YamlProblem | null {
  // A character is at most three bytes per UTF-16 code unit, so this bound never lets more through.
  if (text.length > maxBytes) return { message: `more than ${maxBytes} characters of YAML`, line: 1, column: 1 };
  let depth = 0;
  let number = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    number += 1;
    const indent = line.search(/[^\s?:-]/);
    if ((indent === -1 ? line.length : indent) > YAML_LIMITS.indent && !/^[\s-]*$/.test(line)) {
      return { message: `indented more than ${YAML_LIMITS.indent} columns`, line: number, column: YAML_LIMITS.indent + 1 };
    }
    for (let index = 0; index < line.length; index += 1) {
      const character = line[index];
      if (character === "[" || character === "{") depth += 1;
      else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
      if (depth > YAML_LIMITS.depth) {
        return { message: `nested more than ${YAML_LIMITS.depth} levels deep`, line: number, column: index + 1 };
      }
    }
  }
  return null;
}

function refusedNode(document: Document): { message: string; offset: number } | null {
  let refused: { message: string; offset: number } | null = null;
  visit(document, (_key, node, path) => {
    if (isAlias(node)) refused = { message: "aliases (*name) are not allowed", offset: node.range?.[0] ?? 0 };
    else if (path.filter(isCollection).length > YAML_LIMITS.depth) refused = { message: `nested more than ${YAML_LIMITS.depth} levels deep`, offset: 0 };
    else if (isMap(node)) refused = refusedKey(node);
    return refused === null ? undefined : visit.BREAK;
  });
  return refused;
}

/** The library compares every key with every other, which is slow on a map of many keys. */
function refusedKey(map: YAMLMap): { message: string; offset: number } | null {
  const seen = new Set<unknown>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const offset = key.range?.[0] ?? 0;
    if (key.value === "__proto__") return { message: "the key __proto__ is not allowed", offset };
    if (seen.has(key.value)) return { message: `the key ${String(key.value).slice(0, 40)} stands twice; keys must be unique`, offset };
    seen.add(key.value);
  }
  return null;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isPair(node)) continue;
    if ((isScalar(node) || isCollection(node)) && node.range != null) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, path: readonly PropertyKey[]): number {
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = isMap(map) ? map.items.map((pair) => pair.key).find((each) => isScalar(each) && each.value === path.at(-1)) : undefined;
  return isScalar(key) && key.range != null ? key.range[0] : offsetOf(document, path);
}

function problemAt(lineCounter: LineCounter, offset: number, message: string): YamlProblem {
  const { line, col } = lineCounter.linePos(offset);
  return { message, line: Math.max(line, 1), column: Math.max(col, 1) };
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0] ?? message;
}
