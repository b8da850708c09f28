/** A dependency that a manifest names, as its ecosystem writes names: `lodash`, `org.slf4j:slf4j-api`. */
export interface Dependency {
  readonly name: string;
  /** From 1. */
  readonly line: number;
}

type Read = (lines: readonly string[]) => Dependency[];

/** Which files are manifests, by the end of their path, and how each is read. */
const MANIFESTS: readonly (readonly [name: RegExp, read: Read])[] = [
  [/(?:^|\/)package\.json$/, (lines) => readJson(lines, /^(?:dev|peer|optional)?dependencies$/i)],
  [/(?:^|\/)composer\.json$/, (lines) => readJson(lines, /^require(?:-dev)?$/).filter(({ name }) => name !== "php")],
  [/(?:^|\/)[\w.-]*requirements[\w.-]*\.(?:txt|in)$|(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/, readRequirements],
  [/(?:^|\/)pyproject\.toml$/, (lines) => readToml(lines, PYTHON_TABLE, PYTHON_LIST).filter(({ name }) => name !== "python").map(({ name, line }) => ({ name: pythonName(name), line }))],
  [/(?:^|\/)Cargo\.toml$/, (lines) => readToml(lines, CARGO_TABLE, null)],
  [/(?:^|\/)gradle\/[^/]+\.versions\.toml$/, (lines) => readToml(lines, /^libraries$/, null)],
  [/(?:^|\/)go\.mod$/, readGoMod],
  [/(?:^|\/)pom\.xml$/, readPom],
  [/(?:^|\/)build\.gradle(?:\.kts)?$/, readGradle],
  [/(?:^|\/)Gemfile$/, readGemfile],
];

const PYTHON_TABLE = /^tool\.poetry\.(?:group\.[^.]+\.)?(?:dev-)?dependencies$/;
const PYTHON_LIST = /^(?:project\.dependencies|project\.optional-dependencies\.[^.]+|dependency-groups\.[^.]+|build-system\.requires|tool\.uv\.dev-dependencies|tool\.pdm\.dev-dependencies\.[^.]+)$/;
const CARGO_TABLE = /^(?:workspace\.|target\..+\.)?(?:dev-|build-)?dependencies$/;

/** Whether a file states what a project depends on. */
export function isManifest(path: string): boolean {
  return MANIFESTS.some(([name]) => name.test(path));
}

/** The dependencies that a manifest names, transitive ones left out; none for another file. Reads parts of a manifest, too. */
export function dependenciesOf(path: string, text: string): Dependency[] {
  const read = MANIFESTS.find(([name]) => name.test(path))?.[1];
  return read === undefined ? [] : read(text.split("\n").map((line) => line.trim()));
}

/**
 * The keys below the objects with such a key. Reads by lines and braces, so that a key has a line and a part of a file can be
 * read: where that does not begin with the key of the object, whatever looks like a version is taken for a dependency's.
 */
function readJson(lines: readonly string[], wanted: RegExp): Dependency[] {
  const found: Dependency[] = [];
  const keys: (string | null)[] = [];
  const isWhole = lines.find((line) => line !== "")?.startsWith("{") === true;
  let key: string | null = null;
  for (const [index, line] of lines.entries()) {
    for (const token of jsonTokens(line)) {
      if (token.startsWith('"')) {
        const string = token.slice(1);
        const parent = keys.at(-1);
        if (key === null) key = string;
        else if (typeof parent === "string" ? wanted.test(parent) : !isWhole && keys.length === 0 && isVersion(string)) found.push({ name: key, line: index + 1 });
      } else {
        if (token === "{" || token === "[") keys.push(key);
        if (token === "}" || token === "]") keys.pop();
        if (token !== ":") key = null;
      }
    }
  }
  return found;
}

/** The marks of a line of JSON, and its strings with their opening quote: in names no escape is needed. */
function* jsonTokens(line: string): Generator<string> {
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '"') {
      let end = index + 1;
      while (end < line.length && line.charAt(end) !== '"') end += line.charAt(end) === "\\" ? 2 : 1;
      yield line.slice(index, end);
      index = end;
    } else if ("{}[]:,".includes(character)) yield character;
  }
}

function isVersion(text: string): boolean {
  return /^(?:[\^~<>=*]|v?\d|latest$|next$|workspace:|npm:|file:|link:|git|https?:|dev-)/.test(text);
}

function readRequirements(lines: readonly string[]): Dependency[] {
  return lines.flatMap((line, index) => {
    const name = requirementName(line);
    return name === null ? [] : [{ name, line: index + 1 }];
  });
}

/** `requests[socks]>=2 # why` is `requests`; `-e git+https://host/x#egg=y` is `y`. */
function requirementName(line: string): string | null {
  const text = line.replace(/^(?:-e|--editable)[ =]+/, "");
  if (text === "" || text.startsWith("#") || text.startsWith("-")) return null;
  const egg = /[#&]egg=([\w.-]+)/.exec(text)?.[1];
  const address = /^[\w+.-]+:\/\/\S+/.exec(text)?.[0];
  return egg !== undefined ? pythonName(egg) : (address ?? pythonName(text));
}

/** PEP 508's name, as PEP 503 compares it. */
function pythonName(text: string): string {
  return (/^[A-Za-z0-9][\w.-]*/.exec(text)?.[0] ?? text).toLowerCase().replace(/[-_.]+/g, "-");
}

/** The keys of tables, and the texts of lists, whose dotted names match. */
function readToml(lines: readonly string[], table: RegExp, list: RegExp | null): Dependency[] {
  const found: Dependency[] = [];
  let header = "";
  let open: string | null = null;
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    if (open === null && raw.startsWith("[")) {
      header = tomlHeader(raw);
      const parent = header.slice(0, header.lastIndexOf("."));
      // [dependencies.serde] is a dependency, too.
      if (table.test(parent)) found.push({ name: header.slice(parent.length + 1), line });
      continue;
    }
    const [, key, rest]: readonly (string | undefined)[] = open === null ? (/^"?([\w.-]+)"?\s*=\s*(.*)$/.exec(raw) ?? []) : ["", "", raw];
    if (key === undefined || rest === undefined) continue;
    if (open === null && table.test(header)) found.push({ name: key.split(".")[0] ?? key, line });
    const path: string = open ?? (header === "" ? key : `${header}.${key}`);
    if (list === null || (open === null && !rest.startsWith("["))) continue;
    const strings = [...rest.matchAll(/"([^"]*)"|'([^']*)'|#.*/g)].map(([, double, single]) => double ?? single);
    if (list.test(path)) found.push(...strings.flatMap((text) => (text === undefined ? [] : [{ name: text, line }])));
    open = rest.replace(/"[^"]*"|'[^']*'|#.*/g, "").includes("]") ? null : path;
  }
  return found;
}

/** `[ target."cfg(unix)".dependencies ] # why` is `target.cfg(unix).dependencies`. */
function tomlHeader(line: string): string {
  const end = line.indexOf("]");
  const inner = line.slice(line.startsWith("[[") ? 2 : 1, end === -1 ? line.length : end);
  return inner.split(".").map((part) => part.trim().replace(/^["']/, "").replace(/["']$/, "")).join(".");
}

function readGoMod(lines: readonly string[]): Dependency[] {
  const found: Dependency[] = [];
  let block = "";
  for (const [index, line] of lines.entries()) {
    const words = line.split(/\s+/);
    if (words[1] === "(") block = words[0] ?? "";
    else if (line === ")") block = "";
    const [name = "", version = "", ...comment] = words[0] === "require" ? words.slice(1) : words;
    // A part of a file may begin within the block.
    const isRequire = words[0] === "require" || block === "require" || block === "";
    if (isRequire && name.includes(".") && /^v\d/.test(version) && !comment.includes("indirect")) found.push({ name, line: index + 1 });
  }
  return found;
}

function readPom(lines: readonly string[]): Dependency[] {
  const found: Dependency[] = [];
  let group: string | null = null;
  let isExclusion = false;
  for (const [index, line] of lines.entries()) {
    for (const [, close, tag, value] of line.matchAll(/<(\/?)(dependency|exclusions|groupId|artifactId)>([^<]*)/g)) {
      if (tag === "exclusions") isExclusion = close === "";
      else if (isExclusion || close !== "") continue;
      else if (tag === "dependency") group = "";
      else if (group !== null && tag === "groupId") group = value?.trim() ?? "";
      else if (group !== null && tag === "artifactId") {
        found.push({ name: `${group === "" ? "" : `${group}:`}${value?.trim() ?? ""}`, line: index + 1 });
        group = null;
      }
    }
  }
  return found;
}

function readGradle(lines: readonly string[]): Dependency[] {
  return lines.flatMap((line, index) => {
    const rest = /^(?:\w*(?:implementation|api|compile|compileonly|runtime|runtimeonly|classpath|annotationprocessor)|kapt|ksp)\b[ (]+(.*)$/i.exec(line)?.[1];
    if (rest === undefined || rest.startsWith("project(")) return [];
    const coordinates = /["']([^"':]+:[^"':]+)(?::[^"']*)?["']/.exec(rest)?.[1];
    const [group, name] = [/\bgroup\s*[:=]\s*["']([^"']+)/.exec(rest)?.[1], /\bname\s*[:=]\s*["']([^"']+)/.exec(rest)?.[1]];
    const known = coordinates ?? (group !== undefined && name !== undefined ? `${group}:${name}` : /\blibs\.[\w.]+/.exec(rest)?.[0]);
    return known === undefined ? [] : [{ name: known, line: index + 1 }];
  });
}

function readGemfile(lines: readonly string[]): Dependency[] {
  return lines.flatMap((line, index) => {
    const name = /^gem[ (]+["']([^"']+)["']/.exec(line)?.[1];
    return name === undefined ? [] : [{ name, line: index + 1 }];
  });
}
