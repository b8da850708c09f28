import { c, clike, cpp, csharp, dart, java, kotlin, scala } from "@codemirror/legacy-modes/mode/clike";
import { go } from "@codemirror/legacy-modes/mode/go";
import { javascript, typescript } from "@codemirror/legacy-modes/mode/javascript";
import { lua } from "@codemirror/legacy-modes/mode/lua";
import { python } from "@codemirror/legacy-modes/mode/python";
import { ruby } from "@codemirror/legacy-modes/mode/ruby";
import { rust } from "@codemirror/legacy-modes/mode/rust";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import { sql } from "@codemirror/legacy-modes/mode/sql";
import { swift } from "@codemirror/legacy-modes/mode/swift";
import { yaml } from "@codemirror/legacy-modes/mode/yaml";
import type { StreamParser, StringStream } from "@codemirror/streamparser";

/** A tokenizer of CodeMirror: it names the style of one token after the other. */
export type Tokenizer = StreamParser<unknown>;

/** Strings and comments are told apart without knowing the words of the language, of which there are many. */
const plainSql = sql({ keywords: {}, builtin: {} });

interface PhpState {
  tokenize: ((stream: StringStream, state: PhpState) => string) | null;
}

/** A here document ends at its label, which may be indented. */
function phpHeredoc(label: string) {
  return (stream: StringStream, state: PhpState): string => {
    if (stream.sol() && stream.string.trimStart().replace(/^(\w+).*/, "$1") === label) {
      stream.match(/^\s*\w+/);
      state.tokenize = null;
    } else stream.skipToEnd();
    return "string";
  };
}

const php = clike({
  name: "php",
  multiLineStrings: true,
  hooks: {
    "#": (stream: StringStream) => {
      if (stream.peek() === "[") return false;
      stream.skipToEnd();
      return "comment";
    },
    "<": (stream: StringStream, state: PhpState) => {
      const match = stream.match(/^<<\s*(["']?)(\w+)\1/);
      if (match === null || typeof match === "boolean") return false;
      state.tokenize = phpHeredoc(match[2] ?? "");
      return "string";
    },
  },
});

const LANGUAGES: Readonly<Record<string, Tokenizer>> = { Python: python, JavaScript: javascript, TypeScript: typescript, Go: go, Java: java, Kotlin: kotlin, Scala: scala, Rust: rust, Ruby: ruby, PHP: php, "C#": csharp, C: c, "C++": cpp, Dart: dart, Swift: swift, Lua: lua, Shell: shell, SQL: plainSql, YAML: yaml };

const EXTENSIONS: Readonly<Record<string, string>> = {
  Python: "py pyi pyw pyx",
  JavaScript: "js jsx mjs cjs es6",
  TypeScript: "ts tsx mts cts",
  Go: "go",
  Java: "java gradle groovy",
  Kotlin: "kt kts",
  Scala: "scala sc sbt",
  Rust: "rs",
  Ruby: "rb rake gemspec ru jbuilder",
  PHP: "php phtml php5 inc",
  "C#": "cs csx",
  C: "c h",
  "C++": "cc cpp cxx c++ hh hpp hxx h++ ino mm m",
  Dart: "dart",
  Swift: "swift",
  Lua: "lua",
  Shell: "sh bash zsh ksh",
  SQL: "sql psql pgsql mysql ddl",
  YAML: "yaml yml",
};

const BY_EXTENSION = new Map(Object.entries(EXTENSIONS).flatMap(([language, names]) => names.split(" ").map((name) => [name, language] as const)));

const BY_NAME = new Map([["Rakefile", "Ruby"], ["Gemfile", "Ruby"], ["Vagrantfile", "Ruby"], ["Makefile", "Shell"], ["Dockerfile", "Shell"], ["Justfile", "Shell"], [".bashrc", "Shell"], [".zshrc", "Shell"], ["Jenkinsfile", "Java"]]);

const BY_SHEBANG: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ba|z|k|da)?sh\b/, "Shell"],
  [/\bpython/, "Python"],
  [/\b(?:node|bun|deno)\b/, "JavaScript"],
  [/\bruby\b/, "Ruby"],
  [/\bphp\b/, "PHP"],
];

/** The language of a file, by its name, else by a first line that names an interpreter; null for one that is not known. */
export function languageOf(path: string, firstLine: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const extension = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
  const byName = BY_NAME.get(name) ?? BY_EXTENSION.get(extension);
  if (byName !== undefined) return byName;
  return firstLine.startsWith("#!") ? (BY_SHEBANG.find(([pattern]) => pattern.test(firstLine.slice(0, 200)))?.[1] ?? null) : null;
}

/** The tokenizer of a language that `languageOf` named. */
export function tokenizerOf(language: string): Tokenizer | null {
  return LANGUAGES[language] ?? null;
}
